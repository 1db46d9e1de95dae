import { drawKey } from '../generate/mixer';
import { MAX_SIZE } from '../generate/permutation';
import { arcOf, isExclusive } from './arcs';
import { addCarrier, bounded, giveDigits, parentRows } from './carriers';
import { selfRoot, supports } from './claims';
import { secondsApart, widened } from './coarseMoments';
import { domainFor } from './distinctDomain';
import { guardByFirstRow, guardByLink, isGuardable } from './guards';
import { carryByJoin } from './joins';
import { carryByOrdinal, isCounter, isPosition } from './ordinals';
import { carryByFamilies } from './pairs';
import type { LinkMode } from './plan';
import { canLayOut, isSpine } from './spine';
import { carryBySum, isCarriedBySum } from './sums';
import type { ColumnDraft, TableDraft } from './tableDraft';
import type { UniqueSet } from './uniqueSets';

/** What a key's columns can carry: links to parents, and columns that are still free. */
interface Carriers {
  readonly links: readonly number[];
  readonly free: readonly ColumnDraft[];
  /** Columns of the set whose values something else has settled. */
  readonly settled: boolean;
}

/**
 * Makes the rows distinct in every set by giving each a carrier: a counting or permuted column, the
 * place among siblings, or digits of a permuted row number. Returns the sets for which there is none.
 */
export function planUniqueness(
  draft: TableDraft,
  sets: readonly UniqueSet[],
  limit: (set: UniqueSet, capacity: number) => void,
): UniqueSet[] {
  const open: UniqueSet[] = [];
  planArc(draft, sets, limit);
  // Sets made of links alone have the fewest ways; they choose before those that have a free column.
  const ways = waysOf(draft, sets);
  const ordered = [...sets].sort(
    (a, b) =>
      Number(freeColumns(draft, a).length > 0) - Number(freeColumns(draft, b).length > 0) || (ways.get(a) ?? 0) - (ways.get(b) ?? 0) || 0,
  );
  const singles = ordered.filter((set) => set.columns.length === 1);
  const inTurn = [...singles, ...ordered.filter((each) => each.columns.length > 1)];
  // Partial keys are kept by the rows outside of them, once all others have been given what they need.
  const partial = inTurn.filter((set) => isGuardable(draft, set));
  for (const set of [...inTurn.filter((each) => !partial.includes(each)), ...partial]) {
    if (isCarried(draft, set, sets) || (partial.includes(set) && isGuarded(draft, set))) continue;
    const capacity = carry(draft, set, sets);
    if (capacity === undefined) open.push(set);
    else if (capacity < draft.rows) limit(set, capacity);
  }
  return open;
}

/** Guards a partial key where nothing else but its parents or few values could tell its rows apart. */
function isGuarded(draft: TableDraft, set: UniqueSet): boolean {
  if (!isGuardable(draft, set)) return false;
  const links = draft.links.flatMap((link, at) =>
    (link.mode === undefined || link.mode.kind === 'layout') && identifies(draft, at, set) ? [at] : [],
  );
  const free = freeColumns(draft, set);
  if ((richest(draft, free)?.size ?? 0) >= draft.rows) return false;
  if (links.length > 0) return links.some((at) => guardByLink(draft, set, at));
  guardByFirstRow(draft, set);
  return true;
}

/** Of sets of several columns that share some: how many rows each can tell apart. Those with the fewest choose first. */
function waysOf(draft: TableDraft, sets: readonly UniqueSet[]): ReadonlyMap<UniqueSet, number> {
  const several = sets.filter(({ columns }) => columns.length > 1);
  const sharing = several.filter((set) =>
    several.some((other) => other !== set && other.columns.some((name) => set.columns.includes(name))),
  );
  return new Map(
    sharing.map((set) => {
      const { links, free } = carriersOf(draft, set);
      const sizes = [
        ...links.map((at) => parentRows(draft, draft.links[at])),
        ...free.map((column) => domainFor(draft, column, 2)?.size ?? 0),
      ];
      const most = MANY_WAYS * draft.rows;
      return [
        set,
        sizes.length === 0
          ? most
          : Math.min(
              most,
              sizes.reduce((product, size) => product * size, 1),
            ),
      ];
    }),
  );
}

