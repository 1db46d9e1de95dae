import type { Client } from 'pg';

/** All keys, checks, indexes and triggers of a database with their definitions and comments, in comparable lines. */
export async function keyCatalog(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(CATALOG);
  return rows.map(({ line }) => line);
}

const OWN = `nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'`;

const CATALOG = `
  SELECT line FROM (
    SELECT format('%s %s %s %s validated=%s comment=%s', conrelid::regclass, contype, conname, pg_get_constraintdef(c.oid), convalidated,
      obj_description(c.oid, 'pg_constraint')) AS line
    FROM pg_constraint c JOIN pg_namespace n ON n.oid = connamespace WHERE conrelid <> 0 AND ${OWN}
    UNION ALL
    SELECT format('%s valid=%s clustered=%s identity=%s comment=%s statistics=%s', pg_get_indexdef(i.indexrelid), indisvalid, indisclustered,
      indisreplident, obj_description(i.indexrelid, 'pg_class'),
      (SELECT string_agg(coalesce(attstattarget, -1)::text, ',' ORDER BY attnum) FROM pg_attribute WHERE attrelid = i.indexrelid))
    FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_namespace n ON n.oid = x.relnamespace WHERE ${OWN}
    UNION ALL
    SELECT format('%s trigger %s %s', tgrelid::regclass, CASE WHEN tgisinternal THEN tgfoid::regproc::text ELSE tgname END, tgenabled)
    FROM pg_trigger t JOIN pg_class x ON x.oid = tgrelid JOIN pg_namespace n ON n.oid = x.relnamespace WHERE ${OWN}
    UNION ALL
    SELECT format('%s.%s not null=%s', attrelid::regclass, attname, attnotnull)
    FROM pg_attribute JOIN pg_class x ON x.oid = attrelid JOIN pg_namespace n ON n.oid = x.relnamespace
    WHERE relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped AND ${OWN}
  ) AS lines ORDER BY line COLLATE "C"`;
