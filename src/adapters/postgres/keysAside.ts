import type { TransactionSession } from './sqlSession';

/** A table that rows are loaded into. */
interface LoadingTable {
  /** As SQL text, with its schema. */
  readonly name: string;
  readonly rows: number;
}

/** What is taken away. */
export interface AsideOptions {
  /** Keys, exclusions and indexes of tables with at least so many rows. */
  readonly keys: number;
  /** Foreign keys of tables with at least so many rows, and those that refer to such a table. */
  readonly foreignKeys: number;
  /** Whether foreign keys to partitioned tables too: what PostgreSQL makes of them for each partition may get another number. */
  readonly toPartitioned: boolean;
}

/** A key or an index that was taken away. */
interface Aside {
  /** Makes it again. */
  readonly make: string;
  /** Statements that give it back what its definition does not say: comments, and that the table is clustered by it. */
  readonly marks: readonly string[];
  readonly isForeign: boolean;
}

type Found = {
  /** The table's place, from 1 on, and that of the table that a foreign key refers to. */
  place: number;
  target: number | null;
  drop: string;
  make: string;
  marks: string[];
};

/** Lock not available. */
const HELD = '55P03';

/**
 * Takes keys, indexes and foreign keys away from empty tables that rows are loaded into, and returns them in the order in
 * which they are to be made again, as they were: over rows that are there that is several times as fast as row by row. A
 * foreign key to a table that is loaded later goes however few rows there are. What other objects need stays, as do keys and
 * indexes of partitioned tables, whose parts have some of their own, what nobody checks, and foreign keys to other tables.
 * Runs in a transaction; tables are the user's own, in the order of loading.
 */
export async function setKeysAside(session: TransactionSession, tables: readonly LoadingTable[], options: AsideOptions): Promise<Aside[]> {
  const rows = (place: number | null): number => (place === null ? 0 : tables[place - 1].rows);
  const found = await session.query<Found>(ASIDE, [tables.map(({ name }) => name), options.toPartitioned]);
  const aside: Aside[] = [];
  for (const { place, target, drop, make, marks } of found) {
    const isForeign = target !== null;
    const pays = Math.max(rows(place), rows(target)) >= (isForeign ? options.foreignKeys : options.keys);
    if (!pays && !(isForeign && target > place)) continue;
    const refused = await session.attempt(drop);
    if (!refused) aside.push({ make, marks, isForeign });
    // Whoever reads one of the tables would be waited for again and again.
    else if (refused.code === HELD) break;
  }
  return [...aside.filter(({ isForeign }) => !isForeign), ...aside.filter(({ isForeign }) => isForeign)];
}

/** Makes them again and returns how many the rows do not allow; such a foreign key binds rows to come. */
export async function makeAgain(session: TransactionSession, aside: readonly Aside[]): Promise<number> {
  let refused = 0;
  for (const { make, marks, isForeign } of aside) {
    if (!(await session.attempt([make, ...marks].join('; ')))) continue;
    refused++;
    if (isForeign) await session.attempt([`${make} NOT VALID`, ...marks].join('; '));
  }
  return refused;
}

/** Whether a foreign key is not checked, by its oid as SQL text. */
const isOff = (oid: string): string => `EXISTS (SELECT FROM pg_trigger WHERE tgconstraint = ${oid} AND tgenabled <> 'O')`;

/** Whether partitions have a foreign key otherwise than it would be made again in them: under its name, without a comment, checked. */
const HAS_OTHER_PARTS = `EXISTS (
  SELECT FROM pg_partition_tree(k.conrelid) p JOIN pg_constraint c ON c.conrelid = p.relid AND c.contype = 'f' AND c.confrelid = k.confrelid
  WHERE p.level > 0 AND (obj_description(c.oid, 'pg_constraint') IS NOT NULL OR ${isOff('c.oid')}
    OR c.conname NOT IN (SELECT w.conname FROM pg_constraint w WHERE w.conrelid = k.conrelid AND w.conparentid = 0)))`;

/** What others need comes after them: foreign keys, then keys and indexes, in the order in which they were made. */
const ASIDE = `
  WITH given AS (
    SELECT place::int, name, to_regclass(name) AS relation FROM unnest($1::text[]) WITH ORDINALITY AS g(name, place)),
  objects AS (
    SELECT k.oid, k.oid AS key, NULL::oid AS index, k.conrelid AS relation, k.confrelid AS target, false AS clustered
    FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
    WHERE k.contype = 'f' AND k.conparentid = 0 AND k.convalidated AND (f.relkind = 'r' OR $2) AND NOT ${isOff('k.oid')} AND NOT ${HAS_OTHER_PARTS}
    UNION ALL
    SELECT x.oid, k.oid, x.oid, i.indrelid, NULL, i.indisclustered
    FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid LEFT JOIN pg_constraint k ON k.conindid = x.oid AND k.contype IN ('p', 'u', 'x')
    WHERE i.indisvalid AND NOT i.indisreplident AND x.relkind = 'i' AND x.reltablespace = 0 AND (k.oid IS NULL OR x.reloptions IS NULL)
      AND NOT EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = x.oid)
      AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = x.oid AND a.attstattarget >= 0))
  SELECT g.place, f.place AS target,
    coalesce('ALTER TABLE ' || g.name || ' DROP CONSTRAINT ' || k.name, 'DROP INDEX ' || x.name) AS drop,
    coalesce('ALTER TABLE ' || g.name || ' ADD CONSTRAINT ' || k.name || ' ' || pg_get_constraintdef(key), pg_get_indexdef(index)) AS make,
    array_remove(ARRAY[
      'COMMENT ON CONSTRAINT ' || k.name || ' ON ' || g.name || ' IS ' || quote_literal(obj_description(key, 'pg_constraint')),
      'COMMENT ON INDEX ' || x.name || ' IS ' || quote_literal(obj_description(index, 'pg_class')),
      CASE WHEN clustered THEN 'ALTER TABLE ' || g.name || ' CLUSTER ON ' || x.plain END], NULL) AS marks
  FROM objects o JOIN given g USING (relation) LEFT JOIN given f ON f.relation = o.target
    LEFT JOIN LATERAL (SELECT quote_ident(conname) AS name FROM pg_constraint WHERE oid = key) AS k ON true
    LEFT JOIN LATERAL (SELECT format('%I.%I', nspname, relname) AS name, quote_ident(relname) AS plain
      FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE c.oid = index) AS x ON true
  WHERE (o.target IS NULL) = (f.place IS NULL)
  ORDER BY o.target IS NULL, o.oid`;