/** So many ways for each row are as good as any number. */
const MANY_WAYS = 64;

/** Whether something in the set already tells the rows apart. */
function isCarried(draft: TableDraft, set: UniqueSet, sets: readonly UniqueSet[]): boolean {
  if (set.columns.some((name) => isInjective(draft, columnNamed(draft, name)))) return true;
  if (draft.apart.some((names) => names.every((name) => set.columns.includes(name)))) return true;
  const carried = draft.carriers.map((_, at) => carrierColumns(draft, at));
  if (carried.some((names) => names.length > 0 && names.every((name) => set.columns.includes(name)))) return true;
  const ordinals = draft.columns.flatMap(({ source, column }) =>
    source?.kind === 'ordinal' ? [{ link: source.link, name: column.name }] : [],
  );
  if (isCarriedBySum(draft, set)) return true;
  if (draft.links.some(({ mode }, at) => mode?.kind === 'apart' && identifies(draft, at, set) && identifies(draft, mode.from, set)))
    return true;
  if (ordinals.some(({ link, name }) => set.columns.includes(name) && identifies(draft, link, set))) return true;
  return sets.some(
    (other) =>
      other !== set &&
      other.isPrimary &&
      !other.where &&
      other.columns.length < set.columns.length &&
      other.columns.every((name) => set.columns.includes(name)),
  );
}

function isInjective(draft: TableDraft, column: ColumnDraft | undefined): boolean {
  const source = column?.source;
  if (!source) return false;
  if (source.kind === 'sequence' || source.kind === 'unique') return true;
  if (source.kind !== 'reference') return false;
  const mode = draft.links[source.link].mode?.kind;
  return (mode === 'bijection' || mode === 'previous' || mode === 'same') && draft.links[source.link].key.columns.length === 1;
}

/** The columns whose values a carrier's digits make distinct together. */
function carrierColumns(draft: TableDraft, carrier: number): string[] {
  const { sizes, join, sums } = draft.carriers[carrier];
  const isDigit = (of: { readonly carrier: number; readonly position: number }): boolean =>
    of.carrier === carrier && (sums === undefined || join !== undefined || of.position < sizes.length);
  const own = draft.columns.filter(({ source }) => source?.kind === 'digit' && isDigit(source)).map(({ column }) => column.name);
  const links = draft.links.filter(
    ({ mode }) => (mode?.kind === 'digit' && isDigit(mode)) || (mode?.kind === 'agreeing' && mode.digit && isDigit(mode.digit)),
  );
  return [...own, ...links.flatMap(({ key }) => key.columns)];
}

/** Gives the set a carrier; returns how many rows it can tell apart, or undefined where there is none. */
function carry(draft: TableDraft, set: UniqueSet, sets: readonly UniqueSet[]): number | undefined {
  const carriers = carriersOf(draft, set);
  const { links, free } = carriers;
  // Without parents to refer to, a part of the key is always NULL.
  if (links.some((at) => draft.links[at].nulls === 1) && !set.nullsNotDistinct) return MAX_SIZE;
  const joined = carryByJoin(draft, set, links, free);
  if (joined !== undefined) return joined;
  if (links.length + free.length === 1) return carryByOne(draft, set, carriers);
  const isLeft = free.length === 0 || (free.every((column) => isTied(draft, column)) && pairsSuffice(draft, links));
  const paired = isLeft && !carriers.settled ? carryByFamilies(draft, set, links, sets) : undefined;
  if (paired !== undefined) return paired;
  const under = links.length === 1 && free.length > 0 ? carryUnderParent(draft, links[0], free) : undefined;
  if (under !== undefined) return under;
  if (links.length === 0 && free.some((column) => isGrouping(draft, column))) return carryByDigits(draft, set, carriers);
  const rich = links.length === 0 ? richest(draft, free) : undefined;
  if (rich && rich.size >= draft.rows) return carryByColumn(draft, rich.column);
  return links.length + free.length > 0 ? carryByDigits(draft, set, carriers) : undefined;
}

