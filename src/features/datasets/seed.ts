/** A seed as typed: whole numbers are numbers, so that `1` is the same seed in a field, a setting and a recipe. */
export function parseSeed(text: string): number | string {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}
