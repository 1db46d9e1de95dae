import { drawKey } from '../generate/mixer';
import type { Shortfall, ShortfallKind } from '../measure/report';
import { columnsOf } from '../rules/columnsOf';
import type { Expression } from '../rules/expression';
import type { ForeignKey } from '../schema/schema';
import { childrenShortfalls, shareOutChildren } from './children';
import { claimColumns, supports } from './claims';
import { closesCircle, comesBack } from './closedCircles';
import { decidableSets } from './decidableSets';
import { deriveColumns } from './derived';
import { chooseDomain } from './domains/chooseDomain';
import { numberLimits } from './domains/numbers';
import { valueShape } from './domains/valueShape';
import { planEntities } from './entities/planEntities';
import { drawParents } from './favour';
import { planGivenTable } from './given/planGivenTable';
import { type DraftGroup, planGroups } from './groups';
import { mixedDraw } from './mixedDraw';
import { conditionsOn, namedConditions } from './namedConditions';
import { planNegative } from './negative/planNegative';
import { not } from './normalise';
import { nullableColumns } from './order';
import { layOutParts } from './parts';
import type { ColumnPlan, LinkPlan, TablePlan } from './plan';
import type { PlanContext } from './planContext';
import { planProse } from './prose/planProse';
import { refuseValues } from './refuseValues';
import { integersLeft, isEmpty } from './restriction';
import { computeAmounts, withRise, withRoom } from './sense/senseDraft';
import { layOutSummed, shareOutTied } from './sense/summed';
import { layOutShares } from './sharedOut';
import { isSpine, layOutSpine } from './spine';
import { type Carried, type ColumnDraft, draftTable, type LinkDraft, type TableDraft } from './tableDraft';
import { shapeTrees } from './trees';
import { planUniqueness } from './uniqueness';
import { isDoubtful, type UniqueSet, uniqueSets } from './uniqueSets';

/** A table's plan, and what it cannot have. */
export interface PlannedTable {
  readonly plan: TablePlan;
  readonly shortfalls: readonly Shortfall[];
  /** Sets that nothing carries: rows have to be chosen for them. */
  readonly uncarried: readonly UniqueSet[];
  /** Carried sets whose rows may be equal all the same. */
  readonly doubtful: readonly UniqueSet[];
  /** Partial sets that are kept as long as the table's guards hold. */
  readonly guarded: readonly UniqueSet[];
  /** Places of links whose columns other links have claimed. */
  readonly unowned: readonly number[];
  /** The constraint for whose sake each carrier and each link tells rows apart. */
  readonly carried: readonly Carried[];
  /** Conditions among columns of which none can be drawn anew. */
  readonly loose: readonly Expression[];
}

/** What an earlier attempt at a table has taught. */
export interface Lesson {
  /** Partial keys too narrow for all rows: the rows lie outside of them. */
  readonly avoided: readonly UniqueSet[];
  /** Why there are fewer rows than asked for, and how many there are. */
  readonly shortfalls: readonly Shortfall[];
  readonly rows?: number;
  /** How many distinct values are wanted for each row. */
  readonly spare: number;
  /** Whether rows that a database has may have the same keys. */
  readonly isBeside: boolean;
}

/** Nothing yet. */
export const NO_LESSON: Lesson = { avoided: [], shortfalls: [], spare: 1, isBeside: false };

