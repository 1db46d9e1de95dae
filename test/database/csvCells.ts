/** A CSV text as rows of cells, each as written, quotes included. */
export function readCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, cell, end] of text.matchAll(/("(?:[^"]|"")*"|[^",\n]*)([,\n])/g)) {
    row.push(cell);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The text with one cell of its second row replaced, given the same column's cell of the first. */
export function withCell(text: string, column: string, change: (first: string) => string): string {
  const rows = readCells(text);
  const place = rows[0].indexOf(column);
  rows[2][place] = change(rows[1][place]);
  return rows.map((cells) => `${cells.join(',')}\n`).join('');
}
