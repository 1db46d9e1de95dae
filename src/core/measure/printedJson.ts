const QUOTE = 34;
const BACKSLASH = 92;
/** What stands between the brackets that are open: more are left to another parser. */
const MOST_DEEP = 32;
const OBJECT = 123;
const ARRAY = 91;
const COLON = 58;
const COMMA = 44;
const ZERO = 48;

const NONE = -1;
const open = new Uint8Array(MOST_DEEP);

/**
 * Whether bytes `from … to − 1` are JSON for sure: without escapes in its strings, without exponents and not too deep.
 * Others may be JSON all the same.
 */
export function isPlainJson(bytes: Uint8Array, from: number, to: number): boolean {
  let depth = 0;
  let at = skipBlanks(bytes, from, to);
  for (;;) {
    // A value begins here.
    if (at >= to) return false;
    const first = bytes[at];
    if (first === OBJECT || first === ARRAY) {
      if (depth === MOST_DEEP) return false;
      const close = first + 2;
      at = skipBlanks(bytes, at + 1, to);
      if (at < to && bytes[at] === close) at++;
      else {
        open[depth++] = first;
        if (first === OBJECT) at = keyEnd(bytes, at, to);
        if (at === NONE) return false;
        continue;
      }
    } else at = scalarEnd(bytes, at, to);
    if (at === NONE) return false;
    // And here one ended.
    for (;;) {
      at = skipBlanks(bytes, at, to);
      if (depth === 0) return at === to;
      if (at >= to) return false;
      const kind = open[depth - 1];
      if (bytes[at] !== kind + 2) break;
      depth--;
      at++;
    }
    if (bytes[at] !== COMMA) return false;
    at = skipBlanks(bytes, at + 1, to);
    if (open[depth - 1] === OBJECT) at = keyEnd(bytes, at, to);
    if (at === NONE) return false;
  }
}

/** Behind a key, its colon and blanks. */
function keyEnd(bytes: Uint8Array, from: number, to: number): number {
  if (from >= to || bytes[from] !== QUOTE) return NONE;
  const end = stringEnd(bytes, from, to);
  if (end === NONE) return NONE;
  const at = skipBlanks(bytes, end, to);
  return at < to && bytes[at] === COLON ? skipBlanks(bytes, at + 1, to) : NONE;
}

function scalarEnd(bytes: Uint8Array, from: number, to: number): number {
  switch (bytes[from]) {
    case QUOTE:
      return stringEnd(bytes, from, to);
    case 0x74:
      return isWord(bytes, from, to, TRUE) ? from + 4 : NONE;
    case 0x66:
      return isWord(bytes, from, to, FALSE) ? from + 5 : NONE;
    case 0x6e:
      return isWord(bytes, from, to, NULL) ? from + 4 : NONE;
    default:
      return numberEnd(bytes, from, to);
  }
}

function stringEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) return at + 1;
    if (byte === BACKSLASH || byte < 32) return NONE;
  }
  return NONE;
}

function numberEnd(bytes: Uint8Array, from: number, to: number): number {
  const start = bytes[from] === 45 ? from + 1 : from;
  const whole = digitsEnd(bytes, start, to);
  if (whole === start || (bytes[start] === ZERO && whole > start + 1)) return NONE;
  if (whole === to || bytes[whole] !== 46) return whole;
  const end = digitsEnd(bytes, whole + 1, to);
  return end > whole + 1 ? end : NONE;
}

function digitsEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] >= ZERO && bytes[at] <= ZERO + 9) at++;
  return at;
}

function isWord(bytes: Uint8Array, from: number, to: number, word: Uint8Array): boolean {
  if (from + word.length > to) return false;
  for (let at = 0; at < word.length; at++) if (bytes[from + at] !== word[at]) return false;
  return true;
}

const wordBytes = (word: string): Uint8Array => Uint8Array.from(word, (character) => character.charCodeAt(0));
const TRUE = wordBytes('true');
const FALSE = wordBytes('false');
const NULL = wordBytes('null');

function skipBlanks(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && (bytes[at] === 32 || bytes[at] === 10 || bytes[at] === 13 || bytes[at] === 9)) at++;
  return at;
}
