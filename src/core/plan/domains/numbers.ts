import type { Domain, IntervalDomain } from '../../generate/domain';
import type { KindSpec, NumberSpec } from '../../recipe/kinds/kindSpec';
import type { ResolvedType } from '../../rules/value';
import type { Restriction } from '../restriction';

/** Beyond it a double does not hold every whole number. */
const MAX_EXACT = 2 ** 53 - 1;

const INTEGER_LIMITS: Readonly<Record<string, readonly [number, number]>> = {
  smallint: [-32768, 32767],
  int2: [-32768, 32767],
  integer: [-2147483648, 2147483647],
  int4: [-2147483648, 2147483647],
  oid: [0, 4294967295],
};

/**
 * Least and greatest value for a numeric column: those that its type holds, as far as doubles are exact; of floats, which
 * hold far more, those whose cents are told apart.
 */
export function numberLimits(type: ResolvedType, scale: number): readonly [number, number] {
  if (type.family === 'integer') return INTEGER_LIMITS[type.name.name] ?? [-MAX_EXACT, MAX_EXACT];
  if (type.family === 'float') return type.name.name === 'real' ? [-1e6, 1e6] : [-1e12, 1e12];
  const digits = Math.min(15, type.precision ?? 15);
  const whole = type.precision === undefined ? 15 - scale : Math.min(15 - scale, type.precision - (type.scale ?? 0));
  const most = roundTo(10 ** whole - unitOf(type, scale), scale);
  return [-most, digits > 0 ? most : 0];
}

/** Digits after the point that a column's values get: those of its kind, within those of its type. */
export function numberScale(type: ResolvedType, kind: KindSpec | undefined): number {
  if (type.family === 'integer') return 0;
  const wished = kind?.number || kind?.moment ? (kind.number?.scale ?? 0) : 2;
  if (type.scale === undefined) return wished;
  // numeric(3,5) holds nothing but small fractions.
  if (type.precision !== undefined && type.precision < type.scale) return type.scale;
  return Math.max(0, Math.min(type.scale, Math.max(wished, Math.min(type.scale, 2))));
}

/** The least difference of two values: numeric(5,-2) holds hundreds. */
function unitOf(type: ResolvedType, scale: number): number {
  return 10 ** -Math.min(scale, type.scale ?? scale);
}

/**
 * The interval of a numeric column: what its kind wishes, within what type and conditions allow,
 * widened where `needed` distinct values do not fit.
 */
export function numberDomain(type: ResolvedType, kind: KindSpec | undefined, restriction: Restriction, needed: number): Domain {
  const scale = numberScale(type, kind);
  const [hardMin, hardMax] = hardBounds(type, restriction, scale);
  const unit = restriction.step ?? unitOf(type, scale);
  const step = wishedStep(kind, needed, hardMax - hardMin, unit) ?? unit;
  const wished = alongScale(kind?.number, restriction);
  const [min, max] = fit(wished?.min ?? 1, wished?.max ?? 1000, hardMin, hardMax, (unit > 1 ? Math.max(needed, MIN_STEPS) : needed) * step);
  const natural = wished && min <= wished.min && max >= Math.min(wished.max, hardMax);
  const interval: IntervalDomain = {
    kind: 'interval',
    min: unit > 1 ? Math.ceil(min / unit) * unit : ceilTo(min, step, scale),
    max: floorTo(max, scale),
    step,
    shape: natural && needed === 0 ? wished?.shape : undefined,
    endings: natural && needed === 0 && scale >= 2 ? wished?.endings : undefined,
  };
  return interval;
}

/** A kind's numbers as conditions name the ends of their scale: four of five is eight of ten. */
function alongScale(wished: NumberSpec | undefined, { min, max }: Restriction): NumberSpec | undefined {
  if (!wished?.isScale || min === undefined || max === undefined || min >= max) return wished;
  const factor = (max - min) / (wished.max - wished.min);
  const { shape } = wished;
  const mean = shape?.kind === 'normal' ? min + (shape.mean - wished.min) * factor : 0;
  return { ...wished, min, max, ...(shape?.kind === 'normal' && { shape: { ...shape, mean, deviation: shape.deviation * factor } }) };
}

/** The kind's step, where the type has its digits and enough of its multiples are left. */
function wishedStep(kind: KindSpec | undefined, needed: number, span: number, unit: number): number | undefined {
  const step = kind?.number?.step;
  const isMultiple = step !== undefined && Math.abs(step / unit - Math.round(step / unit)) < 1e-9;
  return isMultiple && needed === 0 && span / step >= MIN_STEPS ? step : undefined;
}

/** With fewer multiples of the kind's step than this, its values would look poor. */
const MIN_STEPS = 10;

function hardBounds(type: ResolvedType, restriction: Restriction, scale: number): readonly [number, number] {
  const [typeMin, typeMax] = numberLimits(type, scale);
  const unit = 10 ** -scale;
  const { min = typeMin, max = typeMax } = restriction;
  const least = restriction.minOpen
    ? roundTo(Math.floor(round12(min / unit)) * unit + unit, scale)
    : roundTo(Math.ceil(round12(min / unit)) * unit, scale);
  const most = restriction.maxOpen
    ? roundTo(Math.ceil(round12(max / unit)) * unit - unit, scale)
    : roundTo(Math.floor(round12(max / unit)) * unit, scale);
  return [Math.max(typeMin, least), Math.min(typeMax, most)];
}

/** Shifts and widens the wished interval into the hard one until it spans `span`; one that only touches it is as good as beside it. */
export function fit(wishedMin: number, wishedMax: number, hardMin: number, hardMax: number, span: number): readonly [number, number] {
  let min = Math.max(wishedMin, hardMin);
  let max = Math.min(wishedMax, hardMax);
  const isTouching = min === max && hardMin < hardMax && wishedMin < wishedMax;
  if (min > max || isTouching) {
    const width = wishedMax - wishedMin;
    if (wishedMin >= hardMax) [min, max] = [Math.max(hardMin, hardMax - width), hardMax];
    else [min, max] = [hardMin, Math.min(hardMax, hardMin + width)];
  }
  if (max - min < span) max = Math.min(hardMax, min + span);
  if (max - min < span) min = Math.max(hardMin, max - span);
  return [min, max];
}

function ceilTo(value: number, step: number, scale: number): number {
  return step >= 1 ? Math.ceil(value) : roundTo(value, scale);
}

function floorTo(value: number, scale: number): number {
  return scale === 0 ? Math.floor(value) : roundTo(value, scale);
}

/** The double nearest to the decimal with `scale` digits. */
export function roundTo(value: number, scale: number): number {
  const power = 10 ** scale;
  const scaled = Math.round(value * power);
  return Math.abs(scaled) < MAX_EXACT ? scaled / power : value;
}

/** Takes away the noise of a division, so that 0.3 / 0.1 is 3. */
function round12(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) < 1e-9 * Math.max(1, Math.abs(value)) ? nearest : value;
}
