/** A seed as typed: `7` is the number 7, so that field, setting, recipe and command line mean the same by it; `007` and words stay texts. */
export function parseSeed(text: string): number | string {
  const number = Number(text);
  return Number.isSafeInteger(number) && String(number) === text ? number : text;
}
