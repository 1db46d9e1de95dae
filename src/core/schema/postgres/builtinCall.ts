import type { Expression } from '../../rules/expression';

/** Parameters of PostgreSQL's own functions that are called by name, in their order; all are numbers that default to 0. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  make_interval: ['years', 'months', 'weeks', 'days', 'hours', 'mins', 'secs'],
};

/** A call, the named arguments of PostgreSQL's own functions put in their places. */
export function builtinCall(name: string, args: readonly Expression[]): Expression {
  const parameters = PARAMETERS[name];
  const isNamed = args.some((arg) => arg.kind === 'call' && arg.name === '=>');
  if (!parameters || !isNamed) return { kind: 'call', name, args };
  return {
    kind: 'call',
    name,
    args: parameters.map((parameter, at) => args.find((arg) => isFor(arg, parameter)) ?? positional(args[at])).map(value),
  };
}

function isFor(arg: Expression, parameter: string): boolean {
  return arg.kind === 'call' && arg.name === '=>' && arg.args[0].kind === 'literal' && arg.args[0].value === parameter;
}

function positional(arg: Expression | undefined): Expression {
  return arg && !(arg.kind === 'call' && arg.name === '=>') ? arg : { kind: 'literal', value: 0 };
}

function value(arg: Expression): Expression {
  return arg.kind === 'call' && arg.name === '=>' ? arg.args[1] : arg;
}
