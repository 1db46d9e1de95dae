import type { PlaceWithin } from '../plan/plan';
import { distinctRows } from './distinctRows';
import { entriesAt } from './entries';
import { fillColumn, nullVector, withNulls } from './fill';
import { solveGroup } from './group';
import { freshMemory, type Memory } from './memory';
import type { OpenNegative, Replaced } from './negative/openNegative';
import type { OpenTable } from './openPlan';
import { overlayOf } from './overlay';
import { textReader, type Vector } from './vector';

/** What a group's columns and links are for the rows of a frame. */
export interface Solution {
  /** By place of the column in the table. */
  readonly columns: ReadonlyMap<number, Vector>;
  /** By place of the link: row of the parent, −1 for none. */
  readonly links: ReadonlyMap<number, Float64Array>;
}

/** The rows that a frame's rows refer to. */
interface Parents {
  readonly frame: Frame;
  /** Where each of them is in that frame, which holds none twice; absent where it holds one for each row. */
  readonly places?: Int32Array;
}

/**
 * Any rows of one table, their columns computed when they are asked for and kept. Parents' values come
 * from frames of their own over the parents' rows, so nothing is stored and nothing is computed that is not used.
 */
export class Frame {
  private readonly vectors: (Vector | undefined)[] = [];
  private readonly above: (Parents | undefined)[] = [];
  private readonly parents: (Float64Array | undefined)[] = [];
  private readonly carried: (Float64Array | undefined)[] = [];
  private readonly entities: (Float64Array | undefined)[] = [];
  private readonly solutions: (Solution | undefined)[] = [];
  private readonly replaced: (Replaced | undefined)[] = [];
  private nasty: ReadonlyMap<number, readonly number[]> | undefined;
  private drawn: Float64Array | undefined;
  private firstAttempt: Frame | undefined;

  /**
   * @param rows row numbers, from 0, in any order, repetitions allowed
   * @param attempt which draws the columns of group `solving` use
   * @param memory where vectors get their arrays from; those of the frame hold as long as it leaves them alone
   */
  constructor(
    readonly table: OpenTable,
    readonly rows: Float64Array,
    readonly attempt = 0,
    private readonly solving = -1,
    readonly memory: Memory = freshMemory,
  ) {}

  /** The numbers that draws go by: the rows', or where rows were chosen among candidates, the candidates'. */
  get draws(): Float64Array {
    const { accepted } = this.table.plan;
    return (this.drawn ??= accepted ? this.rows.map((row) => accepted[row]) : this.rows);
  }

  get length(): number {
    return this.rows.length;
  }

  /** The values of a column for the frame's rows, in their order. */
  column(index: number): Vector {
    const { negative } = this.table;
    return negative && this.solving < 0 ? (this.replaced[index] ??= this.withNasty(index, negative)).vector : this.ordinary(index);
  }

  /** The same before nasty values take their places; there are none while a group is being solved. */
  ordinary(index: number): Vector {
    return (this.vectors[index] ??= this.makeColumn(index));
  }

  /** Places of the rows whose value in the column is a nasty one. */
  nastyPlaces(index: number): readonly number[] {
    this.column(index);
    return this.replaced[index]?.places ?? [];
  }

  private withNasty(index: number, negative: OpenNegative): Replaced {
    const places = (this.nasty ??= negative.places(this.rows)).get(index) ?? [];
    return places.length === 0 ? { vector: this.ordinary(index), places } : negative.replace(this, index, this.ordinary(index), places);
  }

  private makeColumn(index: number): Vector {
    const { group } = this.table.columns[index].plan;
    if (group === this.solving) return fillColumn(this, index);
    if (group === undefined) return this.attempt === 0 ? fillColumn(this, index) : this.settled().ordinary(index);
    return this.solution(group).columns.get(index) ?? nullVector(this.length, this.table.columns[index].plan.shape);
  }

  /** For each row the row of its parent by this link, −1 for none. */
  parentRows(link: number): Float64Array {
    return (this.parents[link] ??= this.findParents(link));
  }

  private findParents(link: number): Float64Array {
    const open = this.table.links[link];
    const { group } = open.plan;
    if (group === undefined && this.attempt > 0) return this.settled().parentRows(link);
    if (group !== undefined && group !== this.solving)
      return this.solution(group).links.get(link) ?? new Float64Array(this.length).fill(-1);
    return open.parents(this);
  }

  /** A column of the parents by this link; NULL where there is none. */
  parentColumn(link: number, column: number): Vector {
    const found = this.parentRows(link);
    const { plan, parentTable } = this.table.links[link];
    if (plan.existing === undefined) return this.madeColumn(link, column, found);
    const { existing, rows } = parentTable().plan;
    return withExisting(this.madeColumn(link, column, madeRows(found, rows)), found, rows, existing?.columns[column]);
  }

  /** A column of the parents that are made. */
  private madeColumn(link: number, column: number, rows: Float64Array): Vector {
    // Where no row has one above it, a tree ends.
    if (rows.every((row) => row === NONE)) return nullVector(this.length, this.table.links[link].parentTable().columns[column].plan.shape);
    const { frame, places } = this.parentsBy(link, rows);
    const vector = places ? entriesAt(frame.column(column), places) : frame.column(column);
    if (!rows.includes(NONE)) return vector;
    return withNulls(vector, flagsOf(rows, this.memory));
  }

