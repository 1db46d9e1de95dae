import type { Identity } from '../schema';

type Counting = Pick<Identity, 'start' | 'increment' | 'min' | 'max'>;

/** START, INCREMENT and the bounds; a start beyond PostgreSQL's own bound moves that. */
export function sequenceOptions({ start, increment, min, max }: Counting): string {
  const least = withinBigint(min) ?? (increment > 0 && start < 1 ? start : undefined);
  const most = withinBigint(max) ?? (increment < 0 && start > -1 ? start : undefined);
  const bounds = [least === undefined ? [] : [`MINVALUE ${least}`], most === undefined ? [] : [`MAXVALUE ${most}`]].flat();
  return [`START WITH ${start}`, `INCREMENT BY ${increment}`, ...bounds].join(' ');
}

/** A bound at the end of bigint is none; as a double it would lie beyond. */
function withinBigint(bound: number | undefined): number | undefined {
  return bound !== undefined && Math.abs(bound) < 2 ** 63 ? bound : undefined;
}
