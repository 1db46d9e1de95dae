import { type DrawKey, drawUnit } from './mixer';

/** Children laid out by parent: siblings lie together, in the order of their parents. */
export interface Layout {
  /** The parent, 0 … parents − 1, of a child. */
  parent(child: number): number;
  /** The child's place among its siblings, from 0. */
  ordinal(child: number): number;
  /** The parent's first child; of the parent after the last, one past the last child. */
  first(parent: number): number;
}

/** How many children a parent has. */
export interface LayoutLimits {
  readonly least: number;
  readonly most: number;
}

/** Parents whose children are shared out together; what is computed at one go, and kept. */
const BLOCK = 256;

/**
 * Shares children out among parents: each block of parents gets its even share, and within the block
 * the counts follow exponentially distributed weights, so that some parents have many and some few, or
 * are even where a parent would get more than `most`; each has at least `least`, as far as children go
 * round. Blocks are computed when they are first touched, so any child is found without the others; all
 * of them together take 4 bytes a parent.
 */
export function layOut(key: DrawKey, children: number, parents: number, limits: LayoutLimits): Layout {
  const blocks: (Uint32Array | undefined)[] = [];
  // In whole numbers: parent / parents × children, rounded once, may fall short of the whole number that it is.
  const each = Math.floor(children / parents);
  const over = children % parents;
  const firstChild = (parent: number): number => (parent >= parents ? children : parent * each + Math.floor((parent * over) / parents));
  const block = (at: number): Uint32Array => {
    const from = at * BLOCK;
    const size = Math.min(BLOCK, parents - from);
    return (blocks[at] ??= shareBlock(key, from, size, firstChild(from + size) - firstChild(from), limits));
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
  };
}

/** Added to every weight, whose mean is 1, so that hardly a parent is left without children where there are many. */
const LEAST_WEIGHT = 0.05;

/** Where each parent of a block starts among the block's children, and one past the last. */
function shareBlock(key: DrawKey, from: number, parents: number, children: number, { least, most }: LayoutLimits): Uint32Array {
  const each = Math.min(least, Math.floor(children / parents));
  const weights = new Float64Array(parents);
  for (let p = 0; p < parents; p++) weights[p] = LEAST_WEIGHT - Math.log(1 - drawUnit(key, from + p, 0));
  const starts = share(weights, children - each * parents, each);
  const isTooMany = starts.some((start, p) => p > 0 && start - starts[p - 1] > most);
  return isTooMany ? share(weights.fill(1), children, 0) : starts;
}

/** Sums of what the parents get: `each`, and a share of the rest by weight. Rounded down, so that even weights differ by one at most. */
function share(weights: Float64Array, rest: number, each: number): Uint32Array {
  const starts = new Uint32Array(weights.length + 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  for (let p = 0; p < weights.length; p++) {
    sum += weights[p];
    const shared = p === weights.length - 1 ? rest : Math.floor((sum / total) * rest + 1e-9);
    starts[p + 1] = shared + each * (p + 1);
  }
  return starts;
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
