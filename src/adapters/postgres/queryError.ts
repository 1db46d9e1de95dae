import { UserFacingError } from '../../core/errors';
import type { GatedQuery } from '../../core/query/gatedQuery';
import { positionText } from '../../core/query/positionText';
import type { QueryLimits } from '../../core/query/result';

/** What stands before a query on its way to the server. */
export const CURSOR = 'DECLARE seedbed_answer NO SCROLL CURSOR WITHOUT HOLD FOR ';

/** SQLSTATE of a statement that was broken off. */
const CANCELED = '57014';

/** The server's refusal of a query for people, without the contents of rows; anything else is returned as it is. */
export function queryError(error: unknown, query: GatedQuery, limits: QueryLimits): unknown {
  if (error instanceof UserFacingError || !isServerError(error)) return error;
  if (error.code === CANCELED) return queryTimeout(limits);
  const at = positionIn(query, error.position);
  const message = `The query failed: ${withoutValues(error, at !== undefined)}${at === undefined ? '' : ` (${at})`}.`;
  return new UserFacingError('query-failed', message, error.hint);
}

/** The query took longer than it may. */
export function queryTimeout({ milliseconds }: QueryLimits): UserFacingError {
  const message = `The query was stopped after ${milliseconds / 1000} s, the time limit.`;
  return new UserFacingError('query-timeout', message, 'Narrow it down, or raise the limit.');
}

interface ServerError extends Error {
  readonly code: string;
  /** In characters, from 1. */
  readonly position?: string;
  readonly hint?: string;
}

function isServerError(error: unknown): error is ServerError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^(?=.*\d)[0-9A-Z]{5}$/.test(error.code);
}

/**
 * What is wrong with a constant stands in the query; where no position is told it may be a row's value. What functions of
 * the schema say, behind a view for one, may be anything.
 */
function withoutValues({ code, message }: ServerError, placed: boolean): string {
  if (code.startsWith('P0')) return 'a function of the database raised an error';
  return code.startsWith('22') && !placed ? message.replace(/:? ".*"/s, '') : message;
}

function positionIn({ sql, kind }: GatedQuery, position: string | undefined): string | undefined {
  const character = Number(position) - 1 - (kind === 'select' ? CURSOR.length : 0);
  if (!(character >= 0)) return undefined;
  const offset = [...sql].slice(0, character).join('').length;
  return positionText(sql, offset);
}
