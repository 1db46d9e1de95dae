import { civilFromDays, MICROS_PER_DAY, MICROS_PER_HOUR, MICROS_PER_MINUTE, MICROS_PER_SECOND } from '../rules/calendar';
import type { NumberFormat } from './vector';

/** `00` to `99`. */
const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, number) => (number < 10 ? `0${number}` : String(number)));
const POWERS: readonly number[] = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
/** Below this the product with a power of ten rounds to the right whole number. */
const SAFE_UNSCALED = 2 ** 51;

/**
 * The text that PostgreSQL prints for a number vector's value: `12.50`, `1e+15`, `t`, `2024-02-29`,
 * `2024-02-29 12:00:00.5+00`, `0044-03-15 BC`. Fractions of seconds lose their trailing zeros. For
 * days and moments `±Infinity` is `infinity` and `-infinity`. Pure arithmetic, no Date.
 */
export function numberText(value: number, format: NumberFormat): string {
  switch (format.kind) {
    case 'integer':
      return integerText(value);
    case 'decimal':
      return decimalText(value, format.scale);
    case 'float':
      return floatText(value);
    case 'boolean':
      return value === 0 ? 'f' : 't';
    case 'date':
      return dateText(value);
    case 'timestamp':
      return timestampText(value, format.digits, format.zone);
    case 'time':
      return timeText(value, format.digits, format.zone);
  }
}

function integerText(value: number): string {
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value === 0 ? '0' : String(value);
  // Of greater ones a double's shortest digits are not all of its digits.
  return Number.isInteger(value) ? BigInt(value).toString() : floatText(value);
}

function decimalText(value: number, scale: number): string {
  if (scale <= 0) return integerText(Math.round(value));
  const magnitude = Math.abs(value);
  const power = POWERS[scale];
  if (!(magnitude * power < SAFE_UNSCALED)) return Number.isFinite(value) ? wideDecimalText(value, scale) : floatText(value);
  const unscaled = Math.round(magnitude * power);
  const whole = Math.floor(unscaled / power);
  const fraction = unscaled - whole * power;
  const digits = scale === 2 ? TWO_DIGITS[fraction] : String(fraction).padStart(scale, '0');
  return value < 0 && unscaled !== 0 ? `-${whole}.${digits}` : `${whole}.${digits}`;
}

/** Values with more digits than a double holds: the shortest digits that give the same double, then zeros. */
function wideDecimalText(value: number, scale: number): string {
  const [mantissa, exponentText] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const point = Number(exponentText) + 1;
  const kept = digits.slice(0, Math.max(0, point + scale));
  if (kept.length < digits.length) return value.toFixed(Math.min(scale, 100));
  const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const fraction = `${'0'.repeat(Math.max(0, -point))}${digits.slice(Math.max(0, point))}`.padEnd(scale, '0');
  return `${value < 0 ? '-' : ''}${whole}.${fraction}`;
}

/** PostgreSQL switches to exponents at 1e15 and below 1e-4, and writes two digits of exponent at least. */
function floatText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const magnitude = Math.abs(value);
  if (magnitude >= 1e-4 && magnitude < 1e15) return String(value);
  const [mantissa, exponent] = value.toExponential().split('e');
  return `${mantissa}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
}

function dateText(days: number): string {
  if (!Number.isFinite(days)) return infinityText(days);
  const { year, month, day } = civilFromDays(days);
  return `${yearText(year)}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]}${year <= 0 ? ' BC' : ''}`;
}

function timestampText(value: number, digits: number, zone: boolean): string {
  if (!Number.isFinite(value)) return infinityText(value);
  const micros = roundMicros(value, digits);
  const days = Math.floor(micros / MICROS_PER_DAY);
  const { year, month, day } = civilFromDays(days);
  const clock = clockText(micros - days * MICROS_PER_DAY);
  return `${yearText(year)}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]} ${clock}${zone ? '+00' : ''}${year <= 0 ? ' BC' : ''}`;
}

function timeText(value: number, digits: number, zone: boolean): string {
  const clock = clockText(roundMicros(value, digits));
  return zone ? `${clock}+00` : clock;
}

function clockText(micros: number): string {
  const hour = Math.floor(micros / MICROS_PER_HOUR);
  const minute = Math.floor((micros - hour * MICROS_PER_HOUR) / MICROS_PER_MINUTE);
  const rest = micros - hour * MICROS_PER_HOUR - minute * MICROS_PER_MINUTE;
  const second = Math.floor(rest / MICROS_PER_SECOND);
  const text = `${TWO_DIGITS[hour]}:${TWO_DIGITS[minute]}:${TWO_DIGITS[second]}`;
  const fraction = rest - second * MICROS_PER_SECOND;
  return fraction === 0 ? text : text + fractionText(fraction);
}

/** `.5` for 500,000 microseconds. */
export function fractionText(micros: number): string {
  return `.${String(micros).padStart(6, '0').replace(/0+$/, '')}`;
}

function roundMicros(micros: number, digits: number): number {
  if (digits >= 6) return Math.round(micros);
  const unit = POWERS[6 - digits];
  return Math.round(micros / unit) * unit;
}

function yearText(year: number): string {
  const shown = year > 0 ? year : 1 - year;
  return shown >= 1000 ? String(shown) : String(shown).padStart(4, '0');
}

function infinityText(value: number): string {
  return value > 0 ? 'infinity' : '-infinity';
}
