import { rowRange } from '../../generate/frame';
import type { OpenPlan } from '../../generate/openPlan';
import { openTable } from '../../generate/openPlan';
import { columnsOf } from '../../rules/columnsOf';
import type { Value } from '../../rules/value';
import type { PassOptions, RowSource } from '../rowSource';
import { tableKeys } from '../tableKeys';
import { freshValue } from './freshValue';
import { keyConflicts } from './keyConflicts';
import { looseTable } from './looseTable';
import { brokenAlone, type Row, readRows, type Subject, slotOf, withValue } from './subject';

/** Valid rows that could join those that there are; `blocked` names, where there are none, what stands in their way. */
export interface BaseRows {
  readonly rows: readonly Row[];
  readonly blocked: readonly string[];
}

/** New rows tried, and existing ones given other keys. */
const NEW = 64;
const CHANGED = 32;
/** Rows kept. */
const ENOUGH = 16;

/** Rows beside the table's own that break nothing. */
export async function baseRows(subject: Subject, open: OpenPlan, source: RowSource, options: PassOptions): Promise<BaseRows> {
  const candidates = [...(subject.untouchable.size > 0 ? [] : newRows(subject, open)), ...changedRows(subject)];
  const blocked = new Set<string>();
  const valid = candidates.filter((row) => {
    const broken = brokenAlone(subject, row);
    for (const name of broken) blocked.add(name);
    return broken.length === 0;
  });
  const conflicts = await keyConflicts(subject, valid, source, options);
  const rows = valid.filter((_, at) => conflicts[at].length === 0).slice(0, ENOUGH);
  return { rows, blocked: [...(valid.length > 0 ? new Set(conflicts.flat()) : blocked)] };
}

/** Rows of numbers that the table has not come to. */
function newRows({ plan, open, scope }: Subject, { tables }: OpenPlan): Row[] {
  if (open.plan.rowsFrom) return [];
  const { accepted, rows } = open.plan;
  const first = accepted ? accepted.reduce((most, draw) => Math.max(most, draw), -1) + 1 : rows;
  return readRows(scope, openTable(plan, looseTable(open.plan), tables), rowRange(first, NEW));
}

/** The table's first rows, each with another value in one column of every key. */
function changedRows(subject: Subject): Row[] {
  const { open, scope } = subject;
  const rows = readRows(scope, open, rowRange(0, Math.min(CHANGED, open.plan.rows)));
  return rows.map((row, turn) => withValue(subject, row, freshKeys(subject, row, turn)));
}

function freshKeys(subject: Subject, row: Row, turn: number): Map<number, Value> {
  const changes = new Map<number, Value>();
  const { table, columnTypes } = subject.scope;
  for (const { parts } of tableKeys(table)) {
    const names = [...parts.columns, ...parts.expressions.flatMap(({ expression }) => columnsOf(expression))];
    const slots = names.filter((name) => isFree(subject, name)).map((name) => slotOf(subject, name));
    if (slots.some((slot) => changes.has(slot))) continue;
    for (const slot of slots) {
      const value = freshValue(columnTypes[slot], row[slot], turn);
      if (value === undefined) continue;
      changes.set(slot, value);
      break;
    }
  }
  return changes;
}

/** Whether nothing but the table's own conditions says what the column holds. */
function isFree({ scope, untouchable }: Subject, name: string): boolean {
  const column = scope.table.columns.find((each) => each.name === name);
  return (
    column !== undefined &&
    !column.generated &&
    !untouchable.has(name) &&
    !scope.table.foreignKeys.some((key) => key.columns.includes(name))
  );
}
