import type { LinkMode, LinkPlan, Shares, TablePlan } from '../plan/plan';
import { finished, type Steps } from '../steps';
import { type Agreeing, Agreement, eachChunk, existingColumns } from './agreement';
import { favouringPicks } from './favour';
import { findParents, usesRows } from './findParents';
import type { Frame } from './frame';
import { type Families, inOrder, type Layout, layOut } from './layout';
import { drawUnit } from './mixer';
import type { OpenTable } from './openPlan';
import { type Picks, uniformPicks } from './picks';
import { layOutByRank } from './rankLayout';
import { scatter } from './scatter';

/** A link as functions. */
export interface OpenLink {
  readonly plan: LinkPlan;
  parentTable(): OpenTable;
  /** Row of the parent for each row of a frame, −1 for none. */
  parents(frame: Frame): Float64Array;
  /** For `layout`: the table's rows by parent; with supports, the parents are places among the supported rows. */
  layout(child: OpenTable): Layout;
  /** For `layout` and `scattered`: the table's rows as children, parents being the same as of `layout`. */
  families(child: OpenTable): Families;
  /** For `draw`: how draws fall on the parents; with supports, on places among the supported rows. */
  picks(child: OpenTable): Picks;
  /** For `agreeing`: the parents' rows by the values of the shared columns. */
  agreement(): Agreement;
  /** With supports: the parents' rows for which every agreeing link of the child finds a parent. */
  supported(child: OpenTable): Float64Array;
  /** The parent's place in `layout` by its row: among the supported rows where there are supports; −1 for none. */
  placeOf(child: OpenTable, parent: number): number;
  /** The same in steps, where there are supports; `supported` knows them then. */
  findSupported(child: OpenTable): Steps<void>;
}

/** Opens a link of `table`; `tables` is filled by the time the link is used. */
export function openLink(plan: LinkPlan, table: TablePlan, tables: readonly OpenTable[]): OpenLink {
  const parentTable = (): OpenTable => tables[plan.parent];
  let layout: Layout | undefined;
  let families: Families | undefined;
  let picks: Picks | undefined;
  let agreement: Agreement | undefined;
  let supported: Float64Array | undefined;
  const { mode, key } = plan;
  // Of rows all over the table those without a parent are the last of the permutation.
  const children = mode.kind === 'scattered' ? table.rows - Math.round(plan.nulls * table.rows) : table.rows;
  const parentCount = (child: OpenTable): number =>
    plan.supports.length > 0 ? link.supported(child).length : parentTable().plan.rows + (plan.existing ?? 0);
  const link: OpenLink = {
    plan,
    parentTable,
    layout: (child) => (layout ??= openLayout(plan, children, parentCount(child))),
    families: (child) => {
      const open = link.layout(child);
      return (families ??= mode.kind === 'scattered' ? scatter(key, table.rows, children, open) : inOrder(open));
    },
    picks: (child) => (picks ??= openPicks(mode, parentCount(child))),
    agreement: () =>
      (agreement ??= new Agreement(parentTable(), sharedColumns(plan), mode.kind === 'agreeing' && mode.root !== undefined, plan.existing)),
    supported: (child) => (supported ??= finished(supportedRows(link, child))),
    placeOf: (child, parent) => (plan.supports.length > 0 ? placeIn(link.supported(child), parent) : parent),
    findSupported: function* (child) {
      if (plan.supports.length > 0) supported ??= yield* supportedRows(link, child);
    },
    parents: (frame) => {
      const found = findParents(frame, link);
      const { nulls, nullKey } = plan;
      if (nulls === 0 || hasOwnNulls(mode)) return found;
      const rows = usesRows(plan) ? frame.rows : frame.draws;
      for (let i = 0; i < rows.length; i++) if (drawUnit(nullKey, rows[i], frame.attempt) < nulls) found[i] = -1;
      return found;
    },
  };
  return link;
}

const ANY_SHARES: Shares = { least: 0, most: Number.POSITIVE_INFINITY };

/** Rows all over the table may come in any order of their parents. */
function openLayout({ key, mode }: LinkPlan, children: number, parents: number): Layout {
  const shares = 'least' in mode ? mode : ANY_SHARES;
  return (mode.kind === 'scattered' ? layOutByRank(children, parents, shares) : undefined) ?? layOut(key, children, parents, shares);
}

function openPicks(mode: LinkMode, parents: number): Picks {
  return mode.kind === 'draw' && mode.favour ? favouringPicks(mode.favour, parents) : uniformPicks(parents);
}

/** Whether the mode says itself which rows have no parent. */
function hasOwnNulls(mode: LinkMode): boolean {
  if (mode.kind === 'earlier') return mode.tree?.kind === 'levels';
  return mode.kind === 'scattered' || (mode.kind === 'bijection' && mode.share !== undefined);
}

/** The columns of the parent in which an agreeing link's rows agree with it. */
function sharedColumns({ mode }: LinkPlan): number[] {
  return mode.kind === 'agreeing' ? mode.shared.map(({ parentColumn }) => parentColumn) : [];
}

/** The parents' rows whose values of the shared columns every supporting link knows. */
function* supportedRows(link: OpenLink, child: OpenTable): Steps<Float64Array> {
  const parent = link.parentTable();
  const made = parent.plan.rows;
  const missing = new Uint8Array(made + (link.plan.existing ?? 0));
  for (const { link: other, parentColumns } of link.plan.supports) {
    const agreement = child.links[other].agreement();
    const known = child.links[other].plan.existing === undefined ? undefined : existingColumns(parent.plan, parentColumns);
    if (known) markMissing(agreement.withValues(known), missing, made, missing.length - made);
    else missing.fill(1, made);
    yield* agreement.read(parent, parentColumns);
    yield* eachChunk(parent, (frame, start) => {
      markMissing(agreement.with(frame, parentColumns), missing, start, frame.length);
    });
  }
  return placesOf(missing, 0);
}

/** Flags rows from `start` on with which none agree. */
function markMissing({ group, rows }: Agreeing, missing: Uint8Array, start: number, count: number): void {
  for (let i = 0; i < count; i++) {
    const agreed = group(i);
    if (agreed < 0 || rows.count(agreed) === 0) missing[start + i] = 1;
  }
}

/** The place of a number among ascending ones; −1 where it is none of them. */
function placeIn(numbers: Float64Array, wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === wanted ? low : -1;
}

/** Where the flags have that value. */
function placesOf(flags: Uint8Array, value: number): Float64Array {
  let count = 0;
  for (const flag of flags) if (flag === value) count++;
  const places = new Float64Array(count);
  for (let at = 0, next = 0; at < flags.length; at++) if (flags[at] === value) places[next++] = at;
  return places;
}
