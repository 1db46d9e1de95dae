export interface Cell {
  readonly row: number;
  readonly column: number;
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit the view. */
  readonly pageRows: number;
}

/** Where a key takes the active cell, as in other grids; undefined for keys that move nothing. */
export function moveCell(key: string, whole: boolean, { row, column }: Cell, extent: Extent): Cell | undefined {
  const last = { row: extent.rows - 1, column: extent.columns - 1 };
  const moves: Record<string, Cell> = {
    ArrowUp: { row: whole ? 0 : row - 1, column },
    ArrowDown: { row: whole ? last.row : row + 1, column },
    ArrowLeft: { row, column: whole ? 0 : column - 1 },
    ArrowRight: { row, column: whole ? last.column : column + 1 },
    PageUp: { row: row - extent.pageRows, column },
    PageDown: { row: row + extent.pageRows, column },
    Home: { row: whole ? 0 : row, column: 0 },
    End: { row: whole ? last.row : row, column: last.column },
  };
  const target = moves[key];
  return target && { row: within(target.row, last.row), column: within(target.column, last.column) };
}

function within(index: number, last: number): number {
  return Math.min(last, Math.max(0, index));
}
