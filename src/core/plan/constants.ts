import { compileExpression } from '../rules/compile';
import type { Expression } from '../rules/expression';
import type { TypeScope } from '../rules/resolveType';
import type { ResolvedType, Value } from '../rules/value';
import { parseValue } from '../rules/values';

/** What constants depend on: the schema's types, and now in microseconds. */
export interface ConstantScope {
  readonly types: TypeScope;
  readonly now: number;
}

const CAST_TO = new Set(['date', 'timestamp', 'timestamptz', 'time', 'interval', 'uuid', 'boolean']);

/**
 * The value of an expression without columns, in the form that values of `type` have; undefined where
 * it has columns or cannot be evaluated.
 */
export function constantValue(expression: Expression, type: ResolvedType | undefined, { types, now }: ConstantScope): Value | undefined {
  const typed: Expression = type && CAST_TO.has(type.family) ? { kind: 'cast', arg: expression, type: type.name } : expression;
  const compiled = compileExpression(typed, { column: () => undefined, types, now });
  if ('reason' in compiled) return undefined;
  try {
    const value = compiled.evaluate([]);
    return typeof value === 'string' && type && type.family !== 'text' ? parseValue(value, type) : value;
  } catch {
    return undefined;
  }
}
