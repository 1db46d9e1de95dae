import type { QualifiedName } from '../../../core/schema/schema';
import type { OutsideReference } from '../../../core/seeding';
import type { Transaction } from './transaction';

/** A relation of the server's catalogue. */
export interface Relation {
  readonly oid: number;
  /** As SQL text, with its schema. */
  readonly name: string;
  readonly isPartitioned: boolean;
  /** Whether the user may alter it. */
  readonly isOwned: boolean;
  /** Whether it has policies, and whether they hold for the user. */
  readonly hasPolicies: boolean;
  readonly isGuarded: boolean;
  /** An ordinary or partitioned table; a view of the name is none. */
  readonly isTable: boolean;
  readonly owner: string;
  readonly columns: readonly RelationColumn[];
}

/** A column of it. */
export interface RelationColumn {
  readonly name: string;
  /** As `format_type` writes the type below all domains, without its modifiers. */
  readonly type: string;
  readonly isEnum: boolean;
  readonly hasDefault: boolean;
  /** The sequence that feeds it, as SQL text. */
  readonly sequence: string | null;
  readonly ownsSequence: boolean;
}

/** Looks relations up by their names, in their order; undefined for those that there are not. */
export async function findRelations(transaction: Transaction, tables: readonly QualifiedName[]): Promise<(Relation | undefined)[]> {
  const rows = await transaction.query<Relation & { place: number }>(RELATIONS, [
    tables.map(({ schema }) => schema),
    tables.map(({ name }) => name),
  ]);
  return tables.map((_, at) => rows.find(({ place }) => place === at + 1));
}

/** Its own rows: without those of INHERITS children, with those of partitions. */
export async function countRows(transaction: Transaction, { name, isPartitioned }: Relation): Promise<number> {
  const [{ count }] = await transaction.query<{ count: number }>(
    `SELECT count(*)::float8 AS count FROM ${isPartitioned ? '' : 'ONLY '}${name}`,
  );
  return count;
}

/** Foreign keys of other tables that refer to one of these. */
export function outsideReferences(transaction: Transaction, relations: readonly Relation[]): Promise<OutsideReference[]> {
  return transaction.query<OutsideReference>(OUTSIDE, [relations.map(({ oid }) => oid)]);
}

/** A relation's name as SQL text, from its oid as SQL text. */
export const qualified = (relation: string): string =>
  `(SELECT format('%I.%I', nspname, relname) FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE pg_class.oid = ${relation})`;

const RELATIONS = `
  WITH wanted AS (SELECT place, schema, name FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS w(schema, name, place))
  SELECT w.place::int AS place, c.oid::int8::float8 AS oid, format('%I.%I', n.nspname, c.relname) AS name, c.relkind = 'p' AS "isPartitioned",
    c.relkind IN ('r', 'p') AS "isTable", pg_has_role(c.relowner, 'USAGE') AS "isOwned", c.relrowsecurity AS "hasPolicies",
    row_security_active(c.oid) AS "isGuarded", pg_get_userbyid(c.relowner) AS owner,
    coalesce((SELECT jsonb_agg(jsonb_build_object(
        'name', a.attname, 'type', format_type(base.oid, NULL), 'isEnum', base.typtype = 'e', 'hasDefault', a.atthasdef,
        'sequence', s.name, 'ownsSequence', coalesce(s.owned, false)) ORDER BY a.attnum)
      FROM pg_attribute a
      CROSS JOIN LATERAL (
        WITH RECURSIVE below(oid, typtype, typbasetype) AS (
          SELECT oid, typtype, typbasetype FROM pg_type WHERE oid = a.atttypid
          UNION ALL SELECT t.oid, t.typtype, t.typbasetype FROM below JOIN pg_type t ON t.oid = below.typbasetype WHERE below.typtype = 'd')
        SELECT oid, typtype FROM below WHERE typtype <> 'd') AS base
      LEFT JOIN LATERAL (
        SELECT format('%I.%I', sn.nspname, sc.relname) AS name, pg_has_role(sc.relowner, 'USAGE') AS owned
        FROM pg_depend d JOIN pg_class sc ON sc.relkind = 'S' AND sc.oid IN (d.objid, d.refobjid) JOIN pg_namespace sn ON sn.oid = sc.relnamespace
        WHERE (d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid AND d.refobjsubid = a.attnum AND d.deptype = 'i')
          OR (d.classid = 'pg_attrdef'::regclass AND d.refclassid = 'pg_class'::regclass
            AND d.objid = (SELECT ad.oid FROM pg_attrdef ad WHERE ad.adrelid = c.oid AND ad.adnum = a.attnum))
        LIMIT 1) AS s ON true
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), '[]') AS columns
  FROM wanted w JOIN pg_namespace n ON n.nspname = w.schema JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = w.name`;

const OUTSIDE = `
  SELECT ${qualified('conrelid')} AS table, quote_ident(conname) AS constraint, ${qualified('confrelid')} AS references
  FROM pg_constraint
  WHERE contype = 'f' AND conparentid = 0
    AND confrelid::int8 = ANY ($1::int8[]) AND NOT coalesce(pg_partition_root(conrelid), conrelid)::int8 = ANY ($1::int8[])
  ORDER BY 1, 2`;
