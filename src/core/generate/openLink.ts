import type { LinkPlan, TablePlan } from '../plan/plan';
import { Frame, rowRange } from './frame';
import { drawIndex, drawUnit } from './mixer';
import type { OpenTable } from './openPlan';
import { permutation } from './permutation';
import type { Vector } from './vector';

/** A link as functions. */
export interface OpenLink {
  readonly plan: LinkPlan;
  parentTable(): OpenTable;
  /** Row of the parent for each row of a frame, −1 for none. */
  parents(frame: Frame): Float64Array;
  /** For `layout`: first child of each parent, and one past the last; as many entries as parents, and one. */
  layout(child: OpenTable): Float64Array;
  /** For `agreeing`: the parents' rows by the values of the shared columns, ascending. */
  agreement(): ReadonlyMap<string, readonly number[]>;
  /** With supports: the parents' rows for which every agreeing link of the child finds a parent. */
  supported(child: OpenTable): Float64Array;
}

/** Opens a link of `table`; `tables` is filled by the time the link is used. */
export function openLink(plan: LinkPlan, table: TablePlan, tables: readonly OpenTable[]): OpenLink {
  const parentTable = (): OpenTable => tables[plan.parent];
  let layout: Float64Array | undefined;
  let index: ReadonlyMap<string, readonly number[]> | undefined;
  let supported: Float64Array | undefined;
  const link: OpenLink = {
    plan,
    parentTable,
    layout: (child) => (layout ??= layOut(plan, table.rows, parentTable().plan.rows, plan.supports.length > 0 ? link.supported(child) : undefined)),
    agreement: () => (index ??= agreementIndex(link)),
    supported: (child) => (supported ??= supportedRows(link, child)),
    parents: (frame) => {
      const find = finder(frame, link);
      const { nulls, nullKey } = plan;
      if (nulls === 0) return frame.rows.map((row, i) => find(row, i));
      return frame.rows.map((row, i) => (drawUnit(nullKey, row, frame.attempt) < nulls ? -1 : find(row, i)));
    },
  };
  return link;
}

type Find = (row: number, place: number) => number;

function finder(frame: Frame, link: OpenLink): Find {
  const { mode, key } = link.plan;
  const { attempt } = frame;
  const count = link.parentTable().plan.rows;
  switch (mode.kind) {
    case 'draw': {
      if (link.plan.supports.length === 0) return (row) => (count === 0 ? -1 : drawIndex(key, row, attempt, count));
      const rows = link.supported(frame.table);
      return (row) => (rows.length === 0 ? -1 : rows[drawIndex(key, row, attempt, rows.length)]);
    }
    case 'bijection':
      return permutation(key, count);
    case 'digit': {
      const carried = frame.carrier(mode.carrier);
      const { digit } = frame.table.carriers[mode.carrier];
      return (_, place) => digit(carried[place], mode.position);
    }
    case 'layout': {
      const layout = link.layout(frame.table);
      return (row) => parentInLayout(layout, row);
    }
    case 'earlier':
      return (row) => (row > 0 ? drawIndex(key, row, attempt, row) : mode.root === 'itself' ? 0 : -1);
    case 'previous':
      return (row) => (row > 0 ? row - 1 : mode.root === 'itself' ? 0 : -1);
    case 'same':
      return (row) => row;
    case 'agreeing':
      return agreeingFinder(frame, link, mode);
  }
}

function agreeingFinder(frame: Frame, link: OpenLink, mode: Extract<LinkPlan['mode'], { kind: 'agreeing' }>): Find {
  const { key } = link.plan;
  const shared = sharedKeys(mode.shared.map(({ column }) => frame.column(column)));
  const index = link.agreement();
  return (row, place) => {
    const parents = index.get(shared(place));
    if (!parents) return -1;
    if (mode.root === undefined) return parents[drawIndex(key, row, frame.attempt, parents.length)];
    const earlier = countBelow(parents, row);
    if (earlier > 0) return parents[drawIndex(key, row, frame.attempt, earlier)];
    return mode.root === 'itself' ? row : -1;
  };
}

