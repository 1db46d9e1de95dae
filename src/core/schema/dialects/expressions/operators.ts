import type { Expression } from '../../../rules/expression';
import { asCondition, asInteger, asNumber, asText } from './coerce';
import { compareTerms } from './compareTerms';
import { jsonStep } from './json';
import type { Mapping } from './mapping';
import { addToMoment } from './moments';
import { patternPosition } from './patterns';
import { call, castTo, compare, isMoment, isNull, isText, numberOf, type Term, truth, unsupported } from './term';
import type { Tree } from './tree';

const COMPARISONS: Readonly<Record<string, '=' | '<>' | '<' | '<=' | '>' | '>='>> = {
  '=': '=',
  '<>': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

/** An operator on two operands. */
export function binaryOperator(operator: string, left: Tree, right: Tree, mapping: Mapping): Term {
  if (left.kind === 'row' || right.kind === 'row') return rowComparison(operator, left, right, mapping);
  if (Object.hasOwn(COMPARISONS, operator)) {
    const position = patternPosition(COMPARISONS[operator], left, right, mapping);
    return position ?? compareTerms(COMPARISONS[operator], mapping.term(left), mapping.term(right), mapping.dialect);
  }
  return onTerms(operator, mapping.term(left), mapping.term(right), mapping);
}

function onTerms(operator: string, left: Term, right: Term, mapping: Mapping): Term {
  switch (operator) {
    case 'IS':
    case '<=>':
      return isSame(left, right, 'not distinct', mapping);
    case 'IS NOT':
      return isSame(left, right, 'distinct', mapping);
    case 'XOR':
      return truth(compare('<>', asCondition(left), asCondition(right)));
    case '->':
    case '->>':
      return jsonStep(operator, left, right, mapping.dialect);
    case '||':
      return concatenate([left, right]);
    case '+':
    case '-':
      return plusOrMinus(operator, left, right, mapping);
    case '*':
      return arithmetic('*', left, right);
    case '/':
      return quotient(left, right, mapping);
    case '%':
      return remainder(left, right, mapping);
    case 'DIV':
      return wholeQuotient(left, right);
    default:
      return bitwise(operator, left, right, mapping);
  }
}

/** IS with any operand is equality that knows NULL. */
function isSame(left: Term, right: Term, operator: 'distinct' | 'not distinct', { dialect }: Mapping): Term {
  if (isNull(right)) {
    const test = { kind: 'isNull', arg: left.expression } as const;
    return truth(operator === 'distinct' ? { kind: 'not', arg: test } : test);
  }
  return compareTerms(operator, left, right, dialect);
}

/** Texts one after the other; NULL where one is. */
export function concatenate(terms: readonly Term[]): Term {
  const texts = terms.map(asText);
  const unknown = texts.find(({ family }) => family === 'unknown');
  if (unknown) return unknown;
  const [first, ...rest] = texts.map(({ expression, family }) =>
    family === 'literal' ? castTo(expression, 'text').expression : expression,
  );
  return rest.reduce<Term>((left, right) => call('||', [left.expression, right], 'text'), { expression: first, family: 'text' });
}

function plusOrMinus(operator: '+' | '-', left: Term, right: Term, mapping: Mapping): Term {
  const unknown = [left, right].find(({ family }) => family === 'unknown');
  if (unknown) return unknown;
  if (mapping.dialect === 'mssql' && operator === '+' && isConcatenation(left, right)) return concatenate([left, right]);
  // Between two days lie as many days as between their numbers, and dates are easier to find.
  if (operator === '-' && left.date && right.date) return { ...call('-', [left.date, right.date], 'integer'), isFraction: true };
  const isOfMoments = isMoment(left) || left.family === 'interval' || isMoment(right) || right.family === 'interval';
  if (isOfMoments) return addToMoment(operator, left, right, mapping.dialect);
  return merged(operator, asNumber(left), asNumber(right)) ?? arithmetic(operator, left, right);
}

function isConcatenation(left: Term, right: Term): boolean {
  const couldBe = (term: Term): boolean => isText(term) || term.family === 'literal';
  return (isText(left) && couldBe(right)) || (isText(right) && couldBe(left)) || (left.family === 'literal' && right.family === 'literal');
}

/** `(a IS NULL) + (b IS NULL)` is one count. */
function merged(operator: string, left: Term, right: Term): Term | undefined {
  const [a, b] = [left.expression, right.expression];
  if (operator !== '+' || a.kind !== 'call' || b.kind !== 'call' || a.name !== b.name || !/^num_(non)?nulls$/.test(a.name))
    return undefined;
  return call(a.name, [...a.args, ...b.args], 'integer');
}

function arithmetic(operator: string, left: Term, right: Term): Term {
  const [a, b] = [asNumber(left), asNumber(right)];
  if (a.family === 'unknown') return a;
  if (b.family === 'unknown') return b;
  const result = call(operator, [a.expression, b.expression], numericFamily(a, b));
  return a.isFraction || b.isFraction ? { ...result, isFraction: true } : result;
}

function numericFamily(a: Term, b: Term): Term['family'] {
  const families = [a.family, b.family];
  return families.includes('float') ? 'float' : families.includes('decimal') ? 'decimal' : 'integer';
}

/** Division by zero is NULL, and an error in SQL Server. */
function divisor(term: Term, mapping: Mapping): Term {
  const value = numberOf(term);
  if (mapping.dialect === 'mssql' || (value !== undefined && value !== 0)) return term;
  return { ...term, expression: { kind: 'call', name: 'nullif', args: [term.expression, { kind: 'literal', value: 0 }] } };
}

/** MySQL divides integers to decimals; the others keep integers, but for SQLite's differences of days. */
function quotient(left: Term, right: Term, mapping: Mapping): Term {
  const [a, b] = [asNumber(left), asNumber(right)];
  const isWhole = a.family === 'integer' && b.family === 'integer';
  const isExact = isWhole && (mapping.dialect === 'mysql' || a.isFraction || b.isFraction);
  return arithmetic('/', isExact ? castTo(a.expression, 'numeric') : a, divisor(b, mapping));
}

/** SQLite takes the remainder of whole numbers alone. */
function remainder(left: Term, right: Term, mapping: Mapping): Term {
  const whole = (term: Term): Term => {
    const value = asNumber(term);
    return value.family === 'integer' ? value : truncated(value);
  };
  const exact = (term: Term): Term => {
    const value = asNumber(term);
    return value.family === 'float' ? castTo(value.expression, 'numeric') : value;
  };
  const as = mapping.dialect === 'sqlite' ? whole : exact;
  return arithmetic('%', as(left), divisor(as(right), mapping));
}

/** A number without its fraction, as an integer. */
export function truncated(value: Term): Term {
  if (value.family === 'unknown') return value;
  if (isNull(value)) return castTo(value.expression, 'bigint');
  return castTo(call('trunc', [value.expression], value.family).expression, 'bigint');
}

function wholeQuotient(left: Term, right: Term): Term {
  const [a, b] = [asNumber(left), asNumber(right)];
  if (a.family === 'unknown') return a;
  if (b.family === 'unknown') return b;
  const by = { kind: 'call', name: 'nullif', args: [b.expression, { kind: 'literal', value: 0 }] } as const;
  if (a.family === 'integer' && b.family === 'integer') return call('/', [a.expression, numberOf(b) ? b.expression : by], 'integer');
  return call('div', [castTo(a.expression, 'numeric').expression, castTo(by, 'numeric').expression], 'decimal');
}

const BITWISE: Readonly<Record<string, string>> = { '&': '&', '|': '|', '^': '#', '<<': '<<', '>>': '>>' };

/** In 64 bits, as all of them compute; SQLite cuts fractions off before. */
function bitwise(operator: string, left: Term, right: Term, { dialect }: Mapping): Term {
  if (!Object.hasOwn(BITWISE, operator)) return unsupported(`operator ${operator}`);
  const [a, b] = [left, right].map((term) => (dialect === 'sqlite' && term.family !== 'literal' ? wholeNumber(term) : asInteger(term)));
  const wide = operator === '<<' || operator === '>>' ? castTo(a, 'bigint').expression : a;
  return call(BITWISE[operator], [wide, b], 'integer');
}

function wholeNumber(term: Term): Expression {
  const value = asNumber(term);
  return (value.family === 'integer' ? value : truncated(value)).expression;
}

/** `(a, b) = (1, 2)`. */
function rowComparison(operator: string, left: Tree, right: Tree, mapping: Mapping): Term {
  if (left.kind !== 'row' || right.kind !== 'row' || left.items.length !== right.items.length || (operator !== '=' && operator !== '<>'))
    return unsupported('a row value');
  const args = left.items.map(
    (item, at) => compareTerms('=', mapping.term(item), mapping.term(right.items[at]), mapping.dialect).expression,
  );
  return truth(operator === '=' ? { kind: 'and', args } : { kind: 'not', arg: { kind: 'and', args } });
}
