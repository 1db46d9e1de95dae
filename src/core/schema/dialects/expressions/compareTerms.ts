import type { CompareOperator, Expression } from '../../../rules/expression';
import type { OtherDialect } from '../../schema';
import { asNumber, asText } from './coerce';
import { constant, isMoment, isNull, isNumber, isText, not, numberOf, type Term, textOf, truth, unsupported } from './term';

/** A comparison in which both sides mean what the dialect takes them for. */
export function compareTerms(operator: CompareOperator, left: Term, right: Term, dialect: OtherDialect): Term {
  const decided = withTruth(operator, left, right);
  if (decided) return truth(decided);
  const [a, b] = comparable(left, right);
  if (dialect !== 'sqlite' || !isDayBesideMoment(a, b))
    return truth({ kind: 'compare', operator, left: a.expression, right: b.expression });
  const ordered = isDay(a) ? BEFORE_MIDNIGHT[operator] : AFTER_DAY[operator];
  if (ordered) return truth({ kind: 'compare', operator: ordered, left: a.expression, right: b.expression });
  return truth({ kind: 'compare', operator, left: asText(a).expression, right: asText(b).expression });
}

/** In SQLite both are texts, and a date is before its midnight. */
const BEFORE_MIDNIGHT: Partial<Record<CompareOperator, CompareOperator>> = { '<': '<=', '<=': '<=', '>': '>', '>=': '>' };
const AFTER_DAY: Partial<Record<CompareOperator, CompareOperator>> = { '>': '>=', '>=': '>=', '<': '<', '<=': '<' };

function isDayBesideMoment(left: Term, right: Term): boolean {
  return (isDay(left) && right.family === 'timestamp') || (left.family === 'timestamp' && isDay(right));
}

function isDay(term: Term): boolean {
  return term.family === 'date' || (term.family === 'literal' && /^\d{4}-\d\d-\d\d$/.test(textOf(term) ?? ''));
}

/** `arg IN (…)`. */
export function memberOf(arg: Term, list: readonly Term[]): Expression {
  if (list.length === 0) return { kind: 'literal', value: false };
  const pairs = list.map((each) => comparable(arg, each));
  const [first] = pairs[0];
  const isSame = pairs.every(([left]) => left.expression === first.expression);
  if (isSame) return { kind: 'in', arg: first.expression, values: pairs.map(([, right]) => right.expression) };
  return {
    kind: 'or',
    args: pairs.map(([left, right]) => ({ kind: 'compare', operator: '=', left: left.expression, right: right.expression })),
  };
}

/** `(a > b) = 1`: a condition compared with a number that stands for true or false. */
function withTruth(operator: CompareOperator, left: Term, right: Term): Expression | undefined {
  const [condition, value] = left.family === 'boolean' ? [left, numberOf(right)] : [right, numberOf(left)];
  if (condition.family !== 'boolean') return undefined;
  if (operator === '<>' && left.family === 'boolean' && right.family === 'boolean') return undefined;
  const isPlain = operator === '=' || operator === '<>';
  if (!isPlain || (value !== 0 && value !== 1)) return undefined;
  return (value === 1) === (operator === '=') ? condition.expression : not(condition.expression);
}

/** Both sides as PostgreSQL compares them. */
export function comparable(left: Term, right: Term): readonly [Term, Term] {
  if (left.family === 'unknown' || right.family === 'unknown' || isNull(left) || isNull(right)) return [left, right];
  if (left.text || right.text) return comparable(plainText(left, right), plainText(right, left));
  if (left.family === 'boolean' && right.family === 'boolean') return [left, right];
  if (left.family === 'boolean' || right.family === 'boolean') return [asNumber(left), asNumber(right)];
  const [first, second] = [beside(left, right), beside(right, left)];
  return [first, second];
}

/** A value taken from JSON, as text or as the number it is compared with. */
function plainText(term: Term, other: Term): Term {
  if (!term.text) return term;
  return isNumber(other) ? asNumber(term) : { expression: term.text, family: 'text' };
}

/** A term beside another one in a comparison. */
function beside(term: Term, other: Term): Term {
  if (term.family === 'literal') return literalBeside(term, other);
  if (term.number !== undefined && isNumber(other)) return asNumber(term);
  if (isText(term) && isNumber(other)) return numberOf(other) === undefined ? asNumber(term) : term;
  if (isNumber(term) && isText(other)) return numberOf(term) === undefined ? term : asText(constant(String(numberOf(term))));
  if (isMoment(term) && (isText(other) || isOtherText(other))) return asText(term);
  if (term.family === 'uuid' && isText(other)) return asText(term);
  if (term.family === 'time' && (other.family === 'timestamp' || other.family === 'date'))
    return unsupported('a time compared with a moment');
  return term;
}

function literalBeside(term: Term, other: Term): Term {
  if (isNumber(other)) return asNumber(term);
  if (other.family === 'bytea') return constant(bytesText(textOf(term) ?? ''));
  if (other.family === 'json') return unsupported('a document compared with a text');
  if (isMoment(other) && isZeroDate(textOf(term))) return constant(other.family === 'time' ? '00:00:00' : FIRST_DAY);
  return term;
}

/** Before all dates that MySQL has but its zero date, which PostgreSQL has not. */
const FIRST_DAY = '0001-01-01';

/** `0000-00-00`, which in MySQL stands for no date. */
export function isZeroDate(text: string | undefined): boolean {
  return text !== undefined && /^0000-00-00( 00:00:00(\.0+)?)?$/.test(text);
}

/** A text that is written down and is no moment: beside one both are texts. */
export function isOtherText(term: Term): boolean {
  const text = textOf(term);
  return text !== undefined && !/^\s*(\d{4}-\d\d?-\d\d?|\d{8}\b|\d\d?:\d\d)/.test(text);
}

/** `\x…`, as PostgreSQL writes bytes; a text stands for its UTF-8. */
function bytesText(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0'));
  return `\\x${bytes.join('')}`;
}
