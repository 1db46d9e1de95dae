import {
  civilFromDays,
  dayOfWeek,
  daysFromCivil,
  daysInMonth,
  MICROS_PER_DAY,
  MICROS_PER_HOUR,
  MICROS_PER_MINUTE,
  MICROS_PER_SECOND,
} from '../calendar';
import { isoDay, isoWeek } from '../momentFields';

const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS: readonly string[] = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const ROMAN: readonly string[] = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
/** Names are padded to the longest. */
const NAME_WIDTH = 9;

interface Clock {
  readonly days: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly micros: number;
}

interface NumberField {
  readonly width: number;
  readonly of: (clock: Clock) => number;
}

const hour = (clock: Clock): number => Math.floor(clock.micros / MICROS_PER_HOUR);
const secondMicros = (clock: Clock): number => clock.micros % MICROS_PER_SECOND;
const yearEnd = (digits: number): NumberField => ({ width: digits, of: (clock) => Math.abs(clock.year) % 10 ** digits });
const hour12: NumberField = { width: 2, of: (clock) => hour(clock) % 12 || 12 };

const NUMBERS: Readonly<Record<string, NumberField>> = {
  YYYY: { width: 4, of: (clock) => (clock.year > 0 ? clock.year : 1 - clock.year) },
  YYY: yearEnd(3),
  YY: yearEnd(2),
  Y: yearEnd(1),
  IYYY: { width: 4, of: (clock) => isoWeek(clock.days).year },
  IW: { width: 2, of: (clock) => isoWeek(clock.days).week },
  ID: { width: 1, of: (clock) => isoDay(clock.days) },
  MM: { width: 2, of: (clock) => clock.month },
  DDD: { width: 3, of: (clock) => clock.days - daysFromCivil(clock.year, 1, 1) + 1 },
  DD: { width: 2, of: (clock) => clock.day },
  D: { width: 1, of: (clock) => dayOfWeek(clock.days) + 1 },
  WW: { width: 2, of: (clock) => Math.floor((clock.days - daysFromCivil(clock.year, 1, 1)) / 7) + 1 },
  W: { width: 1, of: (clock) => Math.floor((clock.day - 1) / 7) + 1 },
  Q: { width: 1, of: (clock) => Math.floor((clock.month - 1) / 3) + 1 },
  CC: { width: 2, of: (clock) => Math.floor((clock.year + 99) / 100) },
  J: { width: 1, of: (clock) => clock.days + 2_440_588 },
  HH24: { width: 2, of: hour },
  HH12: hour12,
  HH: hour12,
  MI: { width: 2, of: (clock) => Math.floor((clock.micros % MICROS_PER_HOUR) / MICROS_PER_MINUTE) },
  SSSSS: { width: 1, of: (clock) => Math.floor(clock.micros / MICROS_PER_SECOND) },
  SSSS: { width: 1, of: (clock) => Math.floor(clock.micros / MICROS_PER_SECOND) },
  SS: { width: 2, of: (clock) => Math.floor((clock.micros % MICROS_PER_MINUTE) / MICROS_PER_SECOND) },
  MS: { width: 3, of: (clock) => Math.floor(secondMicros(clock) / 1000) },
  US: { width: 6, of: secondMicros },
};

const NAMES: Readonly<Record<string, (clock: Clock) => string>> = {
  MONTH: (clock) => MONTHS[clock.month - 1],
  MON: (clock) => MONTHS[clock.month - 1].slice(0, 3),
  DAY: (clock) => DAYS[dayOfWeek(clock.days)],
  DY: (clock) => DAYS[dayOfWeek(clock.days)].slice(0, 3),
  RM: (clock) => ROMAN[clock.month - 1],
  AM: (clock) => (hour(clock) < 12 ? 'AM' : 'PM'),
  PM: (clock) => (hour(clock) < 12 ? 'AM' : 'PM'),
  'A.M.': (clock) => (hour(clock) < 12 ? 'A.M.' : 'P.M.'),
  'P.M.': (clock) => (hour(clock) < 12 ? 'A.M.' : 'P.M.'),
  BC: (clock) => (clock.year > 0 ? 'AD' : 'BC'),
  AD: (clock) => (clock.year > 0 ? 'AD' : 'BC'),
  TZ: () => 'UTC',
  OF: () => '+00',
};
const PADDED: Readonly<Record<string, number>> = { MONTH: NAME_WIDTH, DAY: NAME_WIDTH, RM: 4 };

/** A piece of a template for `to_char` and its kin. */
export interface TemplatePart {
  /** The field, in upper case, or literal text. */
  readonly field?: string;
  readonly text: string;
  /** FM: without padding. */
  readonly fill: boolean;
}

