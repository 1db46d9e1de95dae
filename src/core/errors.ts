/**
 * What went wrong, for people: every failure that a user can cause or mend is one of these.
 * Code branches on `code`, never on the message.
 */
export class UserFacingError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** What to do next, one sentence. */
    readonly remedy?: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'UserFacingError';
  }
}

/** Kinds of failure; `exitCode` says what each means to a script. */
export type ErrorCode =
  | 'cancelled'
  | 'bad-input'
  | 'bad-recipe'
  | 'unreadable-file'
  | 'no-tables'
  | 'unknown-table'
  | 'cannot-write'
  | 'output-exists'
  | 'too-many-rows'
  | 'unsatisfiable'
  | 'proof-failed'
  | 'refused-query'
  | 'query-failed'
  | 'query-timeout'
  | 'database-in-use'
  | 'unknown-dataset'
  | 'cannot-connect'
  | 'schema-differs'
  | 'tables-not-empty'
  | 'seed-failed';

/** The exit code of the command line for an error: 1 the data cannot be made as asked, 2 bad input or usage. */
export function exitCode(error: unknown): 1 | 2 {
  if (!(error instanceof UserFacingError)) return 1;
  return cannotBeDone.has(error.code) ? 1 : 2;
}

/** Nothing is wrong with what was asked. */
const cannotBeDone: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'unsatisfiable',
  'proof-failed',
  'cannot-write',
  'cancelled',
  'query-timeout',
  'database-in-use',
  'cannot-connect',
  'seed-failed',
]);

/** One line: what happened and what to do. */
export function errorLine(error: unknown): string {
  if (error instanceof UserFacingError) return error.remedy ? `${error.message} ${error.remedy}` : error.message;
  return error instanceof Error ? error.message : String(error);
}

/** The user stopped the run. */
export function cancelled(): UserFacingError {
  return new UserFacingError('cancelled', 'Cancelled; nothing was kept.');
}

/** A command line or setting that makes no sense. */
export function badInput(message: string, remedy?: string): UserFacingError {
  return new UserFacingError('bad-input', message, remedy);
}
