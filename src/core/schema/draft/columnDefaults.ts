import type { Expression } from '../../rules/expression';
import type { SqlExpression } from '../schema';
import type { Catalog } from './catalog';
import type { DraftColumn, DraftSequence } from './draft';
import { nameParts } from './qualifiedText';

/** Sets a column's default; `nextval('…')` is tied to its sequence, and DEFAULT NULL is none. */
export function setDefault(catalog: Catalog, column: DraftColumn, value: SqlExpression | undefined): void {
  column.default = value && isNull(value.expression) ? undefined : value;
  column.sequence = value && findSequence(catalog, value.expression);
}

/** `NULL`, and `NULL::text` as pg_dump writes it. */
function isNull(expression: Expression): boolean {
  return expression.kind === 'cast' ? isNull(expression.arg) : expression.kind === 'literal' && expression.value === null;
}

/** Name of the sequence that an expression takes its next value from, when it does nothing else. */
export function nextvalName(expression: Expression): readonly string[] | undefined {
  if (expression.kind !== 'call' || expression.name !== 'nextval' || expression.args.length !== 1) return undefined;
  let arg = expression.args[0];
  while (arg.kind === 'cast') arg = arg.arg;
  return arg.kind === 'literal' && typeof arg.value === 'string' ? nameParts(arg.value) : undefined;
}

function findSequence(catalog: Catalog, expression: Expression): DraftSequence | undefined {
  const parts = nextvalName(expression);
  return parts && catalog.findByParts(catalog.sequences, parts);
}

/** The default of a serial column. */
export function nextvalOf(sequence: DraftSequence): SqlExpression {
  const name = `"${sequence.schema}"."${sequence.name}"`;
  const literal: Expression = { kind: 'literal', value: name };
  return { sql: `nextval('${name.replaceAll("'", "''")}')`, expression: { kind: 'call', name: 'nextval', args: [literal] } };
}
