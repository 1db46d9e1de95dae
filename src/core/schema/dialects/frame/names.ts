import type { DialectTokenKind } from '../scan/dialectScanner';

/** A name as it stands in a statement; offsets are into the statement's text. */
export interface Name {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A name of a table, type or index with the schema it names. */
export interface ObjectName extends Name {
  readonly schema?: string;
}

/** What a token means as a name: quotes gone, doubled quotes single. */
export function nameOf(text: string, kind: DialectTokenKind): string {
  if (kind === 'word' || kind === 'number') return text;
  const quote = text[0] === '[' ? ']' : text[0];
  return unquoted(text, 1, quote).replaceAll(quote + quote, quote);
}

/** What a string token says: prefix, quotes and escapes gone. */
export function stringOf(text: string, backslashes: boolean): string {
  const opening = text.search(/['"]/);
  const quote = text[opening];
  const inside = unquoted(text, opening + 1, quote).replaceAll(quote + quote, quote);
  return backslashes ? inside.replace(/\\(.)/gs, (_, character: string) => ESCAPES[character] ?? character) : inside;
}

/** A quote that ends with the text is not closed. */
function unquoted(text: string, from: number, quote: string): string {
  return text.length > from && text.endsWith(quote) ? text.slice(from, -1) : text.slice(from);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', '0': '\0', Z: '\x1a' };
