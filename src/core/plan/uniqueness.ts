import type { Domain } from '../generate/domain';
import { drawKey } from '../generate/mixer';
import { openDomain } from '../generate/openDomain';
import { MAX_SIZE } from '../generate/permutation';
import { selfRoot } from './claims';
import { chooseDomain } from './domains/chooseDomain';
import { numberLimits } from './domains/numbers';
import { integersLeft, isEmpty, type Restriction, restrict } from './restriction';
import { canLayOut, isSpine, leastChildren } from './spine';
import type { ColumnDraft, LinkDraft, TableDraft } from './tableDraft';
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
  // Sets made of links alone have the fewest ways; they choose before those that have a free column.
  const ordered = [...sets].sort((a, b) => Number(freeColumns(draft, a).length > 0) - Number(freeColumns(draft, b).length > 0));
  const singles = ordered.filter((set) => set.columns.length === 1);
  for (const set of [...singles, ...ordered.filter((each) => each.columns.length > 1)]) {
    if (isCarried(draft, set, sets)) continue;
    const capacity = carry(draft, set);
    if (capacity === undefined) open.push(set);
    else if (capacity < draft.rows) limit(set, capacity);
  }
  return open;
}

/** Whether something in the set already tells the rows apart. */
function isCarried(draft: TableDraft, set: UniqueSet, sets: readonly UniqueSet[]): boolean {
  if (set.columns.some((name) => isInjective(draft, columnNamed(draft, name)))) return true;
  const carried = draft.carriers.map((_, at) => carrierColumns(draft, at));
  if (carried.some((names) => names.length > 0 && names.every((name) => set.columns.includes(name)))) return true;
  const ordinals = draft.columns.flatMap(({ source, column }) =>
    source?.kind === 'ordinal' ? [{ link: source.link, name: column.name }] : [],
  );
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
  const own = draft.columns.filter(({ source }) => source?.kind === 'digit' && source.carrier === carrier).map(({ column }) => column.name);
  const links = draft.links.filter(({ mode }) => mode?.kind === 'digit' && mode.carrier === carrier);
  return [...own, ...links.flatMap(({ key }) => key.columns)];
}

/** Gives the set a carrier; returns how many rows it can tell apart, or undefined where there is none. */
function carry(draft: TableDraft, set: UniqueSet): number | undefined {
  const carriers = carriersOf(draft, set);
  const { links, free } = carriers;
  if (links.length === 0 && free.length === 1) return carryByColumn(draft, free[0]);
  if (links.length === 1 && free.length === 0) return carryByLink(draft, links[0]);
  if (links.length === 1 && free.length > 0) {
    const position = free.find(isPosition) ?? (isSpine(draft, links[0]) ? free.find(isCounter) : undefined);
    if (position && isOnlyChild(draft, links[0]) && !isTied(draft, position)) {
      const size = domainFor(draft, position, draft.rows)?.size ?? 0;
      if (size >= draft.rows) return carryByColumn(draft, position);
    }
    if (position && canLayOut(draft, links[0])) return carryByOrdinal(draft, links[0], position);
  }
  const rich = links.length === 0 ? richest(draft, free) : undefined;
  if (rich && rich.size >= draft.rows) return carryByColumn(draft, rich.column);
  return links.length + free.length > 0 ? carryByDigits(draft, set, carriers) : undefined;
}

