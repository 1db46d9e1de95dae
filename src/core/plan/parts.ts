import { wordsOf } from '../recipe/infer/inferWords';
import { resolveType } from '../rules/resolveType';
import { askedShares } from './children';
import { tableConditions } from './conditions';
import type { Shares } from './plan';
import { restrict, UNRESTRICTED } from './restriction';
import { canLayOut } from './spine';
import type { TableDraft } from './tableDraft';

/** What parts are called after what they are parts of: `order_items`, `InvoiceLines`. */
const PARTS: ReadonlySet<string> = new Set(
  'item line detail position entry part row leg segment step component ingredient option answer choice slot dish'.split(' '),
);

/** What has parts that do not say whose they are: `items.order_id`. */
const WHOLES: ReadonlySet<string> = new Set(
  'order invoice cart basket receipt purchase sale quote quotation shipment delivery return refund bill requisition estimate recipe journal voucher'.split(
    ' ',
  ),
);

/** Rows in one whole that are not too many for anyone. */
const MOST_PARTS = 8;
/** With so many for each whole on average, each has one at least. */
const ENOUGH = 1.5;
/** Of wholes with more parts than that on average, the largest has so many times as many. */
const LARGEST = 2.5;

/**
 * Lays out by their whole the rows that are parts of another table's: items of an order, lines of an invoice. No whole
 * is without parts where there are enough of them, and none has very many.
 */
export function layOutParts(draft: TableDraft): void {
  const at = draft.links.findIndex(({ mode }, place) => mode === undefined && isPart(draft, place) && canLayOut(draft, place));
  if (at < 0) return;
  draft.links[at].mode = { kind: 'layout', ...askedShares(draft, draft.links[at], partShares(draft, at)) };
}

/** How parts are shared out among their wholes where nothing is asked: with hardly more parts than wholes, some have none rather than each just one. */
export function partShares(draft: TableDraft, at: number): Shares {
  const least = meanParts(draft, at) < ENOUGH && mayLack(draft, at) ? 0 : 1;
  return { ...listShares(draft, at), least, ...(least === 0 && { shape: 'normal' as const }) };
}

/** The same where none goes without. */
export function listShares(draft: TableDraft, at: number): Shares {
  return { least: 1, most: Math.max(MOST_PARTS, Math.ceil(LARGEST * meanParts(draft, at))) };
}

function meanParts({ context, links, rows }: TableDraft, at: number): number {
  return rows / Math.max(1, context.rowsAt(links[at].parent));
}

/** Whether a whole without parts may be: what parts come to may then be nothing. */
function mayLack({ context, table, links }: TableDraft, at: number): boolean {
  const { parent, foreignKey } = links[at];
  const whole = context.tables[parent];
  const conditions = tableConditions(whole, context.schema, [], context.now).single;
  return context.sense.sumsOver(whole, table, foreignKey).every((sum) => {
    const { column: name } = sum;
    // What is held against nothing leaves nothing for itself: no discount, no payment.
    if (context.sense.speaksOf(whole, sum)) return false;
    const type = resolveType(whole.columns.find((column) => column.name === name)?.type ?? whole.columns[0].type, context.schema);
    const subject = { name, type, types: context.schema, now: context.now };
    const { min = 0, minOpen } = (conditions.get(name) ?? []).reduce((left, atom) => restrict(left, atom, subject), UNRESTRICTED);
    return min < 0 || (min === 0 && !minOpen);
  });
}

/** Whether the table's rows are parts of the link's parents by their names. */
export function isPart({ table, links, conditions }: TableDraft, at: number): boolean {
  const { key, isSelf } = links[at];
  const own = wordsOf(table.name);
  const whole = wordsOf(key.references.table.name);
  const head = own.at(-1) ?? '';
  if (isSelf || !PARTS.has(head)) return false;
  if (conditions.relations.some(({ columns }) => columns.some((name) => key.columns.includes(name)))) return false;
  const owner = own.slice(0, -1).filter((word) => !PARTS.has(word));
  return owner.length === 0 ? WHOLES.has(whole.at(-1) ?? '') : owner.every((word) => whole.includes(word));
}
