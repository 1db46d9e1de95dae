import type { TextDomain, TextPart } from '../../generate/domain';
import { childrenOf } from '../../rules/columnsOf';
import type { CompareOperator, Expression } from '../../rules/expression';
import { constantKey, keyList, memberPath, plainPath } from './jsonMember';
import { JsonSketch, WORD } from './jsonSketch';

/**
 * A document with every member that conditions on a JSON column speak of: `v ? 'type'`, `v ->> 'size' IN ('S', 'L')`,
 * `(v -> 'box' ->> 'width')::int < 50`, `v @> '{"version": 1}'`; undefined where they speak of none.
 */
export function jsonDocument(conditions: readonly Expression[]): TextDomain | undefined {
  const document = new JsonSketch();
  for (const condition of conditions) gather(condition, document);
  if (document.isEmpty) return undefined;
  const parts = document.write();
  // Where the conditions fix every member, another one tells the documents apart.
  if (parts.every((part) => typeof part === 'string') && parts[0] === '{') document.at(['id']).tell(NUMBER);
  return { kind: 'text', parts: document.write() };
}

const NUMBER: readonly TextPart[] = [{ number: [1, 9999] }];

/** By what `jsonb_typeof` says of a member. */
const BY_TYPE: Readonly<Record<string, readonly TextPart[]>> = {
  string: WORD,
  number: [{ number: [1, 99] }],
  boolean: [{ oneOf: ['true', 'false'] }],
  array: ['["', { vocabulary: 'noun' }, '"]'],
  object: ['{"name": "', { vocabulary: 'noun' }, '"}'],
};

function gather(expression: Expression, document: JsonSketch): void {
  // What must not hold asks for nothing, but for what must not be missing.
  if (expression.kind === 'not' && expression.arg.kind !== 'isNull') return;
  if (expression.kind === 'call') tellByCall(expression, document);
  if (expression.kind === 'in') tellValues(expression.arg, expression.values, document);
  if (expression.kind === 'compare') tellByComparison(expression.operator, expression.left, expression.right, document);
  if (expression.kind === 'cast') tellByCast(expression, document);
  for (const child of childrenOf(expression)) gather(child, document);
  if (expression.kind === 'cast' && MOMENT_TYPE.test(expression.type.name)) tellReshaped(expression.arg, document);
  const path = memberPath(expression);
  if (path && path.length > 0) document.at(path);
}

const MOMENT_TYPE = /^(date|timestamp)/;

/** A member whose text is cut and mended before it becomes a moment is one as programs write it, with its zone. */
function tellReshaped(expression: Expression, document: JsonSketch): void {
  const path = memberPath(expression);
  if (path && path.length > 0) document.at(path).tell(MOMENT);
  else for (const child of childrenOf(expression)) tellReshaped(child, document);
}

function tellByCall({ name, args }: Extract<Expression, { kind: 'call' }>, document: JsonSketch): void {
  const path = args[0] && memberPath(args[0]);
  const key = args[1] && constantKey(args[1]);
  if (!path) return;
  if (name === '?' && typeof key === 'string') document.at([...path, key]);
  if (name === '?&' || name === '?|') for (const each of keyList(args[1]) ?? []) document.at([...path, each]);
  if (name === '@>' && typeof key === 'string') document.at(path).copy(parsed(key));
  if ((name === 'jsonb_path_exists' || name === '@?') && typeof key === 'string') {
    const inner = plainPath(key);
    if (inner) document.at([...path, ...inner]);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tellByComparison(operator: CompareOperator, subject: Expression, other: Expression, document: JsonSketch): void {
  if (operator === '=') tellValues(subject, [other], document);
  const value = constantKey(other);
  if (typeof value !== 'number') return;
  const isLeast = operator === '>' || operator === '>=';
  const isMost = operator === '<' || operator === '<=';
  const counted = subject.kind === 'call' && /^jsonb?_array_length$/.test(subject.name) ? memberPath(subject.args[0]) : undefined;
  if (counted && !isMost && operator !== '<>') document.at(counted).hold(operator === '>' ? value + 1 : value);
  const path = subject.kind === 'cast' ? memberPath(subject.arg) : undefined;
  if (!path || path.length === 0) return;
  if (isLeast) document.at(path).bound('min', operator === '>' ? Math.floor(value) + 1 : value);
  if (isMost) document.at(path).bound('max', operator === '<' ? Math.ceil(value) - 1 : value);
}

/** A member that is read as a number is one. */
function tellByCast({ arg, type }: Extract<Expression, { kind: 'cast' }>, document: JsonSketch): void {
  const path = memberPath(arg.kind === 'call' && arg.name === 'coalesce' ? arg.args[0] : arg);
  if (!path || path.length === 0) return;
  const [length] = type.modifiers;
  if (/^character/.test(type.name) && length < LONG_WORD) document.at(path).tell(shortWord(length));
  if (/^(smallint|integer|bigint|numeric|real|double)/.test(type.name)) document.at(path).tell(BY_TYPE.number);
  if (type.name === 'boolean') document.at(path).tell(BY_TYPE.boolean);
  if (MOMENT_TYPE.test(type.name)) document.at(path).tell(DAY);
}

/** Shorter than this a text may well be too short for a word. */
const LONG_WORD = 32;

function shortWord(length: number): readonly TextPart[] {
  const fitting = SHORT_WORDS.filter((word) => word.length <= length);
  return [{ oneOf: fitting.map((word) => JSON.stringify(word)) }];
}

const SHORT_WORDS = [
  'a',
  'b',
  'no',
  'on',
  'low',
  'top',
  'main',
  'open',
  'basic',
  'light',
  'small',
  'normal',
  'classic',
  'standard',
  'advanced',
];

const DATE: readonly TextPart[] = ['"202', { number: [0, 5] }, '-', { number: [1, 12], width: 2 }, '-', { number: [1, 28], width: 2 }];
const DAY: readonly TextPart[] = [...DATE, '"'];
const MOMENT: readonly TextPart[] = [...DATE, 'T', { number: [0, 23], width: 2 }, ':', { number: [0, 59], width: 2 }, ':00Z"'];

function tellValues(subject: Expression, values: readonly Expression[], document: JsonSketch): void {
  const inner = subject.kind === 'call' && /^jsonb?_typeof$/.test(subject.name) ? subject.args[0] : undefined;
  const path = memberPath(inner ?? subject);
  const constants = values.map(constantKey).filter((value) => value !== undefined);
  if (!path || path.length === 0 || constants.length === 0) return;
  const typed = inner && BY_TYPE[String(constants[0])];
  // A path's last member may itself have members; then it is an object without a word.
  document
    .at(path)
    .tell(typed ?? [{ oneOf: constants.map((value) => (isText(subject) ? JSON.stringify(String(value)) : JSON.stringify(value))) }]);
}

/** `->>` gives a text, whatever the member is. */
function isText(subject: Expression): boolean {
  return subject.kind === 'call' && /^(->>|#>>)$/.test(subject.name);
}
