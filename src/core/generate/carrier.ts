import type { CarrierPlan, SumPlan, TablePlan } from '../plan/plan';
import { finished, type Steps } from '../steps';
import { openJoin } from './join';
import type { OpenTable } from './openPlan';
import { type Permutation, permutation } from './permutation';

/** A permuted row number, and how to take it apart. */
export interface Digits {
  /** How many rows it tells apart. */
  readonly size: number;
  /** A bijection on 0 … size − 1. */
  readonly permutation: () => Permutation;
  /** The digit at a position of a permuted row number; of a link, the row of its parent; −1 where there is none. */
  readonly digit: (carried: number, position: number) => number;
  /** The same of many numbers, into `digits`, which is as long. */
  readonly digits: (carried: Float64Array, position: number, digits: Float64Array) => void;
}

/** The same, opened when it is first used. */
export interface OpenCarrier extends Digits {
  /** Reads, in steps, what a join needs of the parents' rows. */
  read(): Steps<void>;
}

/** For what no loop of its own takes apart. */
export function eachDigit(digit: Digits['digit']): Digits['digits'] {
  return (carried, position, digits) => {
    for (let i = 0; i < carried.length; i++) digits[i] = digit(carried[i], position);
  };
}

/** Opens a carrier of a table; what depends on the parents' rows is read when it is first used. */
export function openCarrier(plan: CarrierPlan, at: number, table: TablePlan, self: () => OpenTable): OpenCarrier {
  let open: Digits | undefined;
  const opened = (): Digits => (open ??= plan.join ? finished(openJoin(plan, plan.join, self())) : openDigits(plan, at, table, self));
  return {
    get size() {
      return opened().size;
    },
    permutation: () => opened().permutation(),
    digit: (carried, position) => opened().digit(carried, position),
    digits: (carried, position, digits) => opened().digits(carried, position, digits),
    read: function* () {
      if (plan.join) open ??= yield* openJoin(plan, plan.join, self());
    },
  };
}

function openDigits(
  { key, sizes: planned, sums = [], overflow }: CarrierPlan,
  at: number,
  table: TablePlan,
  self: () => OpenTable,
): Digits {
  const supported = planned.map((_, position) => {
    const link = table.links.findIndex(({ mode }) => mode.kind === 'digit' && mode.carrier === at && mode.position === position);
    return link >= 0 && table.links[link].supports.length > 0 ? self().links[link].supported(self()) : undefined;
  });
  const sizes = planned.map((size, position) => Math.min(size, supported[position]?.length ?? size));
  const weights = sizes.map((_, i) => sizes.slice(0, i).reduce((product, size) => product * size, 1));
  const size = sizes.reduce((product, each) => product * each, 1);
  const plain = (carried: number, position: number): number => digitOf(carried, weights[position], sizes[position]);
  const sum = (carried: number, { size: modulus, factors }: SumPlan): number =>
    factors.reduce((total, factor, position) => (total + factor * plain(carried, position)) % modulus, 0);
  const digit = (carried: number, position: number): number => {
    if (carried >= size && position === overflow?.position) return -1;
    if (position >= sizes.length) return sum(carried, sums[position - sizes.length]);
    const place = plain(carried, position);
    return supported[position]?.[place] ?? place;
  };
  const permute = permutation(key, Math.max(size, overflow?.of ?? 0));
  const anyDigits = eachDigit(digit);
  return {
    size: Math.max(size, overflow?.of ?? 0),
    permutation: () => permute,
    digit,
    digits: (carried, position, digits) => {
      if (overflow || position >= sizes.length || supported[position]) return anyDigits(carried, position, digits);
      const [weight, radix] = [weights[position], sizes[position]];
      for (let i = 0; i < carried.length; i++) digits[i] = digitOf(carried[i], weight, radix);
    },
  };
}

/** One digit in mixed radix; quotients of numbers below 2^52 never round up to the next whole number. */
function digitOf(carried: number, weight: number, size: number): number {
  const quotient = Math.floor(carried / weight);
  return quotient - Math.floor(quotient / size) * size;
}
