import { Frame, rowRange } from '../generate/frame';
import { type BoundExpression, bindExpression, type OpenTable } from '../generate/openPlan';
import { rowKeys } from '../generate/rowKeys';
import { rowReader } from '../generate/rowReader';
import { columnsOf } from '../rules/columnsOf';
import type { Expression } from '../rules/expression';
import type { Steps } from '../steps';
import { acceptInOrder, dependsOnRow } from './acceptInOrder';
import { holesOf } from './certainSets';
import type { ExistingKey } from './existing/existingTable';
import { takenReader } from './existing/takenKeys';
import type { PlanContext } from './planContext';
import { setKeys } from './setKeys';
import type { UniqueSet } from './uniqueSets';

/** What rows have to be chosen for, because nothing carries it. */
export interface Choosing {
  readonly sets: readonly UniqueSet[];
  /** Foreign keys whose columns other keys have claimed: by places of columns, and the parent with its columns. */
  readonly references: readonly {
    readonly columns: readonly number[];
    readonly parent: OpenTable;
    readonly parentColumns: readonly number[];
  }[];
  /** Conditions that drawing alone does not fulfil. */
  readonly tests: readonly Expression[];
  /** Keys of rows that a database has already. */
  readonly taken: readonly ExistingKey[];
}

/** What expressions are bound in. */
type PlanScope = Pick<PlanContext, 'now' | 'schema'>;

const CHUNK = 4096;
/** A first look, so that a hopeless search ends soon. */
const FIRST = 512;
/** Candidates looked at for each row wanted before the rest is given up. */
const CANDIDATES_PER_ROW = 64;

/**
 * Chooses, among the candidates 0, 1, 2 …, the first `wanted` that fulfil everything together; fewer
 * where `most` candidates, or 64 for each row wanted and some, do not hold as many. Ascending.
 */
export function* acceptRows(table: OpenTable, scope: PlanScope, choosing: Choosing, wanted: number, most: number): Steps<Float64Array> {
  const judges = [
    ...choosing.tests.flatMap((test) => testJudge(test, table, scope)),
    ...choosing.references.map(referenceJudge),
    ...choosing.taken.map((key) => takenJudge(key, table)),
    ...choosing.sets.map((set) => setJudge(set, table, scope)),
  ];
  const accepted: number[] = [];
  const limit = Math.min(most, wanted * CANDIDATES_PER_ROW + CHUNK);
  if (isChosenInOrder(choosing, table)) return yield* acceptInOrder(table, judges, wanted, limit);
  for (let start = 0, count = FIRST; start < limit && accepted.length < wanted; start += count, count = CHUNK) {
    yield;
    const frame = new Frame(table, rowRange(start, Math.min(count, limit - start)));
    const verdicts = judges.map((judge) => judge(frame));
    const before = accepted.length;
    for (let i = 0; i < frame.length && accepted.length < wanted; i++) {
      if (!verdicts.every(({ accepts }) => accepts(i))) continue;
      for (const { take } of verdicts) take?.(i);
      accepted.push(start + i);
    }
    // Conditions that hundreds of rows in a row do not fulfil, each drawn anew many times, are not worth the rest of the search.
    if (choosing.tests.length > 0 && accepted.length === before) break;
  }
  return Float64Array.from(accepted);
}

/** Whether verdicts depend on the rows that candidates become, and with them on how many rows there are. */
export function isChosenInOrder(choosing: Choosing, table: OpenTable): boolean {
  return dependsOnRow(table.plan, judgedColumns(choosing, table));
}

/** The columns on which a verdict depends. */
function judgedColumns({ sets, references, tests, taken }: Choosing, { plan }: OpenTable): string[] {
  return [
    ...taken.flatMap(({ reader }) => reader.columns),
    ...sets.flatMap((set) => [...set.columns, ...(set.where ? columnsOf(set.where) : [])]),
    ...references.flatMap(({ columns }) => columns.map((at) => plan.columns[at].name)),
    ...tests.flatMap(columnsOf),
  ];
}

/** Says of each place of a frame whether the row may join those taken. */
export type Judge = (frame: Frame) => Verdict;

interface Verdict {
  accepts(place: number): boolean;
  take?(place: number): void;
}

function testJudge(test: Expression, table: OpenTable, scope: PlanScope): Judge[] {
  const bound = bindExpression(test, table.plan, scope);
  if (!bound) return [];
  return [(frame) => ({ accepts: evaluator(bound, frame, (value) => value !== false) })];
}

function evaluator(bound: BoundExpression, frame: Frame, holds: (value: unknown) => boolean): (place: number) => boolean {
  const read = rowReader(frame, bound.columns);
  return (place) => holds(bound.evaluate(read(place)));
}

function referenceJudge({ columns, parent, parentColumns }: Choosing['references'][number]): Judge {
  const known = new Set<string>();
  for (let start = 0; start < parent.plan.rows; start += CHUNK) {
    const frame = new Frame(parent, rowRange(start, Math.min(CHUNK, parent.plan.rows - start)));
    const key = rowKeys(parentColumns.map((column) => frame.column(column)));
    for (let i = 0; i < frame.length; i++) known.add(key(i) ?? '');
  }
  return (frame) => {
    const key = rowKeys(columns.map((column) => frame.column(column)));
    return {
      accepts: (place) => {
        const value = key(place);
        return value === undefined || known.has(value);
      },
    };
  };
}

function takenJudge(key: ExistingKey, table: OpenTable): Judge {
  const read = takenReader(key, table.plan);
  return (frame) => {
    const isTaken = read(frame);
    return { accepts: (place) => !isTaken(place) };
  };
}

function setJudge(set: UniqueSet, table: OpenTable, scope: PlanScope): Judge {
  const taken = new Set<string>();
  const keys = setKeys(set, table, scope);
  return (frame) => {
    const key = keys(frame);
    return {
      accepts: (place) => {
        const value = key(place);
        return value === undefined || !taken.has(value);
      },
      take: (place) => {
        const value = key(place);
        if (value !== undefined) taken.add(value);
      },
    };
  };
}

/** Rows looked at to see whether a set repeats; what lies beyond is left to the validator. */
const READ_FOR_REPEATS = 500_000;
/** Where none of so many rows has what the set compares, hardly any has. */
const READ_FOR_ANY = 32_768;

/** Whether two of the table's rows are equal to the set. */
export function* repeatsSomewhere(set: UniqueSet, table: OpenTable, scope: PlanScope): Steps<boolean> {
  const seen = new Set<string>();
  const keys = setKeys(set, table, scope);
  const holes = holesOf(set, table.plan);
  const rows = Math.min(READ_FOR_REPEATS, table.plan.rows);
  for (let start = 0; start < rows; start += CHUNK) {
    if (start >= READ_FOR_ANY && seen.size === 0) return false;
    yield;
    const frame = new Frame(table, rowRange(start, Math.min(CHUNK, rows - start)));
    const read = holes ? withHoles(frame, holes) : frame;
    const key = keys(read);
    for (let i = 0; i < read.length; i++) {
      const value = key(i);
      if (value === undefined) continue;
      if (seen.has(value)) return true;
      seen.add(value);
    }
  }
  return false;
}

/** Those rows of a frame that have NULL in one of the columns. */
function withHoles(frame: Frame, columns: readonly number[]): Frame {
  const nulls = columns.map((column) => frame.column(column).nulls);
  return new Frame(
    frame.table,
    frame.rows.filter((_, place) => nulls.some((each) => each?.[place] === 1)),
  );
}
