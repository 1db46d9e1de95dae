/**
 * A text as the most forgiving collation compares it: without regard to case, marks, width, invisible characters, blanks at its
 * ends, and to which of the characters beyond the first plane it has. Texts that differ here differ in every database.
 */
export function strongFold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{C}]/gu, '')
    .replace(/[\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .toLowerCase()
    .trim();
}
