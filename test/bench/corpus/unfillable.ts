import type { Client } from 'pg';

interface Required {
  readonly child: string;
  readonly parent: string;
}

/** Of every partitioned table that has no partition to put a row in. */
const WITHOUT_PARTITIONS = `
  SELECT format('%I.%I', nspname, relname) AS relation FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE relkind = 'p' AND NOT EXISTS (
    SELECT FROM pg_partition_tree(pg_class.oid) AS tree WHERE tree.isleaf AND tree.relid <> pg_class.oid)`;

/** Foreign keys of which no column may be NULL. */
const REQUIRED = `
  SELECT format('%I.%I', child.nspname, c.relname) AS child, format('%I.%I', parent.nspname, p.relname) AS parent
  FROM pg_constraint JOIN pg_class c ON c.oid = conrelid JOIN pg_namespace child ON child.oid = c.relnamespace
    JOIN pg_class p ON p.oid = confrelid JOIN pg_namespace parent ON parent.oid = p.relnamespace
  WHERE contype = 'f' AND conparentid = 0 AND (
    SELECT bool_and(attnotnull) FROM pg_attribute WHERE attrelid = conrelid AND attnum = ANY (conkey))`;

/** Tables, as SQL text, that no loader can put a row in: without partitions, or with a required key to such a table. */
export async function unfillableTables(client: Client): Promise<Set<string>> {
  const { rows: bare } = await client.query<{ relation: string }>(WITHOUT_PARTITIONS);
  const { rows: required } = await client.query<Required>(REQUIRED);
  const found = new Set(bare.map(({ relation }) => relation));
  // A set is walked to its end, what is added on the way included.
  for (const relation of found) for (const { child, parent } of required) if (parent === relation) found.add(child);
  return found;
}
