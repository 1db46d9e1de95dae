import type { Cursor } from './cursor';
import type { IndexElement } from './frames';

/** What may follow an element. */
const AFTER = new Set(['ASC', 'DESC', 'COLLATE']);

/** Takes the elements of a key or index, which its parentheses enclose. */
export function readIndexElements(group: Cursor): IndexElement[] {
  return group.parts().map(readElement);
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
