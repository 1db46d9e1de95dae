import { rowRange } from '../../generate/frame';
import { columnsOf } from '../../rules/columnsOf';
import type { Exclusion } from '../../schema/schema';
import { type TableKey, tableKeys } from '../tableKeys';
import {
  type Attempt,
  type Broken,
  brokenAlone,
  type Row,
  readRows,
  type Subject,
  saying,
  slotOf,
  type Unbroken,
  withValue,
} from './subject';

/** Rows of the table whose keys are repeated. */
const REPEATED = 24;
/** Attempts at one key. */
const ENOUGH = 12;

/** Rows that have the key of a row that is there: primary keys, unique keys, exclusions by equality or overlap. */
export function breakKeys(subject: Subject, bases: readonly Row[]): Broken {
  const attempts: Attempt[] = [];
  const unbroken: Unbroken[] = [];
  const { open, scope } = subject;
  const numbers = rowRange(0, Math.min(REPEATED, open.plan.rows));
  const existing = readRows(scope, open, numbers);
  const keys = tableKeys(scope.table);
  const exclusion = scope.table.exclusions.find((each) => !isEquality(each));
  for (const key of keys) {
    const { constraint, operator } = key;
    const unknown = unknownReason(key, exclusion);
    if (unknown !== undefined) unbroken.push({ constraint, reason: unknown });
    else {
      const found = repeated(subject, key, bases, existing);
      attempts.push(...found);
      if (found.length === 0)
        unbroken.push({
          constraint,
          reason: operator === undefined ? 'no row that has it whole could be repeated' : 'no row could be overlapped',
        });
    }
  }
  return { attempts, unbroken };
}

/** Whether the exclusion is uniqueness. */
export function isEquality({ elements }: Exclusion): boolean {
  return elements.every(({ operator }) => operator === '=');
}

function unknownReason({ kind, operator }: TableKey, exclusion: Exclusion | undefined): string | undefined {
  if (operator !== undefined && operator !== '&&') return `only a database compares by ${operator}`;
  return exclusion && kind !== 'exclusion' ? `${exclusion.name ?? exclusion.sql} might be broken too: only a database can tell` : undefined;
}

function repeated(subject: Subject, key: TableKey, bases: readonly Row[], existing: readonly Row[]): Attempt[] {
  const slots = slotsOf(subject, key);
  const found: Attempt[] = [];
  for (const [turn, base] of bases.entries()) {
    for (const [at, row] of existing.entries()) {
      if (found.length >= ENOUGH) return found;
      const isWhole = slots.compared.every((slot) => row[slot] !== null);
      if (!isWhole || (at + turn) % 2 === 1) continue;
      const changes = new Map([...slots.compared, ...slots.deciding].map((slot) => [slot, row[slot]]));
      const made = withValue(subject, base, changes);
      if (brokenAlone(subject, made).length > 0) continue;
      const why = `it has ${slots.compared.map((slot) => saying(subject, made, slot)).join(', ')}, as row ${at} has`;
      found.push({ constraint: key.constraint, kind: key.kind, row: made, why });
    }
  }
  return found;
}

/** What of a row the key compares, and what says whether it counts for the row. */
function slotsOf(subject: Subject, { parts }: TableKey): { readonly compared: readonly number[]; readonly deciding: readonly number[] } {
  const names = [...parts.columns, ...parts.expressions.flatMap(({ expression }) => columnsOf(expression))];
  const where = parts.where ? columnsOf(parts.where.expression) : [];
  const placed = (list: readonly string[]): number[] => [...new Set(list.map((name) => slotOf(subject, name)))].filter((slot) => slot >= 0);
  return { compared: placed(names), deciding: placed(where.filter((name) => !names.includes(name))) };
}
