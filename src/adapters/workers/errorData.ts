import { type ErrorCode, UserFacingError } from '../../core/errors';
import type { ErrorData } from './messages';

/** Longer fields (a whole statement, say) stay behind. */
const LONGEST_FIELD = 4096;

/** An error as it crosses to another thread. */
export function errorData(error: unknown): ErrorData {
  if (!(error instanceof Error)) return { message: String(error), fields: {} };
  const { message, stack } = error;
  if (error instanceof UserFacingError) return { message, stack, userFacing: { code: error.code, remedy: error.remedy }, fields: {} };
  const fields = Object.entries(error).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].length <= LONGEST_FIELD,
  );
  return { message, stack, fields: Object.fromEntries(fields) };
}

/** The error on this side: a UserFacingError stays one. */
export function errorFrom(data: ErrorData): Error {
  const error = data.userFacing
    ? new UserFacingError(data.userFacing.code as ErrorCode, data.message, data.userFacing.remedy)
    : Object.assign(new Error(data.message), data.fields);
  if (data.stack !== undefined) error.stack = data.stack;
  return error;
}
