import type { SqlSession } from '../sqlSession';

/** What a script has to be written of, by the catalog: ids are those of the dependencies, `r16384`, `t16390`, `f16400`. */
export interface CatalogRows {
  readonly schemas: readonly { name: string }[];
  readonly extensions: readonly { name: string; schema: string | null }[];
  readonly sequences: readonly SequenceRow[];
  readonly types: readonly TypeRow[];
  readonly functions: readonly FunctionRow[];
  readonly tables: readonly TableRow[];
  readonly columns: readonly ColumnRow[];
  readonly constraints: readonly ConstraintRow[];
  readonly indexes: readonly { definition: string }[];
  readonly dependencies: readonly Dependency[];
}

/** `name` is quoted, and qualified outside of the search path, as are all names and definitions here but `plain` ones. */
export type SequenceRow = {
  name: string;
  plainSchema: string;
  plainName: string;
  type: string;
  start: string;
  increment: string;
  min: string;
  max: string;
  cycles: boolean;
  /** The table's id and the column's plain name, where it belongs to one; `identity` where it is part of it. */
  owner: string | null;
  column: string | null;
  ownerName: string | null;
  identity: boolean;
};

export type TypeRow = {
  id: string;
  name: string;
  kind: 'e' | 'd' | 'c' | 'r';
  labels: string[] | null;
  fields: string[] | null;
  /** Of a domain: what follows its name. */
  domain: string | null;
  checks: string[] | null;
  /** Of a range: what stands in its parentheses. */
  range: string[] | null;
};

export type FunctionRow = { id: string; plainName: string; body: string; definition: string };

export type TableRow = {
  id: string;
  name: string;
  plainSchema: string;
  plainName: string;
  unlogged: boolean;
  parents: { id: string; name: string }[] | null;
  /** `RANGE (created)`. */
  partitionKey: string | null;
  /** `FOR VALUES FROM (1) TO (10)`; null where the table is no partition. */
  partitionBound: string | null;
  comment: string | null;
};

export type ColumnRow = {
  table: string;
  name: string;
  plainName: string;
  type: string;
  collation: string | null;
  required: boolean;
  identity: '' | 'a' | 'd';
  generated: '' | 's' | 'v';
  default: string | null;
  /** Of a partition: NOT NULL, which its parent's column is not. */
  requiredAlone: boolean;
  comment: string | null;
};

/** `inherited`: the table has it from its parents, not alone. */
export type ConstraintRow = {
  table: string;
  tableName: string;
  kind: 'p' | 'u' | 'c' | 'x' | 'f';
  name: string;
  definition: string;
  valid: boolean;
  /** The table has it from its parents too. */
  inherited: boolean;
};

/** `user` cannot be made before `used`. */
export type Dependency = { user: string; used: string };

/** Reads all of it in one go each, whatever the number of tables. */
export async function readCatalog(session: SqlSession): Promise<CatalogRows> {
  return {
    schemas: await session.query(SCHEMAS),
    extensions: await session.query(EXTENSIONS),
    sequences: await session.query(SEQUENCES),
    types: await session.query(TYPES),
    functions: await session.query(FUNCTIONS),
    tables: await session.query(TABLES),
    columns: await session.query(COLUMNS),
    constraints: await session.query(CONSTRAINTS),
    indexes: await session.query(INDEXES),
    dependencies: await session.query(DEPENDENCIES),
  };
}

/** Schemas of the user's; `seedbed` is what Seedbed itself keeps in a database. */
const USERS = `n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'seedbed')`;

/** Not part of an extension, which makes its objects itself. */
const own = (catalog: string, oid: string): string =>
  `NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = '${catalog}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`;

const SCHEMAS = `
  SELECT quote_ident(n.nspname) AS name FROM pg_namespace n
  WHERE ${USERS} AND n.nspname <> 'public' AND ${own('pg_namespace', 'n.oid')} ORDER BY n.oid`;

const EXTENSIONS = `
  SELECT quote_ident(extname) AS name, CASE WHEN ${USERS} AND n.nspname <> 'public' AND ${own('pg_namespace', 'n.oid')} THEN quote_ident(n.nspname) END AS schema
  FROM pg_extension x JOIN pg_namespace n ON n.oid = extnamespace WHERE extname <> 'plpgsql' ORDER BY x.oid`;

