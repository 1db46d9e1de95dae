/** Lines by which goose, sql-migrate, dbmate and rambler divide a migration file. */
const MARKER = /^--\s*(?:\+goose|\+migrate|migrate:|rambler)\s*(up|down)\b/i;

/**
 * A migration file with its way back blanked out: what follows `-- +goose Down`, `-- migrate:down`
 * and the like, up to the next `Up`. Offsets, lines and columns stay what they were.
 */
export function upSections(text: string): string {
  if (!/^--\s*(?:\+goose|\+migrate|migrate:|rambler)\s*down\b/im.test(text)) return text;
  let result = '';
  let isDown = false;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    const line = text.slice(start, end);
    const marker = MARKER.exec(line);
    if (marker) isDown = marker[1].toLowerCase() === 'down';
    result += isDown ? line.replace(/[^\r\n]/g, ' ') : line;
    start = end;
  }
  return result;
}
