import { askedShares, NO_LIMIT } from '../children';
import { favourOf } from '../favour';
import { canLayOut } from '../spine';
import type { TableDraft } from '../tableDraft';

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

/** So many rows for each parent, and none needs to be without. */
const PLENTY = 2;

/**
 * Shares rows out among the parents by which other tables' rows find those that agree with them, so that they are found without
 * reading all; each parent has one, where there are enough.
 */
export function shareOutTied(draft: TableDraft): void {
  const { context, table } = draft;
  for (const link of draft.links) {
    const [column, ...others] = link.key.columns;
    const isFree = link.mode === undefined && !link.isSelf && link.nulls === 0 && others.length === 0;
    if (!isFree || !context.sense.isTied(table, column) || draft.conditions.relations.some(({ columns }) => columns.includes(column)))
      continue;
    const least = draft.rows >= PLENTY * context.rowsAt(link.parent) ? 1 : 0;
    link.mode = { kind: 'scattered', ...askedShares(draft, link, { least, most: NO_LIMIT, shape: favourOf(draft, link) }) };
  }
}
