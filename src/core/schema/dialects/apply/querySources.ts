import type { DraftTable } from '../../draft/draft';
import type { Cursor } from '../frame/cursor';
import { findTable } from './lookUp';
import type { Reading } from './reading';

/** A table that a query reads from, by the name it has there. */
export interface QuerySource {
  readonly name: string;
  readonly table: DraftTable;
  /** An outer join: there may be no row of it. */
  readonly isOptional: boolean;
}

/** Words that end FROM. */
const CLAUSES = new Set(['WHERE', 'GROUP', 'ORDER', 'LIMIT', 'HAVING', 'UNION', 'EXCEPT', 'INTERSECT', 'FOR', 'WINDOW', 'OPTION']);

/** Words that stand between tables that are joined. */
const JOIN_WORDS = new Set(['JOIN', 'INNER', 'CROSS', 'STRAIGHT_JOIN', 'LEFT', 'RIGHT', 'FULL', 'OUTER', 'NATURAL']);

/** Words that may stand behind a table's name and are none of its own. */
const BEHIND = new Set([...JOIN_WORDS, 'ON', 'USING']);

/** Reads what stands behind FROM; undefined where it is not just tables that are known, or where several queries are one. */
export function querySources(reading: Reading, made: DraftTable, query: Cursor): QuerySource[] | undefined {
  const from = query.sliceUntil(() => CLAUSES.has(query.word()));
  if (query.is('UNION') || query.is('EXCEPT') || query.is('INTERSECT')) return undefined;
  const sources: QuerySource[] = [];
  let isOptional = false;
  while (!from.isDone()) {
    const name = from.objectName();
    const table = name && findTable(reading, name, made.schema);
    if (!table) return undefined;
    from.take('AS');
    const alias = BEHIND.has(from.word()) ? undefined : from.name()?.value;
    sources.push({ name: alias ?? table.name, table, isOptional });
    from.skipUntil(() => isBetweenTables(from));
    isOptional = false;
    while (isBetweenTables(from)) {
      // These make the tables before them optional.
      if (from.is('RIGHT') || from.is('FULL')) return undefined;
      isOptional ||= from.is('LEFT');
      from.skip();
    }
  }
  return sources;
}

function isBetweenTables(from: Cursor): boolean {
  return !from.isDone() && (from.isSymbol(',') || JOIN_WORDS.has(from.word()));
}
