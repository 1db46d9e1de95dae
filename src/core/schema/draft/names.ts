/** Names that PostgreSQL makes up for constraints, indexes and sequences: identifiers have at most 63 bytes. */
export const MAX_BYTES = 63;

/**
 * `table_columns_label`, both names cut evenly to fit; a number is appended until `taken` says no.
 */
export function chooseName(table: string, columns: string, label: string, taken: (name: string) => boolean): string {
  for (let pass = 0; ; pass++) {
    const name = joinName(table, columns, pass === 0 ? label : `${label}${pass}`);
    if (!taken(name)) return name;
  }
}

/** The columns' part of a made-up name. */
export function columnsPart(columns: readonly string[]): string {
  return cut(columns.join('_'), MAX_BYTES);
}

function joinName(table: string, columns: string, label: string): string {
  const overhead = byteLength(label) + 1 + (columns === '' ? 0 : 1);
  let tableBytes = byteLength(table);
  let columnBytes = byteLength(columns);
  while (tableBytes + columnBytes > MAX_BYTES - overhead) {
    if (tableBytes > columnBytes) tableBytes--;
    else columnBytes--;
  }
  const parts = columns === '' ? [cut(table, tableBytes)] : [cut(table, tableBytes), cut(columns, columnBytes)];
  return [...parts, label].join('_');
}

/** The beginning of a name that fits into so many bytes, characters kept whole. */
export function cut(name: string, bytes: number): string {
  if (name.length * 4 <= bytes) return name;
  let used = 0;
  let result = '';
  for (const character of name) {
    used += byteLength(character);
    if (used > bytes) break;
    result += character;
  }
  return result;
}

function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
