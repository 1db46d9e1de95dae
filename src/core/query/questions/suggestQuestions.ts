import type { Schema } from '../../schema/schema';
import type { Question } from '../result';
import { type AskedTable, askedTables } from './askedTable';
import {
  amountOverMonths,
  averages,
  type Child,
  childrenEach,
  childrenPerCategory,
  durations,
  gaps,
  highest,
  largestTotals,
  latest,
  mostChildren,
  overMonths,
  perCategory,
  type Shape,
  type Subjects,
  tableSizes,
  withoutChildren,
} from './shapes';

/** More nobody reads. */
const MOST = 20;

/** In the order in which they take turns. */
const SHAPES: readonly Shape[] = [
  perCategory,
  mostChildren,
  overMonths,
  averages,
  largestTotals,
  latest,
  childrenPerCategory,
  withoutChildren,
  highest,
  gaps,
  childrenEach,
  amountOverMonths,
  durations,
];

/**
 * Questions that a schema suggests, of various shapes and about the tables that most hangs together with, at most 20. Each
 * SQL passes the gate and runs in a PostgreSQL that holds the schema, its default schema on the search path: for another
 * dialect's schema, in its translation.
 */
export function suggestQuestions(schema: Schema): readonly Question[] {
  const tables = askedTables(schema).filter(({ columns }) => columns.length > 0);
  const subjects = { tables, children: childrenOf(tables) };
  const ranked = [...tables].sort((a, b) => weight(b, subjects) - weight(a, subjects));
  const wheels = SHAPES.map((shape, turn) => inTurn(startingAt(turn, asked(ranked, shape, subjects))));
  return [...tableSizes(ranked), ...inTurn(wheels)].slice(0, MOST);
}

function childrenOf(tables: readonly AskedTable[]): Map<number, Child[]> {
  const children = new Map<number, Child[]>();
  for (const table of tables) {
    for (const parent of table.parents) {
      const needsWords = parent.place === table.place || table.parents.some((other) => other !== parent && other.place === parent.place);
      const known = children.get(parent.place);
      const child = { table, parent, needsWords };
      if (known) known.push(child);
      else children.set(parent.place, [child]);
    }
  }
  return children;
}

/** How much there is to ask about a table. */
function weight({ place, parents, categories, measures, moments, label }: AskedTable, { children }: Subjects): number {
  const parts = [parents, children.get(place) ?? [], categories, measures, moments, label];
  return parts.reduce((sum, part) => sum + Math.min(part.length, 3), 0);
}

function asked(tables: readonly AskedTable[], shape: Shape, subjects: Subjects): (readonly Question[])[] {
  return tables.map((table) => shape(table, subjects)).filter((questions) => questions.length > 0);
}

/** Each shape begins with another of the weightiest tables, so that not all questions are about one. */
function startingAt<T>(turn: number, lists: readonly T[]): T[] {
  const at = turn % Math.min(Math.max(lists.length, 1), 4);
  return [...lists.slice(at), ...lists.slice(0, at)];
}

/** The first of each list, then the second of each. */
function inTurn(lists: readonly (readonly Question[])[]): Question[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1)));
  return turns.flat();
}