const FIELDS: readonly string[] = [...Object.keys(NUMBERS), ...Object.keys(NAMES)].sort((a, b) => b.length - a.length);
/** Fields that exist in PostgreSQL but not here. */
const UNKNOWN = /^(?:Y,YYY|IDDD|IYY|IY|I|FF[1-6]|TZH|TZM|TM|FX|SP)/i;

/** The parts of a template; a string names a field that is not supported. */
export function momentTemplate(template: string): readonly TemplatePart[] | string {
  const parts: TemplatePart[] = [];
  for (let at = 0; at < template.length; ) {
    const rest = template.slice(at);
    const fill = /^FM/i.test(rest);
    const body = fill ? rest.slice(2) : rest;
    const field = FIELDS.find((name) => body.slice(0, name.length).toUpperCase() === name);
    const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(body);
    const unknown = UNKNOWN.exec(body)?.[0] ?? '';
    if (unknown.length > (field?.length ?? 0)) return unknown;
    const length = field?.length ?? quoted?.[0].length ?? 1;
    if (field !== undefined && /^th/i.test(body.slice(length))) return 'TH';
    parts.push({ field, text: quoted ? quoted[1] : body.slice(0, length), fill: !fill });
    at += length + (fill ? 2 : 0);
  }
  return parts;
}

/** `to_char` of a moment in microseconds. */
export function formatMoment(parts: readonly TemplatePart[], micros: number): string {
  const days = Math.floor(micros / MICROS_PER_DAY);
  const clock: Clock = { days, ...civilFromDays(days), micros: micros - days * MICROS_PER_DAY };
  return parts.map((part) => (part.field === undefined ? part.text : formatField(part, part.field, clock))).join('');
}

function formatField(part: TemplatePart, field: string, clock: Clock): string {
  const number = NUMBERS[field];
  if (number) {
    const digits = String(number.of(clock));
    return part.fill ? digits.padStart(number.width, '0') : digits;
  }
  const name = inCaseOf(part.text, NAMES[field](clock));
  return part.fill ? name.padEnd(PADDED[field] ?? 0) : name;
}

/** `MONTH`, `Month` and `month` differ in the case of the result. */
function inCaseOf(pattern: string, name: string): string {
  if (pattern === pattern.toLowerCase()) return name.toLowerCase();
  return pattern[1] === pattern[1].toUpperCase() ? name.toUpperCase() : name;
}

/** Fields that `readMoment` understands, with the most digits each takes. */
const READABLE: Readonly<Record<string, number>> = { YYYY: 4, MM: 2, DD: 2, HH24: 2, HH12: 2, HH: 2, MI: 2, SS: 2, MS: 3, US: 6 };

/** `to_timestamp` of a text: microseconds; undefined when the text does not follow the template or a field cannot be read. */
export function readMoment(parts: readonly TemplatePart[], text: string): number | undefined {
  const found: Record<string, number> = {};
  let at = 0;
  for (const part of parts) {
    const piece = part.field === undefined ? literalLength(part, text, at) : readField(part.field, text.slice(at), found);
    if (piece === undefined) return undefined;
    at += piece;
  }
  return assemble(found);
}

function literalLength(part: TemplatePart, text: string, at: number): number | undefined {
  return text.startsWith(part.text, at) ? part.text.length : undefined;
}

function readField(field: string, rest: string, found: Record<string, number>): number | undefined {
  if (field === 'MON' || field === 'MONTH') {
    const month = MONTHS.findIndex(
      (name) =>
        rest.slice(0, field === 'MON' ? 3 : name.length).toLowerCase() === (field === 'MON' ? name.slice(0, 3) : name).toLowerCase(),
    );
    if (month < 0) return undefined;
    found.MM = month + 1;
    return field === 'MON' ? 3 : MONTHS[month].length;
  }
  const width = READABLE[field];
  const digits = width === undefined ? null : new RegExp(`^\\d{1,${width}}`).exec(rest);
  if (!digits) return undefined;
  found[field] = Number(field === 'MS' || field === 'US' ? digits[0].padEnd(width, '0') : digits[0]);
  return digits[0].length;
}

function assemble(found: Readonly<Record<string, number>>): number | undefined {
  const { YYYY: year = 1, MM: month = 1, DD: day = 1, MI: minute = 0, SS: second = 0 } = found;
  const hours = found.HH24 ?? found.HH12 ?? found.HH ?? 0;
  const days = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? daysFromCivil(year, month, day) : undefined;
  if (days === undefined || hours > 23 || minute > 59 || second > 59) return undefined;
  return (
    days * MICROS_PER_DAY +
    hours * MICROS_PER_HOUR +
    minute * MICROS_PER_MINUTE +
    second * MICROS_PER_SECOND +
    (found.MS ?? 0) * 1000 +
    (found.US ?? 0)
  );
}