/** Whether a child for each parent leaves few rows over: a place among siblings would be the first nearly everywhere. */
function isOnlyChild(draft: TableDraft, at: number): boolean {
  const parents = parentRows(draft, draft.links[at]);
  return parents > 1 && draft.rows < 2 * parents && leastChildren(draft, at) > 0;
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

function parentRows(draft: TableDraft, link: LinkDraft): number {
  return link.isSelf ? draft.rows : draft.context.rowsAt(link.parent);
}

function domainFor(
  draft: TableDraft,
  column: ColumnDraft,
  distinct: number,
): { domain: Domain; size: number; proven: boolean } | undefined {
  const { locale, now, schema } = draft.context;
  const { name } = column.column;
  let best: { domain: Domain; size: number; proven: boolean } | undefined;
  for (const restriction of branchRestrictions(draft, column)) {
    const chosen = chooseDomain({
      column: name,
      type: column.type,
      restriction,
      kind: column.spec,
      recipe: column.recipe,
      distinct,
      locale,
      types: schema,
      now,
    });
    const size = chosen ? openDomain(chosen.domain, locale).size : 0;
    if (chosen?.proven && size >= distinct) return { ...chosen, size };
    if (chosen && (!best || (chosen.proven && !best.proven))) best = { ...chosen, size };
  }
  return best;
}

/**
 * What an OR over this column alone leaves of it: all of its branches, found by trying, or one of them for every
 * row, since a column that tells rows apart does not choose a branch for each.
 */
function branchRestrictions(draft: TableDraft, { column, type, restriction }: ColumnDraft): Restriction[] {
  const own = draft.conditions.relations.filter(({ columns }) => columns.join() === column.name);
  if (own.length === 0) return [restriction];
  const subject = { name: column.name, type, types: draft.context.schema, now: draft.context.now };
  const tests = own.map(({ expression }) => expression);
  const all: Restriction = { ...restriction, tests: [...restriction.tests, ...tests] };
  return [
    all,
    ...own.flatMap(({ branches = [] }) =>
      branches.map((branch) => branch.reduce<Restriction>((left, atom) => restrict(left, atom, subject), all)),
    ),
  ].filter((each) => !isEmpty(each));
}

function carryByColumn(draft: TableDraft, column: ColumnDraft): number {
  const chosen = domainFor(draft, column, draft.rows);
  if (!chosen) return 0;
  column.source = { kind: 'unique', domain: chosen.domain };
  column.proven = chosen.proven;
  return chosen.size;
}

function carryByLink(draft: TableDraft, at: number): number {
  const link = draft.links[at];
  if (link.isSelf) {
    link.mode = { kind: 'previous', root: selfRoot(draft, at) };
    return draft.rows;
  }
  link.mode = { kind: 'bijection' };
  return parentRows(draft, link);
}

const POSITION =
  /(^|_)(no|nr|num|number|pos|position|line|line_?no|line_?number|seq|sequence|ord|ordinal|order|idx|index|rank|step|sort|version|revision|item|part)(_?(no|nr|num|number|index|order))?$/i;

/** An integer that counts among siblings by its name: `line_no`, `position`, `version`. */
function isPosition(column: ColumnDraft): boolean {
  const { name } = column.column;
  return isCounter(column) && (POSITION.test(name) || /(line|pos|seq|version|order|index|number)/i.test(name));
}

function isCounter({ type, recipe }: ColumnDraft): boolean {
  return type.family === 'integer' && !recipe.values;
}

/** No parent has more children than that, however large its column's type. */
const MOST_SIBLINGS = 2 ** 31 - 1;

function carryByOrdinal(draft: TableDraft, at: number, column: ColumnDraft): number {
  const { restriction, type } = column;
  const left = integersLeft(restriction);
  const least = Math.max(1, left.least);
  const most = Math.min(MOST_SIBLINGS, numberLimits(type, 0)[1], left.most);
  const values = restriction.values?.filter((value) => typeof value === 'number');
  const domain: Domain = values ? { kind: 'list', values } : { kind: 'interval', min: least, max: most, step: 1 };
  const size = values ? values.length : most - least + 1;
  column.source = { kind: 'ordinal', link: at, domain };
  draft.links[at].mode = { kind: 'layout', least: leastChildren(draft, at), most: size };
  return Math.min(MAX_SIZE, size * parentRows(draft, draft.links[at]));
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
  const sizes = [...parents, ...domains.map(({ chosen }) => chosen?.size ?? 0)];
  const capacity = sizes.reduce((product, size) => product * size, 1);
  // What is settled already may tell more rows apart than the rest can; then rows have to be chosen one by one.
  if (settled && capacity < draft.rows) return undefined;
  const carrier = draft.carriers.length;
  draft.carriers.push({ key: drawKey(draft.context.seed, draft.name, 'carrier', ...set.columns), sizes: bounded(sizes) });
  links.forEach((at, position) => {
    draft.links[at].mode = { kind: 'digit', carrier, position };
  });
  domains.forEach(({ column, chosen }, i) => {
    column.source = chosen ? { kind: 'digit', carrier, position: links.length + i, domain: chosen.domain } : { kind: 'null' };
    column.proven = chosen?.proven ?? true;
  });
  return Math.min(MAX_SIZE, capacity);
}

/** Sizes whose product a double holds: the largest are cut evenly, which costs values, not rows, and leaves no column a single one. */
function bounded(sizes: readonly number[]): number[] {
  const result = [...sizes];
  const ascending = [...sizes.keys()].sort((a, b) => sizes[a] - sizes[b]);
  let room = MAX_SIZE;
  ascending.forEach((at, cut) => {
    result[at] = Math.min(sizes[at], Math.max(1, Math.floor(room ** (1 / (sizes.length - cut)))));
    room /= Math.max(1, result[at]);
  });
  return result;
}

function columnNamed(draft: TableDraft, name: string): ColumnDraft | undefined {
  return draft.columns.find(({ column }) => column.name === name);
}
