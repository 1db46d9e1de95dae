import type { IntervalDomain, Week } from './domain';
import { type DrawKey, draw } from './mixer';

/** How much happens on the days from Monday on, and in the hours of a day, relative to the others. */
const WEEKS: Readonly<Record<Week['kind'], { readonly days: readonly number[]; readonly hours: readonly number[] }>> = {
  office: {
    days: [20, 22, 22, 20, 16, 0, 0],
    hours: [0, 0, 0, 0, 0, 0, 0, 0, 9, 13, 14, 12, 6, 8, 13, 12, 10, 3, 0, 0, 0, 0, 0, 0],
  },
  awake: {
    days: [15, 15, 15, 15, 15, 13, 12],
    hours: [15, 8, 5, 4, 5, 10, 22, 40, 58, 66, 70, 68, 66, 64, 64, 62, 60, 60, 62, 66, 66, 56, 42, 26],
  },
};

const HOURS = 168;
const DAYS = 7;
/** Of 1970-01-05, a Monday, in days since 1970. */
const MONDAY = 4;
const TABLE_BITS = 12;

/** Draws beyond those that any attempt takes. */
const WEEK_DRAWS = 0x8000;

/** Moves an index of a moment, between two others, to a day and an hour at which things happen; within the same week as far as these let it. */
export type ToWeek = (index: number, key: DrawKey, row: number, k: number, low: number, high: number) => number;

/** How the moments of an interval are moved; undefined where its steps are no parts of an hour or a day. */
export function toWeek({ min, step, week }: IntervalDomain): ToWeek | undefined {
  if (!week || week.unit % step !== 0) return undefined;
  const isDay = week.unit === step && week.unit === 1;
  const units = isDay ? DAYS : HOURS;
  const monday = isDay ? MONDAY : MONDAY * 24;
  const table = places(week, units);
  const steps = week.unit / step;
  return (index, key, row, k, low, high) => {
    const unit = Math.floor((min + index * step) / week.unit) - monday;
    const place = unit - Math.floor(unit / units) * units;
    let moved = index + (table[draw(key, row, k + WEEK_DRAWS) >>> (32 - TABLE_BITS)] - place) * steps;
    if (moved > high) moved -= units * steps;
    else if (moved < low) moved += units * steps;
    return moved >= low && moved <= high ? moved : index;
  };
}

/** Where a moment goes between two others, in fractions of indexes: to times of the week at which things happen, in the same order as before. */
export function inWeekOrder({ min, max, step, week }: IntervalDomain): ((index: number) => number) | undefined {
  if (!week || week.unit % step !== 0) return undefined;
  const isDay = week.unit === step && week.unit === 1;
  const units = isDay ? DAYS : HOURS;
  const monday = isDay ? MONDAY : MONDAY * 24;
  const table = places(week, units);
  let firsts: Int32Array | undefined;
  const weekOf = (moment: number): number => Math.floor((moment / week.unit - monday) / units);
  const [first, last] = [weekOf(min), weekOf(max)];
  return (index) => {
    const place = (min + index * step) / week.unit - monday;
    const at = Math.floor(place / units);
    // Weeks that are there in part stay as they are.
    if (at <= first || at >= last) return index;
    firsts ??= firstsOf(table, units);
    const share = (place / units - at) * table.length;
    const unit = table[Math.floor(share)];
    const within = (share - firsts[unit]) / (firsts[unit + 1] - firsts[unit]);
    return ((at * units + unit + within + monday) * week.unit - min) / step;
  };
}

/** Where each place, or the next that there is, starts in a table of them, and the end. */
function firstsOf(table: Uint8Array, units: number): Int32Array {
  const firsts = new Int32Array(units + 1).fill(table.length);
  let at = table.length;
  for (let unit = units - 1; unit >= 0; unit--) {
    while (at > 0 && table[at - 1] >= unit) at--;
    firsts[unit] = at;
  }
  return firsts;
}

const known = new Map<string, Uint8Array>();

/** Days or hours of the week, each as often as it weighs. */
function places({ kind }: Week, units: number): Uint8Array {
  const name = `${kind} ${units}`;
  const table = known.get(name) ?? tableOf(WEEKS[kind], units);
  known.set(name, table);
  return table;
}

function tableOf({ days, hours }: (typeof WEEKS)[Week['kind']], units: number): Uint8Array {
  const weights = units === DAYS ? days : days.flatMap((day) => hours.map((hour) => day * hour));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const table = new Uint8Array(2 ** TABLE_BITS);
  let place = 0;
  let below = weights[0];
  for (let i = 0; i < table.length; i++) {
    while (((i + 0.5) / table.length) * total > below) below += weights[++place];
    table[i] = place;
  }
  return table;
}
