import type { Expression } from '../../../../rules/expression';
import { alike } from '../alike';
import { asCondition, asInteger, asMoment, asNumber, asText } from '../coerce';
import { comparable } from '../compareTerms';
import { jsonExtract, jsonScalar } from '../json';
import { type Functions, type MapCall, type Mapping, rules } from '../mapping';
import { CURRENT_DATE, currentMoment, currentTime, field, unitNamed } from '../moments';
import { call, castTo, compare, constant, not, numberOf, type Term, textOf, unsupported } from '../term';
import type { Tree } from '../tree';

/** Functions that mean the same wherever they are known. */
export const COMMON_FUNCTIONS: Functions = new Map([
  ...rules('COALESCE', [1, 99], coalesce),
  ...rules('NULLIF', 2, nullIf),
  ...rules('LOWER LCASE', 1, onText('lower')),
  ...rules('UPPER UCASE', 1, onText('upper')),
  ...rules('TRIM', [1, 2], onText('btrim')),
  ...rules('LTRIM', [1, 2], onText('ltrim')),
  ...rules('RTRIM', [1, 2], onText('rtrim')),
  ...rules('REPLACE', 3, onText('replace')),
  ...rules('REVERSE', 1, onText('reverse')),
  ...rules('CONCAT_WS', [2, 99], (args) => call('concat_ws', args.map(textArgument), 'text')),
  ...rules('ABS', 1, onNumber('abs')),
  ...rules('CEIL CEILING', 1, whole('ceil')),
  ...rules('FLOOR', 1, whole('floor')),
  ...rules('SIGN', 1, ([arg]) => castTo(numberCall('sign', [arg]).expression, 'integer')),
  ...rules('ROUND', [1, 2], round),
  ...rules('POWER POW', 2, floating('power')),
  ...rules('SQRT', 1, floating('sqrt')),
  ...rules('EXP', 1, floating('exp')),
  ...rules('LN', 1, floating('ln')),
  ...rules('LOG10', 1, floating('log10')),
  ...rules('PI', 0, () => call('pi', [], 'float')),
  ...rules('SIN', 1, floating('sin')),
  ...rules('COS', 1, floating('cos')),
  ...rules('TAN', 1, floating('tan')),
  ...rules('ASIN', 1, floating('asin')),
  ...rules('ACOS', 1, floating('acos')),
  ...rules('ATAN', 1, floating('atan')),
  ...rules('RADIANS', 1, floating('radians')),
  ...rules('DEGREES', 1, floating('degrees')),
  ...rules('IF IIF', 3, choose),
  ...rules('MOD', 2, ([a, b]) => call('%', [asNumber(a).expression, zeroToNull(asNumber(b).expression)], asNumber(a).family)),
  ...rules('OCTET_LENGTH', 1, ([arg]) => call('octet_length', [bytesOf(arg)], 'integer')),
  ...rules('CHAR_LENGTH CHARACTER_LENGTH', 1, ([arg]) => call('length', [asText(arg).expression], 'integer')),
  ...rules('CURRENT_TIMESTAMP NOW LOCALTIMESTAMP', [0, 1], ([digits]) => currentMoment(precision(digits))),
  ...rules('CURRENT_DATE', 0, () => CURRENT_DATE),
  ...rules('CURRENT_TIME', [0, 1], ([digits]) => currentTime(precision(digits))),
  ...rules('EXTRACT', 2, ([unit, moment]) => extract(textOf(unit) ?? '', moment)),
  ...rules('YEAR', 1, ([moment]) => field('year', moment)),
  ...rules('MONTH', 1, ([moment]) => field('month', moment)),
  ...rules('DAY', 1, ([moment]) => field('day', moment)),
  ...rules('JSON_EXTRACT', 2, ([document, path]) => jsonExtract(document, path)),
  ...rules('JSON_VALUE', 2, ([document, path]) => jsonScalar(document, path)),
  ...rules('CURRENT_USER USER SESSION_USER SYSTEM_USER', 0, () => castTo({ kind: 'call', name: 'current_user', args: [] }, 'text')),
]);