const SEQUENCES = `
  SELECT c.oid::regclass::text AS name, n.nspname AS "plainSchema", c.relname AS "plainName", format_type(seqtypid, NULL) AS type, seqstart::text AS start,
    seqincrement::text AS increment, seqmin::text AS min, seqmax::text AS max, seqcycle AS cycles,
    'r' || d.refobjid AS owner, a.attname AS column, d.refobjid::regclass || '.' || quote_ident(a.attname) AS "ownerName", coalesce(d.deptype = 'i', false) AS identity
  FROM pg_sequence s JOIN pg_class c ON c.oid = seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
    LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
  WHERE ${USERS} AND c.relpersistence <> 't' AND ${own('pg_class', 'c.oid')} ORDER BY c.oid`;

const COLLATED = (collation: string, type: string): string =>
  `(SELECT l.oid::regcollation::text FROM pg_collation l, pg_type y WHERE l.oid = ${collation} AND y.oid = ${type} AND l.oid <> y.typcollation)`;

/** rngmultitypid: since PostgreSQL 14. */
const TYPES = `
  SELECT 't' || t.oid AS id, format_type(t.oid, NULL) AS name, t.typtype AS kind,
    (SELECT array_agg(enumlabel::text ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid) AS labels,
    (SELECT array_agg(quote_ident(attname) || ' ' || format_type(atttypid, atttypmod) || coalesce(' COLLATE ' || ${COLLATED('attcollation', 'atttypid')}, '') ORDER BY attnum)
      FROM pg_attribute WHERE attrelid = t.typrelid AND attnum > 0 AND NOT attisdropped) AS fields,
    CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) || coalesce(' COLLATE ' || ${COLLATED('t.typcollation', 't.typbasetype')}, '')
      || coalesce(' DEFAULT ' || pg_get_expr(t.typdefaultbin, 0), '') || CASE WHEN t.typnotnull THEN ' NOT NULL' ELSE '' END END AS domain,
    (SELECT array_agg('CONSTRAINT ' || quote_ident(conname) || ' ' || pg_get_constraintdef(k.oid, true) ORDER BY k.oid) FROM pg_constraint k WHERE contypid = t.oid AND contype = 'c') AS checks,
    (SELECT array_remove(ARRAY['subtype = ' || format_type(rngsubtype, NULL), 'subtype_diff = ' || nullif(rngsubdiff::oid, 0)::regproc,
        'collation = ' || ${COLLATED('rngcollation', 'rngsubtype')}, 'multirange_type_name = ' || format_type((to_jsonb(g) ->> 'rngmultitypid')::oid, NULL)], NULL)
      FROM pg_range g WHERE rngtypid = t.oid) AS range
  FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
  WHERE ${USERS} AND t.typtype IN ('e', 'd', 'c', 'r') AND coalesce(c.relkind = 'c', true) AND ${own('pg_type', 't.oid')} ORDER BY t.oid`;

const FUNCTIONS = `
  SELECT 'f' || p.oid AS id, p.proname AS "plainName", p.prosrc AS body, pg_get_functiondef(p.oid) AS definition
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE ${USERS} AND p.prokind = 'f' AND p.prorettype <> 'trigger'::regtype AND ${own('pg_proc', 'p.oid')} ORDER BY p.oid`;

const IS_TABLE = `${USERS} AND c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND ${own('pg_class', 'c.oid')}`;

const TABLES = `
  SELECT 'r' || c.oid AS id, c.oid::regclass::text AS name, n.nspname AS "plainSchema", c.relname AS "plainName", c.relpersistence = 'u' AS unlogged,
    (SELECT json_agg(json_build_object('id', 'r' || inhparent, 'name', inhparent::regclass::text) ORDER BY inhseqno) FROM pg_inherits WHERE inhrelid = c.oid) AS parents,
    CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS "partitionKey", pg_get_expr(c.relpartbound, c.oid) AS "partitionBound",
    obj_description(c.oid, 'pg_class') AS comment
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${IS_TABLE} ORDER BY c.oid`;

