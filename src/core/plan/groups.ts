import type { IntervalDomain } from '../generate/domain';
import { drawKey } from '../generate/mixer';
import { columnsOf } from '../rules/columnsOf';
import type { CompareOperator, Expression } from '../rules/expression';
import type { Relation } from './conditions';
import { type ChosenDomain, chooseDomain } from './domains/chooseDomain';
import { isolate } from './isolate';
import { MAX_BRANCHES } from './normalise';
import type { ChoicePlan, GroupColumn, GroupPlan, Variant } from './plan';
import { isEmpty, type Restriction, restrict } from './restriction';
import type { ColumnDraft, TableDraft } from './tableDraft';

/** A group, and the columns and links that belong to it beside those that it fills itself. */
export interface DraftGroup {
  readonly plan: GroupPlan;
  readonly members: readonly number[];
}

/**
 * Ties together the columns that conditions relate: one group for each connected set. Columns whose
 * values are settled (keys, counters) take part in the conditions, not in the drawing; conditions among
 * such columns alone are `loose`.
 */
export function planGroups(draft: TableDraft): { groups: DraftGroup[]; loose: Expression[] } {
  const relations = [...draft.conditions.relations, ...unprovenTests(draft), ...draft.guards];
  const groups: DraftGroup[] = [];
  const loose: Expression[] = [];
  for (const { columns, relations: tied } of connect(draft, relations)) {
    const group = planGroup(draft, columns, tied);
    if (group) groups.push(group);
    else loose.push(...tied.map(({ expression }) => expression));
  }
  return { groups, loose };
}

/** Conditions on one column that its domain does not fulfil by itself. */
function unprovenTests(draft: TableDraft): Relation[] {
  return draft.columns.flatMap(({ column, source, proven }) => {
    const atoms = draft.conditions.single.get(column.name) ?? [];
    const computed = source?.kind === 'expression' || source?.kind === 'reference';
    return proven && !computed ? [] : atoms.map((expression) => ({ columns: [column.name], expression }));
  });
}

interface Component {
  readonly columns: readonly number[];
  readonly relations: readonly Relation[];
}

function connect(draft: TableDraft, relations: readonly Relation[]): Component[] {
  const sets = relations.map((relation) => ({
    columns: new Set(relation.columns.flatMap((name) => closure(draft, name))),
    relations: [relation],
  }));
  const merged: { columns: Set<number>; relations: Relation[] }[] = [];
  for (const set of sets) {
    const touching = merged.filter((other) => [...set.columns].some((column) => other.columns.has(column)));
    for (const other of touching) {
      for (const column of other.columns) set.columns.add(column);
      set.relations.unshift(...other.relations);
      merged.splice(merged.indexOf(other), 1);
    }
    merged.push(set);
  }
  return merged.map(({ columns, relations: tied }) => ({ columns: [...columns].sort((a, b) => a - b), relations: tied }));
}

/** A column, those it is computed from, and those that share its link: they can only change together. Settled ones tie nothing. */
function closure(draft: TableDraft, name: string, seen = new Set<number>()): number[] {
  const column = draft.columns.find((each) => each.column.name === name);
  if (!column || seen.has(column.index) || isSettled(draft, column)) return [...seen];
  seen.add(column.index);
  if (column.source?.kind === 'expression') for (const other of columnsOf(column.source.expression)) closure(draft, other, seen);
  const { link } = column;
  if (link !== undefined) {
    for (const other of draft.columns) if (other.link === link) closure(draft, other.column.name, seen);
    // A tree's rows agree with rows of this table as they come out of the group: what comes after it is no part of it.
    draft.links.forEach(({ mode, key, isSelf }) => {
      if (!isSelf && mode?.kind === 'agreeing' && mode.shared.some((pair) => pair.column === column.index))
        for (const each of key.columns) closure(draft, each, seen);
    });
  }
  // What is computed from the column changes with it.
  for (const other of draft.columns)
    if (other.source?.kind === 'expression' && columnsOf(other.source.expression).includes(name)) closure(draft, other.column.name, seen);
  return [...seen];
}

