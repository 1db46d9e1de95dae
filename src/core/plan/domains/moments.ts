import type { Domain } from '../../generate/domain';
import type { KindSpec } from '../../recipe/kinds/kindSpec';
import type { ResolvedType } from '../../rules/value';
import type { Restriction } from '../restriction';
import { fit } from './numbers';

const DAY = 86_400_000_000;
const HOUR = DAY / 24;
const SECOND = 1_000_000;
/** The years 1700 to 2200: every type, driver and spreadsheet holds them, and microseconds stay exact. */
const MIN_DAY = -98_615;
const MAX_DAY = 84_005;

/** Dates in days, timestamps in microseconds, around the dataset's now; widened where `needed` distinct values do not fit. */
export function momentDomain(
  type: ResolvedType,
  kind: KindSpec | undefined,
  restriction: Restriction,
  needed: number,
  now: number,
): Domain {
  const wished = kind?.moment ?? { fromDays: -3 * 365, toDays: 0, stepSeconds: 60 };
  const unit = type.family === 'date' ? 1 : DAY;
  const today = type.family === 'date' ? Math.floor(now / DAY) : Math.floor(now / SECOND) * SECOND;
  const step =
    restriction.step ??
    (type.family === 'date'
      ? Math.max(1, Math.floor(wished.stepSeconds / 86_400))
      : momentStep(type, wished.stepSeconds, needed, (wished.toDays - wished.fromDays) * DAY));
  const [hardMin, hardMax] = hardBounds(restriction, MIN_DAY * unit, MAX_DAY * unit, step);
  const [min, max] = fit(today + wished.fromDays * unit, today + wished.toDays * unit, hardMin, hardMax, needed * step);
  const start = restriction.step ? Math.ceil(min / step) * step : aligned(min, hardMin, step);
  if (needed > 0) return { kind: 'interval', min: start, max, step };
  const week = wished.week && ({ kind: wished.week, unit: type.family === 'date' ? 1 : HOUR } as const);
  return { kind: 'interval', min: start, max, step, shape: wished.shape, ...(week && { week }) };
}

/** More distinct times than a day has minutes need finer ones. */
const MINUTES_OF_DAY = 1440;

/** Times of day in microseconds. */
export function timeDomain(type: ResolvedType, kind: KindSpec | undefined, restriction: Restriction, needed: number): Domain {
  const wished = kind?.time ?? { fromHour: 0, toHour: 23.99, stepSeconds: 60 };
  const step = needed > MINUTES_OF_DAY ? fineStep(type) : wished.stepSeconds * SECOND;
  const [hardMin, hardMax] = hardBounds(restriction, 0, DAY - 1, step);
  const [min, max] = fit(wished.fromHour * 3600 * SECOND, wished.toHour * 3600 * SECOND, hardMin, hardMax, needed * step);
  return { kind: 'interval', min: aligned(min, hardMin, step), max, step };
}

/** Microseconds between moments, finer where many distinct ones are needed. */
function momentStep(type: ResolvedType, stepSeconds: number, needed: number, span: number): number {
  const wished = stepSeconds * SECOND;
  return needed * wished <= span ? wished : fineStep(type);
}

/** A millisecond, or what the type keeps where that is coarser: two moments that it rounds to one would not be distinct. */
function fineStep({ name }: ResolvedType): number {
  const digits = Math.min(6, name.modifiers[0] ?? 6);
  return Math.max(10 ** (6 - digits), SECOND / 1000);
}

function hardBounds(restriction: Restriction, least: number, most: number, step: number): readonly [number, number] {
  const min = restriction.min === undefined ? least : restriction.minOpen ? restriction.min + Math.min(step, SECOND) : restriction.min;
  const max = restriction.max === undefined ? most : restriction.maxOpen ? restriction.max - 1 : restriction.max;
  return [Math.max(least, Math.ceil(min)), Math.min(most, Math.floor(max))];
}

/** The first multiple of the step at or after `min`, where that stays clear of a hard bound; whole minutes look like whole minutes. */
function aligned(min: number, hardMin: number, step: number): number {
  const up = Math.ceil(min / step) * step;
  return hardMin === min ? min : up;
}
