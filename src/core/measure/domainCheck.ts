import type { Batch, Vector } from '../generate/vector';
import { EvaluationError } from '../rules/evaluationError';
import type { SchemaType } from '../rules/resolveType';
import type { Value } from '../rules/value';
import { valueReader } from '../rules/values';
import type { DomainType } from '../schema/schema';
import type { Condition } from './conditionCheck';
import { condition, judge } from './conditionCheck';
import type { Findings } from './findings';
import type { TableScope } from './rowScope';
import { vectorOf } from './rowScope';

/** The checks that a column's domains, or those of its array's elements, put on its values. */
export interface DomainChecks {
  readonly slot: number;
  readonly conditions: readonly Condition[];
  /** Whether the values under test are the elements of an array. */
  readonly ofElements: boolean;
}

/** Compiles the domain checks of a table's columns; what cannot be evaluated is noted. */
export function domainChecks(scope: TableScope, findings: Findings): readonly DomainChecks[] {
  return scope.columnTypes.flatMap((type, slot) => [
    ...checksOf(type, type.domains, slot, false, scope, findings),
    ...(type.element ? checksOf(type.element, type.element.domains, slot, true, scope, findings) : []),
  ]);
}

function checksOf(
  type: SchemaType,
  domains: readonly DomainType[],
  slot: number,
  ofElements: boolean,
  scope: TableScope,
  findings: Findings,
): readonly DomainChecks[] {
  const valueScope = {
    types: scope.types,
    now: scope.now,
    column: (name: string) => (name.toLowerCase() === 'value' ? { slot: 0, type } : undefined),
  };
  const conditions = domains.flatMap((domain) =>
    domain.checks.flatMap((check) => {
      const constraint = `${check.name ?? `${domain.name}: ${check.sql}`} (${scope.table.columns[slot].name})`;
      const compiled = condition(constraint, check.expression, valueScope, (reason) =>
        findings.leaveUnchecked(scope.table, constraint, reason),
      );
      return compiled ? [compiled] : [];
    }),
  );
  return conditions.length > 0 ? [{ slot, conditions, ofElements }] : [];
}

/** Counts the rows of a batch whose value breaks a domain's check. */
export function countDomainOffenders(checks: readonly DomainChecks[], batch: Batch, scope: TableScope, findings: Findings): void {
  for (const each of checks) {
    const vector = vectorOf(batch, scope.table.columns[each.slot].name);
    for (const check of each.conditions) {
      const onUnknown = (reason: string): void => findings.leaveUnchecked(scope.table, check.constraint, reason);
      findings.violation(
        scope.table,
        check.constraint,
        'check',
        countRows(vector, batch.count, scope.columnTypes[each.slot], (value) => breaks(check, value, each.ofElements, onUnknown)),
      );
    }
  }
}

function breaks(check: Condition, value: Value, ofElements: boolean, onUnknown: (reason: string) => void): boolean {
  if (!ofElements) return judge(check.compiled, [value], onUnknown) === 1;
  return Array.isArray(value) && (value as readonly Value[]).some((element) => breaks(check, element, Array.isArray(element), onUnknown));
}

/** A vocabulary is judged once per word; values that are none of their type are counted elsewhere. */
function countRows(vector: Vector, count: number, type: SchemaType, test: (value: Value) => boolean): number {
  const read = valueReader(vector, type);
  const verdicts = new Map<number, boolean>();
  let offenders = 0;
  for (let index = 0; index < count; index += 1) {
    const code = vector.kind === 'code' && vector.nulls?.[index] !== 1 ? vector.codes[index] : undefined;
    const verdict = (code === undefined ? undefined : verdicts.get(code)) ?? testEntry(read, index, test);
    if (code !== undefined) verdicts.set(code, verdict);
    if (verdict) offenders += 1;
  }
  return offenders;
}

function testEntry(read: (index: number) => Value, index: number, test: (value: Value) => boolean): boolean {
  try {
    return test(read(index));
  } catch (error) {
    if (error instanceof EvaluationError) return false;
    throw error;
  }
}