/** How many of the ascending numbers are below the limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last parent whose first child is not after the row. */
function parentInLayout(layout: Float64Array, row: number): number {
  let low = 0;
  let high = layout.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (layout[middle] <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Shares the children out among the parents: by exponentially distributed weights, so that some have
 * many and some none, or evenly where a parent would get more than the most it may have.
 */
function layOut(plan: LinkPlan, children: number, parents: number, supported: Float64Array | undefined): Float64Array {
  const most = plan.mode.kind === 'layout' ? plan.mode.most : Number.POSITIVE_INFINITY;
  const starts = new Float64Array(parents + 1);
  const weights = supported ? new Float64Array(parents) : new Float64Array(parents).fill(1);
  if (supported) for (const parent of supported) weights[parent] = 1;
  share(starts, children, (p) => weights[p] * (0.05 - Math.log(1 - drawUnit(plan.key, p, 0))));
  if (widest(starts) > most) share(starts, children, (p) => weights[p]);
  return starts;
}

/** Fills in where each parent's children start, in proportion to the weights. */
function share(starts: Float64Array, children: number, weight: (parent: number) => number): void {
  let sum = 0;
  for (let p = 0; p < starts.length - 1; p++) {
    sum += weight(p);
    starts[p + 1] = sum;
  }
  for (let p = 1; p < starts.length; p++) starts[p] = Math.round((starts[p] / sum) * children);
}

function widest(starts: Float64Array): number {
  let most = 0;
  for (let p = 1; p < starts.length; p++) most = Math.max(most, starts[p] - starts[p - 1]);
  return most;
}

const INDEX_CHUNK = 16384;

/** The parents' rows by the values of the shared columns. */
function agreementIndex(link: OpenLink): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  const { mode } = link.plan;
  if (mode.kind !== 'agreeing') return index;
  forEachKey(link.parentTable(), mode.shared.map(({ parentColumn }) => parentColumn), (key, row) => {
    const rows = index.get(key);
    if (rows) rows.push(row);
    else index.set(key, [row]);
  });
  return index;
}

/** The parents' rows whose values of the shared columns every supporting link knows. */
function supportedRows(link: OpenLink, child: OpenTable): Float64Array {
  const missing = new Uint8Array(link.parentTable().plan.rows);
  for (const { link: other, parentColumns } of link.plan.supports) {
    const index = child.links[other].agreement();
    forEachKey(link.parentTable(), parentColumns, (key, row) => {
      if (!index.has(key)) missing[row] = 1;
    });
  }
  const rows: number[] = [];
  missing.forEach((gone, row) => {
    if (!gone) rows.push(row);
  });
  return Float64Array.from(rows);
}

/** Calls back with the joined values of some columns for every row of a table, in order. */
function forEachKey(table: OpenTable, columns: readonly number[], each: (key: string, row: number) => void): void {
  for (let start = 0; start < table.plan.rows; start += INDEX_CHUNK) {
    const count = Math.min(INDEX_CHUNK, table.plan.rows - start);
    const frame = new Frame(table, rowRange(start, count));
    const key = sharedKeys(columns.map((column) => frame.column(column)));
    for (let i = 0; i < count; i++) each(key(i), start + i);
  }
}

/** The values of some columns as one text, by place; NULLs agree with nothing. */
function sharedKeys(vectors: readonly Vector[]): (place: number) => string {
  const readers = vectors.map((vector) => {
    const { nulls } = vector;
    const read = vector.kind === 'code' ? (i: number) => vector.vocabulary[vector.codes[i]] : (i: number) => String(vector.values[i]);
    return (i: number) => (nulls?.[i] ? '\u0000NULL' : read(i));
  });
  return (place) => readers.map((read) => read(place)).join('\u0001');
}