/** Whether parents alone make as many combinations as there are rows, so that columns which conditions tie to others may stay as they are. */
function pairsSuffice(draft: TableDraft, links: readonly number[]): boolean {
  const combinations = links.reduce((product, at) => product * parentRows(draft, draft.links[at]), 1);
  return links.length > 1 && combinations >= PLENTY * draft.rows;
}

/** By what tells the rows of one parent apart, where that leaves the link as it likes; undefined where parents and values have to be combined. */
function carryUnderParent(draft: TableDraft, at: number, free: readonly ColumnDraft[]): number | undefined {
  const isCounted = draft.links[at].children !== undefined;
  const position = free.find(isPosition) ?? (isCounted || isSpine(draft, at) ? free.find(isCounter) : undefined);
  if (position && canLayOut(draft, at)) return carryByOrdinal(draft, at, position);
  // What others rely on is laid out by its parent, or its children are counted, so that the column tells rows apart by itself.
  const carrier = isCounted || (isSpine(draft, at) && canLayOut(draft, at)) ? richest(draft, free) : undefined;
  if (carrier && carrier.size >= draft.rows) return carryByColumn(draft, carrier.column);
  // Of combinations each parent has as many rows as any other; with values in plenty few parents may have most.
  const plenty = free.find((column) => isPlenty(draft, column));
  return plenty && carryByColumn(draft, plenty);
}

/** Values for each row that are as good as in plenty. */
const PLENTY = 4;

/** Whether the column has no fewer and no worse values for all rows than for two. */
function isPlenty(draft: TableDraft, column: ColumnDraft): boolean {
  if (!/^(text|uuid|timestamp|timestamptz)$/.test(column.type.family) || column.recipe.values || isTied(draft, column)) return false;
  const many = domainFor(draft, column, PLENTY * draft.rows);
  return many !== undefined && many.size >= PLENTY * draft.rows && many.size === domainFor(draft, column, 2)?.size;
}

/** By the one link or column of the set that nothing has settled; with too few values of its own it has to go with the others. */
function carryByOne(draft: TableDraft, set: UniqueSet, { links, free, settled }: Carriers): number | undefined {
  const size = links.length === 1 ? parentRows(draft, draft.links[links[0]]) : (domainFor(draft, free[0], draft.rows)?.size ?? 0);
  if (settled && size < draft.rows) return carryBySum(draft, set, links, free);
  if (links.length === 1) return carryByLink(draft, set, links[0]);
  const capacity = carryByColumn(draft, free[0], secondsApart(set));
  return capacity < draft.rows && mayBeNull(set, free[0]) ? fillUpWithNulls(draft, free[0]) : capacity;
}

/** Whether the set lets the column be NULL as often as it likes. */
function mayBeNull(set: UniqueSet, { nulls }: ColumnDraft): boolean {
  return nulls > 0 && !set.nullsNotDistinct && set.expressions.length === 0;
}

/** Rows beyond the column's values are NULL. */
function fillUpWithNulls(draft: TableDraft, column: ColumnDraft): number {
  if (column.source?.kind === 'unique') column.source = { ...column.source, of: draft.rows };
  return MAX_SIZE;
}

function carriersOf(draft: TableDraft, set: UniqueSet): Carriers {
  const links = draft.links.flatMap((link, at) =>
    link.mode === undefined && identifies(draft, at, set)
      ? [at]
      : link.mode?.kind === 'earlier' && set.columns.length === 1 && identifies(draft, at, set)
        ? [at]
        : [],
  );
  const free = freeColumns(draft, set);
  const covered = new Set([...links.flatMap((at) => draft.links[at].key.columns), ...free.map(({ column }) => column.name)]);
  return { links, free, settled: set.columns.some((name) => !covered.has(name)) };
}

