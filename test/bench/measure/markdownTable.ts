/**
 * A Markdown table, its columns padded so that it reads as well in a terminal. The first `texts` columns are texts,
 * the others are figures and end at the right.
 */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[], texts = 1): string {
  const widths = head.map((name, at) => Math.max(3, name.length, ...rows.map((row) => row[at].length)));
  const pad = (text: string, at: number) => (at < texts ? text.padEnd(widths[at]) : text.padStart(widths[at]));
  const line = (cells: readonly string[]) => `| ${cells.map(pad).join(' | ')} |`;
  const rule = widths.map((width, at) => (at < texts ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}
