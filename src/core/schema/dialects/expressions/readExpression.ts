import type { Expression } from '../../../rules/expression';
import type { OtherDialect, SqlExpression } from '../../schema';
import { asCondition, asNumber } from './coerce';
import { isZeroDate } from './compareTerms';
import type { ExpressionColumn } from './expressionColumn';
import type { Mapping } from './mapping';
import { mapTree } from './mapTree';
import { parseTree } from './parseTree';
import { type Term, textOf, unsupported } from './term';
import { type Tree, UnreadableError } from './tree';

/**
 * Reads one value of another dialect: a default, a generated column's expression, an element of an index. Columns come out
 * in their declared spelling. Never throws: what cannot be mapped to PostgreSQL's meaning is of kind `unsupported`, in
 * whole or in part, and says what it is. `sql` is the text as written. Takes linear time on any text.
 */
export function readExpression(sql: string, dialect: OtherDialect, columns: readonly ExpressionColumn[]): SqlExpression {
  return read(sql, dialect, columns, asValue);
}

/** Conditions are values as well: 1 and 0. The zero date of MySQL is nothing that PostgreSQL has. */
function asValue(term: Term): Expression {
  if (isZeroDate(textOf(term))) return unsupported('the zero date').expression;
  return (term.family === 'boolean' ? asNumber(term) : term).expression;
}

/** Reads a condition in the same way: a CHECK's, or the predicate of an index. Numbers are true unless they are zero. */
export function readCondition(sql: string, dialect: OtherDialect, columns: readonly ExpressionColumn[]): SqlExpression {
  return read(sql, dialect, columns, asCondition);
}

function read(sql: string, dialect: OtherDialect, columns: readonly ExpressionColumn[], result: (term: Term) => Expression): SqlExpression {
  try {
    return { sql: sql.trim(), expression: result(mappingOf(dialect, columns).term(parseTree(sql, dialect))) };
  } catch (error) {
    if (error instanceof UnreadableError) return { sql: sql.trim(), expression: { kind: 'unsupported', what: error.message } };
    throw error;
  }
}

function mappingOf(dialect: OtherDialect, columns: readonly ExpressionColumn[]): Mapping {
  const mapping: Mapping = {
    dialect,
    columns: new Map(columns.map((column) => [column.name.toLowerCase(), column])),
    term: (tree: Tree) => mapTree(tree, mapping),
    condition: (tree) => asCondition(mapping.term(tree)),
  };
  return mapping;
}
