import { UserFacingError } from '../../../core/errors';
import type { CopyFormat, TargetTable } from '../../../core/seeding';
import { qualified, type Relation } from './catalogue';
import type { Transaction } from './transaction';

/** A table of the server that rows go to. */
export interface LoadedTable extends TargetTable {
  readonly relation: Relation;
}

/** A foreign key to a table that is loaded later, and that may not be deferred; by the places of its tables. */
interface BackwardKey {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly from: number;
  readonly isOwned: boolean;
}

/** How circles of foreign keys are put off. */
export interface Circles {
  /** Columns of each table that are filled at the end. */
  readonly late: readonly CopyFormat['without'][];
  /** What is run after the last row and the check of what was deferred. */
  readonly restore: readonly string[];
}

/**
 * Has foreign keys to tables that come later wait for the last row: what may be deferred is; the others are made so for this
 * transaction by whoever owns their table, else their columns are NULL at first. Rejects with `seed-failed` where neither can be.
 */
export async function putCirclesOff(transaction: Transaction, tables: readonly LoadedTable[]): Promise<Circles> {
  const late: string[][] = tables.map(() => []);
  const restore: string[] = [];
  for (const key of await backwardKeys(transaction, tables)) {
    if (key.isOwned) {
      await transaction.change(`ALTER TABLE ${key.table} ALTER CONSTRAINT ${key.name} DEFERRABLE INITIALLY DEFERRED`);
      restore.push(`ALTER TABLE ${key.table} ALTER CONSTRAINT ${key.name} NOT DEFERRABLE`);
    } else late[key.from].push(...lateColumns(key, tables[key.from]));
  }
  return { late, restore };
}

/** The columns of a key that can wait; none of them may get a default meanwhile. */
function lateColumns({ name, columns }: BackwardKey, { table, relation, displayName }: LoadedTable): readonly string[] {
  const wait = columns.filter((column) => table.late?.columns.includes(column));
  const isFilled = wait.some((column) => relation.columns.find((each) => each.name === column)?.hasDefault !== false);
  if (wait.length > 0 && !isFilled) return wait;
  throw new UserFacingError(
    'seed-failed',
    `${displayName} is part of a circle of foreign keys: ${name} refers to a table that is loaded later, and can be neither deferred nor NULL at first.`,
    `Connect as ${relation.owner}, who owns the table, or make the key DEFERRABLE.`,
  );
}

async function backwardKeys(transaction: Transaction, tables: readonly LoadedTable[]): Promise<BackwardKey[]> {
  const places = new Map(tables.map(({ relation }, place) => [relation.oid, place]));
  const keys = await transaction.query<Omit<BackwardKey, 'from'> & { source: number; target: number }>(KEYS, [[...places.keys()]]);
  return keys.flatMap(({ source, target, ...key }) => {
    const [from, to] = [places.get(source) ?? 0, places.get(target) ?? 0];
    return from < to ? [{ ...key, from }] : [];
  });
}

const KEYS = `
  SELECT quote_ident(conname) AS name, ${qualified('conrelid')} AS table, conrelid::int8::float8 AS source, confrelid::int8::float8 AS target,
    pg_has_role(relowner, 'USAGE') AS "isOwned",
    ARRAY(SELECT attname::text FROM unnest(conkey) AS n JOIN pg_attribute ON attrelid = conrelid AND attnum = n) AS columns
  FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
  WHERE contype = 'f' AND conparentid = 0 AND NOT condeferrable
    AND conrelid::int8 = ANY ($1::int8[]) AND confrelid::int8 = ANY ($1::int8[])
  ORDER BY pg_constraint.oid`;
