import { qualified } from './catalogue';
import type { LoadedTable } from './circles';
import type { Transaction } from './transaction';

/** With fewer rows in its table, a key is checked row by row sooner than it is made anew. */
const LEAST_ROWS = 5_000;

/** A key or an index that is taken away while rows are loaded. */
interface Aside {
  readonly kind: 'key' | 'index' | 'foreign key';
  /** Of its table, and of the one that a foreign key refers to. */
  readonly table: number;
  readonly target: number | null;
  readonly drop: string;
  readonly make: string;
  /** Statements that give it its comments back. */
  readonly comments: readonly string[];
}

/** Lock not available. */
const HELD = '55P03';

/**
 * Takes away the keys and indexes of empty tables, or their foreign keys alone, and returns the statements that make them
 * again: over rows that are there already that is several times as fast as row by row. What other objects need stays, as do
 * those of partitioned tables, whose parts have some of their own, of other owners' tables and what nobody checks. A
 * foreign key to a table that is loaded later is always taken away. Tables are in the order of loading.
 */
export async function setKeysAside(
  transaction: Transaction,
  tables: readonly LoadedTable[],
  kinds: 'all' | 'foreign keys',
): Promise<string[]> {
  const places = new Map(tables.map(({ relation }, place) => [relation.oid, place]));
  const rowsOf = (oid: number | null): number => tables[places.get(oid ?? 0) ?? -1]?.table.rows ?? 0;
  const isBackward = ({ table, target }: Aside): boolean => (places.get(table) ?? 0) < (places.get(target ?? 0) ?? 0);
  const own = tables.filter(({ relation }) => relation.isOwned).map(({ relation }) => relation.oid);
  const found = await transaction.query<Aside>(ASIDE, [own, kinds === 'all']);
  const pays = found.filter((each) => Math.max(rowsOf(each.table), rowsOf(each.target)) >= LEAST_ROWS || isBackward(each));
  const dropped: Aside[] = [];
  for (const each of pays) {
    const refused = await transaction.attempt(each.drop);
    if (!refused) dropped.push(each);
    // Whoever reads one of the tables would be waited for again and again.
    else if (refused.code === HELD) break;
  }
  const isForeign = ({ kind }: Aside): boolean => kind === 'foreign key';
  const inOrder = [...dropped.filter((each) => !isForeign(each)), ...dropped.filter(isForeign)];
  return inOrder.flatMap(({ make, comments }) => [make, ...comments]);
}

/** A statement that gives an object its comment back, as SQL text; NULL where it has none. */
const comment = (catalogue: string, oid: string, what: string, name: string): string => `
  CASE WHEN obj_description(${oid}, '${catalogue}') IS NOT NULL
    THEN format('COMMENT ON ${what} IS %L', ${name}, obj_description(${oid}, '${catalogue}')) END`;

const onConstraint = comment('pg_constraint', 'k.oid', 'CONSTRAINT %I ON %s', `k.conname, ${qualified('k.conrelid')}`);
const onIndex = (oid: string): string => comment('pg_class', oid, 'INDEX %s', qualified(oid));

/** Of an index: nothing hangs on it that its definition does not say. */
const PLAIN_INDEX = `i.indisvalid AND NOT i.indisclustered AND NOT i.indisreplident AND x.relkind = 'i' AND x.reltablespace = 0
  AND NOT EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = x.oid)
  AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = x.oid AND a.attstattarget >= 0)`;

/** What others need comes after them: foreign keys, then keys and indexes, each kind in the order in which they were made. */
const ASIDE = `
  SELECT kind, "table", target, drop, make, comments FROM (
    SELECT 1 AS step, k.oid, 'foreign key' AS kind, k.conrelid::int8::float8 AS "table", k.confrelid::int8::float8 AS target,
      format('ALTER TABLE %s DROP CONSTRAINT %I', ${qualified('k.conrelid')}, k.conname) AS drop,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', ${qualified('k.conrelid')}, k.conname, pg_get_constraintdef(k.oid)) AS make,
      array_remove(ARRAY[${onConstraint}], NULL) AS comments
    FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid
    WHERE k.contype = 'f' AND k.conparentid = 0 AND t.relkind = 'r' AND f.relkind = 'r' AND NOT t.relispartition AND NOT f.relispartition
      AND k.convalidated AND NOT EXISTS (SELECT FROM pg_trigger g WHERE g.tgconstraint = k.oid AND g.tgenabled <> 'O')
    UNION ALL
    SELECT 2, k.oid, 'key', k.conrelid::int8::float8, NULL,
      format('ALTER TABLE %s DROP CONSTRAINT %I', ${qualified('k.conrelid')}, k.conname),
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', ${qualified('k.conrelid')}, k.conname, pg_get_constraintdef(k.oid)),
      array_remove(ARRAY[${onConstraint}, ${onIndex('k.conindid')}], NULL)
    FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid JOIN pg_index i ON i.indexrelid = k.conindid JOIN pg_class x ON x.oid = k.conindid
    WHERE k.contype IN ('p', 'u', 'x') AND t.relkind = 'r' AND NOT t.relispartition AND x.reloptions IS NULL AND ${PLAIN_INDEX}
    UNION ALL
    SELECT 3, x.oid, 'index', i.indrelid::int8::float8, NULL,
      format('DROP INDEX %s', ${qualified('x.oid')}), pg_get_indexdef(x.oid), array_remove(ARRAY[${onIndex('x.oid')}], NULL)
    FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
    WHERE t.relkind = 'r' AND NOT t.relispartition AND ${PLAIN_INDEX}
      AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.oid AND k.contype IN ('p', 'u', 'x'))
  ) AS aside
  WHERE "table" = ANY ($1::float8[]) AND (target IS NULL AND $2 OR target = ANY ($1::float8[]))
  ORDER BY step, oid`;
