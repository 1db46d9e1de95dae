import { type NegativeColumn, type NegativePlan, type NegativeValue, writtenOut } from '../../plan/negative/negativePlan';
import type { NegativePack } from '../../recipe/negativePack';
import { valueReader } from '../../rules/values';
import type { Frame } from '../frame';
import { draw, drawIndex, drawUnit } from '../mixer';
import type { BoundTest } from '../openPlan';
import { overlayOf } from '../overlay';
import type { Vector } from '../vector';

/** A table's nasty rows as functions of the row number. */
export interface OpenNegative {
  /** Of a list of rows the places of those that are nasty, by the column that is. */
  places(rows: Float64Array): ReadonlyMap<number, readonly number[]>;
  /** A column's vector with nasty values at those of the places where they are valid, and these places. */
  replace(frame: Frame, column: number, vector: Vector, places: readonly number[]): Replaced;
  /** Whose the row's nasty value in the column is. */
  packOf(row: number, column: number): NegativePack | undefined;
}

/** What came of replacing values. */
export interface Replaced {
  readonly vector: Vector;
  readonly places: readonly number[];
}

/** Opens a table's nasty rows; `rows` is how many rows the table has. */
export function openNegative(plan: NegativePlan, rows: number): OpenNegative {
  const columns = new Map(plan.columns.map((column) => [column.column, openColumn(column, plan, rows)]));
  const valueAt = (row: number, column: number): NegativeValue | undefined => columns.get(column)?.value(row);
  return {
    places: (list) => placesOf(plan, list),
    packOf: (row, column) => valueAt(row, column)?.pack,
    replace: (frame, column, vector, places) => {
      const there = places.filter((place) => vector.nulls?.[place] !== 1 && valueAt(frame.rows[place], column) !== undefined);
      if (there.length === 0) return { vector, places: [] };
      const source = vectorOf(
        vector,
        there.map((place) => valueAt(frame.rows[place], column)),
      );
      const trial = replaced(vector, source, there, () => true);
      const refused = refusedPlaces(frame, column, trial, there);
      if (refused.size === 0) return { vector: trial, places: there };
      const isKept = (place: number): boolean => !refused.has(place);
      return { vector: replaced(vector, source, there, isKept), places: there.filter(isKept) };
    },
  };
}

function placesOf(plan: NegativePlan, rows: Float64Array): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let place = 0; place < rows.length; place++) {
    const column = nastyColumn(plan, rows[place]);
    if (!column) continue;
    const places = found.get(column.column);
    if (places) places.push(place);
    else found.set(column.column, [place]);
  }
  return found;
}

/** The column that is nasty in a row: the one with the greatest draw, so that others keep their rows when there is one more. */
function nastyColumn({ key, share, columns }: NegativePlan, row: number): NegativeColumn | undefined {
  if (drawUnit(key, row, 0) >= share) return undefined;
  let best: NegativeColumn | undefined;
  let greatest = -1;
  for (const column of columns) {
    const drawn = draw(column.key, row, 0);
    if (drawn <= greatest) continue;
    greatest = drawn;
    best = column;
  }
  return best;
}

interface OpenColumn {
  value(row: number): NegativeValue | undefined;
}

function openColumn(column: NegativeColumn, plan: NegativePlan, rows: number): OpenColumn {
  if (!column.isUnique) return { value: drawnValue(column) };
  let turns: ReadonlyMap<number, NegativeValue> | undefined;
  return { value: (row) => (turns ??= takeTurns(column, plan, rows)).get(row) };
}

/** A pack by draw, so that large packs come no oftener than small ones, then one of its values. */
function drawnValue({ key, values }: NegativeColumn): (row: number) => NegativeValue {
  const packs = [...new Set(values.map(({ pack }) => pack))].map((pack) => values.filter((each) => each.pack === pack));
  return (row) => {
    const pack = packs[drawIndex(key, row, 1, packs.length)];
    return pack[drawIndex(key, row, 2, pack.length)];
  };
}

/** Rows looked at for those that have the values of a unique column: some hundredths of a second at most. */
const LOOKED_AT = 1_000_000;

/** The first rows that fall on the column take its values one by one. */
function takeTurns(column: NegativeColumn, plan: NegativePlan, rows: number): Map<number, NegativeValue> {
  const turns = new Map<number, NegativeValue>();
  const end = Math.min(rows, LOOKED_AT);
  for (let row = 0; row < end && turns.size < column.values.length; row++)
    if (nastyColumn(plan, row) === column) turns.set(row, column.values[turns.size]);
  return turns;
}

/** The values as a vector of the same sort. */
function vectorOf({ kind }: Vector, found: readonly (NegativeValue | undefined)[]): Vector {
  const values = found.map((each) => (each ? writtenOut(each.value) : ''));
  return kind === 'number' ? { kind: 'number', values: Float64Array.from(values, Number) } : { kind: 'text', values: values.map(String) };
}

function replaced(vector: Vector, source: Vector, places: readonly number[], isKept: (place: number) => boolean): Vector {
  const overlay = overlayOf(vector);
  places.forEach((place, at) => {
    if (isKept(place)) overlay.put(entryAt(source, at), [place]);
  });
  return overlay.vector();
}

function entryAt(vector: Vector, at: number): Vector {
  return vector.kind === 'number'
    ? { kind: 'number', values: vector.values.subarray(at, at + 1) }
    : { kind: 'text', values: vector.kind === 'text' ? [vector.values[at]] : [] };
}

/** The places at which a condition that ties the column to others would not hold with its new values. */
function refusedPlaces(frame: Frame, column: number, trial: Vector, places: readonly number[]): Set<number> {
  const { group } = frame.table.columns[column].plan;
  const refused = new Set<number>();
  if (group === undefined) return refused;
  for (const test of frame.table.groups[group].tests) {
    if (!test.columns.includes(column)) continue;
    const holds = testAt(frame, test, column, trial);
    for (const place of places) if (!holds(place)) refused.add(place);
  }
  return refused;
}

function testAt(frame: Frame, { columns, evaluate, isFree }: BoundTest, column: number, trial: Vector): (place: number) => boolean {
  const readers = columns.map((each) => valueReader(each === column ? trial : frame.ordinary(each), frame.table.columns[each].plan.type));
  return (place) => (isFree?.(frame.rows[place]) ?? false) || evaluate(readers.map((read) => read(place))) !== false;
}