/** A function on texts and whole numbers. */
export function onText(name: string): MapCall {
  return (args) => {
    const [first] = args;
    const texts = args.map((arg) => asText(arg));
    const unknown = texts.find(({ family }) => family === 'unknown');
    if (unknown) return unknown;
    return withCase(call(name, texts.map(typedText), 'text'), first);
  };
}

/** What of a collation goes from an argument to the result. */
export function withCase(result: Term, { folds }: Term): Term {
  return folds === undefined ? result : { ...result, folds };
}

/** A literal is text here, whatever stands beside it. */
function typedText(term: Term): Expression {
  return term.family === 'literal' ? castTo(term.expression, 'text').expression : term.expression;
}

/** A function on numbers whose result has the type of its first argument. */
function onNumber(name: string): MapCall {
  return (args) => numberCall(name, args);
}

function numberCall(name: string, args: readonly Term[]): Term {
  return onNumbers(args, (numbers) =>
    call(
      name,
      numbers.map(({ expression }) => expression),
      numbers[0].family,
    ),
  );
}

/** What is made of numbers; of what is none, nothing can be. */
function onNumbers(args: readonly Term[], make: (numbers: readonly Term[]) => Term): Term {
  const numbers = args.map(asNumber);
  return numbers.find(({ family }) => family === 'unknown') ?? make(numbers);
}

/** A rounding to a whole number; of a whole number itself. */
function whole(name: string): MapCall {
  return (args) => {
    const result = numberCall(name, args);
    return result.family === 'integer' ? castTo(result.expression, 'bigint') : result;
  };
}

/** A function on and to floating-point numbers. */
export function floating(name: string): MapCall {
  return (args) => floatCall(name, args);
}

/** A call of a function on and to floating-point numbers. */
export function floatCall(name: string, args: readonly Term[]): Term {
  return onNumbers(args, (numbers) =>
    call(
      name,
      numbers.map(({ expression }) => castTo(expression, 'double precision').expression),
      'float',
    ),
  );
}

/** Half away from zero, as numeric does it; MySQL rounds floating-point numbers half to even, as PostgreSQL does. */
function round([arg, places]: readonly Term[], { dialect }: Mapping): Term {
  const value = asNumber(arg);
  if (value.family === 'unknown') return value;
  if (value.family === 'float' && dialect === 'mysql' && !places) return call('round', [value.expression], 'float');
  const exact = value.family === 'float' ? castTo(value.expression, 'numeric').expression : value.expression;
  const rounded = call('round', places ? [exact, asInteger(places)] : [exact], 'decimal');
  if (value.family === 'float') return castTo(rounded.expression, 'double precision');
  return value.family === 'integer' ? castTo(rounded.expression, 'bigint') : rounded;
}

/** The first that is not NULL. */
export function coalesce(args: readonly Term[]): Term {
  const { terms, family } = alike(args);
  return withFolding(
    call(
      'coalesce',
      terms.map(({ expression }) => expression),
      family,
    ),
    args,
  );
}

function withFolding(result: Term, args: readonly Term[]): Term {
  const folds = args.find((arg) => arg.folds !== undefined)?.folds;
  return folds === undefined ? result : { ...result, folds };
}

function nullIf([value, other]: readonly Term[]): Term {
  const [left, right] = comparable(value, other);
  return withCase(call('nullif', [left.expression, right.expression], left.family), value);
}

