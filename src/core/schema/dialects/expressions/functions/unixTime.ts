import { call, castTo, type Term } from '../term';

/** Seconds since 1970 at the time of the row's writing. */
export function currentUnixTime(): Term {
  const now = call('now', [], 'timestamptz').expression;
  const seconds = call('extract', [{ kind: 'literal', value: 'epoch' }, now], 'decimal').expression;
  return castTo(call('floor', [seconds], 'decimal').expression, 'bigint');
}
