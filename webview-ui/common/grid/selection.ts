import type { CellRange } from './gridOptions';
import type { Cell } from './moveCell';

/** The cell that keys move, and the one that a selection began at. */
export class Selection {
  private from: Cell = { row: 0, column: 0 };
  private to: Cell = { row: 0, column: 0 };

  get active(): Cell {
    return this.to;
  }

  get range(): CellRange {
    const { from, to } = this;
    return {
      top: Math.min(from.row, to.row),
      bottom: Math.max(from.row, to.row),
      left: Math.min(from.column, to.column),
      right: Math.max(from.column, to.column),
    };
  }

  /** Goes to a cell; `extend` keeps what was selected up to it. */
  moveTo(cell: Cell, extend: boolean): void {
    this.to = cell;
    if (!extend) this.from = cell;
  }

  select(from: Cell, to: Cell): void {
    this.from = from;
    this.to = to;
  }

  /** Columns of a row that are selected together with others; undefined where that is none, or the active cell alone. */
  columnsIn(row: number): { readonly left: number; readonly right: number } | undefined {
    const { top, bottom, left, right } = this.range;
    const single = top === bottom && left === right;
    return single || row < top || row > bottom ? undefined : { left, right };
  }
}
