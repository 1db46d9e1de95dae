import type { QualifiedName } from '../../core/schema/schema';

/** Words that PostgreSQL 18 keeps for itself as names of columns, tables or functions: what `quote_ident` quotes. */
const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast ' +
    'char character check coalesce collate collation column concurrently constraint create cross current_catalog ' +
    'current_date current_role current_schema current_time current_timestamp current_user dec decimal default deferrable ' +
    'desc distinct do else end except exists extract false fetch float for foreign freeze from full grant greatest group ' +
    'grouping having ilike in initially inner inout int integer intersect interval into is isnull join json json_array ' +
    'json_arrayagg json_exists json_object json_objectagg json_query json_scalar json_serialize json_table json_value ' +
    'lateral leading least left like limit localtime localtimestamp merge_action national natural nchar none normalize ' +
    'not notnull null nullif numeric offset on only or order out outer overlaps overlay placing position precision ' +
    'primary real references returning right row select session_user setof similar smallint some substring symmetric ' +
    'system_user table tablesample then time timestamp to trailing treat trim true union unique user using values ' +
    'varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists xmlforest ' +
    'xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable'
  ).split(' '),
);

const PLAIN = /^[a-z_][a-z0-9_$]*$/;

/** A name as SQL text, in quotes only where it needs them. */
export function identifier(name: string): string {
  return PLAIN.test(name) && !KEYWORDS.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** `public.loans`: always with the schema, since scripts may have emptied the search path. */
export function qualifiedIdentifier({ schema, name }: QualifiedName): string {
  return `${identifier(schema)}.${identifier(name)}`;
}

/** `(a, b)`, or nothing for no columns. */
export function columnList(columns: readonly string[]): string {
  return columns.length === 0 ? '' : `(${columns.map(identifier).join(', ')})`;
}

/** A text as a string constant, for sessions with standard_conforming_strings on. */
export function stringConstant(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
