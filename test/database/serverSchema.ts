import type { Client } from 'pg';
import { splitStatements } from '../../src/core/schema/split';

/** Data, what belongs to a whole server, and transactions: each statement stands for itself here. */
const NOT_SCHEMA =
  /^(?:insert|copy|update|delete|select\s+[^]*\bsetval\b|begin|commit|rollback|start|end|savepoint|release|analyze|vacuum|truncate|(?:create|drop|alter)\s+(?:database|role|user)|alter\s[^]*\bowner\s+to\b|grant|revoke)\b/i;

/** Stands for an extension that the server does not come with: a type of that name, with a modifier, that holds text. */
const VECTOR = `
  CREATE TYPE public.vector;
  CREATE FUNCTION public.vector_in(cstring, oid, integer) RETURNS public.vector LANGUAGE internal IMMUTABLE STRICT AS 'textin';
  CREATE FUNCTION public.vector_out(public.vector) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
  CREATE TYPE public.vector (INPUT = public.vector_in, OUTPUT = public.vector_out, LIKE = text, TYPMOD_IN = varchartypmodin, TYPMOD_OUT = varchartypmodout)`;

/** Makes the tables of a script by its own statements; returns what the server refused, with its words. */
export async function createSchema(client: Client, text: string): Promise<string[]> {
  const refused: string[] = [];
  if (/create extension .*\bvector\b/i.test(text)) await client.query(VECTOR);
  for (const { text: sql } of splitStatements(text)) {
    if (NOT_SCHEMA.test(sql)) continue;
    await client.query(sql).catch((error: Error) => refused.push(`${error.message}: ${sql.split('\n')[0].slice(0, 80)}`));
  }
  await client.query('RESET ALL');
  return refused;
}

/** A table as the server has it. */
export interface ServerTable {
  /** As reports and files name it: without the schema `public`. */
  readonly name: string;
  /** As SQL text. */
  readonly relation: string;
}

/** All tables, partitions not counted; the schema's own triggers, which would change rows, are switched off. */
export async function quietTables(client: Client): Promise<ServerTable[]> {
  const { rows } = await client.query<ServerTable>(`
    SELECT CASE nspname WHEN 'public' THEN relname ELSE nspname || '.' || relname END AS name, format('%I.%I', nspname, relname) AS relation
    FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE relkind IN ('r', 'p') AND NOT relispartition AND nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`);
  for (const { relation } of rows) await client.query(`ALTER TABLE ${relation} DISABLE TRIGGER USER`);
  return rows;
}
