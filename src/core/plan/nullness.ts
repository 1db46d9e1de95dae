import { columnsOf } from '../rules/columnsOf';
import type { Expression } from '../rules/expression';

/** What is known of an expression when all that is known of columns is which are NULL; `some` is a value, `open` may be either. */
type Known = string | number | boolean | null | typeof SOME | typeof OPEN;

const SOME = Symbol('some');
const OPEN = Symbol('open');

/** More columns than these are not gone through. */
const MOST_UNITS = 10;

/**
 * Goes through which of some units (columns that are NULL together) may be NULL at once, by conditions of which the
 * rest is left open. Returns the sets of places of those that are not NULL; undefined where there are too many units.
 */
export function presences(conditions: readonly Expression[], units: readonly (readonly string[])[]): number[][] | undefined {
  if (units.length > MOST_UNITS) return undefined;
  const result: number[][] = [];
  for (let mask = 0; mask < 2 ** units.length; mask++) {
    const unitOf = (name: string): number => units.findIndex((columns) => columns.includes(name));
    const column = (name: string): Known => {
      const at = unitOf(name);
      return at < 0 ? OPEN : (mask >> at) & 1 ? SOME : null;
    };
    if (conditions.some((condition) => known(condition, column) === false)) continue;
    result.push(units.flatMap((_, at) => ((mask >> at) & 1 ? [at] : [])));
  }
  return result;
}

/** Whether a condition asks which columns are NULL. */
export function asksNullness(expression: Expression): boolean {
  switch (expression.kind) {
    case 'isNull':
      return columnsOf(expression).length > 0;
    case 'and':
    case 'or':
      return expression.args.some(asksNullness);
    case 'not':
    case 'cast':
      return asksNullness(expression.arg);
    case 'compare':
      return asksNullness(expression.left) || asksNullness(expression.right);
    case 'call':
      return /^num_n(on)?nulls$/.test(expression.name) || expression.args.some(asksNullness);
    case 'case':
      return expression.branches.some(({ when, then }) => asksNullness(when) || asksNullness(then));
    default:
      return false;
  }
}

function known(expression: Expression, column: (name: string) => Known): Known {
  const of = (part: Expression): Known => known(part, column);
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'column':
      return column(expression.name);
    case 'isNull': {
      const value = of(expression.arg);
      return value === OPEN ? OPEN : value === null;
    }
    case 'not': {
      const value = of(expression.arg);
      return typeof value === 'boolean' ? !value : value === null ? null : OPEN;
    }
    case 'and':
      return joined(expression.args.map(of), false);
    case 'or':
      return joined(expression.args.map(of), true);
    case 'compare':
      return compared(expression.operator, of(expression.left), of(expression.right));
    case 'cast': {
      const value = of(expression.arg);
      return typeof value === 'boolean' && /^(integer|bigint|smallint)$/.test(expression.type.name) ? Number(value) : value;
    }
    case 'call':
      return called(expression.name, expression.args.map(of));
    case 'case':
      return chosen(expression.branches, expression.otherwise, of);
    default:
      return OPEN;
  }
}

/** AND and OR: the deciding value wins, then what is open, then NULL. */
function joined(values: readonly Known[], deciding: boolean): Known {
  if (values.includes(deciding)) return deciding;
  if (values.some((value) => value === OPEN || value === SOME)) return OPEN;
  return values.includes(null) ? null : !deciding;
}

function compared(operator: string, left: Known, right: Known): Known {
  if (left === OPEN || right === OPEN) return OPEN;
  const isDistinct = operator === 'distinct' || operator === 'not distinct';
  if (left === null || right === null) return isDistinct ? (left === right) === (operator === 'not distinct') : null;
  if (left === SOME || right === SOME) return OPEN;
  if (operator === '=' || operator === 'not distinct') return left === right;
  if (operator === '<>' || operator === 'distinct') return left !== right;
  if (typeof left !== 'number' || typeof right !== 'number') return OPEN;
  return operator === '<' ? left < right : operator === '<=' ? left <= right : operator === '>' ? left > right : left >= right;
}

function called(name: string, args: readonly Known[]): Known {
  if (args.includes(OPEN)) return OPEN;
  if (name === 'num_nonnulls') return args.filter((value) => value !== null).length;
  if (name === 'num_nulls') return args.filter((value) => value === null).length;
  if (name === '+' && args.every((value) => typeof value === 'number')) return args.reduce<number>((sum, value) => sum + Number(value), 0);
  return OPEN;
}

function chosen(
  branches: readonly { readonly when: Expression; readonly then: Expression }[],
  otherwise: Expression | undefined,
  of: (part: Expression) => Known,
): Known {
  for (const { when, then } of branches) {
    const value = of(when);
    if (value === true) return of(then);
    if (value !== false && value !== null) return OPEN;
  }
  return otherwise ? of(otherwise) : null;
}
