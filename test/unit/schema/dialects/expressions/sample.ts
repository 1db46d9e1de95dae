import { printExpression } from '../../../../../src/core/rules/printExpression';
import type { ExpressionColumn } from '../../../../../src/core/schema/dialects/expressions/expressionColumn';
import { readCondition, readExpression } from '../../../../../src/core/schema/dialects/expressions/readExpression';
import type { OtherDialect, SqlExpression } from '../../../../../src/core/schema/schema';

const type = (name: string, ...modifiers: readonly number[]): ExpressionColumn['type'] => ({ name, modifiers, dimensions: 0 });

/** The columns that expressions in these tests are about. */
export const COLUMNS: readonly ExpressionColumn[] = [
  { name: 'id', type: type('integer') },
  { name: 'Amount', type: type('integer') },
  { name: 'flag', type: type('smallint') },
  { name: 'price', type: type('numeric', 8, 2) },
  { name: 'rate', type: type('double precision') },
  { name: 'name', type: type('character varying', 50), foldsCase: true },
  { name: 'code', type: type('text'), foldsCase: false },
  { name: 'born', type: type('date') },
  { name: 'seen', type: type('timestamp without time zone', 0) },
  { name: 'doc', type: type('jsonb') },
  { name: 'tag', type: type('character', 6), foldsCase: false },
  { name: 'hash', type: type('bytea') },
];

/** A value as PostgreSQL writes it, names without quotes; the text of what is unsupported after `!`. */
export function value(sql: string, dialect: OtherDialect): string {
  return shown(readExpression(sql, dialect, COLUMNS));
}

/** A condition in the same way. */
export function condition(sql: string, dialect: OtherDialect): string {
  return shown(readCondition(sql, dialect, COLUMNS));
}

function shown({ expression }: SqlExpression): string {
  return printExpression(expression)?.replaceAll('"', '') ?? `!${JSON.stringify(expression).match(/"what":"([^"]*)"/)?.[1]}`;
}
