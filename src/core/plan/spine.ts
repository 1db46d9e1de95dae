import type { ForeignKey, Table } from '../schema/schema';
import type { TableDraft } from './tableDraft';

/**
 * Whether other tables rely on a link's columns: they refer to this one by a key that holds them and more,
 * `(tenant_id, id)`, and by another key that shares their tenant. Rows laid out by that parent let them find,
 * for a tenant at hand, a row of the same tenant.
 */
export function isSpine(draft: TableDraft, at: number): boolean {
  const { columns } = draft.links[at].key;
  const { schema, placeOf, tables } = draft.context;
  return schema.tables.some((table) =>
    table.foreignKeys.some(
      (key) =>
        tables[placeOf(key.references.table)] === draft.table && isShared(table, key, columns) && key.columns.length > columns.length,
    ),
  );
}

/** Whether the columns by which a key refers to these are part of another key of the table too. */
function isShared(table: Table, key: ForeignKey, referenced: readonly string[]): boolean {
  const own = referenced.map((name) => key.columns[key.references.columns.indexOf(name)]);
  return own.every((name) => name !== undefined && table.foreignKeys.some((other) => other !== key && other.columns.includes(name)));
}

/** Rows can lie in the order of one parent alone, and of one that each of them has. */
export function canLayOut(draft: TableDraft, at: number): boolean {
  const link = draft.links[at];
  return link.nulls === 0 && !link.isSelf && draft.links.every(({ mode }) => mode?.kind !== 'layout');
}

/** Parents that tables further down rely on have a child each, where there are enough of them. */
export function leastChildren(draft: TableDraft, at: number): number {
  return isSpine(draft, at) ? 1 : 0;
}

/** Lays the rows out by the first link that other tables rely on, where nothing else has settled it. */
export function layOutSpine(draft: TableDraft): void {
  const at = draft.links.findIndex((link, place) => link.mode === undefined && isSpine(draft, place) && canLayOut(draft, place));
  if (at >= 0) draft.links[at].mode = { kind: 'layout', least: leastChildren(draft, at), most: Number.MAX_SAFE_INTEGER };
}