/** Plans one table, parents' rows being known (or assumed, in a circle). */
export function planTable(context: PlanContext, place: number, late: readonly string[], lesson: Lesson = NO_LESSON): PlannedTable {
  const given = context.givenRows(context.tables[place]);
  if (given) return planGivenTable(context, place, given, late);
  const { avoided } = lesson;
  const draft = draftTable(
    context,
    place,
    avoided.flatMap(({ where }) => (where ? [not(where)] : [])),
  );
  refuseValues(draft);
  draft.rows = lesson.rows ?? draft.rows;
  draft.spare = lesson.spare;
  draft.isBeside = lesson.isBeside;
  const shortfalls = [...lesson.shortfalls];
  const limit: Limit = (kind, constraint, reason, capacity) => {
    if (capacity >= draft.rows) return;
    shortfalls.push({ table: draft.name, kind, constraint, reason, asked: draft.asked, capacity });
    draft.rows = capacity;
  };
  const unowned = claimColumns(draft);
  deriveColumns(draft);
  computeAmounts(draft);
  planEntities(draft);
  limitByParents(draft, limit);
  limitByCircles(draft, place, limit);
  limitByPartitions(draft, limit);
  const sets = decidableSets(uniqueSets(draft.table, context.schema), draft.table, context).filter(
    (set) => !avoided.some(({ constraint }) => constraint === set.constraint),
  );
  const short: { set: UniqueSet; capacity: number }[] = [];
  const uncarried = draft.rows === 0 ? [] : planUniqueness(draft, sets, (set, capacity) => short.push({ set, capacity }));
  // A partial index that is too narrow for all rows is kept by rows that lie outside of it.
  const partial = short.find(({ set }) => set.where);
  if (partial) return planTable(context, place, late, { ...lesson, avoided: [...avoided, partial.set] });
  for (const { set, capacity } of short) {
    if (capacity === 0) limitByEmptiness(draft, set, limit);
    limit('capacity', set.constraint, `it allows ${capacity} different ${capacity === 1 ? 'row' : 'rows'} at most`, capacity);
  }
  layOutSpine(draft);
  layOutParts(draft);
  layOutSummed(draft);
  layOutShares(draft);
  shapeTrees(draft);
  shareOutTied(draft);
  shareOutChildren(draft);
  drawParents(draft);
  const settle = (column: ColumnDraft): void => void (column.source ??= drawnSource(draft, column, limit));
  planProse(draft, settle);
  for (const column of draft.columns) settle(column);
  limitBySequences(draft, limit);
  // Planned anew for the rows that there are, the table is the same as when no more had been asked for.
  if (shortfalls.length > lesson.shortfalls.length && draft.rows > 0)
    return planTable(context, place, late, { ...lesson, shortfalls, rows: draft.rows });
  const { groups, loose } = planGroups(draft);
  const carried = sets.filter((set) => !uncarried.includes(set));
  const doubtful = carried.filter((set) => isDoubtful(set) || isFoldedList(draft, set));
  const guarded = draft.guards.length === 0 ? [] : carried.filter((set) => set.where !== undefined && !doubtful.includes(set));
  return {
    plan: freeze(draft, groups, late),
    shortfalls: [...shortfalls, ...childrenShortfalls(draft)],
    uncarried,
    doubtful,
    guarded,
    unowned,
    carried: draft.carried,
    loose: [...loose, ...countedTests(draft)],
  };
}

/** Conditions on counting columns alone: the numbers come as they come. */
function countedTests({ columns, conditions }: TableDraft): readonly Expression[] {
  return columns.flatMap(({ source, column }) => (source?.kind === 'sequence' ? (conditions.single.get(column.name) ?? []) : []));
}

/** Whether the set folds the case of a column whose values are listed: they may differ in case alone. */
function isFoldedList({ columns }: TableDraft, { folded, expressions }: UniqueSet): boolean {
  const names = [...folded, ...expressions.flatMap(columnsOf)];
  return columns.some(
    ({ column, restriction, recipe }) => names.includes(column.name) && (restriction.values ?? recipe.values) !== undefined,
  );
}

type Limit = (kind: ShortfallKind, constraint: string, reason: string, capacity: number) => void;

/** Without rows to refer to, a reference is NULL, or the table stays empty. */
function limitByParents(draft: TableDraft, limit: Limit): void {
  for (const link of draft.links) {
    if (link.isSelf || draft.context.rowsAt(link.parent) > 0) continue;
    if (link.nulls > 0) link.nulls = 1;
    else
      limit(
        'parents',
        `FOREIGN KEY (${link.key.columns.join(', ')})`,
        `${draft.context.nameOf(link.key.references.table)} has no rows to refer to`,
        0,
      );
  }
}

/** Tables whose keys are each other's have as many rows as the shortest of them. */
function limitByCircles({ context, table }: TableDraft, place: number, limit: Limit): void {
  const isRequired = (key: ForeignKey): boolean => nullableColumns(table, key).length === 0;
  const isOwnPartly = (key: ForeignKey): boolean =>
    context.placeOf(key.references.table) > place && key.columns.some((_, at) => comesBack(context, place, key, at));
  for (const key of table.foreignKeys.filter((each) => closesCircle(context, place, each) || (isRequired(each) && isOwnPartly(each))))
    limit(
      'circle',
      `FOREIGN KEY (${key.columns.join(', ')})`,
      `${context.nameOf(key.references.table)} refers to each of them`,
      context.rowsAt(context.placeOf(key.references.table)),
    );
}

function limitByPartitions({ table }: TableDraft, limit: Limit): void {
  if (table.partitioning?.partitions.length === 0) limit('partitions', 'PARTITION BY', 'it has no partitions to put rows in', 0);
}

/** A sequence ends where its type, its conditions or its own bounds do, upwards or downwards. */
function limitBySequences(draft: TableDraft, limit: Limit): void {
  for (const { source, type, column, restriction } of draft.columns) {
    if (source?.kind !== 'sequence') continue;
    const { start, step } = source;
    const [typeLeast, typeMost] = numberLimits(type, 0);
    const left = integersLeft(restriction);
    const end =
      step > 0
        ? Math.min(typeMost, left.most, column.identity?.max ?? typeMost)
        : Math.max(typeLeast, left.least, column.identity?.min ?? typeLeast);
    limit(
      'sequence',
      `${column.name} ${type.name.name}`,
      `numbers from ${start} end at ${end}`,
      Math.max(0, Math.floor((end - start) / step) + 1),
    );
  }
}

