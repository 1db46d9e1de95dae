import type { Families, Layout } from './layout';
import { type DrawKey, draw } from './mixer';
import { permutation } from './permutation';

/** Rows of a batch are asked for their parent and then for more; a power of two. */
const KEPT = 8192;

/** A layout's families all over a table: which child a row is, a permutation says; rows beyond the last child have no parent. */
export function scatter(key: DrawKey, rows: number, children: number, layout: Layout): Families {
  const { one, back } = permutation({ a: draw(key, 0, 1), b: draw(key, 1, 1) }, rows);
  const childAt = remembered(one);
  return {
    layout,
    parent: (row) => {
      const child = childAt(row);
      return child < children ? layout.parent(child) : -1;
    },
    child: childAt,
    row: back,
  };
}

/** The same, with the last results at hand. */
function remembered(of: (row: number) => number): (row: number) => number {
  const rows = new Float64Array(KEPT).fill(-1);
  const found = new Float64Array(KEPT);
  return (row) => {
    const at = row % KEPT;
    if (rows[at] === row) return found[at];
    rows[at] = row;
    found[at] = of(row);
    return found[at];
  };
}
