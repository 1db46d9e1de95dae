import { MAX_SIZE } from '../generate/permutation';
import { addCarrier, bounded, giveDigits, parentRows } from './carriers';
import { supports } from './claims';
import { domainFor } from './distinctDomain';
import type { JoinPartner } from './plan';
import type { ColumnDraft, TableDraft } from './tableDraft';
import type { UniqueSet } from './uniqueSets';

/** With this many combinations for each row no one sees that some parts of the key are not among them. */
const AMPLE = 4;

/**
 * A set with links that agree with one another in columns they share: `(tenant_id, user_id, role_id)`. Every
 * combination of parents that agree is one row at most; how many there are is known once the parents are open.
 */
export function carryByJoin(draft: TableDraft, set: UniqueSet, links: readonly number[], free: readonly ColumnDraft[]): number | undefined {
  for (const leading of links) {
    const partners = joinPartners(draft, set, leading);
    if (partners.length === 0) continue;
    const others = links.filter((at) => at !== leading);
    const domains = free.map((column) => ({ column, chosen: domainFor(draft, column, 2) }));
    const sizes = [...others.map((at) => parentRows(draft, draft.links[at])), ...domains.map(({ chosen }) => chosen?.size ?? 0)];
    const ways = sizes.reduce((product, size) => product * size, parentRows(draft, draft.links[leading]));
    // A join reads the parents' rows; where the rest of the set tells rows apart with room to spare, the partners are drawn.
    if (sizes.length > 0 && ways >= AMPLE * draft.rows) return undefined;
    const carrier = addCarrier(draft, set, { sizes: bounded(sizes), join: { link: leading, partners } });
    draft.links[leading].mode = { kind: 'digit', carrier, position: 0 };
    partners.forEach(({ link }, i) => giveJoined(draft, link, carrier, i + 1));
    giveDigits(draft, carrier, partners.length + 1, others, domains);
    return MAX_SIZE;
  }
  return links.length + free.length === 0 ? carryByPairing(draft, set) : undefined;
}

/** The links of the set that agree with the leading one and leave the rows apart that it does not. */
function joinPartners(draft: TableDraft, set: UniqueSet, leading: number): JoinPartner[] {
  if (draft.links[leading].nulls > 0 || draft.links[leading].isSelf) return [];
  return supports(draft, leading).flatMap(({ link, parentColumns }): JoinPartner[] => {
    const isWhole = draft.links[link].key.columns.every((name) => set.columns.includes(name));
    return isWhole && isUncounted(draft, link) ? [{ link, parentColumns, takes: 'each' }] : [];
  });
}

/** Whether an agreeing link is still drawn among the parents that agree. */
function isUncounted(draft: TableDraft, at: number): boolean {
  const { mode } = draft.links[at];
  return mode?.kind === 'agreeing' && mode.digit === undefined;
}

function giveJoined(draft: TableDraft, link: number, carrier: number, position: number): void {
  const { mode } = draft.links[link];
  if (mode?.kind === 'agreeing') draft.links[link].mode = { ...mode, digit: { carrier, position } };
}

/** A set of one agreeing link, the one it agrees with being used once already: of those that share their columns the nth with the nth. */
function carryByPairing(draft: TableDraft, set: UniqueSet): number | undefined {
  const leading = draft.links.findIndex(
    ({ mode }, at) => mode?.kind === 'bijection' && joinPartners(draft, set, at).length > 0 && draft.links[at].nulls === 0,
  );
  if (leading < 0) return undefined;
  const partners = joinPartners(draft, set, leading).map((partner): JoinPartner => ({ ...partner, takes: 'nth' }));
  const carrier = addCarrier(draft, set, { sizes: [], join: { link: leading, partners } });
  draft.links[leading].mode = { kind: 'digit', carrier, position: 0 };
  partners.forEach(({ link }, i) => giveJoined(draft, link, carrier, i + 1));
  return MAX_SIZE;
}
