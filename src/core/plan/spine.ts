import { type ForeignKey, sameName, type Table } from '../schema/schema';
import { referencesTo } from '../schema/tableIndex';
import { askedShares, NO_LIMIT } from './children';
import { comesBack } from './closedCircles';
import { nullableColumns } from './order';
import type { TableDraft } from './tableDraft';

/**
 * Whether other tables rely on a link's columns: they refer to this one by a key that holds them and more,
 * `(tenant_id, id)`, and by another key that shares their tenant. Rows laid out by that parent let them find,
 * for a tenant at hand, a row of the same tenant.
 */
export function isSpine(draft: TableDraft, at: number): boolean {
  const { columns } = draft.links[at].key;
  return (
    isAwaited(draft, at) ||
    referencesTo(draft.context.schema, draft.table).some(
      ({ table, key }) => key.columns.length > columns.length && isShared(table, key, columns),
    )
  );
}

/** Whether the columns by which a key refers to these are part of another key of the table too. */
function isShared(table: Table, key: ForeignKey, referenced: readonly string[]): boolean {
  const own = referenced.map((name) => key.columns[key.references.columns.indexOf(name)]);
  return own.every((name) => name !== undefined && table.foreignKeys.some((other) => other !== key && other.columns.includes(name)));
}

/** Whether each of the link's parents must have a row here, which it refers to itself: an order and its main line. */
function isAwaited({ context, table, links }: TableDraft, at: number): boolean {
  const parent = context.tables[links[at].parent];
  return parent.foreignKeys.some(
    (key) =>
      sameName(key.references.table, table) &&
      nullableColumns(parent, key).length === 0 &&
      key.columns.some((_, i) => comesBack(context, links[at].parent, key, i)),
  );
}

/** Rows can lie in the order of one parent alone, and of one that each of them has. */
export function canLayOut(draft: TableDraft, at: number): boolean {
  const link = draft.links[at];
  return link.nulls === 0 && !link.isSelf && draft.links.every(({ mode }) => mode?.kind !== 'layout');
}

/** Parents that tables further down rely on have a child each, where there are enough of them. */
function leastChildren(draft: TableDraft, at: number): number {
  return isSpine(draft, at) ? 1 : 0;
}

/**
 * The same for children that are numbered within their parents: with fewer than two for each, nearly every number
 * would be the first, so that only parents that cannot do without have one.
 */
export function leastNumbered(draft: TableDraft, at: number): number {
  const parents = draft.context.rowsAt(draft.links[at].parent);
  return isAwaited(draft, at) || draft.rows >= 2 * parents ? leastChildren(draft, at) : 0;
}

/** Lays the rows out by the first link that other tables rely on, where nothing else has settled it. */
export function layOutSpine(draft: TableDraft): void {
  const at = draft.links.findIndex((link, place) => link.mode === undefined && isSpine(draft, place) && canLayOut(draft, place));
  if (at < 0) return;
  // A tree within each parent needs parents with more rows than one.
  const hasTrees = draft.links.some(({ isSelf, mode }) => isSelf && mode?.kind === 'agreeing');
  const least = hasTrees ? leastNumbered(draft, at) : leastChildren(draft, at);
  const link = draft.links[at];
  link.mode = { kind: 'layout', ...askedShares(draft, link, { least, most: NO_LIMIT }) };
}