/** Whether no further attempt would change the column. */
function isSettled(draft: TableDraft, column: ColumnDraft): boolean {
  const { source, link } = column;
  if (column.isBorrowed) return true;
  if (!source) return false;
  if (source.kind === 'reference') {
    const mode = link === undefined ? undefined : draft.links[link].mode;
    // Which parent is settled; whether there is one, drawn.
    if (link !== undefined && draft.links[link].nulls > 0 && !(mode?.kind === 'bijection' && mode.share)) return false;
    return mode?.kind !== 'draw' && mode?.kind !== 'agreeing' && mode?.kind !== 'earlier' && mode !== undefined;
  }
  return source.kind !== 'draw' && source.kind !== 'expression';
}

function planGroup(draft: TableDraft, columns: readonly number[], relations: readonly Relation[]): DraftGroup | undefined {
  const drafts = columns.map((index) => draft.columns[index]);
  const links = [...new Set(drafts.flatMap(({ link }) => (link === undefined ? [] : [link])))];
  const drawn = inTurn(drafts.filter(({ source }) => source?.kind === 'draw'));
  if (drawn.length + links.length === 0) return undefined;
  const choices = relations.filter((relation) => relation.branches);
  const tight = tightened(draft, drawn, relations);
  const filled = drawn.map(
    (column): GroupColumn => groupColumn(draft, column, choices, bounds(draft, column, drawn, relations), tight.get(column.index)),
  );
  const computed = drafts
    .filter(({ source }) => source?.kind !== 'draw')
    .map(({ index }): GroupColumn => ({ column: index, choices: [], variants: [], bounds: [] }));
  const plan: GroupPlan = {
    columns: [...filled, ...computed],
    links,
    choices: choices.map((relation, at) => choicePlan(draft, relation, at)),
    tests: relations.map(({ expression }) => expression),
    guards: relations.flatMap(({ guard }, test) => (guard ? [{ test, ...guard }] : [])),
  };
  return { plan, members: columns };
}

/** The columns in the order of filling: as the table has them, but after those on which it depends whether they have a value. */
function inTurn(drawn: readonly ColumnDraft[]): ColumnDraft[] {
  const depth = ({ presence }: ColumnDraft): number => {
    const needed = presence ? columnsOf(presence) : [];
    return Math.max(0, ...drawn.filter(({ column }) => needed.includes(column.name)).map((each) => 1 + depth(each)));
  };
  return drawn
    .map((column) => ({ column, at: depth(column) }))
    .sort((a, b) => a.at - b.at)
    .map(({ column }) => column);
}

/** Branches are chosen by how much of the columns' lists they leave, so that a status is as frequent as its values are many. */
function choicePlan(draft: TableDraft, relation: Relation, at: number): ChoicePlan {
  const branches = relation.branches ?? [];
  const weights = branches.map((branch) => {
    const shares = relation.columns.map((name) => listShare(draft, name, branch));
    return shares.reduce((product, share) => product * share, 1);
  });
  const usable = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1);
  return { key: drawKey(draft.context.seed, draft.name, 'choice', relation.columns.join(), String(at)), weights: usable };
}

function listShare(draft: TableDraft, name: string, branch: readonly Expression[]): number {
  const column = draft.columns.find((each) => each.column.name === name);
  if (!column) return 1;
  const restriction = restricted(draft, column, branch);
  if (isEmpty(restriction)) return 0;
  const source = column.source;
  const all = source?.kind === 'draw' && source.domain.kind === 'list' ? source.domain.values : undefined;
  if (!all) return 1;
  const left = chosen(draft, column, restriction);
  return left?.domain.kind === 'list' ? left.domain.values.length / all.length : left ? 1 : 0;
}

