/** Wider cells are cut, so that a row stays a line. */
const MAX_WIDTH = 40;

/** Rows under their headings, in columns; `right` names the columns that hold numbers. */
export function textTable(headings: readonly string[], rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const cut = (text: string): string => {
    const line = text.replace(/\s+/g, ' ');
    return line.length > MAX_WIDTH ? `${line.slice(0, MAX_WIDTH - 1)}…` : line;
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
