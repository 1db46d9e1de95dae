import { childrenOf } from '../../rules/columnsOf';
import type { Expression } from '../../rules/expression';
import { mapChildren } from '../../rules/mapChildren';

/**
 * A text that is the same for a condition as a script has it and as PostgreSQL prints it: `a IN ('x', 'y')` and
 * `((a)::text = ANY (ARRAY['x'::text, 'y'::text]))`. Undefined where a part of it is unsupported.
 */
export function normalForm(expression: Expression): string | undefined {
  return isWhole(expression) ? JSON.stringify(normalised(expression)) : undefined;
}

function isWhole(expression: Expression): boolean {
  return expression.kind !== 'unsupported' && childrenOf(expression).every(isWhole);
}

/** Bottom up; types are left out, since PostgreSQL adds a cast to every constant. */
function normalised(expression: Expression): Expression {
  const inner = mapChildren(expression, normalised);
  switch (inner.kind) {
    case 'cast':
      return inner.arg;
    case 'literal':
      return inner.value === null ? inner : { kind: 'literal', value: String(inner.value) };
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
    default:
      return inner;
  }
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
