import type { OpenPlan, OpenTable } from '../../generate/openPlan';
import type { BatchColumn } from '../../generate/vector';
import { declaredKeys } from '../../schema/declaredKeys';
import type { ConstraintKind } from '../report';
import type { PassOptions, RowSource } from '../rowSource';
import { tableKeys } from '../tableKeys';
import { type BaseRows, baseRows } from './baseRows';
import { breakChecks } from './breakChecks';
import { breakKeys } from './breakKeys';
import { breakNotNull } from './breakNotNull';
import { breakReferences } from './breakReferences';
import { breakTypes } from './breakTypes';
import { keyConflicts, referenceName } from './keyConflicts';
import { type Attempt, batchOf, brokenAlone, openSubject, type Subject, type Unbroken } from './subject';

/** A row that breaks one constraint of its table and no other. */
export interface ViolatingRow {
  readonly constraint: string;
  readonly kind: ConstraintKind;
  /** What is wrong with the row, in a sentence without its end. */
  readonly why: string;
  /** All of the table's columns, one value each. */
  readonly columns: readonly BatchColumn[];
}

/** What came of breaking a table's constraints. */
export interface TableViolations {
  readonly rows: readonly ViolatingRow[];
  readonly unbroken: readonly Unbroken[];
}

/**
 * For each constraint of a table a row that breaks it alone, beside the rows that there are; what cannot be broken alone, or
 * could not be found to be, is named. Rejects with `cancelled` when the signal aborts.
 */
export async function violateTable(open: OpenPlan, table: OpenTable, source: RowSource, options: PassOptions): Promise<TableViolations> {
  const subject = openSubject(open.plan, table);
  const bases = await baseRows(subject, open, source, options);
  if (bases.rows.length === 0)
    return { rows: [], unbroken: constraintsOf(subject).map((constraint) => ({ constraint, reason: noRoom(table, bases) })) };
  const parts = [breakNotNull, breakTypes, breakChecks, breakKeys, breakReferences].map((each) => each(subject, bases.rows));
  const attempts = parts.flatMap((part) => part.attempts);
  const unbroken = parts.flatMap((part) => part.unbroken);
  const conflicts = await keyConflicts(
    subject,
    attempts.map(({ row }) => row),
    source,
    options,
  );
  const chosen = new Map<string, ViolatingRow>();
  const besides = new Map<string, Set<string>>();
  for (const [at, attempt] of attempts.entries()) {
    const id = `${attempt.kind} ${attempt.constraint}`;
    if (chosen.has(id)) continue;
    const others = othersBroken(subject, attempt, conflicts[at]);
    if (others.length === 0) chosen.set(id, violatingRow(subject, attempt));
    else besides.set(attempt.constraint, new Set([...(besides.get(attempt.constraint) ?? []), ...others]));
  }
  const isChosen = new Set([...chosen.values()].map(({ constraint }) => constraint));
  const missed = [...besides].filter(([constraint]) => !isChosen.has(constraint));
  return {
    rows: [...chosen.values()],
    unbroken: [...unbroken, ...missed.map(([constraint, others]) => ({ constraint, reason: alsoBreaks(constraint, others) }))],
  };
}

/** All that rows of the table can break but types, by name. */
function constraintsOf({ checks, scope: { table } }: Subject): string[] {
  const alone = checks.constraints.flatMap(({ constraint, kind }) => (kind === 'type' ? [] : [constraint]));
  return [...alone, ...tableKeys(table).map(({ constraint }) => constraint), ...declaredKeys(table).map(referenceName)];
}

function noRoom({ plan }: OpenTable, { blocked }: BaseRows): string {
  if (plan.rows === 0) return 'the table has no rows';
  return `no further row fits beside those there are: ${[...blocked].slice(0, 3).join(', ')}`;
}

function alsoBreaks(constraint: string, others: ReadonlySet<string>): string {
  const names = [...others].filter((name) => name !== constraint);
  return names.length === 0 ? 'no row was found that breaks it' : `rows that break it break ${names.slice(0, 3).join(', ')} too`;
}

/** What stands in the way of an attempt: other constraints that it breaks, or its own where it does not. */
function othersBroken(subject: Subject, { constraint, kind, row, foreign }: Attempt, conflicts: readonly string[]): string[] {
  if (foreign) return [];
  const broken = [...brokenAlone(subject, row), ...conflicts];
  // An overlap is no more than what was made to be one.
  const isSeen = broken.includes(constraint) || kind === 'exclusion';
  return [...broken.filter((name) => name !== constraint), ...(isSeen ? [] : [constraint])];
}

function violatingRow(subject: Subject, { constraint, kind, why, row, foreign }: Attempt): ViolatingRow {
  const columns = batchOf(subject, [row]).columns.map(
    (column, slot): BatchColumn =>
      slot === foreign?.slot ? { ...column, shape: { kind: 'text' }, vector: { kind: 'text', values: [foreign.text] } } : column,
  );
  return { constraint, kind, why, columns };
}
