import type { Cursor } from './cursor';
import type { IndexElement } from './frames';

/** What may follow an element. */
const AFTER = new Set(['ASC', 'DESC', 'COLLATE']);

/** Takes the elements of a key or index, which its parentheses enclose. */
export function readIndexElements(group: Cursor): IndexElement[] {
  const parts = group.parts();
  // MariaDB's periods that must not overlap: rows that differ in the other columns do not.
  const lasting = parts.filter((part) => !(part.isName() && part.word(1) === 'WITHOUT' && part.word(2) === 'OVERLAPS'));
  return (lasting.length > 0 ? lasting : parts).map(readElement);
}

function readElement(part: Cursor): IndexElement {
  const column = part.isPlainName(AFTER) ? part.name() : undefined;
  if (!column) {
    const sql = part.textUntil(() => AFTER.has(part.word()));
    return { sql, ...readCollation(part) };
  }
  const prefix = part.group()?.integer();
  return { column, ...(prefix === undefined ? {} : { prefix }), ...readCollation(part) };
}

function readCollation(part: Cursor): { collation?: string } {
  if (!part.take('COLLATE')) return {};
  const name = part.name();
  return name ? { collation: name.value } : {};
}
