import type { ValueShape, Vector } from '../../generate/vector';
import { EvaluationError } from '../../rules/evaluationError';
import type { ResolvedType } from '../../rules/value';
import { parseValue } from '../../rules/values';

/** A column's texts, as PostgreSQL prints them, in the form that made ones have; what is no value of the type is NULL. */
export function existingVector(texts: readonly (string | null)[], type: ResolvedType, shape: ValueShape): Vector {
  if (shape.kind !== 'number')
    return { kind: 'text', values: texts.map((text) => text ?? ''), nulls: Uint8Array.from(texts, (text) => Number(text === null)) };
  const values = Float64Array.from(texts, (text) => (text === null ? Number.NaN : numberOf(text, type)));
  return { kind: 'number', values, nulls: Uint8Array.from(values, (value) => Number(Number.isNaN(value))) };
}

/** NaN where there is none. */
function numberOf(text: string, type: ResolvedType): number {
  try {
    return Number(parseValue(text, type) ?? Number.NaN);
  } catch (error) {
    if (error instanceof EvaluationError) return Number.NaN;
    throw error;
  }
}

/** Digits that a double keeps. */
const EXACT_DIGITS = 15;

/** Whether a made row could have the value exactly as it stands: longer numbers lose their last digits. */
export function isExact(text: string, { family }: ResolvedType): boolean {
  if (family !== 'integer' && family !== 'decimal') return true;
  return text.replace(/^-?0*|\./g, '').length <= EXACT_DIGITS;
}
