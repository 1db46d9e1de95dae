import { SHORTHANDS, translateBracket } from './bracketExpression';
import { quotePattern } from './like';
import { boundedPattern } from './patterns/boundedPattern';

/** A pattern that JavaScript has no equal for; `reason` names the construct. */
export interface Untranslatable {
  readonly reason: string;
}

const WORD = '[\\p{L}\\p{Nd}_]';
/** Escapes that stand for a place in the text. */
const PLACES: Readonly<Record<string, string>> = {
  m: `(?<!${WORD})(?=${WORD})`,
  M: `(?<=${WORD})(?!${WORD})`,
  y: `(?:(?<!${WORD})(?=${WORD})|(?<=${WORD})(?!${WORD}))`,
  Y: `(?:(?<!${WORD})(?!${WORD})|(?<=${WORD})(?=${WORD}))`,
  A: '^',
  Z: '$',
};
const GROUPS: readonly string[] = ['(?:', '(?=', '(?!', '(?<=', '(?<!'];

/**
 * A POSIX advanced regular expression, as `~` and the regexp functions take it, as JavaScript's: classes, `\m \M \y \A \Z`,
 * bounds, lookaround, back references, an options prefix `(?i)`. `flags` are those of the function's argument.
 */
export function translateRegex(pattern: string, ignoreCase: boolean, flags = ''): RegExp | Untranslatable {
  const prefix = /^(?:\*\*\*:)?(?:\(\?([a-z]+)\))?/.exec(pattern);
  const options = flags.replace('g', '') + (prefix?.[1] ?? '');
  if (/[^icstpwnmg]/.test(options) || /[pwnm]/.test(options)) return { reason: `regular expression option ${options}` };
  if (pattern.startsWith('***=')) return compile(quotePattern(pattern.slice(4)), ignoreCase);
  const source = translate([...pattern.slice(prefix?.[0].length ?? 0)]);
  const insensitive = (ignoreCase || options.includes('i')) && !options.includes('c');
  return typeof source === 'string' ? compile(source, insensitive) : source;
}

/** SIMILAR TO: `%` and `_` as in LIKE, `| * + ? {} () []` as in regular expressions, over the whole text. */
export function translateSimilar(pattern: string): RegExp | Untranslatable {
  const source = translate([...pattern], true);
  return typeof source === 'string' ? compile(`^(?:${source})$`, false) : source;
}

function compile(source: string, ignoreCase: boolean): RegExp | Untranslatable {
  return boundedPattern(source, ignoreCase) ?? { reason: `regular expression ${source.slice(0, 100)}` };
}

interface Piece {
  readonly source: string;
  readonly end: number;
}

function translate(points: readonly string[], similar = false): string | Untranslatable {
  let source = '';
  for (let at = 0; at < points.length; ) {
    const piece = nextPiece(points, at, similar);
    if (typeof piece === 'string') return { reason: `regular expression with ${piece}` };
    source += piece.source;
    at = piece.end;
  }
  return source;
}

function nextPiece(points: readonly string[], at: number, similar: boolean): Piece | string {
  const point = points[at];
  switch (point) {
    case '[':
      return wordBoundary(points, at) ?? translateBracket(points, at);
    case '\\':
      return similar ? { source: quotePattern(points[at + 1] ?? ''), end: at + 2 } : escapePiece(points, at);
    case '(':
      return groupPiece(points, at, similar);
    case '{':
      return boundPiece(points, at);
    case ')':
    case '|':
    case '*':
    case '+':
    case '?':
      return { source: point, end: at + 1 };
  }
  const wild = similar ? { '%': '[^]*', _: '[^]' }[point] : { '.': '[^]', '^': '^', $: '$' }[point];
  return { source: wild ?? quotePattern(point), end: at + 1 };
}

/** `[[:<:]]` and `[[:>:]]` are the beginning and the end of a word. */
function wordBoundary(points: readonly string[], at: number): Piece | undefined {
  const text = points.slice(at, at + 7).join('');
  if (text === '[[:<:]]') return { source: PLACES.m, end: at + 7 };
  return text === '[[:>:]]' ? { source: PLACES.M, end: at + 7 } : undefined;
}

function groupPiece(points: readonly string[], at: number, similar: boolean): Piece | string {
  if (similar) return { source: '(?:', end: at + 1 };
  if (points[at + 1] !== '?') return { source: '(', end: at + 1 };
  const opening = GROUPS.find((group) => points.slice(at, at + group.length).join('') === group);
  return opening === undefined ? 'a special group' : { source: opening, end: at + opening.length };
}

/** `{2}`, `{2,}`, `{2,5}`; any other brace stands for itself. */
function boundPiece(points: readonly string[], at: number): Piece | string {
  const found = /^\{(\d+)(?:,(\d*))?\}/.exec(points.slice(at, at + 12).join(''));
  if (!found) return /\d/.test(points[at + 1] ?? '') ? 'a malformed bound' : { source: '\\{', end: at + 1 };
  if (Number(found[1]) > 255 || Number(found[2] ?? 0) > 255) return 'a bound above 255';
  return { source: found[0], end: at + found[0].length };
}

function escapePiece(points: readonly string[], at: number): Piece | string {
  const letter = points[at + 1] ?? '';
  if (letter in PLACES) return { source: PLACES[letter], end: at + 2 };
  const shorthand = SHORTHANDS[letter.toLowerCase()];
  if (shorthand !== undefined) return { source: `[${letter === letter.toLowerCase() ? '' : '^'}${shorthand}]`, end: at + 2 };
  if (/[1-9]/.test(letter)) return /\d/.test(points[at + 2] ?? '') ? 'a back reference above 9' : { source: `\\${letter}`, end: at + 2 };
  if (letter !== '' && 'nrtfv'.includes(letter)) return { source: `\\${letter}`, end: at + 2 };
  return characterEscape(points, at, letter);
}

function characterEscape(points: readonly string[], at: number, letter: string): Piece | string {
  const rest = points.slice(at, at + 6).join('');
  const code = /^\\u([0-9a-fA-F]{4})/.exec(rest) ?? /^\\x([0-9a-fA-F]{2})(?![0-9a-fA-F])/.exec(rest);
  if (code) return { source: `\\u{${code[1]}}`, end: at + code[0].length };
  return letter === '' || /[A-Za-z0-9]/.test(letter) ? `escape \\${letter}` : { source: quotePattern(letter), end: at + 2 };
}
