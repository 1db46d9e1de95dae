/**
 * The items of an array literal in PostgreSQL's text form, `{a,"b c",NULL}`; undefined when it is
 * not a plain one-dimensional literal. Linear time.
 */
export function arrayItems(literal: string): (string | null)[] | undefined {
  const body = literal.trim();
  if (!body.startsWith('{') || !body.endsWith('}') || body.length < 2) return undefined;
  if (body.slice(1, -1).trim() === '') return [];
  const found: (string | null)[] = [];
  for (let at = 1; at < body.length; ) {
    const item = body[skipSpace(body, at)] === '"' ? quotedItem(body, skipSpace(body, at)) : bareItem(body, at);
    if (!item) return undefined;
    found.push(item.value);
    if (item.end === body.length - 1) return found;
    at = item.end + 1;
  }
  return undefined;
}

interface Item {
  readonly value: string | null;
  /** Of the comma or the closing brace. */
  readonly end: number;
}

function skipSpace(body: string, from: number): number {
  let at = from;
  while (body[at] === ' ') at++;
  return at;
}

function quotedItem(body: string, quote: number): Item | undefined {
  let value = '';
  for (let at = quote + 1; at < body.length; at++) {
    if (body[at] === '\\') value += body[++at] ?? '';
    else if (body[at] === '"') {
      const end = skipSpace(body, at + 1);
      return body[end] === ',' || body[end] === '}' ? { value, end } : undefined;
    } else value += body[at];
  }
  return undefined;
}

function bareItem(body: string, from: number): Item | undefined {
  let value = '';
  for (let at = from; at < body.length; at++) {
    const character = body[at];
    if (character === ',' || character === '}') {
      const trimmed = value.trim();
      if (trimmed === '') return undefined;
      return { value: trimmed.toUpperCase() === 'NULL' ? null : trimmed, end: at };
    }
    if (character === '{' || character === '"') return undefined;
    value += character === '\\' ? (body[++at] ?? '') : character;
  }
  return undefined;
}
