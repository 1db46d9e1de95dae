import { compareValues, type ValueKind } from './values';

/** Whether a cell passes a filter. */
export type CellTest = (value: string | null) => boolean;

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '>=': (order) => order >= 0,
  '<=': (order) => order <= 0,
  '!=': (order) => order !== 0,
  '<>': (order) => order !== 0,
  '>': (order) => order > 0,
  '<': (order) => order < 0,
  '=': (order) => order === 0,
};

/**
 * What somebody writes to filter a column: part of a text in any case, `=text`, `>10`, `<=2024-05-01`, `null`, `!null`.
 * Undefined where every cell passes.
 */
export function readFilter(written: string, kind: ValueKind): CellTest | undefined {
  const text = written.trim();
  if (text === '') return undefined;
  if (/^!?null$/i.test(text)) return text.startsWith('!') ? (value) => value !== null : (value) => value === null;
  const [, operator, operand] = /^(>=|<=|!=|<>|>|<|=)\s*(.*)$/.exec(text) ?? [];
  if (operator === undefined) return containing(text);
  if (operand === '') return undefined;
  const holds = comparisons[operator];
  return (value) => value !== null && holds(compareValues(value, operand, kind));
}

/** Whether a cell contains a text, whatever its case. */
export function containing(text: string): CellTest {
  const wanted = text.toLocaleLowerCase();
  return (value) => value?.toLocaleLowerCase().includes(wanted) ?? false;
}
