import type { ByteWriter } from '../../../core/generate/byteWriter';
import { MICROS_PER_DAY, MICROS_PER_SECOND } from '../../../core/rules/calendar';
import { parseInterval } from '../../../core/rules/intervalText';
import { type Moment, momentLocal, momentUtc, parseMoment, parseTime } from '../../../core/rules/momentText';
import { numericZone } from '../../../core/rules/timeZone';
import { type TextEncoder, UnwrittenValue } from './binaryType';
import { putInt32, putInt64 } from './put';

/** PostgreSQL counts from 2000-01-01, in days since 1970-01-01. */
export const FIRST_DAY = 10_957;
const FIRST_MICRO = BigInt(FIRST_DAY) * BigInt(MICROS_PER_DAY);
/** Infinity is the last of the numbers, and the first for the one before all times. */
const LAST_INT = 0x7fffffff;
const LAST_BIGINT = 2n ** 63n - 1n;

/** Appends a day; `infinity` too. */
export const putDate: TextEncoder = (writer, text) => {
  const { days } = momentOf(text, 'date');
  if (Number.isFinite(days)) putInt32(writer, days - FIRST_DAY);
  else putInt32(writer, days > 0 ? LAST_INT : ~LAST_INT);
};

/** Appends a moment as it is written, whatever zone stands behind it. */
export const putTimestamp: TextEncoder = (writer, text) => putMoment(writer, momentOf(text, 'timestamp'), 0n);

/** Appends a moment of a zone; without one it is of UTC. */
export const putTimestamptz: TextEncoder = (writer, text) => {
  const moment = momentOf(text, 'timestamptz');
  putMoment(writer, moment, Number.isFinite(moment.days) ? aheadOfUtc(moment) : 0n);
};

function momentOf(text: string, type: string): Moment {
  const moment = parseMoment(text);
  if (!moment) throw new UnwrittenValue(type);
  return moment;
}

/** Far moments have more microseconds than a double holds. */
function putMoment(writer: ByteWriter, { days, micros }: Moment, ahead: bigint): void {
  if (Number.isFinite(days)) putInt64(writer, BigInt(days) * BigInt(MICROS_PER_DAY) + BigInt(micros) - ahead - FIRST_MICRO);
  else putInt64(writer, days > 0 ? LAST_BIGINT : ~LAST_BIGINT);
}

/** Zones are whole seconds ahead, which is more than what doubles of far moments lack. */
function aheadOfUtc(moment: Moment): bigint {
  const utc = momentUtc(moment);
  if (utc === undefined) throw new UnwrittenValue('timestamptz');
  return BigInt(Math.round((momentLocal(moment) - utc) / MICROS_PER_SECOND) * MICROS_PER_SECOND);
}

/** Appends a time of day. */
export const putTime: TextEncoder = (writer, text) => putInt64(writer, BigInt(microsOf(text, 'time')));

/** Appends a time of day and how many seconds its zone is behind UTC; without a zone it is of UTC. */
export const putTimetz: TextEncoder = (writer, text) => {
  const micros = microsOf(text, 'timetz');
  const [, zone] = /\d\s*([+-][\d:]+)$/.exec(text.trim()) ?? [];
  const isUtc = /^[\d:.]+\s*(?:z|utc|gmt)?$/i.test(text.trim());
  const ahead = zone === undefined ? undefined : numericZone(zone);
  if (ahead === undefined && !isUtc) throw new UnwrittenValue('timetz');
  putInt64(writer, BigInt(micros));
  putInt32(writer, -(ahead ?? 0) / MICROS_PER_SECOND);
};

function microsOf(text: string, type: string): number {
  const micros = parseTime(text);
  if (micros === undefined) throw new UnwrittenValue(type);
  return micros;
}

/** Appends an interval: its time, its days and its months. */
export const putInterval: TextEncoder = (writer, text) => {
  const interval = parseInterval(text);
  if (!interval || !Number.isInteger(interval.months) || !Number.isInteger(interval.days)) throw new UnwrittenValue('interval');
  putInt64(writer, BigInt(interval.micros));
  putInt32(writer, interval.days);
  putInt32(writer, interval.months);
};
