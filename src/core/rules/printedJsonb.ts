const QUOTE = 34;
const BACKSLASH = 92;
const BLANK = 32;
const COMMA = 44;
const COLON = 58;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** In place of an end where nothing of the kind begins. */
const NONE = -1;

/**
 * Whether a text is for sure what `jsonb` prints of it: one blank after `:` and `,`, keys in their order, no escapes, no
 * exponents, ASCII. Others may be so too.
 */
export function isPrintedJsonb(text: string): boolean {
  return valueEnd(text, 0) === text.length;
}

/** Where a value that begins here ends. */
function valueEnd(text: string, from: number): number {
  switch (text.charCodeAt(from)) {
    case OPEN_OBJECT:
      return objectEnd(text, from);
    case OPEN_ARRAY:
      return arrayEnd(text, from);
    case QUOTE:
      return stringEnd(text, from);
    case 0x74:
      return text.startsWith('true', from) ? from + 4 : NONE;
    case 0x66:
      return text.startsWith('false', from) ? from + 5 : NONE;
    case 0x6e:
      return text.startsWith('null', from) ? from + 4 : NONE;
    default:
      return numberEnd(text, from);
  }
}

function objectEnd(text: string, from: number): number {
  if (text.charCodeAt(from + 1) === CLOSE_OBJECT) return from + 2;
  let before = from;
  let beforeEnd = from;
  for (let key = from + 1; ; ) {
    const end = text.charCodeAt(key) === QUOTE ? stringEnd(text, key) : NONE;
    if (end === NONE || !isAfter(text, key, end, before, beforeEnd)) return NONE;
    if (text.charCodeAt(end) !== COLON || text.charCodeAt(end + 1) !== BLANK) return NONE;
    const next = valueEnd(text, end + 2);
    if (next === NONE) return NONE;
    const unit = text.charCodeAt(next);
    if (unit === CLOSE_OBJECT) return next + 1;
    if (unit !== COMMA || text.charCodeAt(next + 1) !== BLANK) return NONE;
    [before, beforeEnd, key] = [key, end, next + 2];
  }
}

/** Whether a key comes after the one before it: longer ones do, and equally long ones by their bytes. */
function isAfter(text: string, from: number, end: number, before: number, beforeEnd: number): boolean {
  const more = end - from - (beforeEnd - before);
  return more === 0 ? text.slice(from, end) > text.slice(before, beforeEnd) : more > 0;
}

function arrayEnd(text: string, from: number): number {
  if (text.charCodeAt(from + 1) === CLOSE_ARRAY) return from + 2;
  for (let at = from + 1; ; ) {
    const next = valueEnd(text, at);
    if (next === NONE) return NONE;
    const unit = text.charCodeAt(next);
    if (unit === CLOSE_ARRAY) return next + 1;
    if (unit !== COMMA || text.charCodeAt(next + 1) !== BLANK) return NONE;
    at = next + 2;
  }
}

function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) return at + 1;
    if (unit === BACKSLASH || unit < 32 || unit > 126) return NONE;
  }
  return NONE;
}

/** A minus before a zero is left to another parser: −0 loses it. */
function numberEnd(text: string, from: number): number {
  const start = text.charCodeAt(from) === MINUS ? from + 1 : from;
  const whole = digitsEnd(text, start);
  const isZero = text.charCodeAt(start) === ZERO;
  if (whole === start || (isZero && (whole > start + 1 || start > from))) return NONE;
  const unit = text.charCodeAt(whole);
  if (unit === 0x65 || unit === 0x45) return NONE;
  if (unit !== POINT) return whole;
  const end = digitsEnd(text, whole + 1);
  return end === whole + 1 || text.charCodeAt(end) === 0x65 || text.charCodeAt(end) === 0x45 ? NONE : end;
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  for (let unit = text.charCodeAt(at); unit >= ZERO && unit <= ZERO + 9; unit = text.charCodeAt(at)) at += 1;
  return at;
}
