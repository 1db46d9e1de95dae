import { columnsOf } from '../rules/columnsOf';
import type { Expression } from '../rules/expression';
import { askedShares, NO_LIMIT } from './children';
import { not } from './normalise';
import { canLayOut } from './spine';
import type { TableDraft } from './tableDraft';
import type { UniqueSet } from './uniqueSets';

/** Whether a partial key may be kept by the rows that lie outside of it: its condition is on columns that are drawn, and those are free. */
export function isGuardable({ columns }: TableDraft, { where, nullsNotDistinct }: UniqueSet): boolean {
  const names = where ? columnsOf(where) : [];
  return (
    names.length > 0 &&
    !nullsNotDistinct &&
    names.every((name) => columns.some(({ column, source, link }) => column.name === name && source === undefined && link === undefined))
  );
}

/**
 * A partial key over a parent, `(customer_id) WHERE is_default`: the first of each parent's rows may fulfil the
 * condition, the others do not. Returns whether the rows can be laid out that way.
 */
export function guardByLink(draft: TableDraft, set: UniqueSet, at: number): boolean {
  const { mode, isSelf } = draft.links[at];
  if (isSelf || (mode !== undefined && mode.kind !== 'layout') || (mode === undefined && !canLayOut(draft, at))) return false;
  draft.links[at].mode ??= { kind: 'layout', ...askedShares(draft, draft.links[at], { least: 0, most: NO_LIMIT }) };
  guard(draft, set, { link: at });
  return true;
}

/** A partial key with fewer values than there are rows, `(is_base) WHERE is_base`: the first row may fulfil the condition, the others do not. */
export function guardByFirstRow(draft: TableDraft, set: UniqueSet): void {
  guard(draft, set, {});
}

function guard(draft: TableDraft, { where }: UniqueSet, of: { readonly link?: number }): void {
  if (!where) return;
  const columns = columnsOf(where);
  draft.guards.push({ columns, expression: not(where), guard: of });
  if (isState(where)) draft.guards.push({ columns, expression: where, guard: { ...of, isForFirst: true } });
}

/** Whether one row of each parent is expected to be the one: `is_current`, `valid_to IS NULL`; a status has other values just as good. */
function isState(where: Expression): boolean {
  if (where.kind === 'compare')
    return where.operator === '=' && [where.left, where.right].some((side) => side.kind === 'literal' && side.value === true);
  return where.kind === 'column' || (where.kind === 'isNull' && where.arg.kind === 'column');
}
