/** Reads `code=name` with `|` between. */
export function namesByCode(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('|').map((entry): [string, string] => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
  );
}
