import type { AgreeingMode, BijectionShare, LinkMode, LinkPlan } from '../plan/plan';
import { apart } from './apart';
import { busyIndex } from './favour';
import type { Frame } from './frame';
import { type DrawKey, drawIndex, drawUnit } from './mixer';
import type { OpenLink } from './openLink';
import { permutation } from './permutation';
import { treeParent } from './tree';

/** Whether parents are found by the row's own number rather than by draw. */
export function usesRows({ mode }: LinkPlan): boolean {
  return (
    mode.kind === 'layout' ||
    mode.kind === 'scattered' ||
    mode.kind === 'apart' ||
    mode.kind === 'earlier' ||
    mode.kind === 'previous' ||
    mode.kind === 'same' ||
    (mode.kind === 'agreeing' && mode.root !== undefined)
  );
}

/** The row of the parent, −1 for none, of a row at a place of the frame. */
type Find = (row: number, place: number) => number;

/** The rows of a frame's parents by a link, −1 for none. */
export function findParents(frame: Frame, link: OpenLink): Float64Array {
  const { mode, key, supports } = link.plan;
  const rows = usesRows(link.plan) ? frame.rows : frame.draws;
  const found = frame.memory.floats(rows.length);
  const count = link.parentTable().plan.rows;
  if (mode.kind === 'draw' && supports.length === 0 && count > 0) link.picks(frame.table).many(key, rows, frame.attempt, found);
  else if (mode.kind === 'digit') frame.table.carriers[mode.carrier].digits(frame.carrier(mode.carrier), mode.position, found);
  else {
    const find = finder(frame, link, mode);
    for (let i = 0; i < rows.length; i++) found[i] = find(rows[i], i);
  }
  return found;
}

/** How a frame finds the parents by a link row by row, where no loop of its own finds them. */
function finder(frame: Frame, link: OpenLink, mode: Exclude<LinkMode, { readonly kind: 'digit' }>): Find {
  const { key } = link.plan;
  const { attempt } = frame;
  const count = link.parentTable().plan.rows;
  switch (mode.kind) {
    case 'draw': {
      if (link.plan.supports.length === 0) return () => -1;
      const rows = link.supported(frame.table);
      const picks = link.picks(frame.table);
      return (row) => (rows.length === 0 ? -1 : rows[picks.one(key, row, attempt)]);
    }
    case 'bijection': {
      if (mode.share) return sharedFinder(mode.share, count);
      if (link.plan.supports.length === 0) return permutation(key, count).one;
      const rows = link.supported(frame.table);
      const permute = permutation(key, rows.length).one;
      return (row) => rows[permute(row)] ?? -1;
    }
    case 'layout':
    case 'scattered': {
      const families = link.families(frame.table);
      if (link.plan.supports.length === 0) return families.parent;
      const rows = link.supported(frame.table);
      return (row) => rows[families.parent(row)] ?? -1;
    }
    case 'apart':
      return apartFinder(frame, link, mode);
    case 'earlier': {
      const { tree } = mode;
      const within = tree?.kind === 'threads' && tree.within !== undefined ? frame.table.links[tree.within] : undefined;
      const layout = within?.layout(frame.table);
      return (row, place) => {
        const parent = treeParent(tree, row, drawUnit(key, frame.draws[place], attempt), layout);
        return parent < 0 && mode.root === 'itself' ? row : parent;
      };
    }
    case 'previous':
      return (row) => (row > 0 ? row - 1 : mode.root === 'last' ? count - 1 : -1);
    case 'same':
      return (row) => row;
    case 'agreeing':
      return agreeingFinder(frame, link, mode);
  }
}

/** Rows that fall on the link's own stretch have a parent, others none. */
function sharedFinder({ key, from, of }: BijectionShare, count: number): Find {
  const permute = permutation(key, of).one;
  return (row) => {
    const parent = permute(row) - from;
    return parent >= 0 && parent < count ? parent : -1;
  };
}

/** Another parent for each of the siblings by another link. */
function apartFinder(frame: Frame, link: OpenLink, { from, favour }: Extract<LinkMode, { readonly kind: 'apart' }>): Find {
  const other = frame.table.links[from];
  const found = frame.parentRows(from);
  const find = apart({
    key: link.plan.key,
    favour,
    families: other.families(frame.table),
    size: link.parentTable().plan.rows,
    isOwn: link.plan.parent === other.plan.parent,
  });
  return (row, place) => find(row, found[place]);
}

function agreeingFinder(frame: Frame, link: OpenLink, mode: AgreeingMode): Find {
  const { key } = link.plan;
  const among = mode.ancestor ? byAncestor(frame, link, mode.ancestor) : byIndex(frame, link, mode);
  if (mode.digit) return joinedFinder(frame, mode.digit, among);
  if (mode.root !== undefined) return treeFinder(frame, key, mode, among);
  const { favour } = mode;
  const index = favour
    ? (row: number, { count, at }: Candidates) => busyIndex(favour, drawUnit(key, row, frame.attempt), at(0), count)
    : (row: number, { count }: Candidates) => drawIndex(key, row, frame.attempt, count);
  return (row, place) => {
    const parents = among(place);
    return parents ? parents.at(index(row, parents)) : -1;
  };
}

/** An earlier one of the rows that agree, as in a tree of these alone. */
function treeFinder(frame: Frame, key: DrawKey, { tree, root }: AgreeingMode, among: (place: number) => Candidates | undefined): Find {
  return (row, place) => {
    const parents = among(place);
    if (!parents) return -1;
    const found = treeParent(tree, parents.below(row), drawUnit(key, row, frame.attempt));
    if (found >= 0) return parents.at(found);
    return root === 'itself' ? row : -1;
  };
}

/** The parent that a join has counted among those that agree. */
function joinedFinder(
  frame: Frame,
  { carrier, position }: NonNullable<AgreeingMode['digit']>,
  among: (place: number) => Candidates | undefined,
): Find {
  const carried = frame.carrier(carrier);
  const { digit } = frame.table.carriers[carrier];
  return (_, place) => among(place)?.at(digit(carried[place], position)) ?? -1;
}

/** Rows that a row may refer to, ascending; there is at least one. */
interface Candidates {
  readonly count: number;
  at(index: number): number;
  /** How many come before the row. */
  below(row: number): number;
}

/** The parent's rows are shared out by ancestor, and the row's own links lead to its ancestor. */
function byAncestor(
  frame: Frame,
  link: OpenLink,
  { path, layout: at }: NonNullable<AgreeingMode['ancestor']>,
): (place: number) => Candidates | undefined {
  const ancestors = frame.follow(path);
  const parent = link.parentTable();
  const { layout, row: rowOf } = parent.links[at].families(parent);
  return (place) => {
    const ancestor = ancestors[place];
    if (ancestor < 0) return undefined;
    const first = layout.first(ancestor);
    const count = layout.first(ancestor + 1) - first;
    return count === 0
      ? undefined
      : { count, at: (index) => rowOf(first + index), below: (row) => Math.max(0, Math.min(count, row - first)) };
  };
}

function byIndex(frame: Frame, link: OpenLink, mode: AgreeingMode): (place: number) => Candidates | undefined {
  const { group, rows } = link.agreement().with(
    frame,
    mode.shared.map(({ column }) => column),
  );
  return (place) => {
    const agreed = group(place);
    const count = agreed < 0 ? 0 : rows.count(agreed);
    return count === 0 ? undefined : { count, at: (at) => rows.at(agreed, at), below: (row) => rows.below(agreed, row) };
  };
}
