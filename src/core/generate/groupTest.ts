import type { Plan, TablePlan } from '../plan/plan';
import type { Expression } from '../rules/expression';
import { conditionTree } from '../rules/vectors/conditionTree';
import { FALSE, REFUSED, TRUE } from '../rules/vectors/verdict';
import type { Frame } from './frame';

/** Marks the rows that a condition refuses: 1 in `refused`, which is as long as the frame. */
export type MarkRefused = (frame: Frame, refused: Uint8Array) => void;

/** A condition on rows of a table that looks at whole columns; `columns` are the places of those that it reads. */
export function openTest(test: Expression, columns: readonly number[], table: TablePlan, plan: Pick<Plan, 'now' | 'schema'>): MarkRefused {
  const judge = openJudge(test, columns, table, plan);
  return (frame, refused) => markRefused(judge(frame), refused);
}

/** Flags the rows for which a condition is not true. */
export function openPresence(
  condition: Expression,
  columns: readonly number[],
  table: TablePlan,
  plan: Pick<Plan, 'now' | 'schema'>,
): (frame: Frame) => Uint8Array {
  const judge = openJudge(condition, columns, table, plan);
  return (frame) => {
    const verdicts = judge(frame);
    const absent = frame.memory.flags(frame.length);
    for (let i = 0; i < absent.length; i++) absent[i] = verdicts[i] === TRUE ? 0 : 1;
    return absent;
  };
}

function openJudge(
  test: Expression,
  columns: readonly number[],
  table: TablePlan,
  plan: Pick<Plan, 'now' | 'schema'>,
): (frame: Frame) => Uint8Array {
  const all = [...table.columns, ...table.borrowed];
  const columnTypes = all.map(({ type }) => type);
  const condition = conditionTree(test, {
    now: plan.now,
    types: plan.schema,
    columnTypes,
    column: (name) => {
      const slot = all.findIndex((column) => column.name === name);
      return slot < 0 ? undefined : { slot, type: columnTypes[slot] };
    },
  });
  return (frame) => {
    const vectors = columnTypes.map((_, slot) => (columns.includes(slot) ? frame.column(slot) : undefined));
    return condition.judge({ count: frame.length, vectors }, ignore);
  };
}

/** What cannot be told of a row does not refuse it; the validator says so. */
function ignore(): void {}

function markRefused(verdicts: Uint8Array, refused: Uint8Array): void {
  for (let i = 0; i < refused.length; i++) if (verdicts[i] === FALSE || verdicts[i] === REFUSED) refused[i] = 1;
}