/** `IF(condition, a, b)`. */
function choose([condition, yes, no]: readonly Term[]): Term {
  const when = asCondition(condition);
  const counted = when.kind === 'isNull' || (when.kind === 'not' && when.arg.kind === 'isNull');
  const pair = `${numberOf(yes)}${numberOf(no)}`;
  if (counted && /^(01|10)$/.test(pair)) return asNumber({ expression: pair === '10' ? when : not(when), family: 'boolean' });
  const { terms, family } = alike([yes, no]);
  return { expression: { kind: 'case', branches: [{ when, then: terms[0].expression }], otherwise: terms[1].expression }, family };
}

/** NULL in place of zero: dividing by it gives NULL. */
function zeroToNull(expression: Expression): Expression {
  const isOther = expression.kind === 'literal' && expression.value !== 0;
  return isOther ? expression : { kind: 'call', name: 'nullif', args: [expression, { kind: 'literal', value: 0 }] };
}

/** An argument whose bytes are counted. */
export function bytesOf(arg: Term): Expression {
  return arg.family === 'bytea' ? arg.expression : asText(arg).expression;
}

/** Digits of the fraction of a second, none if not said. */
export function precision(digits: Term | undefined): number {
  return Math.min(6, (digits && numberOf(digits)) ?? 0);
}

/** One field of a moment, by the dialect's name. */
export function extract(unit: string, moment: Term): Term {
  const name = unitNamed(unit);
  return name ? field(name, moment) : unsupported(`field ${unit.toLowerCase()}`);
}

/** An argument as text, a literal too, whatever stands beside it. */
export function textArgument(term: Term): Expression {
  return typedText(asText(term));
}

/** `left(text, count)` and its like. */
export function textAndCount(name: string): MapCall {
  return ([text, count]) => withCase(call(name, [asText(text).expression, asInteger(count)], 'text'), text);
}

/** So many spaces. */
export function spaces([count]: readonly Term[]): Term {
  return call('repeat', [castTo({ kind: 'literal', value: ' ' }, 'text').expression, asInteger(count)], 'text');
}

/** The place of a piece in a text from 1, without regard to case where the text compares so; 0 for none. */
export function placeOf(piece: Term, whole: Term): Term {
  const sides = [whole, piece].map((term) => asText(term).expression);
  return call('strpos', whole.folds ? sides.map((side) => call('lower', [side], 'text').expression) : sides, 'integer');
}

/** A unit that stands as a word where an argument is expected. */
export function wordOf(written: Tree, term: Term): string {
  return written.kind === 'name' ? written.parts[0] : (textOf(term) ?? '');
}

/** The last day of a moment's month. */
export function lastDay(moment: Term): Term {
  const of = asMoment(moment);
  if (of.family === 'unknown') return of;
  const stamp = castTo(of.expression, 'timestamp without time zone').expression;
  const month = call('date_trunc', [{ kind: 'literal', value: 'month' }, stamp], 'timestamp').expression;
  const step = castTo({ kind: 'literal', value: '1 month -1 day' }, 'interval').expression;
  return castTo(call('+', [month, step], 'timestamp').expression, 'date');
}

/** Text of a moment by a template of `to_char`. */
export function formatted(moment: Term, template: string): Term {
  const of = asMoment(moment);
  if (of.family === 'unknown') return of;
  return call('to_char', [castTo(of.expression, 'timestamp without time zone').expression, { kind: 'literal', value: template }], 'text');
}

/** The greatest or least of all, NULL where one of them is, unlike PostgreSQL's. */
export function strictExtreme(name: 'greatest' | 'least'): MapCall {
  return (args) => {
    const typed = args.find(({ family }) => family !== 'literal') ?? args[0];
    const { terms, family } = alike(args.map((arg) => (arg === typed ? arg : comparable(typed, arg)[1])));
    const expressions = terms.map(({ expression }) => expression);
    const anyNull = compare('>', call('num_nulls', expressions, 'integer').expression, { kind: 'literal', value: 0 });
    const branches = [{ when: anyNull, then: constant(null).expression }];
    return { expression: { kind: 'case', branches, otherwise: call(name, expressions, family).expression }, family };
  };
}
