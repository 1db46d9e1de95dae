import { daysFromCivil, MICROS_PER_DAY, MICROS_PER_HOUR, MICROS_PER_MINUTE } from './calendar';

/** Microseconds that local time is ahead of UTC, at a moment in microseconds UTC. */
export type ZoneOffset = (micros: number) => number;

const ABBREVIATIONS: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  z: 0,
  zulu: 0,
  wet: 0,
  bst: 1,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  jst: 9,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

/** A zone by abbreviation or name (`UTC`, `Europe/Berlin`); undefined if there is none. */
export function namedZone(name: string): ZoneOffset | undefined {
  const hours = ABBREVIATIONS[name.toLowerCase()];
  if (hours !== undefined) return () => hours * MICROS_PER_HOUR;
  return intlZone(name);
}

/** `+05`, `-0330`, `05:30`: microseconds ahead of UTC in the ISO sense; undefined if it is no number. */
export function numericZone(text: string): number | undefined {
  const found = /^([+-])(\d{1,2})(?::?(\d{2}))?(?::?(\d{2}))?$/.exec(text.trim());
  if (!found) return undefined;
  const micros =
    Number(found[2]) * MICROS_PER_HOUR + Number(found[3] ?? 0) * MICROS_PER_MINUTE + Number(found[4] ?? 0) * (MICROS_PER_MINUTE / 60);
  return found[1] === '-' ? -micros : micros;
}

/** The zone of `AT TIME ZONE 'text'`: numbers there follow POSIX, where positive means west. */
export function zoneOfText(text: string): ZoneOffset | undefined {
  const offset = numericZone(text);
  if (offset !== undefined) return () => -offset;
  return namedZone(text);
}

/** Local time of a zone to UTC; in the hour that occurs twice, the standard time counts, as in PostgreSQL. */
export function toUtc(local: number, zone: ZoneOffset): number {
  const late = local - zone(local - MICROS_PER_DAY);
  const early = local - zone(local + MICROS_PER_DAY);
  if (late === early) return late;
  const valid = [late, early].filter((candidate) => candidate + zone(candidate) === local);
  return valid.length > 0 ? Math.max(...valid) : late;
}

function intlZone(name: string): ZoneOffset | undefined {
  if (!/^[A-Za-z][\w+\-/]*$/.test(name)) return undefined;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
  } catch {
    return undefined;
  }
  return (micros) => {
    const millis = Math.floor(micros / 1_000_000) * 1000;
    return (localMillis(format, millis) - millis) * 1000;
  };
}

function localMillis(format: Intl.DateTimeFormat, millis: number): number {
  const parts = new Map(format.formatToParts(millis).map((part) => [part.type, part.value]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  const era = parts.get('era') ?? 'AD';
  const year = era.startsWith('B') ? 1 - part('year') : part('year');
  return ((daysFromCivil(year, part('month'), part('day')) * 24 + part('hour')) * 60 + part('minute')) * 60_000 + part('second') * 1000;
}
