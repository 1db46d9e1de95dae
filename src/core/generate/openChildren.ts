import type { ColumnSource, TablePlan } from '../plan/plan';
import type { Expression } from '../rules/expression';
import type { ResolvedType } from '../rules/value';
import { Frame } from './frame';
import type { Families } from './layout';
import type { BoundExpression, OpenTable } from './openPlan';
import { rowReader } from './rowReader';
import type { NumberVector } from './vector';

/** What the rows of another table come to that refer to rows of this one, by row. */
export type Totals = (rows: Float64Array) => NumberVector;

/** Children looked at in one go. */
const CHUNK = 16_384;

/**
 * Opens a column that adds up other rows: the link that lays them out tells which they are, so that only those are computed which
 * belong to the rows asked for. Sums of decimals are exact as far as a double holds their digits. Of no rows the sum is 0, average and
 * greatest are NULL.
 */
export function openChildren(
  { table, foreignKey, operation, argument }: Extract<ColumnSource, { kind: 'children' }>,
  type: ResolvedType,
  tables: readonly OpenTable[],
  bind: (expression: Expression, table: TablePlan) => BoundExpression | undefined,
): Totals {
  let term: BoundExpression | undefined;
  return (rows) => {
    const child = tables[table];
    const link = child.links.find(({ plan }) => plan.foreignKey === foreignKey);
    if (!link) throw new Error(`${child.plan.name} has no link by its foreign key ${foreignKey}.`);
    const families = link.families(child);
    const places = rows.map((row) => link.placeOf(child, row));
    if (operation === 'count' || !argument)
      return { kind: 'number', values: places.map((place) => (place < 0 ? 0 : families.layout.count(place))) };
    term ??= bind(argument, child.plan);
    const totals = term ? addUp(child, term, places, families) : nothing(rows.length);
    if (operation === 'max') return { kind: 'number', values: totals.greatest, nulls: missing(totals.counts) };
    const unit = 10 ** (type.scale ?? (type.family === 'integer' ? 0 : 6));
    const rounded = (value: number): number => Math.round(value * unit) / unit;
    if (operation === 'sum') return { kind: 'number', values: totals.sums.map(rounded) };
    const means = totals.sums.map((sum, i) => rounded(sum / Math.max(1, totals.counts[i])));
    return { kind: 'number', values: means, nulls: missing(totals.counts) };
  };
}

/** By row: of how many children there was a value, what these come to, and the greatest of them. */
interface Sums {
  readonly counts: Float64Array;
  readonly sums: Float64Array;
  readonly greatest: Float64Array;
}

function nothing(length: number): Sums {
  return { counts: new Float64Array(length), sums: new Float64Array(length), greatest: new Float64Array(length) };
}

function missing(counts: Float64Array): Uint8Array {
  return Uint8Array.from(counts, (count) => (count === 0 ? 1 : 0));
}

function addUp(child: OpenTable, term: BoundExpression, parents: Float64Array, { layout, row }: Families): Sums {
  const totals = nothing(parents.length);
  let places: number[] = [];
  let children: number[] = [];
  const add = (): void => {
    const read = rowReader(new Frame(child, Float64Array.from(children)), term.columns);
    places.forEach((place, i) => take(totals, place, term.evaluate(read(i))));
    places = [];
    children = [];
  };
  for (let i = 0; i < parents.length; i++) {
    if (parents[i] < 0) continue;
    const start = layout.first(parents[i]);
    for (let at = layout.count(parents[i]) - 1; at >= 0; at--) {
      places.push(i);
      children.push(row(start + at));
      if (children.length === CHUNK) add();
    }
  }
  add();
  return totals;
}

function take({ counts, sums, greatest }: Sums, place: number, value: unknown): void {
  if (typeof value !== 'number') return;
  greatest[place] = counts[place] === 0 ? value : Math.max(greatest[place], value);
  counts[place]++;
  sums[place] += value;
}