const COLUMNS = `
  SELECT 'r' || c.oid AS table, quote_ident(a.attname) AS name, a.attname AS "plainName", format_type(a.atttypid, a.atttypmod) AS type,
    ${COLLATED('a.attcollation', 'a.atttypid')} AS collation, a.attnotnull AS required, a.attidentity AS identity, a.attgenerated AS generated,
    pg_get_expr(d.adbin, d.adrelid) AS default,
    c.relispartition AND a.attnotnull AND NOT EXISTS (SELECT FROM pg_inherits h JOIN pg_attribute o ON o.attrelid = h.inhparent
      WHERE h.inhrelid = c.oid AND o.attname = a.attname AND o.attnotnull) AS "requiredAlone",
    col_description(c.oid, a.attnum) AS comment
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE ${IS_TABLE} ORDER BY c.oid, a.attnum`;

/** Keys that a partition has from its parents come with them. */
const CONSTRAINTS = `
  SELECT 'r' || c.oid AS table, c.oid::regclass::text AS "tableName", k.contype AS kind, quote_ident(k.conname) AS name, pg_get_constraintdef(k.oid, true) AS definition, k.convalidated AS valid, k.coninhcount > 0 AS inherited
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE ${IS_TABLE} AND k.contype IN ('p', 'u', 'c', 'x', 'f') AND k.conparentid = 0
  ORDER BY c.oid, array_position(ARRAY['p', 'u', 'x', 'c', 'f'], k.contype::text), k.oid`;

/** The index of a partitioned table is printed as if it were that table's alone. */
const INDEXES = `
  SELECT CASE x.relkind WHEN 'I' THEN replace(pg_get_indexdef(x.oid, 0, true), ' INDEX ' || quote_ident(x.relname) || ' ON ONLY ', ' INDEX ' || quote_ident(x.relname) || ' ON ')
    ELSE pg_get_indexdef(x.oid, 0, true) END AS definition
  FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE ${IS_TABLE} AND NOT x.relispartition AND i.indisvalid
    AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.oid AND k.contype IN ('p', 'u', 'x')) ORDER BY x.oid`;

/** An array's type stands for its elements', a multirange's for its range's, a row's for its table; defaults and checks for what has them. */
const DEPENDENCIES = `
  WITH thing (catalog, oid, id) AS (
    SELECT 'pg_class'::regclass, c.oid, CASE WHEN c.relkind = 'c' THEN 't' || c.reltype ELSE 'r' || c.oid END FROM pg_class c WHERE c.relkind IN ('r', 'p', 'c')
    UNION ALL SELECT 'pg_type'::regclass, y.oid, CASE WHEN c.relkind IN ('r', 'p') THEN 'r' || c.oid ELSE 't' || t.oid END
      FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid JOIN pg_type y ON y.oid IN (t.oid, t.typarray) WHERE t.typtype IN ('e', 'd', 'c', 'r')
    UNION ALL SELECT 'pg_type'::regclass, y.oid, 't' || g.rngtypid FROM pg_range g JOIN pg_type m ON m.oid = (to_jsonb(g) ->> 'rngmultitypid')::oid JOIN pg_type y ON y.oid IN (m.oid, m.typarray)
    UNION ALL SELECT 'pg_attrdef'::regclass, d.oid, 'r' || d.adrelid FROM pg_attrdef d
    UNION ALL SELECT 'pg_constraint'::regclass, k.oid, CASE WHEN k.contypid <> 0 THEN 't' || k.contypid ELSE 'r' || k.conrelid END FROM pg_constraint k WHERE k.contype IN ('p', 'u', 'c', 'x')
    UNION ALL SELECT 'pg_class'::regclass, x.oid, 'i' || x.oid FROM pg_class x WHERE x.relkind IN ('i', 'I')
    UNION ALL SELECT 'pg_proc'::regclass, p.oid, 'f' || p.oid FROM pg_proc p)
  SELECT DISTINCT a.id AS user, b.id AS used
  FROM pg_depend d JOIN thing a ON a.catalog = d.classid AND a.oid = d.objid JOIN thing b ON b.catalog = d.refclassid AND b.oid = d.refobjid
  WHERE a.id <> b.id ORDER BY 1, 2`;
