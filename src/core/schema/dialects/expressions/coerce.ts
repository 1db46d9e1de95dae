import type { Expression } from '../../../rules/expression';
import { call, castTo, compare, constant, isMoment, isNull, isNumber, numberOf, type Term, textOf, unsupported } from './term';

const NUMBER_TEXT = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*$/i;

/** A term as a condition, where numbers other than zero are true. */
export function asCondition(term: Term): Expression {
  if (term.family === 'boolean' || term.family === 'unknown' || isNull(term)) return term.expression;
  const value = numberOf(term);
  if (value !== undefined) return { kind: 'literal', value: value !== 0 };
  const text = textOf(term);
  if (text !== undefined) return { kind: 'literal', value: Number.parseFloat(text) !== 0 && !Number.isNaN(Number.parseFloat(text)) };
  return isNumber(term) ? compare('<>', term.expression, { kind: 'literal', value: 0 }) : unsupported('a text as a condition').expression;
}

/** A term as a number; conditions are 1 or 0. */
export function asNumber(term: Term): Term {
  if (isNumber(term) || term.family === 'unknown' || isNull(term)) return term;
  if (term.family === 'boolean') return truthAsNumber(term.expression);
  if (term.number !== undefined) return constant(term.number);
  if (term.text) return castTo(term.text, 'numeric');
  const text = textOf(term);
  if (text !== undefined) return NUMBER_TEXT.test(text) ? number(text.trim()) : unsupported('a text as a number');
  return term.family === 'text' ? castTo(term.expression, 'numeric') : unsupported(`${described(term)} as a number`);
}

/** Conditions on NULL are what `num_nulls` counts, and so can be made to add up. */
function truthAsNumber(condition: Expression): Term {
  if (condition.kind === 'literal') return constant(condition.value === true ? 1 : 0);
  if (condition.kind === 'isNull') return call('num_nulls', [condition.arg], 'integer');
  if (condition.kind === 'not' && condition.arg.kind === 'isNull') return call('num_nonnulls', [condition.arg.arg], 'integer');
  return castTo(condition, 'integer');
}

/** A number as it is written: beyond what a double holds exactly it stays text. */
export function number(written: string): Term {
  const digits = written.replace(/e.*$/i, '').replace(/[-+.]/g, '').replace(/^0+/, '');
  const value = Number(written);
  if (digits.length <= 15 && Number.isFinite(value))
    return isDecimal(written, value) ? castTo({ kind: 'literal', value: written }, 'numeric') : constant(value);
  return castTo({ kind: 'literal', value: written.replace(/^\+/, '') }, 'numeric');
}

/** `2.0` is no integer: it counts in divisions. */
function isDecimal(written: string, value: number): boolean {
  return Number.isInteger(value) && /[.e]/i.test(written);
}

/** A term as text, as the databases write it. */
export function asText(term: Term): Term {
  if (term.family === 'text' || term.family === 'literal' || term.family === 'unknown' || term.family === 'enum') return term;
  if (term.text) return { expression: term.text, family: 'text' };
  if (term.family === 'boolean') return castTo(asNumber(term).expression, 'text');
  if (term.family === 'bytea' || term.family === 'array') return unsupported(`${described(term)} as text`);
  return castTo(term.expression, 'text');
}

/** A term as a moment: texts are read as ISO 8601 has them. */
export function asMoment(term: Term): Term {
  if (isMoment(term) || term.family === 'unknown') return term;
  const text = textOf(term);
  if (text !== undefined) return castTo(term.expression, momentType(text));
  if (term.family === 'text' || isNull(term)) return castTo(term.expression, 'timestamp without time zone');
  return unsupported(`${described(term)} as a moment`);
}

function momentType(text: string): string {
  if (/^\s*\d{4}-\d\d?-\d\d?\s*$/.test(text) || /^\s*\d{8}\s*$/.test(text)) return 'date';
  return /^\s*\d\d?:\d\d/.test(text) ? 'time without time zone' : 'timestamp without time zone';
}

/** A term as a whole number, as functions take lengths and places. */
export function asInteger(term: Term): Expression {
  const number = asNumber(term);
  return number.family === 'integer' || number.family === 'unknown' || isNull(number)
    ? number.expression
    : castTo(number.expression, 'integer').expression;
}

/** A term as JSON. */
export function asJson(term: Term): Expression {
  return term.family === 'json' || term.family === 'unknown' ? term.expression : castTo(term.expression, 'jsonb').expression;
}

function described({ family, type }: Term): string {
  return `a value of type ${type?.name ?? family}`;
}
