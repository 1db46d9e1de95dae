import { parentRows } from './carriers';
import { domainFor } from './distinctDomain';
import type { CarrierPlan, SumPlan } from './plan';
import type { ColumnDraft, TableDraft } from './tableDraft';
import type { UniqueSet } from './uniqueSets';

/** Factors stay small enough for sums of products to be exact. */
const MOST = 2 ** 24;

/**
 * A set that shares all but one of a carrier's digits: its last link or column is a sum of the digits, from which and
 * the shared ones the missing digit can be told. So rows, columns and values of a Latin square, teachers and rooms of
 * one slot. Returns how many rows it tells apart, undefined where it has fewer values than the missing digit.
 */
export function carryBySum(draft: TableDraft, set: UniqueSet, links: readonly number[], free: readonly ColumnDraft[]): number | undefined {
  if (links.length + free.length !== 1) return undefined;
  const chosen = free.length === 1 ? domainFor(draft, free[0], 2) : undefined;
  const size = links.length === 1 ? parentRows(draft, draft.links[links[0]]) : (chosen?.size ?? 0);
  const at = draft.carriers.findIndex(
    (carrier, place) => !carrier.join && !carrier.overflow && missingSize(draft, carrier, place, set) <= size,
  );
  if (at < 0 || size > MOST) return undefined;
  const { sums = [], ...carrier } = draft.carriers[at];
  const position = carrier.sizes.length + sums.length;
  draft.carriers[at] = { ...carrier, sums: [...sums, sumOf(size, carrier.sizes.length)] };
  if (links.length === 1) draft.links[links[0]].mode = { kind: 'digit', carrier: at, position };
  else if (chosen) {
    free[0].source = { kind: 'digit', carrier: at, position, domain: chosen.domain };
    free[0].proven = chosen.proven;
  }
  return carrier.sizes.reduce((product, each) => product * each, 1);
}

/** Whether a sum that the set holds makes up for the one digit that it lacks. */
export function isCarriedBySum(draft: TableDraft, set: UniqueSet): boolean {
  return draft.carriers.some(({ sizes, sums = [] }, at) => {
    const missing = missingSize(draft, draft.carriers[at], at, set);
    return sums.some(({ size }, i) => size >= missing && holds(draft, at, sizes.length + i, set));
  });
}

/** The size of the one digit of the carrier that the set does not hold; infinite where it lacks none or several. */
function missingSize(draft: TableDraft, { sizes }: CarrierPlan, carrier: number, set: UniqueSet): number {
  const missing = sizes.filter((_, position) => !holds(draft, carrier, position, set));
  return missing.length === 1 ? missing[0] : Number.POSITIVE_INFINITY;
}

function holds(draft: TableDraft, carrier: number, position: number, set: UniqueSet): boolean {
  const isDigit = (of: { readonly kind: string; readonly carrier?: number; readonly position?: number } | undefined): boolean =>
    of?.kind === 'digit' && of.carrier === carrier && of.position === position;
  return (
    draft.columns.some(({ source, column }) => isDigit(source) && set.columns.includes(column.name)) ||
    draft.links.some(({ mode, key }) => isDigit(mode) && key.columns.every((name) => set.columns.includes(name)))
  );
}

/** Factors spread over the size, so that neighbouring digits do not meet in neighbouring sums. */
function sumOf(size: number, digits: number): SumPlan {
  const factors = Array.from({ length: digits }, (_, i) => coprime(Math.floor(size * ((0.618 * (i + 1)) % 1)), size));
  return { size, factors };
}

/** The first number from the given one on that has no divisor in common with the size. */
function coprime(from: number, size: number): number {
  let factor = Math.max(1, from);
  while (divisor(factor, size) > 1) factor++;
  return factor;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
