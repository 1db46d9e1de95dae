import type { Domain } from '../generate/domain';
import { drawKey } from '../generate/mixer';
import { MAX_SIZE } from '../generate/permutation';
import type { CarrierPlan } from './plan';
import type { ColumnDraft, LinkDraft, TableDraft } from './tableDraft';
import type { UniqueSet } from './uniqueSets';

/** How many rows a link can refer to. */
export function parentRows(draft: TableDraft, link: LinkDraft): number {
  return link.isSelf ? draft.rows : draft.context.rowsAt(link.parent);
}

/** Adds a carrier for the set; returns its place. */
export function addCarrier(draft: TableDraft, set: UniqueSet, plan: Omit<CarrierPlan, 'key'>): number {
  const at = draft.carriers.length;
  draft.carriers.push({ key: drawKey(draft.context.seed, draft.name, 'carrier', ...set.columns), ...plan });
  draft.carried.push({ of: 'carrier', at, constraint: set.constraint });
  return at;
}

/** Links and columns take the carrier's digits, from the given position on. */
export function giveDigits(
  draft: TableDraft,
  carrier: number,
  from: number,
  links: readonly number[],
  domains: readonly { readonly column: ColumnDraft; readonly chosen: { readonly domain: Domain; readonly proven: boolean } | undefined }[],
): void {
  links.forEach((at, i) => {
    draft.links[at].mode = { kind: 'digit', carrier, position: from + i };
  });
  domains.forEach(({ column, chosen }, i) => {
    column.source = chosen ? { kind: 'digit', carrier, position: from + links.length + i, domain: chosen.domain } : { kind: 'null' };
    column.proven = chosen?.proven ?? true;
  });
}

/** Sizes whose product a double holds: the largest are cut evenly, which costs values, not rows, and leaves no column a single one. */
export function bounded(sizes: readonly number[]): number[] {
  const result = [...sizes];
  const ascending = [...sizes.keys()].sort((a, b) => sizes[a] - sizes[b]);
  let room = MAX_SIZE;
  ascending.forEach((at, cut) => {
    result[at] = Math.min(sizes[at], Math.max(1, Math.floor(room ** (1 / (sizes.length - cut)))));
    room /= Math.max(1, result[at]);
  });
  return result;
}
