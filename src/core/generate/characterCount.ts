/** Number of characters of a text; code points, as SQL counts them. */
export function characterCount(text: string): number {
  return /[\ud800-\udbff]/.test(text) ? Array.from(text).length : text.length;
}
