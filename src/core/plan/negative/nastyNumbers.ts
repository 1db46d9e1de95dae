import type { ResolvedType } from '../../rules/value';
import { numberLimits, roundTo } from '../domains/numbers';
import { integersLeft, type Restriction } from '../restriction';

/** The ends of `bigint`, the upper one as near as a double comes; and the first number that doubles and JavaScript lose. */
const BIGINT = [-(2 ** 63), 2 ** 63 - 1024, 2 ** 53, -(2 ** 53), 2 ** 53 - 1];
const NEAR_ZERO = [0, 1, -1];
const DOUBLES = [Number.MAX_VALUE, -Number.MAX_VALUE, 2.2250738585072014e-308, 0.1 + 0.2, 1e15, 1e21, 2 ** 53, 1e-7];
/** What `real` holds exactly, so that it reads the same wherever it is read. */
const REALS = [3.4028234663852886e38, -3.4028234663852886e38, 1.1754943508222875e-38, 16_777_216, 1e-7];

/**
 * Numbers at the ends of a type and of what conditions leave of it; not all of them are valid. `scale`: digits after the
 * point that the column's values are written with.
 */
export function nastyNumbers(type: ResolvedType, restriction: Restriction, scale: number): number[] {
  const ends = type.family === 'integer' ? wholeEnds(restriction) : boundEnds(restriction, 10 ** -scale, scale);
  return [...new Set([...ends, ...typeEnds(type, scale), ...NEAR_ZERO, ...listed(restriction)])].map((number) => number || 0);
}

function typeEnds(type: ResolvedType, scale: number): number[] {
  if (type.family === 'float') return type.name.name === 'real' ? REALS : DOUBLES;
  const [least, most] = numberLimits(type, scale);
  if (type.family === 'integer') return isBig(type) ? BIGINT : [least, most];
  const unit = 10 ** -scale;
  return [least, most, unit, -unit];
}

function isBig({ name }: ResolvedType): boolean {
  return name.name === 'bigint' || name.name === 'int8' || name.name === 'bigserial';
}

function wholeEnds(restriction: Restriction): number[] {
  const { least, most } = integersLeft(restriction);
  const { step = 1 } = restriction;
  return [Math.ceil(least / step) * step, Math.floor(most / step) * step].filter(Number.isFinite);
}

function boundEnds({ min, minOpen, max, maxOpen }: Restriction, unit: number, scale: number): number[] {
  const low = min === undefined ? [] : [minOpen ? roundTo(min + unit, scale) : min];
  const high = max === undefined ? [] : [maxOpen ? roundTo(max - unit, scale) : max];
  return [...low, ...high];
}

function listed({ values = [] }: Restriction): number[] {
  return values.filter((value) => typeof value === 'number');
}
