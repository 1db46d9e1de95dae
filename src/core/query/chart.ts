import { type ChartColumn, type ColumnRole, chartColumns, momentOf, numberOf } from './chartColumns';
import type { QueryResult } from './result';

export const chartKinds = ['bar', 'line', 'area', 'scatter'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** The numbers of one name, one for each place on the x axis; null where there is none. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** Times as ISO 8601, categories as PostgreSQL's text and NULL as `(none)`, numbers as numbers; in the order of the axis. */
export interface ChartAxis {
  readonly name: string;
  readonly kind: 'time' | 'category' | 'number';
  readonly values: readonly (string | number)[];
}

/** A chart of an answer. Nothing in it is added up: each number is a cell of the answer. */
export interface Chart {
  readonly kind: ChartKind;
  readonly x: ChartAxis;
  /** At least one. */
  readonly series: readonly ChartSeries[];
  /** Other kinds that the same axis and series make sense in. */
  readonly alternatives: readonly ChartKind[];
  /** How many of the categories are left out: the largest are shown. Absent for none. */
  readonly left?: number;
}

/** More bars than these nobody tells apart, and more lines. */
const MOST_CATEGORIES = 30;
const MOST_SERIES = 8;
/** Fewer make no chart. */
const FEWEST_ROWS = 2;

/** The chart that an answer's shape suggests; undefined where none says more than the table. */
export function chooseChart(result: QueryResult): Chart | undefined {
  if (result.rows.length < FEWEST_ROWS) return undefined;
  const columns = chartColumns(result);
  const measures = measuresOf(columns);
  if (measures.length === 0) return undefined;
  return overTime(columns, measures) ?? byCategory(columns, measures) ?? scattered(columns, measures);
}

/** Those of one kind: amounts, or shares and averages, which have a scale of their own. */
function measuresOf(columns: readonly ChartColumn[]): ChartColumn[] {
  const all = withRole(columns, 'measure', 'ratio');
  return all.filter(({ role }) => role === all[0].role).slice(0, MOST_SERIES);
}

function withRole(columns: readonly ChartColumn[], ...roles: readonly ColumnRole[]): ChartColumn[] {
  return columns.filter(({ role }) => roles.includes(role));
}

/** Numbers in the order of a time or of something that counts: one line for each column of them, or for each category. */
function overTime(columns: readonly ChartColumn[], measures: readonly ChartColumn[]): Chart | undefined {
  const [x] = [...withRole(columns, 'time'), ...withRole(columns, 'step')];
  if (!x || x.distinct < FEWEST_ROWS) return undefined;
  const keys = distinctCells(x)
    .filter((cell) => x.role === 'step' || momentOf(cell) !== null)
    .sort(inOrder);
  const [by] = withRole(columns, 'category').filter((column) => column.distinct > 1);
  const series = isUnique([x])
    ? columnSeries(x, keys, measures)
    : by && isUnique([x, by])
      ? splitSeries(x, keys, by, measures[0])
      : undefined;
  if (series) return { kind: 'line', x: axisOf(x, keys), series, alternatives: ['area', 'bar', 'scatter'] };
  return x.role === 'time' && by === undefined ? pointsOverTime(x, measures[0]) : undefined;
}

/** Several numbers at one time are not added up, they are points. */
function pointsOverTime(x: ChartColumn, measure: ChartColumn): Chart {
  const rows = [...x.cells.keys()].filter((row) => momentOf(x.cells[row]) !== null).sort((a, b) => inOrder(x.cells[a], x.cells[b]));
  const series = [{ name: measure.name, values: rows.map((row) => numberOf(measure.cells[row])) }];
  const axis = axisOf(
    x,
    rows.map((row) => x.cells[row]),
  );
  return { kind: 'scatter', x: axis, series, alternatives: [] };
}

function axisOf({ name, role }: ChartColumn, cells: readonly (string | null)[]): ChartAxis {
  if (role === 'time') return { name, kind: 'time', values: cells.map((cell) => momentOf(cell) ?? label(cell)) };
  return { name, kind: 'category', values: cells.map(label) };
}

function byCategory(columns: readonly ChartColumn[], measures: readonly ChartColumn[]): Chart | undefined {
  const named = withRole(columns, 'category').filter(({ distinct }) => distinct > 1);
  const [x] = named.filter((column) => isUnique([column]));
  if (x) return x.distinct > MOST_CATEGORIES && measures.length > 1 ? undefined : bars(x, distinctCells(x), measures);
  const [first, second] = named;
  if (first && second && isUnique([first, second])) return splitBars(first, second, measures[0]);
  const [id] = withRole(columns, 'id').filter((column) => isUnique([column]));
  return id && named.length === 0 && measures.length === 1 ? bars(id, distinctCells(id), measures) : undefined;
}

/** One group of bars for each of a category's values, in the order of the answer; the largest where there are too many. */
function bars(x: ChartColumn, all: readonly (string | null)[], measures: readonly ChartColumn[]): Chart {
  const keys = all.length > MOST_CATEGORIES ? largest(x, measures[0]) : all;
  return {
    kind: 'bar',
    x: axisOf(x, keys),
    series: columnSeries(x, keys, measures),
    alternatives: ['line', 'area', 'scatter'],
    ...(keys.length < all.length && { left: all.length - keys.length }),
  };
}

/** The category of fewer values gives the colours. */
function splitBars(first: ChartColumn, second: ChartColumn, measure: ChartColumn): Chart | undefined {
  const [by, x] = first.distinct < second.distinct ? [first, second] : [second, first];
  const keys = distinctCells(x);
  if (keys.length > MOST_CATEGORIES) return undefined;
  const series = splitSeries(x, keys, by, measure);
  return series && { kind: 'bar', x: axisOf(x, keys), series, alternatives: ['line', 'area'] };
}

function largest(x: ChartColumn, measure: ChartColumn): (string | null)[] {
  const rows = [...x.cells.keys()].map((row) => ({ key: x.cells[row], value: numberOf(measure.cells[row]) ?? Number.NEGATIVE_INFINITY }));
  rows.sort((a, b) => b.value - a.value);
  return rows.slice(0, MOST_CATEGORIES).map(({ key }) => key);
}

/** Two numbers without a name: the first is the place, the others lie over it. */
function scattered(columns: readonly ChartColumn[], measures: readonly ChartColumn[]): Chart | undefined {
  const [x, ...others] = measures.length > 1 ? measures : withRole(columns, 'measure', 'ratio');
  if (others.length === 0) return undefined;
  const rows = [...x.cells.keys()].filter((row) => numberOf(x.cells[row]) !== null);
  const values = rows.map((row) => numberOf(x.cells[row]) ?? 0);
  const series = others.map(({ name, cells }) => ({ name, values: rows.map((row) => numberOf(cells[row])) }));
  return { kind: 'scatter', x: { name: x.name, kind: 'number', values }, series, alternatives: isRising(values) ? ['line', 'area'] : [] };
}

/** One series for each measure; each key is in one row. */
function columnSeries(x: ChartColumn, keys: readonly (string | null)[], measures: readonly ChartColumn[]): ChartSeries[] {
  const rows = new Map(x.cells.map((cell, row) => [cell, row]));
  return measures.map(({ name, cells }) => ({ name, values: keys.map((key) => numberOf(cells[rows.get(key) ?? -1] ?? null)) }));
}

/** One series for each value of a category; undefined for too many of them. */
function splitSeries(x: ChartColumn, keys: readonly (string | null)[], by: ChartColumn, measure: ChartColumn): ChartSeries[] | undefined {
  if (by.distinct > MOST_SERIES) return undefined;
  const numbers = new Map(x.cells.map((key, row) => [pairKey(key, by.cells[row]), numberOf(measure.cells[row])]));
  return distinctCells(by).map((value) => ({ name: label(value), values: keys.map((key) => numbers.get(pairKey(key, value)) ?? null) }));
}

function isUnique(columns: readonly ChartColumn[]): boolean {
  const rows = columns[0].cells.length;
  return new Set([...Array(rows).keys()].map((row) => JSON.stringify(columns.map(({ cells }) => cells[row])))).size === rows;
}

function pairKey(...cells: readonly (string | null)[]): string {
  return JSON.stringify(cells);
}

function distinctCells({ cells }: ChartColumn): (string | null)[] {
  return [...new Set(cells)];
}

function label(cell: string | null): string {
  return cell ?? '(none)';
}

/** Numbers by size, texts by their characters, nothing last. */
function inOrder(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const difference = Number(a) - Number(b);
  if (!Number.isNaN(difference)) return difference;
  return a < b ? -1 : Number(a > b);
}

function isRising(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > values[index - 1]);
}
