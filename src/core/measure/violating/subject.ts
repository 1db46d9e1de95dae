import { Frame } from '../../generate/frame';
import type { OpenTable } from '../../generate/openPlan';
import type { Batch } from '../../generate/vector';
import type { Plan } from '../../plan/plan';
import type { Value } from '../../rules/value';
import { valueReader, valueText, writeValues } from '../../rules/values';
import type { TableChecks } from '../checks';
import type { ConstraintKind } from '../report';
import { type TableScope, tableScope } from '../rowScope';
import { tableChecks } from '../tableChecks';

/** Values of a row, by place in the table's columns. */
export type Row = readonly Value[];

/** A constraint that is to be broken, as the validator names it. */
export interface Target {
  readonly constraint: string;
  readonly kind: ConstraintKind;
}

/** A row that may break a constraint alone; keys and references have still to be looked at. */
export interface Attempt extends Target {
  readonly row: Row;
  /** What is wrong with it, in a sentence without its end. */
  readonly why: string;
  /** A text in place of one of the values, which is none of the column's type. */
  readonly foreign?: { readonly slot: number; readonly text: string };
}

/** A constraint that no row breaks alone, as far as could be found, and why. */
export interface Unbroken {
  readonly constraint: string;
  readonly reason: string;
}

/** What came of an attempt at some constraints. */
export interface Broken {
  readonly attempts: readonly Attempt[];
  readonly unbroken: readonly Unbroken[];
}

/** A table whose constraints are to be broken. */
export interface Subject {
  readonly plan: Plan;
  readonly open: OpenTable;
  readonly scope: TableScope;
  readonly checks: TableChecks;
  /** Columns of conditions that only a database evaluates: they stay as they are in rows that it has accepted. */
  readonly untouchable: ReadonlySet<string>;
}

/** A table of a plan, ready to have its constraints broken. */
export function openSubject(plan: Plan, open: OpenTable): Subject {
  const { table } = open.plan;
  const scope = tableScope(table, plan.schema, plan.now);
  const checks = tableChecks(scope, []);
  const unknown = new Set(checks.unchecked.map(({ constraint }) => constraint));
  const odd = table.checks.filter(({ name, sql }) => unknown.has(name ?? `CHECK (${sql})`));
  const named = table.columns.filter(({ name }) => odd.some(({ sql, columns }) => columns.includes(name) || sql.includes(name)));
  return { plan, open, scope, checks, untouchable: new Set(named.map(({ name }) => name)) };
}

/** The values of some rows of a table, or of what else is opened like it. */
export function readRows({ columnTypes }: TableScope, open: OpenTable, numbers: Float64Array): Row[] {
  const frame = new Frame(open, numbers);
  const readers = columnTypes.map((type, slot) => valueReader(frame.column(slot), type));
  return Array.from(numbers, (_, at) => readers.map((read) => read(at)));
}

/** Rows as the checks take them. */
export function batchOf({ scope, open }: Subject, rows: readonly Row[]): Batch {
  return {
    start: 0,
    count: rows.length,
    columns: scope.table.columns.map(({ name }, slot) => ({
      name,
      shape: open.plan.columns[slot].shape,
      vector: writeValues(
        rows.map((row) => row[slot]),
        scope.columnTypes[slot],
      ),
    })),
  };
}

/** The constraints that a row breaks on its own, without regard to other rows. */
export function brokenAlone(subject: Subject, row: Row): string[] {
  const found = subject.checks.check(batchOf(subject, [row]));
  return (found?.broken ?? []).map(([at]) => subject.checks.constraints[at].constraint);
}

/** The row with another value in a column, generated columns computed anew. */
export function withValue(subject: Subject, row: Row, changes: ReadonlyMap<number, Value>): Row {
  const changed = row.map((value, slot) => (changes.has(slot) ? (changes.get(slot) ?? null) : value));
  subject.scope.table.columns.forEach(({ generated }, slot) => {
    const { expression } = subject.open.columns[slot];
    if (generated && expression) changed[slot] = expression.evaluate(expression.columns.map((column) => changed[column]));
  });
  return changed;
}

/** Longest value that is quoted whole. */
const QUOTED = 40;

/** `pages = 3`, for people. */
export function saying({ scope }: Subject, row: Row, slot: number): string {
  const value = row[slot];
  const text = valueText(value, scope.columnTypes[slot]);
  const shown =
    text === null ? 'NULL' : text.length > QUOTED ? `'${text.slice(0, QUOTED)}…'` : typeof value === 'string' ? `'${text}'` : text;
  return `${scope.table.columns[slot].name} = ${shown}`;
}

/** The place of a column of the subject's table; −1 when there is none of that name. */
export function slotOf({ scope }: Subject, name: string): number {
  return scope.table.columns.findIndex((column) => column.name === name);
}
