/** Wider cells are cut, so that a row stays a line. */
const MAX_WIDTH = 40;
/** Of the only column, such as that of a query's plan. */
const MAX_WIDTH_ALONE = 400;

/** Rows under their headings, in columns; `right` names the columns that hold numbers. */
export function textTable(headings: readonly string[], rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const isAlone = headings.length === 1;
  const widest = isAlone ? MAX_WIDTH_ALONE : MAX_WIDTH;
  const cut = (text: string): string => {
    // A plan says by its indentation what is part of what.
    const line = text.replace(isAlone ? /[\r\n]+/g : /\s+/g, ' ');
    return line.length > widest ? `${line.slice(0, widest - 1)}…` : line;
  };
  const lines = [headings, ...rows].map((row) => row.map(cut));
  const widths = headings.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  const written = lines.map((line) =>
    line
      .map((cell, at) => (right.includes(at) ? cell.padStart(widths[at]) : cell.padEnd(widths[at])))
      .join('  ')
      .trimEnd(),
  );
  written.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  return written.join('\n');
}
