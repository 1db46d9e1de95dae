import type { Shares } from '../plan/plan';
import type { DrawKey } from './mixer';
import { shareOut, type Weight, weightOf } from './shares';

/** Children laid out by parent: siblings lie together. */
export interface Layout {
  /** The parent, 0 … parents − 1, of a child. */
  parent(child: number): number;
  /** The child's place among its siblings, from 0. */
  ordinal(child: number): number;
  /** The parent's first child; where parents come in their own order, of the parent after the last one past the last child. */
  first(parent: number): number;
  /** How many children the parent has. */
  count(parent: number): number;
}

/** A table's rows as the children of a layout. */
export interface Families {
  readonly layout: Layout;
  /** The parent of a row; −1 for none. */
  parent(row: number): number;
  /** Which child of the layout the row is. */
  child(row: number): number;
  /** The row that is that child. */
  row(child: number): number;
}

/** Rows that are children in the same order. */
export function inOrder(layout: Layout): Families {
  return { layout, parent: layout.parent, child: (row) => row, row: (child) => child };
}

/** Parents whose children are shared out together; what is computed at one go, and kept. */
const BLOCK = 256;

/**
 * Shares children out among parents, in the order of their parents: each block of parents gets its even share, and within the block the counts follow
 * the shares' shape and limits. Blocks are computed when they are first touched, so any child is found without the
 * others; all of them together take 4 bytes a parent.
 */
export function layOut(key: DrawKey, children: number, parents: number, shares: Shares): Layout {
  const weight = weightOf(key, children, parents, shares);
  const blocks: (Uint32Array | undefined)[] = [];
  // In whole numbers: parent / parents × children, rounded once, may fall short of the whole number that it is.
  const each = Math.floor(children / parents);
  const over = children % parents;
  const firstChild = (parent: number): number => (parent >= parents ? children : parent * each + Math.floor((parent * over) / parents));
  const block = (at: number): Uint32Array => {
    const from = at * BLOCK;
    const size = Math.min(BLOCK, parents - from);
    return (blocks[at] ??= shareOut(weightsFrom(weight, from, size), firstChild(from + size) - firstChild(from), shares));
  };
  const blockOf = (child: number): number => {
    let at = Math.floor(Math.min(parents - 1, (child / children) * parents) / BLOCK);
    while (firstChild(at * BLOCK) > child) at--;
    // Candidates beyond the last child are the last parent's too.
    while ((at + 1) * BLOCK < parents && firstChild((at + 1) * BLOCK) <= child) at++;
    return at;
  };
  const within = (at: number, child: number): number => parentWithin(block(at), child - firstChild(at * BLOCK));
  return {
    parent: (child) => {
      const at = blockOf(child);
      return at * BLOCK + within(at, child);
    },
    ordinal: (child) => {
      const at = blockOf(child);
      return child - firstChild(at * BLOCK) - block(at)[within(at, child)];
    },
    first: (parent) => {
      if (parent >= parents) return children;
      const at = Math.floor(parent / BLOCK);
      return firstChild(at * BLOCK) + block(at)[parent - at * BLOCK];
    },
    count: (parent) => {
      const starts = block(Math.floor(parent / BLOCK));
      return starts[(parent % BLOCK) + 1] - starts[parent % BLOCK];
    },
  };
}

function weightsFrom(weight: Weight, from: number, size: number): Float64Array {
  const weights = new Float64Array(size);
  for (let p = 0; p < size; p++) weights[p] = weight(from + p);
  return weights;
}

/** The last parent whose first child is not after the given one. */
function parentWithin(starts: Uint32Array, child: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= child) low = middle;
    else high = middle - 1;
  }
  return low;
}
