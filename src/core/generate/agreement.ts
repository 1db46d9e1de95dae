import type { TablePlan } from '../plan/plan';
import { finished, type Steps } from '../steps';
import { Frame, rowRange } from './frame';
import type { OpenTable } from './openPlan';
import { type Origin, originOf } from './origin';
import { rowKeys } from './rowKeys';
import type { Vector } from './vector';

/** Rows of a table in groups, which are numbers from 0. */
interface GroupedRows {
  /** How many rows the group has. */
  count(group: number): number;
  /** One of them; they ascend, where their order is asked for. */
  at(group: number, index: number): number;
  /** How many of them come before the row. */
  below(group: number, row: number): number;
}

/** For the rows of a frame, which rows agree with them. */
export interface Agreeing {
  /** The group that agrees with the row at a place of the frame; −1 for none. */
  group(place: number): number;
  readonly rows: GroupedRows;
}

/** Rows read at a time. */
const CHUNK = 16_384;

/**
 * The rows of a table by the values of some of its columns. Where these come by keys from one row of another table,
 * that row's number stands for them; where the rows lie in its order, nothing is read at all. Else all rows are read
 * once, when the first question comes, and 8 bytes kept for each.
 */
export class Agreement {
  private readonly origin: Origin | undefined;
  private byOrigin: GroupedRows | undefined;
  private byText: { readonly numbers: ReadonlyMap<string, number>; readonly rows: GroupedRows } | undefined;

  constructor(
    private readonly table: OpenTable,
    private readonly columns: readonly number[],
    /** Rows of a group ascend, and it can be told how many come before another. */
    private readonly inOrder = true,
    /** Rows that a database has count too, by the numbers after those that are made. */
    private readonly existing = 0,
  ) {
    this.origin = existing > 0 ? undefined : originOf(table, columns);
  }

  /** Reads, in steps, what `with` needs for these columns of a table. */
  *read(table: OpenTable, columns: readonly number[]): Steps<void> {
    if (this.sharedPath(table, columns)) this.byOrigin ??= yield* this.groupedByOrigin();
    else this.byText ??= yield* this.groupedByText();
  }

  /** Which rows have the values that these columns of the frame have. */
  with(frame: Frame, columns: readonly number[]): Agreeing {
    const path = this.sharedPath(frame.table, columns);
    if (path) {
      const found = path.length === 0 ? frame.rows : frame.follow(path);
      return { group: (place) => found[place], rows: (this.byOrigin ??= finished(this.groupedByOrigin())) };
    }
    return this.withValues(columns.map((column) => frame.column(column)));
  }

  /** Which rows have these values. */
  withValues(vectors: readonly Vector[]): Agreeing {
    const { numbers, rows } = (this.byText ??= finished(this.groupedByText()));
    const key = rowKeys(vectors);
    const group = (place: number): number => {
      const text = key(place);
      return (text === undefined ? undefined : numbers.get(text)) ?? -1;
    };
    return { group, rows };
  }

  /** The links from another table to the origin that the columns have in common. */
  private sharedPath(table: OpenTable, columns: readonly number[]): readonly number[] | undefined {
    const other = this.origin && originOf(table, columns);
    const isSame = other?.table.plan.table === this.origin?.table.plan.table && other?.columns.join() === this.origin?.columns.join();
    return isSame ? other?.path : undefined;
  }

  private *groupedByOrigin(): Steps<GroupedRows> {
    const { path = [], table } = this.origin ?? {};
    const [link, ...further] = path;
    if (link === undefined) return { count: () => 1, at: (group) => group, below: (group, row) => Number(group < row) };
    const { mode, supports, nulls } = this.table.links[link].plan;
    if (mode.kind === 'layout' && supports.length + further.length === 0 && nulls === 0) return this.laidOut(link);
    if (mode.kind === 'scattered' && supports.length + further.length === 0 && !this.inOrder) return this.sharedOut(link);
    const groups = new Int32Array(this.table.plan.rows);
    yield* eachChunk(this.table, (frame, start) => groups.set(frame.follow(path), start));
    return sorted(groups, table?.plan.rows ?? 0);
  }

  private laidOut(link: number): GroupedRows {
    const layout = this.table.links[link].layout(this.table);
    const count = (group: number): number => layout.first(group + 1) - layout.first(group);
    return {
      count,
      at: (group, index) => layout.first(group) + index,
      below: (group, row) => Math.max(0, Math.min(count(group), row - layout.first(group))),
    };
  }

  private sharedOut(link: number): GroupedRows {
    const { layout, row } = this.table.links[link].families(this.table);
    const at = (group: number, index: number): number => row(layout.first(group) + index);
    return { count: layout.count, at, below: () => 0 };
  }

  private *groupedByText(): Steps<{ readonly numbers: ReadonlyMap<string, number>; readonly rows: GroupedRows }> {
    const numbers = new Map<string, number>();
    const { plan } = this.table;
    const groups = new Int32Array(plan.rows + this.existing).fill(-1);
    const take = (vectors: readonly Vector[], start: number, count: number): void => {
      const key = rowKeys(vectors);
      for (let i = 0; i < count; i++) {
        const text = key(i);
        const known = text === undefined ? -1 : numbers.get(text);
        groups[start + i] = known ?? numbers.size;
        if (text !== undefined && known === undefined) numbers.set(text, numbers.size);
      }
    };
    yield* eachChunk(this.table, (frame, start) =>
      take(
        this.columns.map((column) => frame.column(column)),
        start,
        frame.length,
      ),
    );
    const known = existingColumns(plan, this.columns);
    if (known) take(known, plan.rows, this.existing);
    return { numbers, rows: sorted(groups, numbers.size) };
  }
}

/** What the rows that a database has hold in some columns; undefined where that is not known of all of these. */
export function existingColumns({ existing }: TablePlan, columns: readonly number[]): Vector[] | undefined {
  const found = columns.flatMap((column) => existing?.columns[column] ?? []);
  return found.length === columns.length ? found : undefined;
}

/** Calls back with all rows of a table, some at a time, in order; a step each. */
export function* eachChunk(table: OpenTable, each: (frame: Frame, start: number) => void): Steps<void> {
  for (let start = 0; start < table.plan.rows; start += CHUNK) {
    each(new Frame(table, rowRange(start, Math.min(CHUNK, table.plan.rows - start))), start);
    yield;
  }
}

/** Rows by the number of their group, −1 for none. */
function sorted(groups: Int32Array, size: number): GroupedRows {
  const ends = new Uint32Array(size + 1);
  for (const group of groups) if (group >= 0) ends[group + 1]++;
  for (let group = 0; group < size; group++) ends[group + 1] += ends[group];
  const starts = ends.slice();
  const rows = new Uint32Array(ends[size]);
  for (let row = 0; row < groups.length; row++) if (groups[row] >= 0) rows[starts[groups[row]]++] = row;
  return {
    count: (group) => ends[group + 1] - ends[group],
    at: (group, index) => rows[ends[group] + index],
    below: (group, row) => countBelow(rows, ends[group], ends[group + 1], row),
  };
}

/** How many of the ascending numbers from `from` to before `to` are below the limit. */
function countBelow(numbers: Uint32Array, from: number, to: number, limit: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low - from;
}
