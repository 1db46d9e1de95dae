import type { ProofTable } from '../../core/ports';
import { qualifiedIdentifier } from '../postgres/identifier';
import type { EmbeddedServer } from './embeddedServer';

/** A table that is to be loaded, and what the server knows of it. */
export interface ServerTable {
  readonly proof: ProofTable;
  /** As SQL text, with its schema. */
  readonly name: string;
  readonly exists: boolean;
  /** Its own rows as SQL text: without those of INHERITS children, with those of partitions. */
  readonly scope: string;
}

/** Looks the tables up; one that the script's statements did not make does not exist. */
export async function findTables(server: EmbeddedServer, tables: readonly ProofTable[]): Promise<ServerTable[]> {
  const found = await server.query<{ name: string; partitioned: boolean }>(TABLES);
  const partitioned = new Map(found.map((row) => [row.name, row.partitioned]));
  return tables.map((proof) => {
    const name = qualifiedIdentifier(proof.table);
    return { proof, name, exists: partitioned.has(name), scope: partitioned.get(name) ? name : `ONLY ${name}` };
  });
}

/** Empties them: the script itself may have filled some (CREATE TABLE AS, a DO block). */
export async function emptyTables(server: EmbeddedServer, tables: readonly ServerTable[]): Promise<void> {
  const names = tables.filter(({ exists }) => exists).map(({ name }) => name);
  if (names.length > 0) await server.execute(`TRUNCATE ${names.join(', ')} CASCADE`);
}

/** The place of a table in the list; a partition counts as the table it belongs to. Absent when it is none of them. */
export async function tableIndex(
  server: EmbeddedServer,
  tables: readonly ServerTable[],
  schema: string,
  name: string,
): Promise<number | undefined> {
  const [row] = await server.query<{ name: string }>(ROOT_OF, [qualifiedIdentifier({ schema, name })]);
  const index = tables.findIndex((table) => table.name === row?.name);
  return index < 0 ? undefined : index;
}

const TABLES = `
  SELECT quote_ident(nspname) || '.' || quote_ident(relname) AS name, relkind = 'p' AS partitioned
  FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE relkind IN ('r', 'p')`;

const ROOT_OF = `
  SELECT quote_ident(nspname) || '.' || quote_ident(relname) AS name
  FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE pg_class.oid = coalesce(pg_partition_root(to_regclass($1)), to_regclass($1))`;
