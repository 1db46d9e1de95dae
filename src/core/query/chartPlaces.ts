import type { Chart } from './chart';
import { type ChartColumn, chartColumns } from './chartColumns';
import type { QueryResult } from './result';

/** The columns of an answer that a chart is drawn from, by their places in it. */
export interface ChartPlaces {
  readonly x: number;
  /** Columns of numbers, one series each. */
  readonly series: readonly number[];
  /** Column whose values tell several series apart; `series` is one then. */
  readonly by?: number;
}

/** Where the axis and the series of a chart come from; undefined where that cannot be told. */
export function chartPlaces(result: QueryResult, { x, series }: Chart): ChartPlaces | undefined {
  const columns = chartColumns(result);
  const at = columns.findIndex(({ name }) => name === x.name);
  const measures = placesOf(columns, (column, place) => place !== at && (column.role === 'measure' || column.role === 'ratio'));
  const named = series.map(({ name }) => measures.find((place) => columns[place].name === name));
  if (at < 0 || measures.length === 0) return undefined;
  if (named.every((place) => place !== undefined)) return { x: at, series: named };
  const names = new Set(series.map(({ name }) => name));
  const [by] = placesOf(columns, ({ cells }, place) => place !== at && cells.every((cell) => names.has(cell ?? '(none)')));
  return by === undefined ? undefined : { x: at, series: [measures[0]], by };
}

function placesOf(columns: readonly ChartColumn[], holds: (column: ChartColumn, place: number) => boolean): number[] {
  return columns.flatMap((column, place) => (holds(column, place) ? [place] : []));
}