/** A column that repeats as it likes. */
function drawnSource(draft: TableDraft, column: ColumnDraft, limit: Limit): ColumnPlan['source'] {
  const { locale, now, schema } = draft.context;
  const { restriction, type, spec, recipe } = column;
  if (column.nulls === 1) return { kind: 'null' };
  const need = { column: column.column.name, type, restriction, kind: spec, recipe, distinct: 0, locale, types: schema, now };
  const one = isEmpty(restriction) ? undefined : chooseDomain(need);
  const chosen = one && mixedDraw(draft, column, need, one);
  if (!chosen) {
    if (column.nulls === 0 && !column.column.nullable) limitByConditions(draft, column, limit);
    return { kind: 'null' };
  }
  column.proven = chosen.proven;
  return { kind: 'draw', domain: withRise(draft, column, withRoom(draft, column, chosen.domain)) };
}

/** A key without a single value has none because of conditions, where one of its columns is cut down to nothing. */
function limitByEmptiness(draft: TableDraft, set: UniqueSet, limit: Limit): void {
  const empty = draft.columns.find(({ column, restriction }) => set.columns.includes(column.name) && isEmpty(restriction));
  if (empty) limitByConditions(draft, empty, limit);
}

/** No value is left of a column that must have one. */
function limitByConditions({ context, table }: TableDraft, { column, recipe, type }: ColumnDraft, limit: Limit): void {
  const conditions = conditionsOn(column.name, namedConditions(context, table));
  const wished = (['pattern', 'min', 'max'] as const).filter((member) => recipe[member] !== undefined);
  const names = [...conditions.map(({ name }) => name), ...wished.map((member) => `the recipe's ${member} for ${column.name}`)];
  const kind = wished.length > 0 || conditions.some(({ isRule }) => isRule) ? 'rule' : 'condition';
  limit(kind, names.length > 0 ? names.join(', ') : `${column.name} ${type.name.name}`, `no value of ${column.name} fulfils it`, 0);
}

function freeze(draft: TableDraft, groups: readonly DraftGroup[], late: readonly string[]): TablePlan {
  const groupOf = (column: number): number | undefined => {
    const at = groups.findIndex(({ members }) => members.includes(column));
    return at < 0 ? undefined : at;
  };
  const linkGroup = (link: number): number | undefined => {
    const at = groups.findIndex(({ plan }) => plan.links.includes(link));
    return at < 0 ? undefined : at;
  };
  const negative = planNegative(draft);
  const own = draft.columns.slice(0, draft.table.columns.length);
  return {
    table: draft.table,
    name: draft.name,
    asked: draft.asked,
    rows: draft.rows,
    sense: draft.context.sense.of(draft.table).rules,
    columns: own.map((column) => frozenColumn(column, groupOf(column.index))),
    borrowed: draft.columns.slice(own.length).map((column) => frozenColumn(column, undefined)),
    links: draft.links.map((link, at) => frozenLink(draft, link, at, linkGroup(at))),
    carriers: draft.carriers,
    ...(draft.entities.length > 0 && { entities: draft.entities }),
    groups: groups.map(({ plan }) => plan),
    late,
    ...(negative && { negative }),
  };
}

function frozenColumn(draft: ColumnDraft, group: number | undefined): ColumnPlan {
  const { column, type, kind, confidence, source = { kind: 'null' }, nulls, presence, key, nullKey, spec } = draft;
  return {
    name: column.name,
    type,
    shape: valueShape(type, spec),
    kind: shownKind(draft, kind),
    confidence,
    source,
    nulls: source.kind === 'sequence' || source.kind === 'expression' || source.kind === 'children' || source.kind === 'share' ? 0 : nulls,
    ...(presence && { presence }),
    key,
    nullKey,
    ...(group !== undefined && { group }),
  };
}

/** What reports call the column's kind: how it is made says more than its name where that decides. */
function shownKind({ source, type }: ColumnDraft, kind: string): string {
  if (source?.kind === 'sequence') return 'sequence';
  if (source?.kind === 'reference') return 'reference';
  if (source?.kind === 'expression' || source?.kind === 'children' || source?.kind === 'share') return 'computed';
  return type.family === 'enum' ? 'enum' : kind;
}

/** What is laid out by one parent for others to rely on has the same shape everywhere: a tenant with many users has many projects. */
function sharedPath({ context }: TableDraft, { key }: LinkDraft): string[] {
  return [context.nameOf(key.references.table), 'children', ...key.references.columns];
}

function frozenLink(draft: TableDraft, link: LinkDraft, at: number, group: number | undefined): LinkPlan {
  const { seed } = draft.context;
  const path = [draft.name, 'link', ...link.key.columns];
  return {
    foreignKey: link.foreignKey,
    parent: link.parent,
    mode: link.mode ?? { kind: 'draw' },
    supports: supports(draft, at),
    nulls: link.nulls,
    key: drawKey(seed, ...(link.mode?.kind === 'layout' && isSpine(draft, at) ? sharedPath(draft, link) : path)),
    nullKey: drawKey(seed, ...path, 'null'),
    ...(group !== undefined && { group }),
  };
}