function restricted(draft: TableDraft, column: ColumnDraft, atoms: readonly Expression[]): Restriction {
  const { name } = column.column;
  const { now, schema } = draft.context;
  return atoms
    .filter((atom) => columnsOf(atom).join() === name)
    .reduce((restriction, atom) => restrict(restriction, atom, { name, type: column.type, types: schema, now }), column.restriction);
}

function chosen(draft: TableDraft, column: ColumnDraft, restriction: Restriction): ChosenDomain | undefined {
  const { locale, now, schema } = draft.context;
  return chooseDomain({
    column: column.column.name,
    type: column.type,
    restriction,
    kind: column.spec,
    recipe: column.recipe,
    distinct: 0,
    locale,
    types: schema,
    now,
  });
}

function groupColumn(
  draft: TableDraft,
  column: ColumnDraft,
  all: readonly Relation[],
  bound: GroupColumn['bounds'],
  tight: IntervalDomain | undefined,
): GroupColumn {
  const { name } = column.column;
  const choices: number[] = [];
  let count = 1;
  all.forEach((relation, at) => {
    const branches = relation.branches ?? [];
    const concerned = branches.some((branch) => branch.some((atom) => columnsOf(atom).join() === name));
    if (!concerned || count * branches.length > MAX_BRANCHES) return;
    choices.push(at);
    count *= branches.length;
  });
  const variants: Variant[] = [];
  for (let at = 0; at < count; at++) {
    let rest = at;
    const atoms = choices.flatMap((choice) => {
      const branches = all[choice].branches ?? [];
      const branch = branches[rest % branches.length];
      rest = Math.floor(rest / branches.length);
      return branch;
    });
    variants.push(variant(draft, column, restricted(draft, column, atoms), choices.length === 0 ? tight : undefined));
  }
  return { column: column.index, choices, variants, bounds: bound };
}

function variant(draft: TableDraft, column: ColumnDraft, restriction: Restriction, tight: IntervalDomain | undefined): Variant {
  const nullness = restriction.nullness === 'null' && !column.column.nullable ? 'any' : restriction.nullness;
  if (isEmpty(restriction)) return { nullness };
  if (restriction === column.restriction && column.source?.kind === 'draw') return { domain: tight ?? column.source.domain, nullness };
  // A branch that says no more than whether there is a value leaves the value to what the row is about.
  if (column.source?.kind === 'draw' && (column.source.entity ?? column.source.follows) && isSameButNull(restriction, column.restriction))
    return { domain: column.source.domain, nullness };
  return { domain: chosen(draft, column, restriction)?.domain, nullness };
}

function isSameButNull(one: Restriction, other: Restriction): boolean {
  const { nullness: _one, ...rest } = one;
  return Object.entries(rest).every(([member, value]) => other[member as keyof Restriction] === value);
}

/** Comparisons that can be solved for this column by columns that come before it. */
function bounds(
  draft: TableDraft,
  column: ColumnDraft,
  drawn: readonly ColumnDraft[],
  relations: readonly Relation[],
): { operator: CompareOperator; expression: Expression }[] {
  return relations.flatMap((relation) => {
    if (relation.branches || !isOrdered(column) || isAfterEarlier(draft, column, relation)) return [];
    const others = relation.columns.filter((name) => name !== column.column.name);
    const known = others.every((name) => isKnownBefore(draft, name, column, drawn));
    const bound = known ? isolate(relation.expression, column.column.name) : undefined;
    return bound ? [{ operator: bound.operator, expression: converted(bound.expression, column) }] : [];
  });
}

/** Whether the relation says no more of a column that rises with the rows than that it comes after earlier ones of them. */
function isAfterEarlier(draft: TableDraft, { column, source }: ColumnDraft, { columns }: Relation): boolean {
  if (source?.kind !== 'draw' || source.domain.kind !== 'interval' || source.domain.rising === undefined) return false;
  return columns.every((name) => name === column.name || draft.columns.some((each) => each.isBorrowed && each.column.name === name));
}

