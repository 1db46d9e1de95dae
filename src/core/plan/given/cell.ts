import { EvaluationError } from '../../rules/evaluationError';
import type { ResolvedType, Value } from '../../rules/value';
import { parseValue, valueText } from '../../rules/values';

/** A value that only a server, or the engine in its place, can make: a random identifier, a function's result. */
export const OWN = Symbol('own');

/** One value of a given row; undefined where nothing has been said of it. A number that no double holds is its digits. */
export type Cell = Value | typeof OWN | undefined;

/** Why the rows of a table cannot be told. */
export class UnreadRows extends Error {}

/**
 * The value that a text stands for in a column; its text itself where the value has more digits than are computed with.
 *
 * @throws UnreadRows where it is no value of the type
 */
export function parseCell(text: string, type: ResolvedType, now: number): Cell {
  if (type.family === 'decimal' && isLong(text, type)) return text.trim();
  try {
    const value = parseValue(text, type, now);
    return type.family !== 'integer' || Number.isSafeInteger(value) ? value : text.trim();
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    if (error.kind === 'unknown') return text;
    return rounded(text, type) ?? fail(`'${shortened(text)}' is no value of type ${type.name.name}`);
  }
}

/** A number with more digits than a double has, and no more before the point than its type takes. */
function isLong(text: string, { precision, scale = 0 }: ResolvedType): boolean {
  const [, whole, fraction = ''] = /^\s*[+-]?0*(\d*)\.?(\d*)\s*$/.exec(text) ?? [];
  return whole !== undefined && whole.length + fraction.length > 15 && (precision === undefined || whole.length <= precision - scale);
}

/** A number with a fraction, assigned to a column of whole numbers. */
function rounded(text: string, type: ResolvedType): number | undefined {
  const value = type.family === 'integer' && /^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(Math.round(value)) ? Math.sign(value) * Math.round(Math.abs(value)) : undefined;
}

/** TRUE and FALSE, in a column of any type that takes them. */
export function truthCell(truth: boolean, type: ResolvedType): Cell {
  if (type.family === 'boolean') return truth;
  return type.family === 'text' ? String(truth) : truth ? 1 : 0;
}

/** What a cell is to expressions. @throws UnreadRows for a value that only a server makes */
export function known(cell: Cell): Value {
  if (cell === OWN) return fail('they depend on values that only a server makes');
  return cell ?? null;
}

/** Cells as one text that equal cells share; undefined where one of them is NULL or not known. */
export function cellsKey(cells: readonly Cell[], types: readonly ResolvedType[], foldsCase: readonly boolean[]): string | undefined {
  const parts: string[] = [];
  for (const [at, cell] of cells.entries()) {
    if (cell === null || cell === undefined || cell === OWN) return undefined;
    const text = valueText(cell, types[at]) ?? '';
    parts.push(foldsCase[at] ? text.toLowerCase() : text);
  }
  return parts.join('\u0001');
}

/** @throws UnreadRows always */
export function fail(reason: string): never {
  throw new UnreadRows(reason);
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
