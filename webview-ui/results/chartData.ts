import type { ResultChart } from '../../src/protocol/results';
import type { ChartData, ChartSeries } from '../common/chart';
import type { Row } from '../common/grid/gridOptions';
import { kindOf, numberOf, type ValueKind } from './values';

interface Column {
  readonly name: string;
  readonly type: string;
}

/** More would have colours that nobody can tell apart. */
export const mostSeries = 12;

/** Places of the columns that can be drawn upwards. */
export function numberColumns(columns: readonly Column[]): number[] {
  return columns.flatMap(({ type }, index) => (kindOf(type) === 'number' ? [index] : []));
}

/** Whether a chart speaks of columns that an answer has. */
export function fits(chart: ResultChart, columns: readonly Column[]): boolean {
  const numbers = new Set(numberColumns(columns));
  const others = [chart.x, ...(chart.by === undefined ? [] : [chart.by])];
  return chart.series.every((index) => numbers.has(index)) && others.every((index) => index < columns.length);
}

/** What is to be drawn of rows; NULLs are gaps. */
export function chartData(columns: readonly Column[], rows: readonly Row[], chart: ResultChart): ChartData {
  const kind = kindOf(columns[chart.x].type);
  const axis = axisOf(kind, chart);
  const sorted = axis === 'category' ? rows : inOrder(rows, chart.x, kind);
  const all = chart.by === undefined ? seriesOf(columns, sorted, chart, axis) : seriesBy(sorted, chart, chart.by, axis, columns);
  return {
    kind: chart.kind,
    axis,
    categories: axis === 'category' ? categoriesOf(sorted, chart) : [],
    xName: columns[chart.x].name,
    yName: chart.series.length === 1 ? columns[chart.series[0]].name : '',
    series: all.slice(0, mostSeries),
    seriesInAll: all.length,
  };
}

/** Bars stand on names; what else has numbers or moments below it keeps their distances. */
function axisOf(kind: ValueKind, { kind: chart }: ResultChart): ChartData['axis'] {
  if (chart === 'bar' || kind === 'text' || kind === 'duration') return 'category';
  return kind === 'moment' ? 'time' : 'value';
}

function inOrder(rows: readonly Row[], x: number, kind: ValueKind): readonly Row[] {
  return rows
    .map((row) => ({ row, at: row[x] === null ? Number.NaN : numberOf(row[x], kind) }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}

/** One bar or point per row; where series are told apart by a column, one per value. */
function categoriesOf(rows: readonly Row[], { x, by }: ResultChart): string[] {
  const labels = rows.map((row) => row[x] ?? 'NULL');
  return by === undefined ? labels : [...new Set(labels)];
}

function seriesOf(columns: readonly Column[], rows: readonly Row[], { x, series }: ResultChart, axis: ChartData['axis']): ChartSeries[] {
  const kind = kindOf(columns[x].type);
  return series.map((column) => ({
    name: columns[column].name,
    points: rows.map((row, index) => [axis === 'category' ? index : numberOf(row[x] ?? '', kind), plottable(row[column])]),
  }));
}

function seriesBy(
  rows: readonly Row[],
  chart: ResultChart,
  by: number,
  axis: ChartData['axis'],
  columns: readonly Column[],
): ChartSeries[] {
  const { x, series } = chart;
  const kind = kindOf(columns[x].type);
  const places = new Map(categoriesOf(rows, chart).map((label, index) => [label, index]));
  const at = (row: Row) => (axis === 'category' ? (places.get(row[x] ?? 'NULL') ?? 0) : numberOf(row[x] ?? '', kind));
  const grouped = new Map<string, ChartSeries['points'][number][]>();
  for (const row of rows) {
    const name = row[by] ?? 'NULL';
    const points = grouped.get(name) ?? [];
    points.push([at(row), plottable(row[series[0]])]);
    grouped.set(name, points);
  }
  return [...grouped].map(([name, points]) => ({ name, points }));
}

function plottable(text: string | null): number | null {
  const value = text === null ? Number.NaN : numberOf(text, 'number');
  return Number.isFinite(value) ? value : null;
}
