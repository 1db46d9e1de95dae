import type { Expression } from '../../rules/expression';
import { pathSteps } from '../../rules/jsonPath';

/** Where a member lies in a document: keys, and places in arrays. */
export type MemberPath = readonly (string | number)[];

/** The path of `column -> 'a' ->> 'b'`, `column #>> '{a,b}'`, `column['a']`, casts passed over; [] for the column itself. */
export function memberPath(expression: Expression): MemberPath | undefined {
  if (expression.kind === 'column') return [];
  if (expression.kind === 'cast') return memberPath(expression.arg);
  if (expression.kind !== 'call' || !expression.args[0]) return undefined;
  const base = memberPath(expression.args[0]);
  const steps = base && stepsOf(expression.name, expression.args.slice(1));
  return steps && [...base, ...steps];
}

function stepsOf(name: string, args: readonly Expression[]): MemberPath | undefined {
  switch (name) {
    case '->':
    case '->>':
    case '[]':
    case 'jsonb_extract_path':
    case 'jsonb_extract_path_text':
    case 'json_extract_path':
    case 'json_extract_path_text':
      return known(args.map(constantKey));
    case '#>':
    case '#>>':
      return keyList(args[0]);
    default:
      return undefined;
  }
}

/** The keys of `'{a,b}'` and of `ARRAY['a', 'b']`. */
export function keyList(expression: Expression | undefined): MemberPath | undefined {
  if (expression?.kind === 'cast') return keyList(expression.arg);
  if (expression?.kind === 'array') return known(expression.items.map(constantKey));
  const key = expression && constantKey(expression);
  return typeof key === 'string' && /^\{.*\}$/.test(key)
    ? key
        .slice(1, -1)
        .split(',')
        .map((part) => part.trim().replace(/^"(.*)"$/, '$1'))
    : undefined;
}

/** The path of an SQL/JSON path of plain members: `$.a.b[*]`. */
export function plainPath(text: string): MemberPath | undefined {
  return pathSteps(text)?.map((step) => ('key' in step ? step.key : step.place === '*' ? 0 : step.place));
}

/** A constant key or place. */
export function constantKey(expression: Expression): string | number | undefined {
  const inner = expression.kind === 'cast' ? expression.arg : expression;
  if (inner.kind !== 'literal') return undefined;
  return typeof inner.value === 'string' || typeof inner.value === 'number' ? inner.value : undefined;
}

function known(keys: readonly (string | number | undefined)[]): MemberPath | undefined {
  const all = keys.filter((key) => key !== undefined);
  return all.length === keys.length && all.length > 0 ? all : undefined;
}
