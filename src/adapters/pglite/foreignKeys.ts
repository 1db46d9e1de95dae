import type { EmbeddedServer } from './embeddedServer';
import type { ServerTable } from './serverTables';

/** A foreign key of the server's catalogue; tables by their place in loading order, partitions as the table they belong to. */
export interface CatalogueKey {
  readonly name: string;
  /** As SQL text. */
  readonly relation: string;
  readonly from: number;
  readonly to: number;
  readonly deferrable: boolean;
}

type CatalogueRow = { name: string; relation: string; source: string; target: string; deferrable: boolean };

/** The foreign keys between the given tables. */
export async function readForeignKeys(server: EmbeddedServer, tables: readonly ServerTable[]): Promise<CatalogueKey[]> {
  const places = new Map(tables.map(({ name }, index) => [name, index]));
  const rows = await server.query<CatalogueRow>(FOREIGN_KEYS);
  return rows.flatMap(({ name, relation, source, target, deferrable }) => {
    const from = places.get(source);
    const to = places.get(target);
    return from === undefined || to === undefined ? [] : [{ name, relation, from, to, deferrable }];
  });
}

const qualified = (relation: string) => `
  (SELECT quote_ident(nspname) || '.' || quote_ident(relname)
   FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
   WHERE pg_class.oid = ${relation})`;

const FOREIGN_KEYS = `
  SELECT quote_ident(conname) AS name, ${qualified('conrelid')} AS relation, condeferrable AS deferrable,
    ${qualified('coalesce(pg_partition_root(conrelid), conrelid)')} AS source,
    ${qualified('coalesce(pg_partition_root(confrelid), confrelid)')} AS target
  FROM pg_constraint WHERE contype = 'f' AND conparentid = 0
  ORDER BY conrelid, conname`;
