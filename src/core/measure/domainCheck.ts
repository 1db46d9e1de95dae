import { type Compiled, compileCondition, isUncompilable } from '../rules/compile';
import type { SchemaType } from '../rules/resolveType';
import type { Value } from '../rules/value';
import type { ConditionNode, ConditionScope, OnUnknown } from '../rules/vectors/conditionNode';
import { slotVector } from '../rules/vectors/conditionNode';
import { judge, rowNode } from '../rules/vectors/leafNode';
import { FALSE, REFUSED, TRUE } from '../rules/vectors/verdict';
import type { Check } from '../schema/schema';
import { conditionCheck, countRefused, type RowCheck } from './rowCheck';
import type { TableScope } from './rowScope';

/** The checks that the domains of a table's columns, or those of their arrays' elements, put on values. */
export function domainChecks(scope: TableScope, unchecked: (constraint: string, reason: string) => void): RowCheck[] {
  return scope.columnTypes.flatMap((type, slot) => {
    const { name } = scope.table.columns[slot];
    if (scope.hidden.has(name)) return [];
    const ofValue = namedChecks(type, name).map(([constraint, { expression }]) =>
      conditionCheck(
        constraint,
        expression,
        valueScope(type, scope),
        (reason) => unchecked(constraint, reason),
        (rows) => ({ count: rows.count, vectors: [slotVector(rows, slot)] }),
      ),
    );
    const ofElements = (type.element ? namedChecks(type.element, name) : []).map(([constraint, check]) =>
      elementCheck(constraint, check, slot, scope, (reason) => unchecked(constraint, reason)),
    );
    return [...ofValue, ...ofElements].filter((check) => check !== undefined);
  });
}

function namedChecks({ domains }: SchemaType, column: string): (readonly [constraint: string, check: Check])[] {
  return domains.flatMap((domain) =>
    domain.checks.map((check) => [`${check.name ?? `${domain.name}: ${check.sql}`} (${column})`, check] as const),
  );
}

function valueScope(type: SchemaType, { types, now }: TableScope): ConditionScope {
  return { types, now, columnTypes: [type], column: (name) => (name.toLowerCase() === 'value' ? { slot: 0, type } : undefined) };
}

/** A domain's check on the elements of an array column. */
function elementCheck(
  constraint: string,
  { expression }: Check,
  slot: number,
  scope: TableScope,
  unchecked: OnUnknown,
): RowCheck | undefined {
  const type = scope.columnTypes[slot];
  const compiled = compileCondition(expression, valueScope(type.element ?? type, scope));
  if (isUncompilable(compiled)) {
    unchecked(compiled.reason);
    return undefined;
  }
  const verdict = ([value]: readonly Value[], unknown: OnUnknown): number => (isBroken(compiled, value, unknown) ? FALSE : TRUE);
  let node: ConditionNode | undefined;
  return {
    constraint,
    kind: 'check',
    count: (rows, unknown) => {
      node ??= rowNode({ slots: [0], verdict }, [type]);
      return countRefused(node, { count: rows.count, vectors: [slotVector(rows, slot)] }, unknown);
    },
  };
}

/** Whether any element, of an array of arrays too, is one that the domain refuses. */
function isBroken(compiled: Compiled, value: Value, unknown: OnUnknown): boolean {
  if (!Array.isArray(value)) return false;
  return (value as readonly Value[]).some((element) => {
    if (Array.isArray(element)) return isBroken(compiled, element, unknown);
    const verdict = judge(compiled, [element], unknown);
    return verdict === FALSE || verdict === REFUSED;
  });
}
