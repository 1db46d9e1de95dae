import { childrenOf } from '../../rules/columnsOf';
import type { Expression } from '../../rules/expression';
import { mapChildren } from '../../rules/mapChildren';

/**
 * A text that is the same for a condition as a script has it and as PostgreSQL prints it: `a IN ('x', 'y')` and
 * `((a)::text = ANY (ARRAY['x'::text, 'y'::text]))`. Undefined where a part of it cannot be compared.
 */
export function normalForm(expression: Expression): string | undefined {
  return isComparable(expression) ? JSON.stringify(normalised(expression)) : undefined;
}

/** An operator with its schema may be PostgreSQL's own for a type of an extension, or any other. */
function isComparable(expression: Expression): boolean {
  if (expression.kind === 'unsupported' || (expression.kind === 'call' && /\.\W+$/.test(expression.name))) return false;
  return childrenOf(expression).every(isComparable);
}

/** Bottom up; types are left out, since PostgreSQL adds a cast to every constant. */
function normalised(expression: Expression): Expression {
  const inner = mapChildren(expression, normalised);
  switch (inner.kind) {
    case 'cast':
      return inner.arg;
    case 'literal':
      return inner.value === null ? inner : { kind: 'literal', value: literalText(String(inner.value)) };
    case 'column':
      return { kind: 'column', name: inner.name };
    case 'and':
    case 'or':
      return { ...inner, args: inner.args.flatMap((arg) => (arg.kind === inner.kind ? arg.args : [arg])) };
    case 'not':
      return inner.arg.kind === 'not' ? inner.arg.arg : inner;
    case 'compare':
      return inner.operator === '<>' ? not({ ...inner, operator: '=' }) : inner;
    case 'in':
      return ofList(inner.arg, inner.values);
    case 'quantified':
      return ofArray(inner);
    case 'call':
      return ofCall(inner);
    case 'case':
      return isNull(inner.otherwise) ? { kind: 'case', branches: inner.branches } : inner;
    default:
      return inner;
  }
}

/** PostgreSQL writes moments out, `2024-01-01 00:00:00+00`. Those that say no offset are taken to be in UTC. */
function literalText(text: string): string {
  const [, date, time, offset] = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)([+-]\d\d(?::?\d\d)?|Z)?)?$/.exec(text) ?? [];
  if (date === undefined) return text;
  const moment = Date.parse(`${date}T${time ?? '00:00'}${/^[+-]\d\d$/.test(offset ?? '') ? `${offset}:00` : (offset ?? 'Z')}`);
  return Number.isNaN(moment) ? text : new Date(moment).toISOString();
}

function isNull(expression: Expression | undefined): boolean {
  return expression?.kind === 'literal' && expression.value === null;
}

function not(arg: Expression): Expression {
  return { kind: 'not', arg };
}

/** One value in a list is what PostgreSQL prints as `=`. */
function ofList(arg: Expression, values: readonly Expression[]): Expression {
  return values.length === 1 ? { kind: 'compare', operator: '=', left: arg, right: values[0] } : { kind: 'in', arg, values };
}

function ofArray(expression: Expression & { kind: 'quantified' }): Expression {
  const { quantifier, operator, left, array } = expression;
  if (array.kind !== 'array') return expression;
  if (quantifier === 'any' && operator === '=') return ofList(left, array.items);
  if (quantifier === 'all' && operator === '<>') return not(ofList(left, array.items));
  return expression;
}

/** A negative number is one constant to PostgreSQL. */
function ofCall(call: Expression & { kind: 'call' }): Expression {
  const [arg] = call.args;
  if (call.name !== '-' || call.args.length !== 1 || arg.kind !== 'literal') return call;
  return { kind: 'literal', value: `-${arg.value}` };
}
