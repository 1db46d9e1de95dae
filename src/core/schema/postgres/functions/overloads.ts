import type { Expression, TypeName } from '../../../rules/expression';
import type { SqlFunction } from './sqlFunction';

/** The arguments of a call: `f(1, 2, rate => 3)`. */
export interface CallArguments {
  readonly positional: readonly Expression[];
  readonly named: ReadonlyMap<string, Expression>;
}

/** Takes arguments apart; a named one is a call of `=>` with its name and value. */
export function callArguments(args: readonly Expression[]): CallArguments {
  const positional: Expression[] = [];
  const named = new Map<string, Expression>();
  for (const arg of args) {
    const name = arg.kind === 'call' && arg.name === '=>' && arg.args[0].kind === 'literal' ? arg.args[0].value : undefined;
    if (arg.kind === 'call' && typeof name === 'string') named.set(name, arg.args[1]);
    else positional.push(arg);
  }
  return { positional, named };
}

/** The function that a call means: of those that can take the arguments the one whose types fit best, a later definition before an earlier. */
export function chooseFunction(
  functions: readonly SqlFunction[],
  name: string,
  call: CallArguments,
  typeOf: (arg: Expression) => TypeName | undefined,
): SqlFunction | undefined {
  let best: { readonly candidate: SqlFunction; readonly fit: number } | undefined;
  for (const candidate of functions) {
    if (!isNamed(candidate, name) || !takes(candidate, call)) continue;
    const fit = candidate.parameters.reduce((sum, { name: parameter, type }, at) => {
      const arg = call.positional[at] ?? call.named.get(parameter);
      return sum + (arg ? fitness(typeOf(arg), type) : 0);
    }, 0);
    if (!best || fit >= best.fit) best = { candidate, fit };
  }
  return best?.candidate;
}

function isNamed({ schema, name }: SqlFunction, called: string): boolean {
  const parts = called.split('.');
  if (parts.at(-1) !== name) return false;
  return parts.length === 1 || schema === '' || schema === parts[0];
}

function takes({ parameters }: SqlFunction, { positional, named }: CallArguments): boolean {
  if (positional.length + named.size > parameters.length) return false;
  const rest = parameters.slice(positional.length);
  const isKnown = [...named.keys()].every((name) => rest.some((parameter) => parameter.name === name));
  return isKnown && rest.every((parameter) => parameter.default !== undefined || named.has(parameter.name));
}

const NUMBERS = /^(smallint|integer|bigint|numeric|real|double precision)$/;
const TEXTS = /^(text|character varying|character|citext|name|unknown)$/;

function fitness(given: TypeName | undefined, wanted: TypeName): number {
  if (!given) return 1;
  if (given.dimensions !== wanted.dimensions) return -10;
  if (given.name === wanted.name) return 3;
  if (given.name === 'unknown') return TEXTS.test(wanted.name) ? 2 : 1;
  const isAlike = [NUMBERS, TEXTS].some((family) => family.test(given.name) && family.test(wanted.name));
  return isAlike ? 2 : NUMBERS.test(given.name) !== NUMBERS.test(wanted.name) ? -10 : 0;
}
