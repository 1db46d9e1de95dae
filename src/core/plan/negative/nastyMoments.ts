import { daysFromCivil, MICROS_PER_DAY, MICROS_PER_HOUR, MICROS_PER_MINUTE, MICROS_PER_SECOND } from '../../rules/calendar';
import type { ResolvedType } from '../../rules/value';
import type { Dialect } from '../../schema/schema';
import type { Restriction } from '../restriction';

/** Leap days, ends of years and of epochs, days on which clocks change in Berlin and New York. */
const DAYS = [
  daysFromCivil(2024, 2, 29),
  daysFromCivil(2000, 2, 29),
  daysFromCivil(1900, 3, 1),
  daysFromCivil(1969, 12, 31),
  daysFromCivil(1970, 1, 1),
  daysFromCivil(1999, 12, 31),
  daysFromCivil(2026, 3, 29),
  daysFromCivil(2026, 10, 25),
  daysFromCivil(2026, 12, 31),
  daysFromCivil(2038, 1, 19),
];

/** The first and last days that programs and types have trouble with. */
const FAR_DAYS: Readonly<Record<Dialect, readonly number[]>> = {
  postgres: [daysFromCivil(-4713, 11, 24), daysFromCivil(1, 1, 1), daysFromCivil(9999, 12, 31), daysFromCivil(10_000, 1, 1)],
  mysql: [daysFromCivil(1000, 1, 1), daysFromCivil(9999, 12, 31)],
  sqlite: [daysFromCivil(1, 1, 1), daysFromCivil(9999, 12, 31)],
  mssql: [daysFromCivil(1753, 1, 1), daysFromCivil(1, 1, 1), daysFromCivil(9999, 12, 31)],
};
const LAST_POSTGRES_DATE = daysFromCivil(5_874_897, 12, 31);
const LAST_POSTGRES_TIMESTAMP = daysFromCivil(294_276, 12, 31) * MICROS_PER_DAY;

function moment(days: number, hour: number, minute: number, second = 0, micros = 0): number {
  return days * MICROS_PER_DAY + hour * MICROS_PER_HOUR + minute * MICROS_PER_MINUTE + second * MICROS_PER_SECOND + micros;
}

const LAST_MICRO = [23, 59, 59, 999_999] as const;

/** Times of the clock that do not exist in Berlin and New York, and such as exist twice. */
const LOCAL_MOMENTS = [
  moment(daysFromCivil(2026, 3, 29), 2, 30),
  moment(daysFromCivil(2026, 10, 25), 2, 30),
  moment(daysFromCivil(2026, 3, 8), 2, 30),
  moment(daysFromCivil(2026, 11, 1), 1, 30),
];
/** The moments themselves at which those clocks jump, or show the same time again. */
const WORLD_MOMENTS = [
  moment(daysFromCivil(2026, 3, 29), 0, 59, 59, 999_999),
  moment(daysFromCivil(2026, 3, 29), 1, 0),
  moment(daysFromCivil(2026, 10, 25), 0, 30),
  moment(daysFromCivil(2026, 10, 25), 1, 30),
  moment(daysFromCivil(2026, 3, 8), 7, 0),
  moment(daysFromCivil(2026, 11, 1), 6, 30),
];
const ANY_MOMENTS = [
  moment(daysFromCivil(2024, 2, 29), 0, 0),
  moment(daysFromCivil(2024, 2, 29), ...LAST_MICRO),
  moment(daysFromCivil(1999, 12, 31), ...LAST_MICRO),
  moment(daysFromCivil(2026, 12, 31), ...LAST_MICRO),
  moment(daysFromCivil(1969, 12, 31), 23, 59, 59),
  0,
  moment(daysFromCivil(2038, 1, 19), 3, 14, 7),
  moment(daysFromCivil(2038, 1, 19), 3, 14, 8),
];

/** What MySQL's `timestamp` holds, with a day to spare at either end for time zones. */
const MYSQL_TIMESTAMP = [moment(1, 0, 0, 1), moment(daysFromCivil(2038, 1, 18), 3, 14, 7)] as const;
/** Those of SQL Server's older types that hold fewer years. */
const DATETIME = [moment(daysFromCivil(1753, 1, 1), 0, 0), moment(daysFromCivil(9999, 12, 31), 0, 0)] as const;
const SMALLDATETIME = [moment(daysFromCivil(1900, 1, 1), 0, 0), moment(daysFromCivil(2079, 6, 5), 0, 0)] as const;

/** Dates in days, moments and times in microseconds: ends of types and conditions, leap days, changing clocks; not all are valid. */
export function nastyMoments(type: ResolvedType, restriction: Restriction, dialect: Dialect, written = ''): number[] {
  const ends = conditionEnds(restriction, type.family === 'date' ? 1 : MICROS_PER_SECOND);
  const [first, last] = writtenLimits(dialect, written);
  const far = FAR_DAYS[dialect];
  const isPostgres = dialect === 'postgres';
  switch (type.family) {
    case 'date':
      return [...ends, ...DAYS, ...far, ...(isPostgres ? [LAST_POSTGRES_DATE] : [])];
    case 'time':
      return [0, 1, 2.5 * MICROS_PER_HOUR, 12 * MICROS_PER_HOUR, MICROS_PER_DAY - 1, ...ends].map((time) => kept(time, type));
    default: {
      const clocks = type.family === 'timestamp' ? LOCAL_MOMENTS : WORLD_MOMENTS;
      const days = [...far.map((day) => day * MICROS_PER_DAY), ...(isPostgres ? [LAST_POSTGRES_TIMESTAMP] : [])];
      return [...ends, ...clocks, ...ANY_MOMENTS, ...days].map((each) => kept(each, type)).filter((each) => each >= first && each <= last);
    }
  }
}

function conditionEnds({ min, minOpen, max, maxOpen }: Restriction, unit: number): number[] {
  return [min === undefined ? [] : [minOpen ? min + unit : min], max === undefined ? [] : [maxOpen ? max - unit : max]].flat();
}

/** Cut, not rounded, to the digits that the type keeps: the last moment of a day stays in it. */
function kept(micros: number, { name }: ResolvedType): number {
  const unit = 10 ** (6 - Math.min(6, name.modifiers[0] ?? 6));
  return unit === 1 ? micros : Math.floor(micros / unit) * unit;
}

function writtenLimits(dialect: Dialect, written: string): readonly [number, number] {
  if (dialect === 'mysql' && written.startsWith('timestamp')) return MYSQL_TIMESTAMP;
  if (dialect === 'mssql' && written.startsWith('smalldatetime')) return SMALLDATETIME;
  if (dialect === 'mssql' && /^datetime(?!2|offset)/.test(written)) return DATETIME;
  return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
}
