import { childrenOf, columnsOf } from '../../../rules/columnsOf';
import type { Expression } from '../../../rules/expression';
import type { DraftTable } from '../../draft/draft';
import type { SqlExpression } from '../../schema';
import { expressionColumns } from '../expressions/expressionColumn';
import { readCondition, readExpression } from '../expressions/readExpression';
import { nameOf } from '../frame/names';
import { DialectScanner } from '../scan/dialectScanner';
import { TRAITS } from '../scan/traits';
import type { Reading } from './reading';

/** Reads an expression over a table's columns. What it is not is said, naming `what` it stands in: "The CHECK positive". */
export function tableExpression(reading: Reading, table: DraftTable, sql: string, what: string, at: number): SqlExpression {
  return understood(reading, table, readExpression(sql, reading.dialect, expressionColumns(table.columns, reading.catalog)), what, at);
}

/** Reads a condition over a table's columns in the same way. */
export function tableCondition(reading: Reading, table: DraftTable, sql: string, what: string, at: number): SqlExpression {
  return understood(reading, table, readCondition(sql, reading.dialect, expressionColumns(table.columns, reading.catalog)), what, at);
}

function understood(reading: Reading, table: DraftTable, read: SqlExpression, what: string, at: number): SqlExpression {
  const unsupported = unsupportedPart(read.expression);
  if (unsupported !== undefined) reading.context.inform(`${what} of table ${table.name} is not understood: ${unsupported}.`, at);
  return read;
}

/** What of an expression nobody here understands. */
function unsupportedPart(expression: Expression): string | undefined {
  if (expression.kind === 'unsupported') return expression.what;
  for (const child of childrenOf(expression)) {
    const what = unsupportedPart(child);
    if (what !== undefined) return what;
  }
  return undefined;
}

/** The columns of the table that an expression mentions, in their order; of one that was not understood those that its text names. */
export function mentioned(reading: Reading, table: DraftTable, { sql, expression }: SqlExpression): string[] {
  const names = new Set<string>();
  if (unsupportedPart(expression) !== undefined) addNamesIn(sql, reading, names);
  for (const column of columnsOf(expression)) names.add(column.toLowerCase());
  return table.columns.map((column) => column.name).filter((name) => names.has(name.toLowerCase()));
}

function addNamesIn(sql: string, { dialect }: Reading, names: Set<string>): void {
  const scanner = new DialectScanner(sql, TRAITS[dialect]);
  while (scanner.nextSolid()) {
    if (scanner.kind === 'word' || scanner.kind === 'name' || scanner.kind === 'double')
      names.add(nameOf(scanner.value(), scanner.kind).toLowerCase());
  }
}
