import { type DrawKey, drawUnit } from './mixer';

/** Children laid out by parent: siblings lie together, in the order of their parents. */
export interface Layout {
  /** The parent, 0 … parents − 1, of a child. */
  parent(child: number): number;
  /** The child's place among its siblings, from 0. */
  ordinal(child: number): number;
}

/** Parents whose children are shared out together; what is computed at one go, and kept. */
const BLOCK = 256;

/**
 * Shares children out among parents: each block of parents gets its even share, and within the block
 * the counts follow exponentially distributed weights, so that some parents have many and some none,
 * or are even where a parent would get more than `most`. Blocks are computed when they are first
 * touched, so any child is found without the others; all of them together take 4 bytes a parent.
 */
export function layOut(key: DrawKey, children: number, parents: number, most: number): Layout {
  const blocks: (Uint32Array | undefined)[] = [];
  const firstChild = (parent: number): number => (parent >= parents ? children : Math.floor((parent / parents) * children));
  const block = (at: number): Uint32Array =>
    (blocks[at] ??= shareBlock(
      key,
      at * BLOCK,
      Math.min(BLOCK, parents - at * BLOCK),
      firstChild((at + 1) * BLOCK) - firstChild(at * BLOCK),
      most,
    ));
  const blockOf = (child: number): number => {
    let at = Math.floor(Math.min(parents - 1, (child / children) * parents) / BLOCK);
    while (firstChild(at * BLOCK) > child) at--;
    while (firstChild((at + 1) * BLOCK) <= child) at++;
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
  };
}

/** Where each parent of a block starts among the block's children, and one past the last. */
function shareBlock(key: DrawKey, firstParent: number, parents: number, children: number, most: number): Uint32Array {
  const starts = new Uint32Array(parents + 1);
  const weights = new Float64Array(parents);
  for (let p = 0; p < parents; p++) weights[p] = 0.05 - Math.log(1 - drawUnit(key, firstParent + p, 0));
  share(starts, weights, children);
  let widest = 0;
  for (let p = 0; p < parents; p++) widest = Math.max(widest, starts[p + 1] - starts[p]);
  if (widest > most) share(starts, weights.fill(1), children);
  return starts;
}

function share(starts: Uint32Array, weights: Float64Array, children: number): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  for (let p = 0; p < weights.length; p++) {
    sum += weights[p];
    // Rounded down, so that even weights never give a parent more than the least even share, rounded up.
    starts[p + 1] = p === weights.length - 1 ? children : Math.floor((sum / total) * children + 1e-9);
  }
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