function freeColumns(draft: TableDraft, set: UniqueSet): ColumnDraft[] {
  return set.columns.flatMap((name) => {
    const column = columnNamed(draft, name);
    return column && column.source === undefined ? [column] : [];
  });
}

/** Whether the set holds enough of a link's columns to tell its parents apart. */
function identifies(draft: TableDraft, at: number, set: UniqueSet): boolean {
  const link = draft.links[at];
  const claimed = draft.columns.some(({ link: owner }) => owner === at);
  const referenced = link.key.columns.flatMap((name, i) => (set.columns.includes(name) ? [link.key.references.columns[i]] : []));
  const parent = draft.context.tables[link.parent];
  const keys = [
    parent.primaryKey?.columns ?? [],
    ...parent.unique.filter((key) => !key.where && key.expressions.length === 0).map((key) => key.columns),
  ];
  return claimed && keys.some((columns) => columns.length > 0 && columns.every((name) => referenced.includes(name)));
}

/** @param seconds that two moments have to lie apart for the set to tell them apart */
function carryByColumn(draft: TableDraft, column: ColumnDraft, seconds = 0): number {
  const chosen = domainFor(draft, column, draft.rows * draft.spare);
  if (!chosen) return 0;
  column.source = { kind: 'unique', domain: widened(draft.rows, column, chosen.domain, seconds) };
  column.proven = chosen.proven;
  return chosen.size;
}

function carryByLink(draft: TableDraft, set: UniqueSet, at: number): number {
  const link = draft.links[at];
  draft.carried.push({ of: 'link', at, constraint: set.constraint });
  if (link.isSelf) {
    link.mode = chainMode(draft, at);
    return draft.rows;
  }
  link.mode = { kind: 'bijection' };
  const parents = parentRows(draft, link);
  if (parents >= draft.rows || link.nulls === 0 || set.nullsNotDistinct || supports(draft, at).length > 0) return parents;
  const of = Math.ceil(draft.rows * draft.spare);
  link.mode = { kind: 'bijection', share: { key: drawKey(draft.context.seed, draft.name, 'share', ...link.key.columns), from: 0, of } };
  link.nulls = Math.max(link.nulls, 1 - parents / of);
  return MAX_SIZE;
}

/** Links that exclude each other and take each parent once take turns: so many rows as all their parents together, or any number where a row may have none. */
function planArc(draft: TableDraft, sets: readonly UniqueSet[], limit: (set: UniqueSet, capacity: number) => void): void {
  const arc = arcOf(draft);
  if (!arc || !isExclusive(arc)) return;
  const keys = arc.links.map(({ key }) =>
    sets.find((set) => set.columns.every((name) => key.columns.includes(name)) && !set.nullsNotDistinct),
  );
  const [first] = keys;
  if (!first || keys.includes(undefined)) return;
  const parents = arc.links.map((link) => parentRows(draft, link));
  const total = parents.reduce((sum, rows) => sum + rows, 0);
  const isFree = arc.presences.some((present) => present.length === 0);
  const of = isFree ? Math.max(total, Math.ceil((draft.rows * 10) / 9)) : total;
  const key = drawKey(draft.context.seed, draft.name, 'arc', ...arc.links.flatMap((link) => link.key.columns));
  let from = 0;
  arc.links.forEach((link, at) => {
    link.mode = { kind: 'bijection', share: { key, from, of } };
    link.nulls = 1 - parents[at] / Math.max(1, of);
    from += parents[at];
  });
  if (of < draft.rows) limit({ ...first, constraint: keys.map((set) => set?.constraint).join(', ') }, of);
}