  /** The rows that a chain of links leads to, from this table up; −1 where there is none. */
  follow(path: readonly number[]): Float64Array {
    const [link, ...rest] = path;
    const rows = madeRows(this.parentRows(link), this.table.links[link].parentTable().plan.rows);
    if (rest.length === 0) return rows;
    const { frame, places } = this.parentsBy(link, rows);
    const further = frame.follow(rest);
    return rows.map((row, i) => (row < 0 ? NONE : further[places ? places[i] : i]));
  }

  private parentsBy(link: number, rows: Float64Array): Parents {
    return (this.above[link] ??= this.openParents(link, rows.includes(NONE) ? this.mapped(rows, (row) => Math.max(0, row)) : rows));
  }

  /** Of many rows of few parents, each parent is computed once; those of a small table once for all frames. */
  private openParents(link: number, rows: Float64Array): Parents {
    const table = this.table.links[link].parentTable();
    // What a row takes from one above it in its own table cannot be had for all at once.
    const whole = table === this.table ? undefined : wholeFrame(table, rows.length);
    if (whole) return { frame: whole, places: Int32Array.from(rows) };
    const distinct = distinctRows(rows, table.plan.rows);
    if (!distinct) return { frame: new Frame(table, rows, 0, -1, this.memory) };
    // Of other lengths each time: not worth keeping.
    return { frame: new Frame(table, distinct.rows), places: distinct.places };
  }

  /** The permuted row numbers of a carrier. */
  carrier(index: number): Float64Array {
    return (this.carried[index] ??= this.permuted(index));
  }

  /** The numbers of the rows' entities. */
  entity(index: number): Float64Array {
    return (this.entities[index] ??= this.numbered(index));
  }

  /** What the parents say of the rows' places. */
  private whereabouts({ link, column }: PlaceWithin): (at: number) => string | undefined {
    const vector = this.parentColumn(link, column);
    if (vector.kind === 'number') return () => undefined;
    const read = textReader(vector);
    return (at) => (vector.nulls?.[at] === 1 ? undefined : read(at));
  }

  private numbered(entity: number): Float64Array {
    const result = this.memory.floats(this.length);
    const { plan, number } = this.table.entities[entity];
    const within = plan.kind === 'each' ? undefined : plan.within;
    number(this.draws, result, within && this.whereabouts(within));
    return result;
  }

  /** The same rows with the draws that columns and links outside of any group keep, whatever the attempt. */
  private settled(): Frame {
    return (this.firstAttempt ??= new Frame(this.table, this.rows, 0, -1, this.memory));
  }

  private solution(group: number): Solution {
    return (this.solutions[group] ??= solveGroup(this.table, group, this.rows, this.memory));
  }

  private permuted(carrier: number): Float64Array {
    const result = this.memory.floats(this.length);
    this.table.carriers[carrier].permutation().many(this.draws, result);
    return result;
  }

  private mapped(numbers: Float64Array, of: (number: number) => number): Float64Array {
    const result = this.memory.floats(numbers.length);
    for (let i = 0; i < numbers.length; i++) result[i] = of(numbers[i]);
    return result;
  }
}

/** Tables of so many rows are small: a column takes 32 kB. */
const SMALL = 4_096;
/** For one row in so many of a small table, all are computed. */
const ALL_FROM = 4;

const wholes = new WeakMap<OpenTable, Frame>();

/** All rows of a small table, whose columns are kept as long as it is open; undefined where so few rows are wanted that they are sooner computed by themselves. */
function wholeFrame(table: OpenTable, wanted: number): Frame | undefined {
  const known = wholes.get(table);
  const { rows } = table.plan;
  if (known || rows > SMALL || rows > wanted * ALL_FROM) return known;
  const whole = new Frame(table, rowRange(0, rows));
  wholes.set(table, whole);
  return whole;
}

/** In place of a parent's row where there is none. */
const NONE = -1;

/** The parents that are made; none in place of those that a database has. */
function madeRows(found: Float64Array, rows: number): Float64Array {
  return found.some((row) => row >= rows) ? found.map((row) => (row < rows ? row : NONE)) : found;
}

/** The vector with what the parents say that a database has: NULL where it is not known of them. */
function withExisting(made: Vector, found: Float64Array, rows: number, known: Vector | undefined): Vector {
  const places = [...found.keys()].filter((place) => found[place] >= rows);
  if (places.length === 0) return made;
  const overlay = overlayOf(made);
  if (known)
    overlay.put(
      entriesAt(
        known,
        Float64Array.from(places, (place) => found[place] - rows),
      ),
      places,
    );
  else for (const place of places) overlay.putNull(place);
  return overlay.vector();
}

function flagsOf(rows: Float64Array, memory: Memory): Uint8Array {
  const flags = memory.flags(rows.length);
  for (let i = 0; i < rows.length; i++) flags[i] = rows[i] < 0 ? 1 : 0;
  return flags;
}

/** The row numbers `start … start + count − 1`. */
export function rowRange(start: number, count: number, memory: Memory = freshMemory): Float64Array {
  const rows = memory.floats(count);
  for (let i = 0; i < count; i++) rows[i] = start + i;
  return rows;
}
