import { drawKey } from '../generate/mixer';
import type { Shortfall } from '../measure/report';
import type { Expression } from '../rules/expression';
import { claimColumns, supports } from './claims';
import { closesCircle } from './closedCircles';
import { chooseDomain } from './domains/chooseDomain';
import { numberLimits } from './domains/numbers';
import { valueShape } from './domains/valueShape';
import { type DraftGroup, planGroups } from './groups';
import { not } from './normalise';
import type { ColumnPlan, LinkPlan, TablePlan } from './plan';
import type { PlanContext } from './planContext';
import { refuseValues } from './refuseValues';
import { integersLeft, isEmpty } from './restriction';
import { layOutSpine } from './spine';
import { type ColumnDraft, draftTable, type LinkDraft, type TableDraft } from './tableDraft';
import { planUniqueness } from './uniqueness';
import { type UniqueSet, uniqueSets } from './uniqueSets';

/** A table's plan, and what it cannot have. */
export interface PlannedTable {
  readonly plan: TablePlan;
  readonly shortfalls: readonly Shortfall[];
  /** Sets that nothing carries: rows have to be chosen for them. */
  readonly uncarried: readonly UniqueSet[];
  /** Places of links whose columns other links have claimed. */
  readonly unowned: readonly number[];
  /** Conditions among columns of which none can be drawn anew. */
  readonly loose: readonly Expression[];
}

/** What an earlier attempt at a table has taught. */
interface Lesson {
  /** Partial keys too narrow for all rows: the rows lie outside of them. */
  readonly avoided: readonly UniqueSet[];
  /** Why there are fewer rows than asked for, and how many there are. */
  readonly shortfalls: readonly Shortfall[];
  readonly rows?: number;
}

/** Plans one table, parents' rows being known (or assumed, in a circle). */
export function planTable(
  context: PlanContext,
  place: number,
  late: readonly string[],
  lesson: Lesson = { avoided: [], shortfalls: [] },
): PlannedTable {
  const { avoided } = lesson;
  const draft = draftTable(
    context,
    place,
    avoided.flatMap(({ where }) => (where ? [not(where)] : [])),
  );
  refuseValues(draft);
  draft.rows = lesson.rows ?? draft.rows;
  const shortfalls = [...lesson.shortfalls];
  const limit = (constraint: string, reason: string, capacity: number): void => {
    if (capacity >= draft.rows) return;
    shortfalls.push({ table: draft.name, constraint, reason, asked: draft.asked, capacity });
    draft.rows = capacity;
  };
  const unowned = claimColumns(draft);
  limitByParents(draft, limit);
  limitByCircles(draft, place, limit);
  limitByPartitions(draft, limit);
  const sets = uniqueSets(draft.table).filter((set) => !avoided.some(({ constraint }) => constraint === set.constraint));
  const short: { set: UniqueSet; capacity: number }[] = [];
  const uncarried = draft.rows === 0 ? [] : planUniqueness(draft, sets, (set, capacity) => short.push({ set, capacity }));
  // A partial index that is too narrow for all rows is kept by rows that lie outside of it.
  const partial = short.find(({ set }) => set.where);
  if (partial) return planTable(context, place, late, { ...lesson, avoided: [...avoided, partial.set] });
  for (const { set, capacity } of short)
    limit(set.constraint, `it allows ${capacity} different ${capacity === 1 ? 'row' : 'rows'} at most`, capacity);
  layOutSpine(draft);
  for (const link of draft.links) link.mode ??= { kind: 'draw' };
  for (const column of draft.columns) column.source ??= drawnSource(draft, column, limit);
  limitBySequences(draft, limit);
  // Planned anew for the rows that there are, the table is the same as when no more had been asked for.
  if (shortfalls.length > lesson.shortfalls.length && draft.rows > 0)
    return planTable(context, place, late, { avoided, shortfalls, rows: draft.rows });
  const { groups, loose } = planGroups(draft);
  return { plan: freeze(draft, groups, late), shortfalls, uncarried, unowned, loose };
}

type Limit = (constraint: string, reason: string, capacity: number) => void;

/** Without rows to refer to, a reference is NULL, or the table stays empty. */
function limitByParents(draft: TableDraft, limit: Limit): void {
  for (const link of draft.links) {
    if (link.isSelf || draft.context.rowsAt(link.parent) > 0) continue;
    if (link.nulls > 0) link.nulls = 1;
    else
      limit(
        `FOREIGN KEY (${link.key.columns.join(', ')})`,
        `${draft.context.nameOf(link.key.references.table)} has no rows to refer to`,
        0,
      );
  }
}

/** Tables whose keys are each other's have as many rows as the shortest of them. */
function limitByCircles({ context, table }: TableDraft, place: number, limit: Limit): void {
  for (const key of table.foreignKeys.filter((each) => closesCircle(context, place, each)))
    limit(
      `FOREIGN KEY (${key.columns.join(', ')})`,
      `${context.nameOf(key.references.table)} refers to each of them`,
      context.rowsAt(context.placeOf(key.references.table)),
    );
}

function limitByPartitions({ table }: TableDraft, limit: Limit): void {
  if (table.partitioning?.partitions.length === 0) limit('PARTITION BY', 'it has no partitions to put rows in', 0);
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
    limit(`${column.name} ${type.name.name}`, `numbers from ${start} end at ${end}`, Math.max(0, Math.floor((end - start) / step) + 1));
  }
}

/** A column that repeats as it likes. */
function drawnSource(draft: TableDraft, column: ColumnDraft, limit: Limit): ColumnPlan['source'] {
  const { locale, now, schema } = draft.context;
  const { restriction, type, spec, recipe } = column;
  if (column.nulls === 1) return { kind: 'null' };
  const chosen = isEmpty(restriction)
    ? undefined
    : chooseDomain({ column: column.column.name, type, restriction, kind: spec, recipe, distinct: 0, locale, types: schema, now });
  if (!chosen) {
    if (column.nulls === 0 && !column.column.nullable) limit(`CHECK on ${column.column.name}`, 'no value fulfils it', 0);
    return { kind: 'null' };
  }
  column.proven = chosen.proven;
  return { kind: 'draw', domain: chosen.domain };
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
  return {
    table: draft.table,
    name: draft.name,
    asked: draft.asked,
    rows: draft.rows,
    columns: draft.columns.map((column) => frozenColumn(column, groupOf(column.index))),
    links: draft.links.map((link, at) => frozenLink(draft, link, at, linkGroup(at))),
    carriers: draft.carriers,
    groups: groups.map(({ plan }) => plan),
    late,
  };
}

function frozenColumn(draft: ColumnDraft, group: number | undefined): ColumnPlan {
  const { column, type, kind, confidence, source = { kind: 'null' }, nulls, key, nullKey, spec } = draft;
  return {
    name: column.name,
    type,
    shape: valueShape(type, spec),
    kind: shownKind(draft, kind),
    confidence,
    source,
    nulls: source.kind === 'sequence' || source.kind === 'expression' ? 0 : nulls,
    key,
    nullKey,
    ...(group !== undefined && { group }),
  };
}

/** What reports call the column's kind: how it is made says more than its name where that decides. */
function shownKind({ source, type }: ColumnDraft, kind: string): string {
  if (source?.kind === 'sequence') return 'sequence';
  if (source?.kind === 'reference') return 'reference';
  if (source?.kind === 'expression') return 'computed';
  return type.family === 'enum' ? 'enum' : kind;
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
    key: drawKey(seed, ...path),
    nullKey: drawKey(seed, ...path, 'null'),
    ...(group !== undefined && { group }),
  };
}