/** Each row before once: a chain. Where there has to be a row, each is its own, unless a condition compares the two; then they are a ring. */
function chainMode(draft: TableDraft, at: number): LinkMode {
  if (selfRoot(draft, at) === 'null') return { kind: 'previous', root: 'null' };
  const { columns, references } = draft.links[at].key;
  const isCompared = draft.conditions.relations.some(
    (relation) =>
      columns.some((name) => relation.columns.includes(name)) && references.columns.some((name) => relation.columns.includes(name)),
  );
  return isCompared ? { kind: 'previous', root: 'last' } : { kind: 'same' };
}

/** The free column with the most values; one whose values conditions tie to those of others only where no other is rich enough. */
function richest(draft: TableDraft, free: readonly ColumnDraft[]): { column: ColumnDraft; size: number } | undefined {
  let best: { column: ColumnDraft; size: number } | undefined;
  for (const column of [...free].sort((a, b) => Number(isTied(draft, a)) - Number(isTied(draft, b)))) {
    const size = column.recipe.values ? 0 : (domainFor(draft, column, draft.rows)?.size ?? 0);
    const isEnough = (best?.size ?? 0) >= draft.rows;
    if (size > (best?.size ?? 0) && !(isEnough && isTied(draft, column))) best = { column, size };
  }
  return best;
}

/** Whether a condition relates the column to others. */
function isTied({ conditions }: TableDraft, { column }: ColumnDraft): boolean {
  return conditions.relations.some(({ columns }) => columns.length > 1 && columns.includes(column.name));
}

/** The place of a link or column that may be NULL, where rows that have NULL there need not differ; −1 for none. */
function optionalPosition(draft: TableDraft, links: readonly number[], free: readonly ColumnDraft[]): number {
  const ofLink = links.findIndex((at) => draft.links[at].nulls > 0);
  const ofColumn = free.findIndex(({ nulls }) => nulls > 0);
  return ofLink >= 0 ? ofLink : ofColumn >= 0 ? links.length + ofColumn : -1;
}

/** Whether the column says within which tree the row has its place: it has to repeat for a row to find another to refer to. */
function isGrouping(draft: TableDraft, column: ColumnDraft): boolean {
  return draft.links.some(
    ({ isSelf, mode }) => isSelf && mode?.kind === 'agreeing' && mode.shared.some((pair) => pair.column === column.index),
  );
}

/** Digits of a permuted row number: each combination of parents and values once. */
function carryByDigits(draft: TableDraft, set: UniqueSet, { links, free, settled }: Carriers): number | undefined {
  const parents = links.map((at) => parentRows(draft, draft.links[at]));
  // At least two, so that the domain's values are distinct; more where the parents' combinations do not suffice.
  const needed = Math.max(
    2,
    Math.ceil(
      draft.rows /
        Math.max(
          1,
          parents.reduce((product, size) => product * size, 1),
        ),
    ),
  );
  const domains = free.map((column) => ({ column, chosen: domainFor(draft, column, needed) }));
  const isTree = domains.some(({ column }) => isGrouping(draft, column)) && !domains.every(({ column }) => isGrouping(draft, column));
  const trees = Math.max(1, Math.ceil(Math.sqrt(draft.rows) / 2));
  const sizes = [
    ...parents,
    ...domains.map(({ column, chosen }) => Math.min(chosen?.size ?? 0, isTree && isGrouping(draft, column) ? trees : MAX_SIZE)),
  ];
  const capacity = sizes.reduce((product, size) => product * size, 1);
  // What is settled already may tell more rows apart than the rest can; then rows have to be chosen one by one.
  if (settled && capacity < draft.rows) return undefined;
  const position = capacity < draft.rows && !set.nullsNotDistinct ? optionalPosition(draft, links, free) : -1;
  const overflow = position < 0 ? undefined : { of: draft.rows * draft.spare, position };
  const carrier = addCarrier(draft, set, { sizes: bounded(sizes), ...(overflow && { overflow }) });
  giveDigits(draft, carrier, 0, links, domains);
  return overflow ? MAX_SIZE : Math.min(MAX_SIZE, capacity);
}

function columnNamed(draft: TableDraft, name: string): ColumnDraft | undefined {
  return draft.columns.find(({ column }) => column.name === name);
}
