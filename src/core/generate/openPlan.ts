import type { ColumnPlan, GroupColumn, GroupPlan, Plan, TablePlan } from '../plan/plan';
import { compileExpression, type Scope } from '../rules/compile';
import { EvaluationError } from '../rules/evaluationError';
import type { Expression } from '../rules/expression';
import type { Value } from '../rules/value';
import { type NumberTerm, numberTerm } from '../rules/vectors/numberTerm';
import { type OpenCarrier, openCarrier } from './carrier';
import type { Frame } from './frame';
import type { OpenGroupColumn, OpenVariant } from './groupColumn';
import { type MarkRefused, openPresence, openTest } from './groupTest';
import { drawUnit } from './mixer';
import { type OpenNegative, openNegative } from './negative/openNegative';
import { openChildren, type Totals } from './openChildren';
import { openDomain } from './openDomain';
import { type OpenEntity, openEntity } from './openEntity';
import type { OpenDomain } from './openedDomain';
import { type OpenLink, openLink } from './openLink';
import { openShare, type SharesOf } from './openShare';
import { type Permutation, permutation } from './permutation';

/** A plan as functions. Opening costs little; layouts and indexes of links are built when they are first used. */
export interface OpenPlan {
  readonly plan: Plan;
  readonly tables: readonly OpenTable[];
}

/** What of a plan its tables depend on. */
type PlanScope = Pick<Plan, 'now' | 'schema' | 'locale'>;

/** A table's plan as functions; everything in the order of the plan. */
export interface OpenTable {
  readonly plan: TablePlan;
  readonly columns: readonly OpenColumn[];
  readonly links: readonly OpenLink[];
  readonly carriers: readonly OpenCarrier[];
  readonly entities: readonly OpenEntity[];
  readonly groups: readonly OpenGroup[];
  readonly negative?: OpenNegative;
}

/** A column, with what its source needs. */
export interface OpenColumn {
  readonly plan: ColumnPlan;
  /** Present where the source has one. */
  readonly domain?: OpenDomain;
  /** For `unique`: a row's index into the domain; beyond it, NULL. */
  readonly permutation?: Permutation;
  readonly expression?: BoundExpression;
  readonly groupColumn?: OpenGroupColumn;
  /** Rows of a frame in which the column is NULL because of what other columns hold: 1. */
  absent?(frame: Frame): Uint8Array;
  /** For `share`. */
  readonly shares?: SharesOf;
  /** For `children`. */
  readonly totals?: Totals;
}

/** Columns and links solved together, by place; a row is solved when no test is false. */
export interface OpenGroup {
  readonly columns: readonly number[];
  readonly links: readonly number[];
  readonly tests: readonly BoundTest[];
}

/** A condition of a group, and which rows are free from it. */
export interface BoundTest extends BoundExpression {
  readonly mark: MarkRefused;
  isFree?(row: number): boolean;
}

/** An expression over the columns of one table; `columns` are their places, in the order in which `evaluate` wants the values. */
export interface BoundExpression {
  readonly columns: readonly number[];
  /** Where it is a number that whole columns give; its slot is a place in `columns`. */
  readonly term: NumberTerm | undefined;
  /** NULL where the expression fails for a row (division by zero). */
  evaluate(row: readonly Value[]): Value;
}

/** Opens a plan. */
export function openPlan(plan: Plan): OpenPlan {
  const tables: OpenTable[] = [];
  for (const table of plan.tables) tables.push(openTable(plan, table, tables));
  return { plan, tables };
}

/** Opens one table; `tables` holds its parents by the time its rows are asked for. */
export function openTable(plan: PlanScope, table: TablePlan, tables: readonly OpenTable[]): OpenTable {
  const bind = (expression: Expression): BoundExpression | undefined => bindExpression(expression, table, plan);
  const groups = table.groups.map(
    (group): OpenGroup => ({
      columns: group.columns.map(({ column }) => column),
      links: group.links,
      tests: group.tests.flatMap((test, at) => {
        const bound = bind(test);
        if (!bound) return [];
        let open: MarkRefused | undefined;
        const mark: MarkRefused = (frame, refused) => (open ??= openTest(test, bound.columns, table, plan))(frame, refused);
        return [{ ...bound, mark, isFree: freedom(group, at, () => self) }];
      }),
    }),
  );
  const self: OpenTable = {
    plan: table,
    columns: [...table.columns, ...table.borrowed].map((column, index) => openColumn(column, index, table, plan, tables, bind, () => self)),
    links: table.links.map((link) => openLink(link, table, tables)),
    carriers: table.carriers.map((carrier, at) => openCarrier(carrier, at, table, () => self)),
    entities: (table.entities ?? []).map((entity) => openEntity(entity, plan.locale)),
    groups,
    ...(table.negative && { negative: openNegative(table.negative, table.rows) }),
  };
  return self;
}

