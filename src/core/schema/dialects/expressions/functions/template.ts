/** A format with `%x` codes as a template of `to_char`; undefined where a code has no counterpart. */
export function templateOf(format: string, codes: Readonly<Record<string, string>>): string | undefined {
  let result = '';
  for (const [piece, code] of format.matchAll(/%(.)|[A-Za-z"]+|[^%A-Za-z"]+/gs)) {
    if (code === undefined) result += /[A-Za-z"]/.test(piece) ? `"${piece.replaceAll('"', '')}"` : piece;
    else if (code === '%') result += '%';
    else if (Object.hasOwn(codes, code)) result += codes[code];
    else return undefined;
  }
  return result;
}
