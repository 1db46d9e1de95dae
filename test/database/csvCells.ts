/** A CSV text as rows of cells, each as written, quotes included, one after the other: what is not asked for need not be whole. */
export function* readRows(text: string): Generator<string[]> {
  let row: string[] = [];
  for (const [, cell, end] of text.matchAll(/("(?:[^"]|"")*"|[^",\n]*)([,\n])/g)) {
    row.push(cell);
    if (end === ',') continue;
    yield row;
    row = [];
  }
}

/** All of them. */
export function readCells(text: string): string[][] {
  return [...readRows(text)];
}

/** The text with one cell of its second row replaced, given the same column's cell of the first. */
export function withCell(text: string, column: string, change: (first: string) => string): string {
  const rows = readCells(text);
  const place = rows[0].indexOf(column);
  rows[2][place] = change(rows[1][place]);
  return rows.map((cells) => `${cells.join(',')}\n`).join('');
}
