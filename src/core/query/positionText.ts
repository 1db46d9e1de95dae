/** `line 2, column 5` of a UTF-16 offset into a query, for messages. */
export function positionText(sql: string, offset: number): string {
  const before = sql.slice(0, offset);
  const line = before.split('\n').length;
  return `line ${line}, column ${offset - before.lastIndexOf('\n')}`;
}
