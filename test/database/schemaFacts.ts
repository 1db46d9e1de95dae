import type { Client } from 'pg';
import { identifier } from '../../src/adapters/postgres/identifier';
import type { Column, Schema, UserType } from '../../src/core/schema/schema';
import { typeText } from '../../src/core/schema/typeText';

/** What a server's catalog and a Schema say of types, sequences, identities, partitions and inheritance, one line each. */
export async function factDifferences(server: Client, schema: Schema): Promise<string[]> {
  await server.query(`SELECT set_config('search_path', $1, false)`, [`"${schema.defaultSchema}"`]);
  const served = new Set<string>();
  for (const query of [TYPES, CHECKS, SEQUENCES, COUNTERS, PARTITIONS, PARENTS]) {
    for (const { fact } of (await server.query<{ fact: string }>(query)).rows) served.add(fact);
  }
  const read = new Set(schemaFacts(schema));
  return [
    ...[...served].filter((fact) => !read.has(fact)).map((fact) => `not read: ${fact}`),
    ...[...read].filter((fact) => !served.has(fact)).map((fact) => `not on the server: ${fact}`),
  ].sort();
}

const USER = `NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND nspname NOT LIKE 'pg_temp%'`;
const OWN = (oid: string) => `NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = ${oid} AND e.deptype = 'e')`;
const FIELDS = `(SELECT coalesce(string_agg(attname || ' ' || regexp_replace(format_type(atttypid, atttypmod), '(\\[\\])+$', '[]'), ', ' ORDER BY attnum), '') FROM pg_attribute WHERE attrelid = t.typrelid AND attnum > 0 AND NOT attisdropped)`;

const TYPES = `SELECT nspname || '.' || typname || CASE typtype
    WHEN 'e' THEN ' enum ' || (SELECT string_agg(enumlabel, '|' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid)
    WHEN 'd' THEN ' domain ' || format_type(typbasetype, typtypmod) || CASE WHEN typnotnull THEN ' not null' ELSE '' END || CASE WHEN typdefault IS NULL THEN '' ELSE ' default' END
    WHEN 'c' THEN ' composite ' || ${FIELDS}
    WHEN 'r' THEN ' range ' || (SELECT format_type(rngsubtype, NULL) FROM pg_range WHERE rngtypid = t.oid)
    ELSE ' multirange ' || (SELECT format_type(rngsubtype, NULL) FROM pg_range WHERE rngmultitypid = t.oid) END AS fact
  FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace LEFT JOIN pg_class c ON c.oid = typrelid
  WHERE nspname ${USER} AND typtype IN ('e', 'd', 'c', 'r', 'm') AND (c.relkind IS NULL OR c.relkind = 'c') AND ${OWN('t.oid')}`;

const CHECKS = `SELECT 'check ' || conname || ' of ' || typname AS fact FROM pg_constraint JOIN pg_type ON pg_type.oid = contypid JOIN pg_namespace n ON n.oid = typnamespace
  WHERE contype = 'c' AND nspname ${USER} AND ${OWN('contypid')}`;

const SEQUENCES = `SELECT 'sequence ' || nspname || '.' || relname || ' start ' || seqstart || ' by ' || seqincrement
    || coalesce((SELECT ' of ' || a.attrelid::regclass::text || '.' || attname FROM pg_depend d JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
        WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')), '') AS fact
  FROM pg_sequence s JOIN pg_class c ON c.oid = seqrelid JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname ${USER}`;

const COUNTERS = `SELECT 'identity ' || attrelid::regclass || '.' || attname AS fact
  FROM pg_attribute JOIN pg_class c ON c.oid = attrelid JOIN pg_namespace n ON n.oid = relnamespace WHERE attidentity = 'a' AND NOT relispartition AND nspname ${USER}`;

const PARTITIONS = `SELECT 'partition ' || pg_partition_root(c.oid)::regclass || ' ' || (SELECT partstrat::text FROM pg_partitioned_table WHERE partrelid = pg_partition_root(c.oid)) || ' ' || nspname || '.' || relname AS fact
  FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE relispartition AND relkind = 'r' AND nspname ${USER}`;

const PARENTS = `SELECT 'inherits ' || inhrelid::regclass || ' ' || inhparent::regclass AS fact FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid WHERE relkind = 'r' AND NOT relispartition`;

function schemaFacts(schema: Schema): string[] {
  const relation = (name: { schema: string; name: string }): string =>
    [...(name.schema === schema.defaultSchema ? [] : [name.schema]), name.name].map(identifier).join('.');
  const tables = new Set(schema.tables.map((table) => `${table.schema}.${table.name}`));
  return [
    ...schema.types.filter((type) => !tables.has(`${type.schema}.${type.name}`)).flatMap((type) => typeFacts(type, schema.defaultSchema)),
    ...schema.sequences.map(({ ownedBy, ...sequence }) => {
      const owner = ownedBy ? ` of ${relation(ownedBy.table)}.${ownedBy.column}` : '';
      return `sequence ${sequence.schema}.${sequence.name} start ${sequence.start} by ${sequence.increment}${owner}`;
    }),
    ...schema.tables.flatMap((table) => [
      ...table.columns.filter(isIdentity).map((column) => `identity ${relation(table)}.${column.name}`),
      ...(table.partitioning?.partitions ?? []).map(
        (leaf) => `partition ${relation(table)} ${table.partitioning?.strategy[0]} ${leaf.schema}.${leaf.name}`,
      ),
      ...table.inherits.map((parent) => `inherits ${relation(table)} ${relation(parent)}`),
    ]),
  ];
}

/** Columns fed by a sequence count as identities `by default` in a Schema; a server has a default there. */
function isIdentity(column: Column): boolean {
  return column.identity?.kind === 'always';
}

function typeFacts(type: UserType, defaultSchema: string): string[] {
  const name = `${type.schema}.${type.name}`;
  const text = (used: Parameters<typeof typeText>[0]): string => typeText(used, defaultSchema).replace(/(\[\])+$/, '[]');
  switch (type.kind) {
    case 'enum':
      return [`${name} enum ${type.values.join('|')}`];
    case 'domain': {
      const domain = `${name} domain ${text(type.base)}${type.nullable ? '' : ' not null'}${type.default ? ' default' : ''}`;
      return [domain, ...type.checks.map((check) => `check ${check.name} of ${type.name}`)];
    }
    case 'composite':
      return [`${name} composite ${type.fields.map((field) => `${field.name} ${text(field.type)}`).join(', ')}`];
    case 'range':
      return [`${name} ${type.isMultirange ? 'multirange' : 'range'} ${text(type.subtype)}`];
  }
}
