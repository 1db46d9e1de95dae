import { daysFromCivil, daysInMonth, MICROS_PER_DAY, MICROS_PER_HOUR, MICROS_PER_MINUTE, MICROS_PER_SECOND } from './calendar';
import { namedZone, numericZone, toUtc } from './timeZone';

/** What a date or timestamp literal says. */
export interface Moment {
  /** Since 1970-01-01; ±Infinity for `infinity`. */
  readonly days: number;
  /** Since midnight, 0 to 86,400,000,000. */
  readonly micros: number;
  /** The zone written behind it, if any. */
  readonly zone?: string;
}

const MONTHS: readonly string[] = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const CLOCK = /(?:^|[T\s])(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d*)?))?\s*(am|pm)?(?=$|[^\d:.])/i;

/**
 * A date or timestamp as PostgreSQL reads it with its default settings (ISO, month before day); undefined if it is none.
 * `now` (microseconds UTC) serves `now`, `today`, `tomorrow`, `yesterday`; without it they are refused.
 */
export function parseMoment(text: string, now?: number): Moment | undefined {
  const trimmed = text.trim();
  const special = specialMoment(trimmed.toLowerCase(), now);
  if (special) return special;
  const clock = CLOCK.exec(trimmed);
  const before = clock ? trimmed.slice(0, clock.index) : trimmed;
  const after = clock ? trimmed.slice(clock.index + clock[0].length) : '';
  const micros = clock ? clockMicros(clock) : 0;
  const { rest, zone, bc } = splitTail(clock ? after : before, clock !== null);
  const days = parseDays(clock ? before : rest, bc);
  if (days === undefined || micros === undefined || (clock && rest !== '')) return undefined;
  return zone === undefined ? { days, micros } : { days, micros, zone };
}

/** Microseconds UTC of a moment; without a written zone the session is in UTC. Undefined for an unknown zone. */
export function momentUtc(moment: Moment): number | undefined {
  const local = momentLocal(moment);
  if (moment.zone === undefined || !Number.isFinite(local)) return local;
  const offset = numericZone(moment.zone);
  if (offset !== undefined) return local - offset;
  const zone = namedZone(moment.zone);
  return zone && toUtc(local, zone);
}

/** Microseconds of a moment as written, its zone passed over. */
export function momentLocal(moment: Moment): number {
  return moment.days * MICROS_PER_DAY + moment.micros;
}

/** Microseconds since midnight of `12:30`, `12:30:00.5`, `04:05 PM`, `24:00`; undefined if it is no time. */
export function parseTime(text: string): number | undefined {
  const trimmed = text.trim();
  const clock = CLOCK.exec(trimmed);
  if (clock?.index !== 0) return compactTime(trimmed);
  const zone = trimmed.slice(clock[0].length).trim();
  return zone === '' || numericZone(zone) !== undefined || namedZone(zone) ? clockMicros(clock) : undefined;
}

function compactTime(text: string): number | undefined {
  const found = /^(\d{2})(\d{2})(\d{2}(?:\.\d*)?)?$/.exec(text);
  return found ? clockMicros(found) : undefined;
}

function clockMicros(clock: RegExpExecArray): number | undefined {
  const half = clock[4]?.toLowerCase();
  const written = Number(clock[1]);
  const minute = Number(clock[2]);
  const seconds = Number(clock[3] ?? 0);
  if ((half && (written < 1 || written > 12)) || minute > 59 || seconds > 60) return undefined;
  const hour = half ? (written % 12) + (half === 'pm' ? 12 : 0) : written;
  const micros = hour * MICROS_PER_HOUR + minute * MICROS_PER_MINUTE + Math.round(seconds * MICROS_PER_SECOND);
  return micros <= MICROS_PER_DAY ? micros : undefined;
}

function specialMoment(text: string, now: number | undefined): Moment | undefined {
  if (text === 'infinity' || text === '+infinity') return { days: Infinity, micros: 0 };
  if (text === '-infinity') return { days: -Infinity, micros: 0 };
  if (text === 'epoch') return { days: 0, micros: 0 };
  if (now === undefined) return undefined;
  const today = Math.floor(now / MICROS_PER_DAY);
  if (text === 'now') return { days: today, micros: now - today * MICROS_PER_DAY };
  const shift = { today: 0, tomorrow: 1, yesterday: -1 }[text];
  return shift === undefined ? undefined : { days: today + shift, micros: 0 };
}

/** Takes an era and a zone off the end; a date alone has no zone but may have an era. */
function splitTail(text: string, afterClock: boolean): { rest: string; zone?: string; bc: boolean } {
  const era = /\s*\b(bc|ad)$/i.exec(text);
  const body = (era ? text.slice(0, era.index) : text).trim();
  const bc = era?.[1].toLowerCase() === 'bc';
  if (!afterClock || body === '') return { rest: body, bc };
  const known = numericZone(body) !== undefined || namedZone(body) !== undefined;
  return known ? { rest: '', zone: body, bc } : { rest: body, bc };
}

function parseDays(text: string, bc: boolean): number | undefined {
  const parts = dateParts(text.trim().replace(/,/g, ' '));
  if (!parts) return undefined;
  const [writtenYear, month, day] = parts;
  const year = bc ? 1 - writtenYear : writtenYear;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || writtenYear < 1) return undefined;
  return daysFromCivil(year, month, day);
}

/** [year, month, day] of the orders that PostgreSQL accepts by default. */
function dateParts(text: string): [number, number, number] | undefined {
  const iso = /^(\d{3,6})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const monthFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthFirst) return [Number(monthFirst[3]), Number(monthFirst[1]), Number(monthFirst[2])];
  const words = text.toLowerCase().split(/[\s-]+/);
  const at = words.findIndex((word) => MONTHS.includes(word.slice(0, 3)) && /^[a-z]+$/.test(word));
  if (at < 0 || words.length !== 3) return undefined;
  const numbers = words.filter((_, index) => index !== at).map(Number);
  const [day, year] = numbers[0] > 31 ? [numbers[1], numbers[0]] : numbers;
  return Number.isInteger(day) && Number.isInteger(year) ? [year, MONTHS.indexOf(words[at].slice(0, 3)) + 1, day] : undefined;
}
