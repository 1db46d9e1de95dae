import type { Vector } from '../../generate/vector';
import { typeCheck } from '../../measure/typeCheck';
import { compileExpression, isUncompilable } from '../../rules/compile';
import { EvaluationError } from '../../rules/evaluationError';
import type { Expression } from '../../rules/expression';
import type { TypeScope } from '../../rules/resolveType';
import type { Value } from '../../rules/value';
import { valueReader } from '../../rules/values';
import type { Restriction } from '../restriction';
import { fitsDialect } from './fitsDialect';
import type { NastyColumn } from './nastyValues';

/** What a nasty value of a column has to stand: conditions on the column alone, named by it. */
export interface NastyConditions {
  readonly conditions: readonly Expression[];
  readonly types: TypeScope;
  /** Microseconds. */
  readonly now: number;
}

/** Whether the column's type, its database and its own conditions take a value. */
export function nastyAcceptor(nasty: NastyColumn, { conditions, types, now }: NastyConditions): (raw: string | number) => boolean {
  const { column, type } = nasty;
  const refusedByType = typeCheck(type);
  const tests = conditions.map((test) =>
    testOf(test, { types, now, column: (name) => (name === column.name ? { slot: 0, type } : undefined) }),
  );
  return (raw) => {
    const vector = vectorOf(raw, nasty);
    if (!vector || refusedByType(vector, 1) > 0 || !fitsDialect(raw, nasty)) return false;
    const value = readValue(vector, nasty);
    return value !== undefined && isLeft(value, nasty.restriction) && tests.every((test) => test(value));
  };
}

function vectorOf(raw: string | number, { shape }: NastyColumn): Vector | undefined {
  if (shape.kind === 'number') return typeof raw === 'number' ? { kind: 'number', values: Float64Array.of(raw) } : undefined;
  return typeof raw === 'string' ? { kind: 'text', values: [raw] } : undefined;
}

/** Whether the value is one of those that are left, where they are listed or excluded. */
function isLeft(value: Value, { values, excluded }: Restriction): boolean {
  return (values === undefined || values.includes(value)) && !excluded.includes(value);
}

/** Undefined where the value is none of the type, or its conditions would not know it. */
function readValue(vector: Vector, { type }: NastyColumn): Value | undefined {
  return unlessUnknown(() => valueReader(vector, type)(0));
}

function testOf(test: Expression, scope: Parameters<typeof compileExpression>[1]): (value: Value) => boolean {
  const compiled = compileExpression(test, scope);
  if (isUncompilable(compiled)) return () => false;
  return (value) => unlessUnknown(() => compiled.evaluate([value]) !== false) ?? false;
}

function unlessUnknown<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof EvaluationError) return undefined;
    throw error;
  }
}