function freedom(group: GroupPlan, test: number, self: () => OpenTable): ((row: number) => boolean) | undefined {
  const guard = group.guards.find((each) => each.test === test);
  if (!guard) return undefined;
  const { link, isForFirst = false } = guard;
  const isFirst = (row: number): boolean => (link === undefined ? row : self().links[link].layout(self()).ordinal(row)) === 0;
  return (row) => isFirst(row) !== isForFirst;
}

function openColumn(
  column: ColumnPlan,
  index: number,
  table: TablePlan,
  plan: PlanScope,
  tables: readonly OpenTable[],
  bind: (expression: Expression) => BoundExpression | undefined,
  self: () => OpenTable,
): OpenColumn {
  const { locale } = plan;
  const { source, presence } = column;
  const deciding = presence && bind(presence);
  let absent: ReturnType<typeof openPresence> | undefined;
  const domain = 'domain' in source ? openDomain(source.domain, locale) : undefined;
  const group = column.group === undefined ? undefined : table.groups[column.group];
  const member = group?.columns.find((each) => each.column === index && each.variants.length > 0);
  return {
    plan: column,
    domain,
    ...(source.kind === 'unique' && domain && { permutation: permutation(column.key, source.of ?? domain.size) }),
    expression: source.kind === 'expression' ? bind(source.expression) : undefined,
    ...(source.kind === 'share' && { shares: openShare(source, column.key, self) }),
    ...(source.kind === 'children' && {
      totals: openChildren(source, column.type, tables, (argument, child) => bindExpression(argument, child, plan)),
    }),
    ...(presence && deciding && { absent: (frame: Frame) => (absent ??= openPresence(presence, deciding.columns, table, plan))(frame) }),
    groupColumn:
      group &&
      member &&
      openGroupColumn({ member, group, column, instead: table.table.columns[index].nullable ? undefined : domain, locale, bind }),
  };
}

interface GroupMember {
  readonly member: GroupColumn;
  readonly group: GroupPlan;
  readonly column: ColumnPlan;
  /** For a NOT NULL column whose branches exclude each other: a value all the same, so that the conditions ask for another attempt. */
  readonly instead: OpenDomain | undefined;
  readonly locale: string;
  readonly bind: (expression: Expression) => BoundExpression | undefined;
}

function openGroupColumn({ member, group, column, instead, locale, bind }: GroupMember): OpenGroupColumn {
  const variants = member.variants.map(({ domain, nullness }): OpenVariant => {
    const open = domain && openDomain(domain, locale);
    return { domain: open?.size ? open : instead, interval: domain?.kind === 'interval' ? domain : undefined, nullness };
  });
  const pickers = member.choices.map((choice) => choicePicker(group, choice));
  const radix = member.choices.map((choice) => group.choices[choice].weights.length);
  const variant = (row: number, attempt: number): OpenVariant => {
    let at = 0;
    for (let c = pickers.length - 1; c >= 0; c--) at = at * radix[c] + pickers[c](row, attempt);
    return variants[at];
  };
  const bounds = member.bounds.flatMap(({ operator, expression }) => {
    const bound = bind(expression);
    return bound ? [{ operator, expression: bound }] : [];
  });
  return { only: pickers.length === 0 ? variants[0] : undefined, variant, bounds, nullable: column.nulls > 0 };
}

function choicePicker(group: GroupPlan, choice: number): (row: number, attempt: number) => number {
  const { key, weights } = group.choices[choice];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (row, attempt) => {
    let wanted = drawUnit(key, row, attempt) * total;
    for (let i = 0; i < weights.length; i++) {
      wanted -= weights[i];
      if (wanted < 0) return i;
    }
    return weights.length - 1;
  };
}

/** Binds an expression to a table's columns; undefined where it cannot be evaluated. */
export function bindExpression(
  expression: Expression,
  table: TablePlan,
  plan: Pick<PlanScope, 'now' | 'schema'>,
): BoundExpression | undefined {
  const all = [...table.columns, ...table.borrowed];
  const columns: number[] = [];
  const scope: Scope = {
    now: plan.now,
    types: plan.schema,
    column: (name) => {
      const index = all.findIndex((column) => column.name === name);
      if (index < 0) return undefined;
      if (!columns.includes(index)) columns.push(index);
      return { slot: columns.indexOf(index), type: all[index].type };
    },
  };
  const compiled = compileExpression(expression, scope);
  if ('reason' in compiled) return undefined;
  return {
    columns,
    term: numberTerm(expression, scope),
    evaluate: (row) => {
      try {
        return compiled.evaluate(row);
      } catch (error) {
        // Of a condition that raises an error the row is refused as if it were false.
        return compiled.type.family === 'boolean' && error instanceof EvaluationError && error.kind === 'error' ? false : null;
      }
    },
  };
}
