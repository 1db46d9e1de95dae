import { askedShares, NO_LIMIT } from './children';
import { favourOf } from './favour';
import { canLayOut } from './spine';
import type { TableDraft } from './tableDraft';

/**
 * Lays rows out by the parents whose columns say what they come to, so that they are found from there: in the order of the first one,
 * all over the table by the others.
 */
export function layOutSummed(draft: TableDraft): void {
  const { context, table } = draft;
  draft.links.forEach((link, at) => {
    const parent = context.tables[link.parent];
    const sums = link.mode !== undefined || link.isSelf || !parent ? [] : context.sense.sumsOver(parent, table, link.foreignKey);
    if (sums.length === 0) return;
    const shares = askedShares(draft, link, { least: 0, most: NO_LIMIT, shape: favourOf(draft, link) });
    if (canLayOut(draft, at)) link.mode = { kind: 'layout', ...shares };
    else link.mode = { kind: 'scattered', ...shares };
  });
}
