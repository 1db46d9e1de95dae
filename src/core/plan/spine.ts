import type { TableDraft } from './tableDraft';

/**
 * Whether other tables refer to this one by a key that holds a link's columns and more: `(tenant_id, id)`.
 * Rows laid out by that parent let those tables find, for a tenant at hand, a row of the same tenant.
 */
export function isSpine(draft: TableDraft, at: number): boolean {
  const { columns } = draft.links[at].key;
  const { schema, placeOf, tables } = draft.context;
  return schema.tables.some((table) =>
    table.foreignKeys.some(
      ({ references }) =>
        references.columns.length > columns.length &&
        columns.every((column) => references.columns.includes(column)) &&
        tables[placeOf(references.table)] === draft.table,
    ),
  );
}

/** Rows can lie in the order of one parent alone, and of one that each of them has. */
export function canLayOut(draft: TableDraft, at: number): boolean {
  const link = draft.links[at];
  return link.nulls === 0 && !link.isSelf && draft.links.every(({ mode }) => mode?.kind !== 'layout');
}

/** From so many rows on, an index over them costs more than uneven numbers of children are worth. */
const MANY_ROWS = 1_000_000;

/**
 * Parents that tables further down rely on have a child each, where children go round twice: fewer would leave
 * nearly every parent with just one. In large tables they have one wherever there are enough.
 */
export function leastChildren(draft: TableDraft, at: number): number {
  const isAmple = draft.rows >= MANY_ROWS || draft.rows >= 2 * draft.context.rowsAt(draft.links[at].parent);
  return isAmple && isSpine(draft, at) ? 1 : 0;
}

/** Lays the rows out by the first link that other tables rely on, where nothing else has settled it. */
export function layOutSpine(draft: TableDraft): void {
  const at = draft.links.findIndex((link, place) => link.mode === undefined && isSpine(draft, place) && canLayOut(draft, place));
  if (at >= 0) draft.links[at].mode = { kind: 'layout', least: leastChildren(draft, at), most: Number.MAX_SAFE_INTEGER };
}
