import type { Expression } from '../rules/expression';
import { parentRows } from './carriers';
import { askedShares, NO_LIMIT } from './children';
import { supports } from './claims';
import { favourOf, isLookup } from './favour';
import { isPart, listShares, partShares } from './parts';
import type { Shares } from './plan';
import { canLayOut, isSpine } from './spine';
import type { TableDraft } from './tableDraft';
import type { UniqueSet } from './uniqueSets';

/**
 * A key made of two links alone, who likes what: rows are shared out among the parents by one of them, some having
 * many and some few, and the other finds another parent for each sibling. Returns how many rows that tells apart,
 * undefined where more than these two have a say.
 */
export function carryByFamilies(
  draft: TableDraft,
  set: UniqueSet,
  links: readonly number[],
  sets: readonly UniqueSet[],
): number | undefined {
  const [first, second] = links;
  if (links.length !== 2 || !links.every((at) => isFree(draft, at, links)) || isShared(draft, set, links, sets)) return undefined;
  // Rows that an expression may make equal have to be chosen, which rows with their parents settled cannot be.
  if (set.expressions.length > 0 || set.where !== undefined) return undefined;
  if (draft.isBeside) return undefined;
  if (set.nullsNotDistinct && links.some((at) => draft.links[at].nulls > 0)) return undefined;
  const place = (at: number): number => set.columns.indexOf(draft.links[at].key.columns[0]);
  const [from] = [first, second]
    .filter((at) => draft.links[at].nulls === 0)
    .sort((a, b) => weight(draft, b) - weight(draft, a) || place(a) - place(b));
  if (from === undefined) return undefined;
  const apart = from === first ? second : first;
  if (draft.links[apart].children) return undefined;
  const [owner, other] = [draft.links[from], draft.links[apart]];
  const others = parentRows(draft, other) - Number(owner.parent === other.parent);
  const capacity = parentRows(draft, owner) * others;
  if (capacity < draft.rows) return undefined;
  const wanted = usualShares(draft, from, isLookup(draft.context.tables[other.parent]));
  const shares = askedShares(draft, owner, { ...wanted, most: Math.min(wanted.most, others) });
  const isLaidOut = (set.isPrimary || isPart(draft, from) || isSpine(draft, from)) && canLayOut(draft, from);
  owner.mode = { kind: isLaidOut ? 'layout' : 'scattered', ...shares };
  other.mode = { kind: 'apart', from, favour: favourOf(draft, other) };
  return capacity;
}

/** What others rely on, and what has parts or things from a list, has a child at least; of others a few have most. */
function usualShares(draft: TableDraft, at: number, isListed: boolean): Shares {
  if (isPart(draft, at)) return partShares(draft, at);
  if (isListed) return listShares(draft, at);
  return isSpine(draft, at) ? { least: 1, most: NO_LIMIT } : { least: 0, most: NO_LIMIT, shape: favourOf(draft, draft.links[at]) };
}

/** Whether nothing else says anything of the link's parents. A condition that the two of a pair differ is kept by itself. */
function isFree(draft: TableDraft, at: number, pair: readonly number[]): boolean {
  const { key, mode, isSelf } = draft.links[at];
  if (mode !== undefined || isSelf || supports(draft, at).length > 0) return false;
  const tied = draft.conditions.relations.filter(({ columns }) => columns.some((name) => key.columns.includes(name)));
  return tied.every(({ expression }) => keepsApart(draft, expression, pair));
}

/** Whether the condition says no more than that the two links of the pair lead to different rows of one table. */
function keepsApart({ links }: TableDraft, expression: Expression, pair: readonly number[]): boolean {
  const [a, b] = pair.map((at) => links[at]);
  if (expression.kind !== 'compare' || !/^(<>|distinct)$/.test(expression.operator) || a.parent !== b.parent) return false;
  const names = [expression.left, expression.right].map((side) => (side.kind === 'column' ? side.name : ''));
  const isSingle = [a, b].every(({ key }) => key.columns.length === 1);
  const isSame = a.key.references.columns.join() === b.key.references.columns.join();
  return isSingle && isSame && [a, b].every(({ key }) => names.includes(key.columns[0]));
}

/** Whether other keys of the table hold columns of the links: then they have to be told apart together. */
function isShared({ links }: TableDraft, set: UniqueSet, pair: readonly number[], sets: readonly UniqueSet[]): boolean {
  const names = pair.flatMap((at) => links[at].key.columns);
  return sets.some((other) => other !== set && other.columns.some((name) => names.includes(name)));
}

/**
 * Which of two links the rows are shared out by: the one whose parents are asked for children, count them, are relied on,
 * have parts, or are no list to choose from; else the first.
 */
function weight(draft: TableDraft, at: number): number {
  const { context, table, links } = draft;
  const { children, parent, foreignKey } = links[at];
  const isCounted =
    context.sense.sumsOver(context.tables[parent], table, foreignKey).length > 0 || context.sense.isShared(table, foreignKey);
  const marks = [children, isCounted, isSpine(draft, at), isPart(draft, at), !isLookup(context.tables[parent])];
  return marks.reduce((sum, mark) => 2 * sum + (mark ? 1 : 0), 0);
}
