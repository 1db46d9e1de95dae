/**
 * Plain texts: none is empty, begins or ends with white space, or has a control character, a quote, an apostrophe, a
 * comma, a backslash or a dollar sign. No format has to quote or escape anything within them.
 */
const HAS_NEED = /["'$,\\]|\p{Cc}/u;
const HAS_OPEN_END = /^$|^\s|\s$/;

/** 1 for the bytes that no plain text has. */
const NEEDS_CARE = Uint8Array.from({ length: 256 }, (_, byte) => (byte < 128 && HAS_NEED.test(String.fromCharCode(byte)) ? 1 : 0));

/** Whether a text is plain within: what stands beside it may make up for its ends. */
export function isPlainWithin(text: string): boolean {
  return !HAS_NEED.test(text);
}

/** Whether a text is empty, or begins or ends with white space. */
export function hasOpenEnd(text: string): boolean {
  return HAS_OPEN_END.test(text);
}

/** Whether bytes `from … to − 1` of UTF-8 are a plain text for sure; a text that begins or ends beyond ASCII counts as not. */
export function isPlainText(bytes: Uint8Array, from: number, to: number): boolean {
  if (from === to || !isVisible(bytes[from]) || !isVisible(bytes[to - 1])) return false;
  for (let at = from; at < to; at++) if (NEEDS_CARE[bytes[at]] === 1) return false;
  return true;
}

function isVisible(byte: number): boolean {
  return byte > 32 && byte < 127;
}
