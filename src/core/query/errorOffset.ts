/** Where in a query a message about it points, by `line 2, column 5` in it; a UTF-16 offset. Undefined where it points nowhere. */
export function errorOffset(message: string, sql: string): number | undefined {
  const [, line, column] = /\bline (\d+), column (\d+)\b/.exec(message) ?? [];
  if (line === undefined) return undefined;
  const lines = sql.split('\n');
  const before = lines.slice(0, Number(line) - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const offset = before + Number(column) - 1;
  return Number(line) <= lines.length && offset < sql.length ? offset : undefined;
}
