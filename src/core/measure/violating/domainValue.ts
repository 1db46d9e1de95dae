import { EvaluationError } from '../../rules/evaluationError';
import type { ResolvedType, Value } from '../../rules/value';
import { valueReader } from '../../rules/values';

/** The value that a domain's number or text is of a type; undefined for a text that is none. */
export function domainValue(raw: string | number, type: ResolvedType): Value | undefined {
  try {
    return valueReader(
      typeof raw === 'number' ? { kind: 'number', values: Float64Array.of(raw) } : { kind: 'text', values: [raw] },
      type,
    )(0);
  } catch (error) {
    if (error instanceof EvaluationError) return undefined;
    throw error;
  }
}
