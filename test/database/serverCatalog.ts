import type { Client } from 'pg';
import { columnShape, type TableShape } from './tableShape';

interface TableRow {
  oid: number;
  name: string;
}

interface ColumnRow {
  oid: number;
  name: string;
  type: string;
  notNull: boolean;
  generated: boolean;
  identity: boolean;
  default: string | null;
}

interface KeyRow {
  oid: number;
  kind: string;
  text: string;
}

const TABLES = `SELECT c.oid::int AS oid, n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`;

const COLUMNS = `SELECT a.attrelid::int AS oid, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS "notNull",
    a.attgenerated <> '' AS generated, a.attidentity <> '' AS identity, pg_get_expr(d.adbin, d.adrelid) AS default
  FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum`;

const names = (oid: string, numbers: string) =>
  `(SELECT coalesce(string_agg(attname, ',' ORDER BY ord), '') FROM unnest(${numbers}) WITH ORDINALITY AS u(num, ord) JOIN pg_attribute ON attrelid = ${oid} AND attnum = num)`;
const sortedNames = (oid: string, numbers: string) =>
  `(SELECT coalesce(string_agg(attname, ',' ORDER BY attname COLLATE "C"), '') FROM unnest(${numbers}) AS num JOIN pg_attribute ON attrelid = ${oid} AND attnum = num)`;

/** Servers before PostgreSQL 18 know neither conenforced nor conperiod. */
const CONSTRAINTS = `SELECT c.conrelid::int AS oid, c.contype::text AS kind, CASE c.contype
    WHEN 'p' THEN c.conname || '(' || ${names('c.conrelid', 'c.conkey')} || ')'
    WHEN 'c' THEN c.conname || '(' || ${sortedNames('c.conrelid', 'c.conkey')} || ')'
    WHEN 'x' THEN c.conname || '(' || (SELECT string_agg(oprname, ',' ORDER BY ord) FROM unnest(c.conexclop) WITH ORDINALITY AS u(op, ord) JOIN pg_operator o ON o.oid = op) || ')'
    WHEN 'f' THEN c.conname || '(' || ${names('c.conrelid', 'c.conkey')} || ') -> ' || fn.nspname || '.' || f.relname || '(' || ${names('c.confrelid', 'c.confkey')} || ')'
      || CASE WHEN c.condeferrable THEN ' deferrable' ELSE '' END || CASE WHEN c.condeferred THEN ' deferred' ELSE '' END || CASE c.confmatchtype WHEN 'f' THEN ' full' ELSE ' simple' END
    END AS text
  FROM pg_constraint c LEFT JOIN pg_class f ON f.oid = coalesce(pg_partition_root(c.confrelid), c.confrelid) LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
  WHERE c.conrelid <> 0 AND c.conparentid = 0 AND c.contype IN ('p', 'c', 'x', 'f') AND coalesce((to_jsonb(c) ->> 'conenforced')::boolean, true)
  UNION ALL SELECT c.conrelid::int, 'x', c.conname || '(' || (SELECT string_agg(CASE WHEN ord = array_length(c.conkey, 1) THEN '&&' ELSE '=' END, ',' ORDER BY ord) FROM unnest(c.conkey) WITH ORDINALITY AS u(num, ord)) || ')'
  FROM pg_constraint c WHERE (to_jsonb(c) ->> 'conperiod')::boolean AND c.contype IN ('p', 'u')`;

const UNIQUE = `SELECT i.indrelid::int AS oid, 'u' AS kind, x.relname || '('
    || ${names('i.indrelid', '(i.indkey::int2[])[0:i.indnkeyatts - 1]')} || ')+' || (SELECT count(*) FROM unnest((i.indkey::int2[])[0:i.indnkeyatts - 1]) AS k WHERE k = 0)
    || CASE WHEN i.indpred IS NULL THEN '' ELSE ' where' END || CASE WHEN i.indnullsnotdistinct THEN ' nulls not distinct' ELSE '' END
    || CASE WHEN c.condeferrable THEN ' deferrable' ELSE '' END AS text
  FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype = 'u'
  WHERE i.indisunique AND NOT i.indisprimary AND NOT i.indisexclusion`;

/** The tables of a server in comparable form; types are printed for the given default schema. */
export async function serverShapes(server: Client, defaultSchema: string): Promise<TableShape[]> {
  await server.query(`SELECT set_config('search_path', $1, false)`, [`"${defaultSchema}"`]);
  const tables = (await server.query<TableRow>(TABLES)).rows;
  const columns = byTable((await server.query<ColumnRow>(COLUMNS)).rows);
  const keyRows = [...(await server.query<KeyRow>(CONSTRAINTS)).rows, ...(await server.query<KeyRow>(UNIQUE)).rows];
  const keys = byTable(keyRows);
  return tables.map((table) => shapeOf(table, columns.get(table.oid) ?? [], keys.get(table.oid) ?? []));
}

function byTable<T extends { readonly oid: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) groups.set(row.oid, [...(groups.get(row.oid) ?? []), row]);
  return groups;
}

const WHOLE_NUMBERS = /^(smallint|integer|bigint|numeric.*)$/;

function shapeOf(table: TableRow, columns: readonly ColumnRow[], keys: readonly KeyRow[]): TableShape {
  const ofKind = (kind: string): string[] =>
    keys
      .filter((key) => key.kind === kind)
      .map((key) => key.text)
      .sort();
  return {
    name: table.name,
    columns: columns.map((column) => {
      const fed =
        column.identity ||
        (WHOLE_NUMBERS.test(column.type) && /^nextval\(\(?'[^']*'::(text|regclass)\)?(::regclass)?\)$/.test(column.default ?? ''));
      const isDefault = column.default !== null && !column.default.startsWith('NULL::') && !fed && !column.generated;
      return columnShape(column.name, column.type, {
        notNull: column.notNull,
        generated: column.generated,
        sequence: fed,
        default: isDefault,
      });
    }),
    primaryKey: ofKind('p')[0] ?? '',
    foreignKeys: ofKind('f'),
    unique: ofKind('u'),
    checks: ofKind('c'),
    exclusions: ofKind('x'),
  };
}
