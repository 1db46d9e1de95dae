/** The parser counts a tree's locations in UTF-8 bytes, and an error's in code points; everybody else counts UTF-16 units. */

const LOCATIONS = new Set(['location', 'rexpr_list_start', 'rexpr_list_end', 'list_start', 'list_end', 'stmt_location']);

/** Rewrites every location of a freshly parsed tree from UTF-8 bytes to UTF-16 offsets. */
export function locationsToUtf16(tree: unknown, sql: string): void {
  if (isAscii(sql)) return;
  rewrite(tree, byteToUtf16(sql));
}

/** The UTF-16 offset of a code point. */
export function utf16Offset(sql: string, codePoints: number): number {
  let offset = 0;
  for (let seen = 0; seen < codePoints && offset < sql.length; seen++) offset += (sql.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  return offset;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** For each byte of the text's UTF-8, the UTF-16 offset of its character. */
function byteToUtf16(text: string): Uint32Array {
  const offsets: number[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    for (let bytes = utf8Length(code); bytes > 0; bytes--) offsets.push(at);
    at += code > 0xffff ? 2 : 1;
  }
  offsets.push(text.length);
  return Uint32Array.from(offsets);
}

function utf8Length(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function rewrite(tree: unknown, offsets: Uint32Array): void {
  const open: unknown[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isRecord(node)) continue;
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'number' && LOCATIONS.has(key) && value >= 0) node[key] = offsets[Math.min(value, offsets.length - 1)];
      else if (typeof value === 'object' && value !== null) open.push(value);
    }
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
