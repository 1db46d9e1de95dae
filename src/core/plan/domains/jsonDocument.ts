import type { TextDomain, TextPart } from '../../generate/domain';
import { childrenOf } from '../../rules/columnsOf';
import type { Expression } from '../../rules/expression';

/** A document with every key that conditions on a JSON column speak of, `v ? 'type'` or `v ->> 'size' IN ('S', 'L')`; undefined where they speak of none. */
export function jsonDocument(conditions: readonly Expression[]): TextDomain | undefined {
  const members = new Map<string, readonly TextPart[]>();
  for (const condition of conditions) gather(condition, members);
  if (members.size === 0) return undefined;
  const written = [...members].flatMap(([key, value], at) => [`${at === 0 ? '{' : ', '}${JSON.stringify(key)}: `, ...value]);
  return { kind: 'text', parts: [...written, '}'] };
}

const WORD: readonly TextPart[] = ['"', { vocabulary: 'noun' }, '"'];
const NUMBER: readonly TextPart[] = [{ number: [1, 99] }];
/** By what `jsonb_typeof` says of a member. */
const BY_TYPE: Readonly<Record<string, readonly TextPart[]>> = {
  string: WORD,
  number: NUMBER,
  boolean: [{ oneOf: ['true', 'false'] }],
  array: ['["', { vocabulary: 'noun' }, '"]'],
  object: ['{"name": "', { vocabulary: 'noun' }, '"}'],
};

function gather(expression: Expression, members: Map<string, readonly TextPart[]>): void {
  const told: (readonly [string, readonly TextPart[]])[] = [
    ...keysAskedFor(expression).map((key): readonly [string, readonly TextPart[]] => [key, WORD]),
    ...memberTold(expression),
  ];
  for (const [key, value] of told) if (!members.has(key) || value !== WORD) members.set(key, value);
  for (const child of childrenOf(expression)) gather(child, members);
}

function keysAskedFor(expression: Expression): string[] {
  if (expression.kind !== 'call') return [];
  const [, key] = expression.args;
  if (expression.name === '?') return texts([key]);
  return expression.name === '?&' && key?.kind === 'array' ? texts(key.items) : [];
}

/** What a comparison, a membership, a type or a cast tells of a member's value. */
function memberTold(expression: Expression): (readonly [string, readonly TextPart[]])[] {
  const key = memberKey(expression);
  if (key !== undefined) return [[key, WORD]];
  if (expression.kind === 'cast') {
    const member = memberKey(expression.arg);
    return member === undefined
      ? []
      : [[member, /^(smallint|integer|bigint|numeric|real|double)/.test(expression.type.name) ? NUMBER : WORD]];
  }
  if (expression.kind === 'in') return valuesTold(expression.arg, expression.values);
  return expression.kind === 'compare' && expression.operator === '=' ? valuesTold(expression.left, [expression.right]) : [];
}

function valuesTold(subject: Expression, values: readonly Expression[]): (readonly [string, readonly TextPart[]])[] {
  const inner = subject.kind === 'call' && /^jsonb?_typeof$/.test(subject.name) ? subject.args[0] : undefined;
  const key = memberKey(inner ?? subject);
  const [first, ...rest] = texts(values);
  if (key === undefined || first === undefined) return [];
  const typed = inner && BY_TYPE[first];
  return [[key, typed ?? [{ oneOf: [first, ...rest].map((text) => JSON.stringify(text)) }]]];
}

/** The key of `column -> 'key'` and `column ->> 'key'`. */
function memberKey(expression: Expression): string | undefined {
  if (expression.kind !== 'call' || !/^->>?$/.test(expression.name) || expression.args[0].kind !== 'column') return undefined;
  return texts([expression.args[1]])[0];
}

function texts(items: readonly (Expression | undefined)[]): string[] {
  return items.flatMap((item) => {
    const inner = item?.kind === 'cast' ? item.arg : item;
    return inner?.kind === 'literal' && typeof inner.value === 'string' ? [inner.value] : [];
  });
}
