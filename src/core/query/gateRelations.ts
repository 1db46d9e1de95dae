const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What is told of tables and types, and nothing of people, settings, sessions or the values in rows. */
const CATALOGS = words(`
  pg_am pg_attrdef pg_attribute pg_class pg_collation pg_constraint pg_description pg_enum pg_extension pg_index pg_indexes pg_inherits
  pg_matviews pg_namespace pg_partitioned_table pg_range pg_sequence pg_sequences pg_tables pg_timezone_names pg_type pg_views`);

/** Of the others some say nothing to a role that does not own the tables. */
const INFORMATION_SCHEMA = words('attributes columns domains element_types information_schema_catalog_name sequences tables views');

/** Whether a query may read a table or view; `schema` where it is named. Tables of a user's own are never called `pg_…` without it. */
export function isReadable(schema: string | undefined, name: string): boolean {
  if (schema === 'information_schema') return INFORMATION_SCHEMA.has(name);
  if (schema === undefined ? name.startsWith('pg_') : schema.startsWith('pg_'))
    return CATALOGS.has(name) && (schema ?? 'pg_catalog') === 'pg_catalog';
  return true;
}
