/** The fields of PostgreSQL's text of a composite value, `(1,"two words",)`; NULL is an empty unquoted field. Undefined if it is none. */
export function parseRecord(text: string): readonly (string | null)[] | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith('(') || !trimmed.endsWith(')')) return undefined;
  const field = /((?:"(?:[^"\\]|\\[\s\S]|"")*"|\\[\s\S]|[^",\\])*)(,|$)/y;
  const fields: (string | null)[] = [];
  const body = trimmed.slice(1, -1);
  for (;;) {
    const found = field.exec(body);
    if (!found) return undefined;
    fields.push(found[1] === '' ? null : unquoted(found[1]));
    if (found[2] === '') return fields;
  }
}

function unquoted(written: string): string {
  return written.replace(/"((?:[^"\\]|\\[\s\S]|"")*)"|\\([\s\S])/g, (_, inner: string | undefined, escaped: string | undefined) =>
    inner === undefined
      ? (escaped ?? '')
      : inner.replace(/""|\\([\s\S])/g, (mark, character: string | undefined) => (mark === '""' ? '"' : (character ?? ''))),
  );
}
