import type { Tree } from '../plan/plan';
import type { Layout } from './layout';

/** Among how many rows of the level before a row's parent is found: that many children are more or fewer than the rest have. */
const SPREAD = 3;

/** Rows that an answer may be one to, where nothing else says which. */
const RECENT = 50;

/**
 * The row that a row of a tree refers to: an earlier one; −1 for a root.
 *
 * @param unit the row's draw, 0 to 1
 * @param layout for threads within families: by which the rows lie together
 */
export function treeParent(tree: Tree | undefined, row: number, unit: number, layout?: Layout): number {
  switch (tree?.kind) {
    case 'levels':
      return row < tree.roots ? -1 : levelParent((row - tree.roots) / tree.branches, row, unit);
    case 'threads': {
      const before = layout ? layout.ordinal(row) : Math.min(row, RECENT);
      return before === 0 ? -1 : row - 1 - Math.floor(unit * unit * before);
    }
    default:
      return row === 0 ? -1 : earlierRow(unit, row);
  }
}

/** Near the parent that an even tree would have; near its roots that very one. */
function levelParent(even: number, row: number, unit: number): number {
  return Math.min(row - 1, Math.floor(even + (unit - 0.5) * Math.min(SPREAD, even)));
}

/**
 * A row before the given one, the earlier the likelier: with evenly drawn parents a tree of a million rows is 38
 * levels deep, with the square of the draw about half of that, and most rows stand within ten.
 */
function earlierRow(unit: number, row: number): number {
  return Math.floor(unit * unit * row);
}
