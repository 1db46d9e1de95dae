import type { Batch, Vector } from '../generate/vector';
import type { Expression } from '../rules/expression';
import { slotVector, type TestedRows } from '../rules/vectors/conditionNode';
import type { Partitioning } from '../schema/schema';
import { typeText } from '../schema/typeText';
import type { HeldTally, KeyMemory, RowFindings, TableChecks, UncheckedConstraint } from './checks';
import { domainChecks } from './domainCheck';
import { HeldKeys } from './heldKeys';
import { summarise } from './keySummary';
import { conditionCheck, type RowCheck } from './rowCheck';
import type { TableScope } from './rowScope';
import { typeCheck } from './typeCheck';

/**
 * All that a row must fulfil on its own: NOT NULL, types, domains, CHECKs, and that a partition takes it; and summaries of
 * those of the columns that the rows bring among `keyColumns`. With a memory keys are held too.
 */
export function tableChecks(scope: TableScope, keyColumns: readonly string[], keyMemory?: KeyMemory): TableChecks {
  const { table } = scope;
  const unchecked: UncheckedConstraint[] = [];
  const leave = (constraint: string, reason: string) => void unchecked.push({ table, constraint, kind: 'check', reason });
  const checks = [...columnChecks(scope), ...domainChecks(scope, leave), ...conditionChecks(scope, leave)];
  const slots = new Map(table.columns.map(({ name }, slot) => [name, slot]));
  const summarised = keyColumns.filter((name) => !scope.hidden.has(name));
  const keys = keyMemory && new HeldKeys(scope, keyColumns, keyMemory);
  const summarisedSlots = summarised.flatMap((name) => slots.get(name) ?? []);
  return {
    columns: table.columns.map(({ name }) => name).filter((name) => !scope.hidden.has(name)),
    constraints: checks.map(({ constraint, kind }) => ({ constraint, kind })),
    unchecked,
    summarised,
    held: keys?.places ?? [],
    clearHeld: () => keys?.clear(),
    check: (batch) => checkRows(checks, testedRows(batch, slots), summarisedSlots, keys?.add(batch) ?? []),
  };
}

/** A batch's vectors by slot. */
function testedRows({ count, columns }: Batch, slots: ReadonlyMap<string, number>): TestedRows {
  const vectors: (Vector | undefined)[] = [];
  for (const { name, vector } of columns) {
    const slot = slots.get(name);
    if (slot !== undefined) vectors[slot] = vector;
  }
  return { count, vectors };
}

function checkRows(
  checks: readonly RowCheck[],
  rows: TestedRows,
  summarised: readonly number[],
  held: readonly HeldTally[],
): RowFindings | undefined {
  const broken: [number, number][] = [];
  const unknown: [number, string][] = [];
  for (let at = 0; at < checks.length; at += 1) {
    let reason: string | undefined;
    const count = checks[at].count(rows, (why) => {
      reason ??= why;
    });
    if (count > 0) broken.push([at, count]);
    if (reason !== undefined) unknown.push([at, reason]);
  }
  if (broken.length + unknown.length + summarised.length + held.length === 0) return undefined;
  return { broken, unknown, summaries: summarised.map((slot) => summarise(slotVector(rows, slot), rows.count)), held };
}

function columnChecks(scope: TableScope): RowCheck[] {
  const required = new Set(scope.table.primaryKey?.columns);
  return scope.table.columns.flatMap((column, slot): RowCheck[] => {
    if (scope.hidden.has(column.name)) return [];
    const type = scope.columnTypes[slot];
    const isRequired = !column.nullable || required.has(column.name) || type.domains.some((domain) => !domain.nullable);
    const refused = typeCheck(type);
    const ofType: RowCheck = {
      constraint: `${column.name} ${typeText(column.type)}`,
      kind: 'type',
      count: (rows) => refused(slotVector(rows, slot), rows.count),
    };
    if (!isRequired) return [ofType];
    const notNull: RowCheck = {
      constraint: `${column.name} NOT NULL`,
      kind: 'not null',
      count: (rows) => countNulls(slotVector(rows, slot).nulls, rows.count),
    };
    return [notNull, ofType];
  });
}

function countNulls(nulls: Uint8Array | undefined, count: number): number {
  let found = 0;
  if (nulls) for (let index = 0; index < count; index += 1) found += nulls[index];
  return found;
}

/** The table's CHECKs and its partitions' bounds. */
function conditionChecks(scope: TableScope, unchecked: (constraint: string, reason: string) => void): RowCheck[] {
  const { table } = scope;
  const wanted = table.checks.map((check) => ({ constraint: check.name ?? `CHECK (${check.sql})`, expression: check.expression }));
  if (table.partitioning) wanted.push(...partitionCondition(table.partitioning));
  if (table.partitioning?.hasGaps) unchecked(HASH_PARTITIONS, 'some remainders of a hash have no partition');
  return wanted.flatMap(
    ({ constraint, expression }) => conditionCheck(constraint, expression, scope, (reason) => unchecked(constraint, reason)) ?? [],
  );
}

/** As the validator names what an incomplete set of hash partitions asks of rows. */
export const HASH_PARTITIONS = 'a hash partition for the row';

/** A row must fulfil the bound of one partition, unless there is a default one; hash partitions take every row. */
function partitionCondition(partitioning: Partitioning): readonly { readonly constraint: string; readonly expression: Expression }[] {
  const { partitions, strategy } = partitioning;
  const open =
    strategy === 'hash' ? partitions.length > 0 : partitions.some((partition) => partition.isDefault || partition.bound === undefined);
  if (open) return [];
  const bounds = partitions.flatMap((partition) =>
    partition.bound
      ? [{ kind: 'call', name: 'coalesce', args: [partition.bound, { kind: 'literal', value: false }] } satisfies Expression]
      : [],
  );
  return [{ constraint: 'a partition for the row', expression: { kind: 'or', args: bounds } }];
}
