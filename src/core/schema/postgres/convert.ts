import type { Node, RowExpr } from '@pgsql/types';
import type { Expression } from '../../rules/expression';

/** Converts an operand, one level deeper. */
export type Convert = (node: Node | undefined) => Expression;

/** A construct that no evaluator here understands. */
export function unsupported(what: string): Expression {
  return { kind: 'unsupported', what };
}

/** The fields of `ROW(a, b)` or `(a, b)`. */
export function rowFields(row: RowExpr): readonly Node[] {
  return row.args ?? [];
}
