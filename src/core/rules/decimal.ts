import { TOO_MANY_DIGITS } from './evaluationError';

/** Up to here a double times a power of ten is within half a unit of the decimal it stands for. */
const MAX_UNITS = 2 ** 51;

/** How far a scaled double may lie beside the units it stands for. */
function noise(scaled: number): number {
  return Math.min(scaled * 2 ** -51, 0.1);
}

/**
 * The nearest double of `value` with `scale` decimals, halves away from zero. Decimals are kept as the double nearest to
 * them, so a value within an ulp or two of a half stands for that half. Throws an EvaluationError `unknown` above 2^51 units.
 */
export function roundDecimal(value: number, scale: number): number {
  const magnitude = Math.abs(value);
  if (scale < 0) return roundTo(value, 10 ** -scale);
  if (Number.isSafeInteger(value)) return value;
  const power = 10 ** scale;
  const scaled = magnitude * power;
  if (!(scaled < MAX_UNITS)) throw TOO_MANY_DIGITS;
  const floor = Math.floor(scaled);
  const up = scaled - floor >= 0.5 - noise(scaled);
  const rounded = (up ? floor + 1 : floor) / power;
  return value < 0 ? -rounded || 0 : rounded;
}

/** Rounds to tens, hundreds …, halves away from zero. */
function roundTo(value: number, unit: number): number {
  const rounded = Math.floor(Math.abs(value) / unit + 0.5) * unit;
  return value < 0 ? -rounded || 0 : rounded;
}

/** `value` cut to `scale` decimals, towards zero. */
export function truncateDecimal(value: number, scale: number): number {
  if (scale < 0) return Math.trunc(value / 10 ** -scale) * 10 ** -scale || 0;
  if (Number.isSafeInteger(value)) return value;
  const power = 10 ** scale;
  const scaled = Math.abs(value) * power;
  if (!(scaled < MAX_UNITS)) throw TOO_MANY_DIGITS;
  const nearest = Math.round(scaled);
  /** A double just below the whole number it stands for must not lose a unit. */
  const whole = Math.abs(scaled - nearest) <= noise(scaled) ? nearest : Math.floor(scaled);
  return (Math.sign(value) * whole) / power || 0;
}

/** Takes the noise of double arithmetic off a decimal whose scale is not known. */
export function cleanDecimal(value: number): number {
  return Number(value.toPrecision(15));
}

/** Digits of a numeric without exponent: the shortest that stand for the double. */
export function plainDigits(value: number): string {
  const text = String(value);
  const at = text.indexOf('e');
  if (at < 0) return text;
  const exponent = Number(text.slice(at + 1));
  const digits = text.slice(0, at).replace(/[-.]/g, '');
  const sign = value < 0 ? '-' : '';
  return exponent < 0 ? `${sign}0.${'0'.repeat(-exponent - 1)}${digits}` : `${sign}${digits.padEnd(exponent + 1, '0')}`;
}

/** Decimals of a number literal: 2 for 12.25. */
export function decimalsOf(value: number): number {
  return plainDigits(value).split('.')[1]?.length ?? 0;
}
