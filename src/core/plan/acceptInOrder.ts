import { usesRows } from '../generate/findParents';
import { Frame, rowRange } from '../generate/frame';
import type { OpenTable } from '../generate/openPlan';
import { columnsOf } from '../rules/columnsOf';
import type { Steps } from '../steps';
import type { Judge } from './acceptRows';
import type { ColumnPlan, ColumnSource, LinkPlan, TablePlan } from './plan';

/** Candidates looked at together: as many again after each that was taken whole, few again after a refusal. */
const LEAST = 16;
const MOST = 4096;

/**
 * Whether some of the columns depend on which row a candidate becomes, not on its draws alone: parents by layout,
 * places among siblings, rows before.
 */
export function dependsOnRow(plan: TablePlan, names: readonly string[]): boolean {
  const all = [...plan.columns, ...plan.borrowed];
  const isBound = (name: string, seen: ReadonlySet<string>): boolean => {
    const column = all.find((each) => each.name === name);
    if (!column || seen.has(name)) return false;
    const { source, group } = column;
    const further = new Set([...seen, name]);
    if (source.kind === 'ordinal') return true;
    if (source.kind === 'reference' && usesRows(plan.links[source.link])) return true;
    const guards = group === undefined ? [] : plan.groups[group].guards;
    const inputs = inputsOf(source, plan.links, all);
    const tested = group === undefined ? [] : plan.groups[group].tests.flatMap(columnsOf);
    return guards.length > 0 || [...inputs, ...tested].some((each) => isBound(each, further));
  };
  return names.some((name) => isBound(name, new Set()));
}

/** The columns of the row from which the source makes a value. */
function inputsOf(source: ColumnSource, links: readonly LinkPlan[], columns: readonly ColumnPlan[]): string[] {
  if (source.kind === 'expression') return columnsOf(source.expression);
  if (source.kind !== 'reference') return [];
  const { mode } = links[source.link];
  return mode.kind === 'agreeing' ? mode.shared.map(({ column }) => columns[column].name) : [];
}

/**
 * Chooses rows one after the other, each candidate judged as the row that it would become: the first `wanted` among
 * the candidates 0 … limit − 1 that fulfil everything together; fewer where there are not as many. Ascending.
 */
export function* acceptInOrder(table: OpenTable, judges: readonly Judge[], wanted: number, limit: number): Steps<Float64Array> {
  const accepted = rowRange(0, wanted);
  const open: OpenTable = { ...table, plan: { ...table.plan, accepted } };
  let row = 0;
  let candidate = 0;
  let size = LEAST;
  while (row < wanted && candidate < limit) {
    yield;
    const count = Math.min(size, wanted - row, limit - candidate);
    for (let i = 0; i < count; i++) accepted[row + i] = candidate + i;
    const frame = new Frame(open, rowRange(row, count));
    const taken = takeWhile(judges, frame, count);
    row += taken;
    candidate += Math.min(count, taken + 1);
    size = taken === count ? Math.min(MOST, 2 * size) : LEAST;
  }
  return accepted.slice(0, row);
}

/** Takes rows of the frame until one is refused; returns how many. */
function takeWhile(judges: readonly Judge[], frame: Frame, count: number): number {
  const verdicts = judges.map((judge) => judge(frame));
  for (let i = 0; i < count; i++) {
    if (!verdicts.every(({ accepts }) => accepts(i))) return i;
    for (const { take } of verdicts) take?.(i);
  }
  return count;
}
