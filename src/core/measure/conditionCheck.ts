import type { Batch } from '../generate/vector';
import type { Compiled, Scope } from '../rules/compile';
import { compileCondition, isUncompilable } from '../rules/compile';
import { EvaluationError } from '../rules/evaluationError';
import type { Expression } from '../rules/expression';
import type { Value } from '../rules/value';
import type { Findings } from './findings';
import type { TableScope } from './rowScope';
import { rowReader, vectorOf } from './rowScope';

/** A condition that every row must not make false. */
export interface Condition {
  readonly constraint: string;
  readonly compiled: Compiled;
}

/** What a condition says of a row: 0 it holds (or is NULL), 1 it does not, 2 it cannot be told. */
type Verdict = 0 | 1 | 2;

/** A compiled condition; undefined, and noted as unchecked, when it cannot be evaluated. */
export function condition(
  constraint: string,
  expression: Expression,
  scope: Scope,
  unchecked: (reason: string) => void,
): Condition | undefined {
  const compiled = compileCondition(expression, scope);
  if (!isUncompilable(compiled)) return { constraint, compiled };
  unchecked(compiled.reason);
  return undefined;
}

/** Whether a row fulfils a condition; an error is a refusal, as it is for the database. */
export function judge(compiled: Compiled, row: readonly Value[], onUnknown: (reason: string) => void): Verdict {
  try {
    return compiled.evaluate(row) === false ? 1 : 0;
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    if (error.kind === 'error') return 1;
    onUnknown(error.message);
    return 2;
  }
}

/** Counts the rows of a batch that break each condition. */
export function countOffenders(conditions: readonly Condition[], batch: Batch, scope: TableScope, findings: Findings): void {
  const byRow = conditions.filter((each) => !countByCode(each, batch, scope, findings));
  if (byRow.length === 0) return;
  const slots = [...new Set(byRow.flatMap((each) => each.compiled.slots))];
  const read = rowReader(batch, scope, slots);
  const offenders = new Uint32Array(byRow.length);
  const unknown = byRow.map((each) => (reason: string) => findings.leaveUnchecked(scope.table, each.constraint, reason));
  for (let index = 0; index < batch.count; index += 1) {
    const row = readOrSkip(read, index);
    if (!row) continue;
    for (let at = 0; at < byRow.length; at += 1) if (judge(byRow[at].compiled, row, unknown[at]) === 1) offenders[at] += 1;
  }
  for (const [at, each] of byRow.entries()) findings.violation(scope.table, each.constraint, 'check', offenders[at]);
}

/** A row with a text that is no value of its type is counted where types are checked. */
function readOrSkip(read: (index: number) => readonly Value[], index: number): readonly Value[] | undefined {
  try {
    return read(index);
  } catch (error) {
    if (error instanceof EvaluationError) return undefined;
    throw error;
  }
}

/** A condition on one vocabulary column is judged once per word. False when it is not of that sort. */
function countByCode(each: Condition, batch: Batch, scope: TableScope, findings: Findings): boolean {
  const { slots } = each.compiled;
  const vector = slots.length === 1 ? vectorOf(batch, scope.table.columns[slots[0]].name) : undefined;
  if (vector?.kind !== 'code' || vector.vocabulary.length >= batch.count) return false;
  const single: Batch = {
    start: 0,
    count: vector.vocabulary.length,
    columns: [{ ...batch.columns[0], name: scope.table.columns[slots[0]].name, vector: { kind: 'text', values: [...vector.vocabulary] } }],
  };
  const read = rowReader(single, scope, slots);
  const onUnknown = (reason: string): void => findings.leaveUnchecked(scope.table, each.constraint, reason);
  const verdicts: (Verdict | undefined)[] = [];
  const blank = scope.table.columns.map(() => null);
  const ofNull = vector.nulls?.includes(1) ? judge(each.compiled, blank, onUnknown) : 0;
  let offenders = 0;
  for (let index = 0; index < batch.count; index += 1) {
    const code = vector.codes[index];
    const isNull = vector.nulls?.[index] === 1;
    if (!isNull) verdicts[code] ??= verdictOf(each, readOrSkip(read, code), onUnknown);
    if ((isNull ? ofNull : verdicts[code]) === 1) offenders += 1;
  }
  findings.violation(scope.table, each.constraint, 'check', offenders);
  return true;
}

function verdictOf(each: Condition, row: readonly Value[] | undefined, onUnknown: (reason: string) => void): Verdict {
  return row ? judge(each.compiled, row, onUnknown) : 2;
}
