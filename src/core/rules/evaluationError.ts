/**
 * An expression has no value for a row. `error`: PostgreSQL raises an error too (division by zero, a text that is no
 * date). `unknown`: this evaluator cannot tell (digits beyond a double).
 */
export class EvaluationError extends Error {
  constructor(
    readonly kind: 'error' | 'unknown',
    message: string,
  ) {
    // Thrown for a million candidates that are no dates, say: where, nobody asks, and finding out takes most of the time.
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = limit;
    this.name = 'EvaluationError';
  }
}

/** PostgreSQL refuses such a row. */
export function invalid(message: string): EvaluationError {
  return new EvaluationError('error', message);
}

/** Thrown often when rows are tried, so they are made once: taking a stack trace is what costs. */
export const DIVISION_BY_ZERO = invalid('division by zero');
/** A result that its type does not hold. */
export const OUT_OF_RANGE = invalid('value out of range');
/** PostgreSQL computes it; doubles do not. */
export const TOO_MANY_DIGITS = new EvaluationError('unknown', 'more digits than can be computed exactly');
