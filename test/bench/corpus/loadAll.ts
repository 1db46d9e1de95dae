import { type Client, DatabaseError } from 'pg';
import { backwardKeys, copyFile, type ServerKey } from '../../database/loadFiles';
import type { ServerTable } from '../../database/serverSchema';

/** What the server refused of the rows, in its words. */
export interface ServerViolation {
  readonly table: string;
  readonly constraint: string;
  readonly message: string;
}

/**
 * Loads `TABLE.csv` of each table by COPY, in the given order, all constraints on. A constraint that rows violate
 * is noted and taken away, so that one mistake hides no other; a table whose rows cannot be loaded at all stays
 * empty. Keys to tables that come later and may not be deferred are put back after the last row.
 */
export async function loadAll(client: Client, folder: string, tables: readonly ServerTable[]): Promise<ServerViolation[]> {
  const circular = await backwardKeys(client, tables);
  const violations: ServerViolation[] = [];
  await client.query('BEGIN');
  for (const { relation, name } of circular) await client.query(`ALTER TABLE ${relation} DROP CONSTRAINT ${name}`);
  await client.query('SET CONSTRAINTS ALL DEFERRED');
  for (const table of tables) violations.push(...(await insisted(client, table, () => copyFile(client, folder, table))));
  const everything: ServerTable = { name: 'deferred constraints', relation: '' };
  violations.push(...(await insisted(client, everything, () => client.query('SET CONSTRAINTS ALL IMMEDIATE'))));
  for (const key of circular) violations.push(...(await putBack(client, key)));
  await client.query('COMMIT');
  return violations;
}

/** Tries until the server agrees, without the constraint that it named the time before. */
async function insisted(client: Client, table: ServerTable, action: () => Promise<unknown>): Promise<ServerViolation[]> {
  const violations: ServerViolation[] = [];
  for (;;) {
    const refusal = await attempt(client, action);
    if (!refusal) return violations;
    violations.push({ table: refusal.table ?? table.name, constraint: constraintOf(refusal), message: words(refusal) });
    if (!(await withoutConstraint(client, refusal))) return violations;
  }
}

async function putBack(client: Client, { relation, name, definition }: ServerKey): Promise<ServerViolation[]> {
  const refusal = await attempt(client, () => client.query(`ALTER TABLE ${relation} ADD CONSTRAINT ${name} ${definition}`));
  return refusal ? [{ table: relation, constraint: name, message: words(refusal) }] : [];
}

/** Runs something that may be refused without ending the transaction. */
async function attempt(client: Client, action: () => Promise<unknown>): Promise<DatabaseError | undefined> {
  await client.query('SAVEPOINT attempt');
  try {
    await action();
    await client.query('RELEASE attempt');
    return undefined;
  } catch (error) {
    await client.query('ROLLBACK TO attempt');
    if (error instanceof DatabaseError) return error;
    throw error;
  }
}

async function withoutConstraint(client: Client, refusal: DatabaseError): Promise<boolean> {
  if (!refusal.table) return false;
  const relation = `${client.escapeIdentifier(refusal.schema ?? 'public')}.${client.escapeIdentifier(refusal.table)}`;
  const ways = refusal.constraint
    ? [
        `ALTER TABLE ${relation} DROP CONSTRAINT ${client.escapeIdentifier(refusal.constraint)} CASCADE`,
        `DROP INDEX ${client.escapeIdentifier(refusal.schema ?? 'public')}.${client.escapeIdentifier(refusal.constraint)}`,
      ]
    : refusal.code === NOT_NULL && refusal.column
      ? [`ALTER TABLE ${relation} ALTER COLUMN ${client.escapeIdentifier(refusal.column)} DROP NOT NULL`]
      : [];
  for (const way of ways) if (!(await attempt(client, () => client.query(way)))) return true;
  return false;
}

const NOT_NULL = '23502';

function constraintOf({ constraint, column, code }: DatabaseError): string {
  if (constraint) return constraint;
  return code === NOT_NULL && column ? `NOT NULL (${column})` : (code ?? 'unknown');
}

function words({ message, detail, where }: DatabaseError): string {
  return [message, detail ?? where]
    .filter((part) => part !== undefined)
    .join(' – ')
    .replaceAll('\n', ' ')
    .slice(0, 300);
}
