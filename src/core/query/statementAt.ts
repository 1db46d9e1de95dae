import { type Statement, splitStatements } from '../schema/split';

/**
 * The statement that a cursor at an offset means: the one around it, else the one that ends on its line before it, else
 * the next, else the last. Undefined where there is none.
 */
export function statementAt(text: string, offset: number): Statement | undefined {
  const statements = splitStatements(text);
  const around = statements.find(({ start, end }) => start <= offset && offset <= end);
  const before = statements.findLast(({ end }) => end < offset);
  if (around || (before && !text.slice(before.end, offset).includes('\n'))) return around ?? before;
  return statements.find(({ start }) => start > offset) ?? before;
}
