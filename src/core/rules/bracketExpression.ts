/** What `[:name:]` stands for inside a JavaScript character class with the `u` flag. */
const CLASSES: Readonly<Record<string, string>> = {
  alpha: '\\p{L}',
  alnum: '\\p{L}\\p{Nd}',
  digit: '\\p{Nd}',
  xdigit: '0-9A-Fa-f',
  upper: '\\p{Lu}',
  lower: '\\p{Ll}',
  space: '\\s',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`\\{-~',
  cntrl: '\\x00-\\x1f\\x7f',
  print: '\\x20-\\x7e\\u{a0}-\\u{10ffff}',
  graph: '\\x21-\\x7e\\u{a1}-\\u{10ffff}',
  ascii: '\\x00-\\x7f',
  word: '\\p{L}\\p{Nd}_',
};

/** Class shorthands, the content without brackets. */
export const SHORTHANDS: Readonly<Record<string, string>> = { d: CLASSES.digit, w: CLASSES.word, s: CLASSES.space };

/** A bracket expression as JavaScript writes it. */
export interface Bracket {
  readonly source: string;
  /** Index behind the closing bracket. */
  readonly end: number;
}

/**
 * Translates the bracket expression that starts at `points[start]`; a string names what is not supported.
 * In SIMILAR TO a backslash only escapes the next character.
 */
export function translateBracket(points: readonly string[], start: number): Bracket | string {
  let at = start + 1;
  const negated = points[at] === '^';
  if (negated) at += 1;
  let content = '';
  for (let first = true; first || points[at] !== ']'; first = false) {
    const item = bracketItem(points, at);
    if (typeof item === 'string') return item;
    content += item.source;
    at = item.end;
  }
  return { source: `[${negated ? '^' : ''}${content}]`, end: at + 1 };
}

function bracketItem(points: readonly string[], at: number): Bracket | string {
  const point = points[at];
  if (point === undefined) return 'an unclosed bracket';
  const next = points[at + 1];
  if (point === '[' && (next === ':' || next === '.' || next === '=')) return namedItem(points, at, next);
  if (point === '\\') return escapedItem(points, at);
  /** A hyphen is literal at either end, a range elsewhere. */
  if (point === '-') {
    const literal = points[at + 1] === ']' || isOpening(points, at - 1);
    return { source: literal ? '\\-' : '-', end: at + 1 };
  }
  return { source: quoteInClass(point), end: at + 1 };
}

function isOpening(points: readonly string[], at: number): boolean {
  return points[at] === '[' || (points[at] === '^' && points[at - 1] === '[');
}

function namedItem(points: readonly string[], at: number, mark: string): Bracket | string {
  let end = at + 2;
  while (end < points.length && !(points[end] === mark && points[end + 1] === ']')) end += 1;
  const name = points.slice(at + 2, end).join('');
  if (mark === ':') return CLASSES[name] === undefined ? `character class ${name}` : { source: CLASSES[name], end: end + 2 };
  return [...name].length === 1 ? { source: quoteInClass(name), end: end + 2 } : `collating element ${name}`;
}

function escapedItem(points: readonly string[], at: number): Bracket | string {
  const letter = points[at + 1] ?? '';
  if (SHORTHANDS[letter] !== undefined) return { source: SHORTHANDS[letter], end: at + 2 };
  if ('ntrfv'.includes(letter) && letter !== '') return { source: `\\${letter}`, end: at + 2 };
  return /[A-Za-z0-9]/.test(letter) || letter === '' ? `escape \\${letter} in brackets` : { source: quoteInClass(letter), end: at + 2 };
}

function quoteInClass(point: string): string {
  return /[\\\]^\-[/{}()|$.*+?]/.test(point) ? `\\${point}` : point;
}