function isOrdered({ type }: ColumnDraft): boolean {
  return ['integer', 'decimal', 'float', 'date', 'timestamp', 'timestamptz', 'time'].includes(type.family);
}

function isKnownBefore(draft: TableDraft, name: string, column: ColumnDraft, drawn: readonly ColumnDraft[]): boolean {
  const other = draft.columns.find((each) => each.column.name === name);
  if (!other || other.source?.kind === 'expression') return false;
  return !drawn.includes(other) || drawn.indexOf(other) < drawn.indexOf(column);
}

/** Moments are compared in the column's own unit. */
function converted(expression: Expression, { type }: ColumnDraft): Expression {
  return ['date', 'timestamp', 'timestamptz', 'time'].includes(type.family)
    ? { kind: 'cast', arg: expression, type: type.name }
    : expression;
}

/** How much of an interval is kept free for what has to lie beyond it. */
const MARGIN = 0.02;

/** Intervals cut so that a column which others must exceed leaves them room. */
function tightened(draft: TableDraft, drawn: readonly ColumnDraft[], relations: readonly Relation[]): Map<number, IntervalDomain> {
  const result = new Map<number, IntervalDomain>();
  const interval = (name: string): [number, IntervalDomain] | undefined => {
    const column = drawn.find((each) => each.column.name === name);
    const domain = column?.source?.kind === 'draw' ? column.source.domain : undefined;
    return column && domain?.kind === 'interval' ? [column.index, result.get(column.index) ?? domain] : undefined;
  };
  for (let round = 0; round < drawn.length; round++) {
    for (const { expression, branches } of relations) {
      if (branches || expression.kind !== 'compare' || expression.left.kind !== 'column' || expression.right.kind !== 'column') continue;
      const isLess = expression.operator === '<' || expression.operator === '<=';
      if (!isLess && expression.operator !== '>' && expression.operator !== '>=') continue;
      const low = interval((isLess ? expression.left : expression.right).name);
      const high = interval((isLess ? expression.right : expression.left).name);
      if (!low || !high || low[1].step <= 0) continue;
      const sameUnit = draft.columns[low[0]].type.family === draft.columns[high[0]].type.family;
      if (!sameUnit) continue;
      const [below, above] = brought(draft, low, high);
      cut(result, below, above);
    }
  }
  return result;
}

type Placed = readonly [number, IntervalDomain];

/** Where what must be greater lies below all that must be less: one of them as natural numbers of the other's kind, if its own conditions allow. */
function brought(draft: TableDraft, low: Placed, high: Placed): readonly [Placed, Placed] {
  if (high[1].max > low[1].min) return [low, high];
  const lowColumn = draft.columns[low[0]];
  const highColumn = draft.columns[high[0]];
  const raised = chosen(
    draft,
    { ...highColumn, spec: lowColumn.spec },
    { ...highColumn.restriction, min: Math.max(low[1].min, highColumn.restriction.min ?? low[1].min) },
  )?.domain;
  if (raised?.kind === 'interval' && raised.max > low[1].min) return [low, [high[0], raised]];
  const lowered = chosen(
    draft,
    { ...lowColumn, spec: highColumn.spec },
    { ...lowColumn.restriction, max: Math.min(high[1].max, lowColumn.restriction.max ?? high[1].max) },
  )?.domain;
  return lowered?.kind === 'interval' && lowered.min < high[1].max ? [[low[0], lowered], high] : [low, high];
}

function cut(result: Map<number, IntervalDomain>, [lowIndex, low]: Placed, [highIndex, high]: Placed): void {
  result.set(lowIndex, low);
  result.set(highIndex, high);
  const room = Math.max(low.step, Math.floor(((high.max - high.min) * MARGIN) / low.step) * low.step);
  if (low.max > high.max - low.step && high.max - room >= low.min)
    result.set(lowIndex, { ...low, max: low.step < 1 ? high.max - room : Math.floor(high.max - room) });
  if (high.min < low.min && low.min + high.step <= high.max) result.set(highIndex, { ...high, min: low.min });
}
