/** What texts may have in them that one format or another has to quote or escape: a bit each. */
export const SPECIAL = {
  quote: 1,
  apostrophe: 2,
  comma: 4,
  backslash: 8,
  dollar: 16,
  control: 32,
  beyondAscii: 64,
  /** Is empty, or begins or ends with white space. */
  openEnd: 128,
} as const;

/** All of it: for texts of which nothing is known. */
export const ANY_SPECIAL = 255;

/** The bit of each byte of UTF-8, 0 for the ordinary ones. */
const OF_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => ofByte(byte));

function ofByte(byte: number): number {
  if (byte > 127) return SPECIAL.beyondAscii;
  if (byte < 32 || byte === 127) return SPECIAL.control;
  switch (String.fromCharCode(byte)) {
    case '"':
      return SPECIAL.quote;
    case "'":
      return SPECIAL.apostrophe;
    case ',':
      return SPECIAL.comma;
    case '\\':
      return SPECIAL.backslash;
    case '$':
      return SPECIAL.dollar;
    default:
      return 0;
  }
}

/** The bits of what a text has in it. */
export function specialsOf(text: string): number {
  let bits = text === '' || /^\s|\s$/.test(text) ? SPECIAL.openEnd : 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bits |= unit > 127 ? SPECIAL.beyondAscii : OF_BYTE[unit];
  }
  return bits;
}

/** Whether bytes `from … to − 1` of UTF-8 have none of it in them for sure; an end beyond ASCII may be white space. */
export function isFreeOf(specials: number, bytes: Uint8Array, from: number, to: number): boolean {
  if ((specials & SPECIAL.openEnd) !== 0 && (from === to || !isVisible(bytes[from]) || !isVisible(bytes[to - 1]))) return false;
  for (let at = from; at < to; at++) if ((OF_BYTE[bytes[at]] & specials) !== 0) return false;
  return true;
}

function isVisible(byte: number): boolean {
  return byte > 32 && byte < 127;
}
