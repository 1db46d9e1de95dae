import { columnsOf } from '../../rules/columnsOf';
import type { Expression } from '../../rules/expression';
import type { ColumnPlan, Follows, TablePlan } from '../plan';

/** Plans by their places, as far as they are known. */
type PlansAt = (place: number) => TablePlan | undefined;

/** Whether a cell of the column depends, by whatever way, on a cell of the same column: it could never be computed. */
export function dependsOnItself(place: number, column: string, plansAt: PlansAt): boolean {
  const start = plansAt(place)?.columns.findIndex(({ name }) => name === column) ?? -1;
  const seen = new Set<string>();
  const open = needs(place, start, plansAt);
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.place === place && next.column === start) return true;
    const id = `${next.place} ${next.column}`;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...needs(next.place, next.column, plansAt));
  }
  return false;
}

interface Cell {
  readonly place: number;
  /** Place of the column, borrowed ones after the table's own. */
  readonly column: number;
}

/** The cells that a cell is computed from: those of its whole group, where it has one. */
function needs(place: number, at: number, plansAt: PlansAt): Cell[] {
  const plan = plansAt(place);
  const all = plan ? [...plan.columns, ...plan.borrowed] : [];
  const column = all[at];
  if (!plan || !column) return [];
  const named = (expressions: readonly Expression[]): Cell[] =>
    expressions.flatMap(columnsOf).flatMap((name) => {
      const found = all.findIndex((each) => each.name === name);
      return found < 0 ? [] : [{ place, column: found }];
    });
  const group = column.group === undefined ? undefined : plan.groups[column.group];
  const members = group ? group.columns.map((member) => all[member.column]) : [column];
  const bounds = group?.columns.flatMap((member) => member.bounds.map(({ expression }) => expression)) ?? [];
  const outside = named([...bounds, ...(group?.tests ?? [])]).filter((cell) => all[cell.column].group !== column.group || !group);
  const followed = members.flatMap(({ source }) => (source.kind === 'draw' ? followedColumns(source.follows) : []));
  return [
    ...outside,
    ...followed.map((each) => ({ place, column: each })),
    ...members.flatMap((member) => direct(member, plan, named, plansAt)),
  ];
}

function followedColumns({ mood, name }: Follows = {}): number[] {
  return [...(mood?.kind === 'told' ? [mood.column] : []), ...(name === undefined ? [] : [name])];
}

function direct(column: ColumnPlan, plan: TablePlan, named: (expressions: readonly Expression[]) => Cell[], plansAt: PlansAt): Cell[] {
  const { source, presence } = column;
  const when = presence ? named([presence]) : [];
  if (source.kind === 'expression') return [...when, ...named([source.expression])];
  if (source.kind === 'reference') return [...when, { place: plan.links[source.link].parent, column: source.column }];
  if (source.kind === 'share')
    return source.by === undefined ? when : [...when, ...named([{ kind: 'column', name: plan.columns[source.by].name }])];
  if (source.kind !== 'children' || !source.argument) return when;
  const child = plansAt(source.table);
  const places = columnsOf(source.argument).map((name) => child?.columns.findIndex((each) => each.name === name) ?? -1);
  return [...when, ...places.map((place) => ({ place: source.table, column: place }))];
}
