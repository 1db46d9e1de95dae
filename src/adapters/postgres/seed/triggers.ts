import { UserFacingError } from '../../../core/errors';
import { qualified } from './catalogue';
import type { LoadedTable } from './circles';
import type { Transaction } from './transaction';

interface Trigger {
  readonly table: string;
  readonly name: string;
  readonly enable: 'ENABLE' | 'ENABLE ALWAYS';
  readonly isOwned: boolean;
  readonly owner: string;
}

/** The names of the schema's own triggers that rows of these tables fire. */
export async function firedTriggers(transaction: Transaction, tables: readonly LoadedTable[]): Promise<string[]> {
  return [...new Set((await triggersOf(transaction, tables)).map(({ name }) => name))];
}

/** Switches those triggers off; returns the statements that switch the same ones on again. Rejects with `seed-failed` where that is another role's to do. */
export async function disableTriggers(transaction: Transaction, tables: readonly LoadedTable[]): Promise<string[]> {
  const triggers = await triggersOf(transaction, tables);
  const foreign = triggers.find(({ isOwned }) => !isOwned);
  if (foreign)
    throw new UserFacingError(
      'seed-failed',
      `Triggers of ${foreign.table} can only be switched off by its owner.`,
      `Connect as ${foreign.owner}, or leave the triggers on.`,
    );
  for (const { table, name } of triggers) await transaction.change(`ALTER TABLE ${table} DISABLE TRIGGER ${name}`);
  return triggers.map(({ table, name, enable }) => `ALTER TABLE ${table} ${enable} TRIGGER ${name}`);
}

function triggersOf(transaction: Transaction, tables: readonly LoadedTable[]): Promise<Trigger[]> {
  return transaction.query<Trigger>(TRIGGERS, [tables.map(({ relation }) => relation.oid)]);
}

/** What INSERT fires; of partitioned tables, on them, since their partitions follow. */
const TRIGGERS = `
  SELECT ${qualified('tgrelid')} AS table, quote_ident(tgname) AS name, CASE tgenabled WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE' END AS enable,
    pg_has_role(relowner, 'USAGE') AS "isOwned", pg_get_userbyid(relowner) AS owner
  FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
  WHERE NOT tgisinternal AND tgparentid = 0 AND tgenabled IN ('O', 'A') AND tgtype & 4 <> 0 AND tgrelid::int8 = ANY ($1::int8[])
  ORDER BY tgrelid, tgname`;
