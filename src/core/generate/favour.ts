import type { Favour } from '../plan/plan';
import { draw } from './mixer';
import { type Picks, quantilePicks } from './picks';
import { ranks } from './ranks';

/**
 * Some of many are far busier than others: the one at place x of those from the busiest (0) to the idlest (1) has a
 * share of all that happens proportionate to 1 / (x + evenness), Zipf's law with a limit at the top (Mandelbrot). With
 * 0.015 the busiest fifth has 63 %, the very busiest 16 times as much as the average, the idlest a quarter of it.
 */
export function busyness(place: number, { evenness }: Favour): number {
  return 1 / (place + evenness);
}

/** Tells below which place a share (0 to 1) of all that happens lies. */
function placesOf({ evenness }: Favour): (share: number) => number {
  const depth = Math.log1p(1 / evenness);
  return (share) => evenness * Math.expm1(share * depth);
}

/** Picks among `size`, the busy ones oftener. */
export function favouringPicks(favour: Favour, size: number): Picks {
  const picks = rankPicks(favour, size);
  const ranked = ranks(favour, size);
  return {
    one: (key, row, k) => ranked.one(picks.one(key, row, k)),
    many: (key, rows, k, indexes) => {
      picks.many(key, rows, k, indexes);
      ranked.many(indexes, indexes);
    },
  };
}

/** The same in ranks. A rank counts from half a place before its own number, since picks are rounded to the nearest. */
function rankPicks(favour: Favour, size: number): Picks {
  const placeOf = placesOf(favour);
  return quantilePicks(size, (share) => size * placeOf(share) - 0.5);
}

/** Tells at which rank a share (0 to 1) of all that happens among `size` ends. */
export function ranksAt(favour: Favour, size: number): (share: number) => number {
  const placeOf = placesOf(favour);
  return (share) => Math.min(size - 1, Math.floor(size * placeOf(share)));
}

/** How far one busiest place is in shares: nowhere do equal shares lie closer together than there. */
export function slowest({ evenness }: Favour): number {
  // A little less, so that no rounding brings two together.
  return 0.99 * evenness * Math.log1p(1 / evenness);
}

/** A prime above any number of rows that agree, so that its multiples go through all of them. */
const STRIDE = 4_294_967_291;

/**
 * The one of a few that a draw falls on, the busy ones oftener: who they are depends on the first of them.
 *
 * @param unit the draw, 0 to 1
 * @param first what tells these few from others, a number
 */
export function busyIndex({ key, evenness }: Favour, unit: number, first: number, size: number): number {
  const rank = ranksAt({ key, evenness: Math.max(evenness, 1 / size) }, size)(unit);
  return (((rank * STRIDE) % size) + draw(key, first, 0)) % size;
}
