import type { CompareOperator, Expression, MatchOperator } from '../rules/expression';
import type { ResolvedType, Value } from '../rules/value';
import { type ConstantScope, constantValue } from './constants';
import { impliedPattern } from './impliedPattern';
import { mirrored } from './normalise';

/** What conditions leave of one column. Bounds are in the units of the column's vector. */
export interface Restriction {
  readonly min?: number;
  readonly minOpen?: boolean;
  readonly max?: number;
  readonly maxOpen?: boolean;
  /** Multiples of it alone: numbers, days or microseconds since 1970. */
  readonly step?: number;
  /** The only values left. */
  readonly values?: readonly Value[];
  readonly excluded: readonly Value[];
  /** The only elements left, for an array. */
  readonly elements?: readonly Value[];
  readonly patterns: readonly { readonly operator: MatchOperator; readonly pattern: string }[];
  /** Characters of a text, elements of an array, bytes. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly nullness: 'null' | 'not null' | 'any';
  /** What generated columns read of a document. */
  readonly reads?: readonly Expression[];
  /** Conditions that only evaluation can decide. */
  readonly tests: readonly Expression[];
}

/** What no condition has restricted. */
export const UNRESTRICTED: Restriction = Object.freeze({ excluded: [], patterns: [], nullness: 'any', tests: [] });

/** The column under restriction. */
export interface RestrictedColumn extends ConstantScope {
  readonly name: string;
  readonly type: ResolvedType;
}

/** Adds a condition on this column alone; what has no simpler form is kept as a test. */
export function restrict(restriction: Restriction, atom: Expression, column: RestrictedColumn): Restriction {
  return (
    byNullness(restriction, atom, column) ??
    byComparison(restriction, atom, column) ??
    byStep(restriction, atom, column) ??
    byMembership(restriction, atom, column) ??
    byPattern(restriction, atom, column) ??
    byElements(restriction, atom, column) ??
    byFolded(restriction, atom, column) ??
    byText(restriction, atom, column) ?? { ...restriction, tests: [...restriction.tests, atom] }
  );
}

/** Whether nothing can fulfil the restriction, as far as bounds and values tell. */
export function isEmpty(restriction: Restriction): boolean {
  const { min, max, values } = restriction;
  if (values?.length === 0) return true;
  if (min === undefined || max === undefined) return false;
  return min > max || (min === max && (restriction.minOpen === true || restriction.maxOpen === true));
}

/** The whole numbers that the bounds leave; infinite where there is no bound. */
export function integersLeft({ min, minOpen, max, maxOpen }: Restriction): { readonly least: number; readonly most: number } {
  return {
    least: min === undefined ? Number.NEGATIVE_INFINITY : minOpen ? Math.floor(min) + 1 : Math.ceil(min),
    most: max === undefined ? Number.POSITIVE_INFINITY : maxOpen ? Math.ceil(max) - 1 : Math.floor(max),
  };
}

/** The column itself, perhaps within casts that change neither order nor equality. */
function isColumn(expression: Expression, column: Pick<RestrictedColumn, 'name' | 'type'>): boolean {
  if (expression.kind === 'column') return expression.name === column.name;
  if (expression.kind !== 'cast' || !isColumn(expression.arg, column)) return false;
  const target = expression.type.name;
  switch (column.type.family) {
    case 'text':
    case 'enum':
      return /^(text|character varying|citext)$/.test(target) && expression.type.modifiers.length === 0;
    case 'integer':
      return /^(bigint|integer|numeric|double precision)$/.test(target) && expression.type.modifiers.length === 0;
    case 'decimal':
    case 'float':
      return /^(numeric|double precision)$/.test(target) && expression.type.modifiers.length === 0;
    default:
      return target === column.type.name.name;
  }
}

function byNullness(restriction: Restriction, atom: Expression, column: RestrictedColumn): Restriction | undefined {
  if (atom.kind === 'isNull' && isColumn(atom.arg, column)) return { ...restriction, nullness: 'null' };
  if (atom.kind === 'not' && atom.arg.kind === 'isNull' && isColumn(atom.arg.arg, column)) return { ...restriction, nullness: 'not null' };
  return undefined;
}

function byComparison(restriction: Restriction, atom: Expression, column: RestrictedColumn): Restriction | undefined {
  if (atom.kind !== 'compare') return undefined;
  const straight = isColumn(atom.left, column) || lengthOf(atom.left, column);
  const operator = straight ? atom.operator : mirrored(atom.operator);
  const subject = straight ? atom.left : atom.right;
  const other = straight ? atom.right : atom.left;
  if (isColumn(subject, column)) return byValue(restriction, operator, constantValue(other, column.type, column));
  if (lengthOf(subject, column)) return byLength(restriction, operator, constantValue(other, undefined, column));
  return undefined;
}

function byValue(restriction: Restriction, operator: CompareOperator, value: Value | undefined): Restriction | undefined {
  if (value === undefined) return undefined;
  if (value === null)
    return operator === 'distinct'
      ? { ...restriction, nullness: 'not null' }
      : operator === 'not distinct'
        ? { ...restriction, nullness: 'null' }
        : restriction;
  switch (operator) {
    case '=':
      return only(restriction, [value]);
    case 'not distinct':
      return { ...only(restriction, [value]), nullness: 'not null' };
    case '<>':
    case 'distinct':
      return { ...restriction, excluded: [...restriction.excluded, value] };
    default:
      return typeof value === 'number' ? byBound(restriction, operator, value) : undefined;
  }
}

function byBound(restriction: Restriction, operator: '<' | '<=' | '>' | '>=', bound: number): Restriction {
  const open = operator === '<' || operator === '>';
  if (operator === '<' || operator === '<=') {
    const { max = Number.POSITIVE_INFINITY } = restriction;
    return bound < max || (bound === max && open) ? { ...restriction, max: bound, maxOpen: open } : restriction;
  }
  const { min = Number.NEGATIVE_INFINITY } = restriction;
  return bound > min || (bound === min && open) ? { ...restriction, min: bound, minOpen: open } : restriction;
}

function only(restriction: Restriction, values: readonly Value[]): Restriction {
  return { ...restriction, values: restriction.values ? restriction.values.filter((value) => values.includes(value)) : values };
}

const LENGTH_FUNCTIONS = new Set(['length', 'char_length', 'character_length', 'cardinality', 'array_length', 'octet_length']);

/** Families whose values have a length. */
const MEASURED: ReadonlySet<string> = new Set(['text', 'array', 'bytea']);

function lengthOf(expression: Expression, column: RestrictedColumn): boolean {
  if (expression.kind !== 'call' || !LENGTH_FUNCTIONS.has(expression.name) || expression.args.length === 0) return false;
  if (!MEASURED.has(column.type.family)) return false;
  const [arg] = expression.args;
  const trimmed = arg.kind === 'call' && /^[blr]?trim$/.test(arg.name) && arg.args.length === 1 ? arg.args[0] : arg;
  return isColumn(trimmed, column);
}

function byLength(restriction: Restriction, operator: CompareOperator, length: Value | undefined): Restriction | undefined {
  if (typeof length !== 'number') return undefined;
  const least = operator === '>' ? Math.floor(length) + 1 : operator === '>=' || operator === '=' ? Math.ceil(length) : undefined;
  const most = operator === '<' ? Math.ceil(length) - 1 : operator === '<=' || operator === '=' ? Math.floor(length) : undefined;
  if (least === undefined && most === undefined)
    return operator === '<>' && length === 0 ? { ...restriction, minLength: Math.max(1, restriction.minLength ?? 0) } : undefined;
  return {
    ...restriction,
    minLength: least === undefined ? restriction.minLength : Math.max(least, restriction.minLength ?? 0),
    maxLength: most === undefined ? restriction.maxLength : Math.min(most, restriction.maxLength ?? Number.POSITIVE_INFINITY),
  };
}

const SECOND = 1_000_000;

/** `x % 5 = 0`, `(d - DATE '1970-01-01') % 7 = 0`, `extract(epoch FROM t) % 3600 = 0`. */
function byStep(restriction: Restriction, atom: Expression, column: RestrictedColumn): Restriction | undefined {
  if (atom.kind !== 'compare' || atom.operator !== '=' || atom.left.kind !== 'call' || !/^(%|mod)$/.test(atom.left.name)) return undefined;
  const [measure, length] = atom.left.args;
  const every = constantValue(length, undefined, column);
  if (typeof every !== 'number' || !(every > 0) || constantValue(atom.right, undefined, column) !== 0 || restriction.step) return undefined;
  const unit = stepUnit(measure, column);
  const step = unit && unit * every;
  return step && Number.isInteger(step) ? { ...restriction, step } : undefined;
}

function stepUnit(measure: Expression, column: RestrictedColumn): number | undefined {
  const { family } = column.type;
  if (isColumn(measure, column)) return family === 'integer' || family === 'decimal' ? 1 : undefined;
  if (measure.kind !== 'call') return undefined;
  const [first, second] = measure.args;
  if (measure.name === '-' && family === 'date' && isColumn(first, column))
    return constantValue(second, column.type, column) === 0 ? 1 : undefined;
  const isEpoch = measure.name === 'extract' && first.kind === 'literal' && first.value === 'epoch' && isColumn(second, column);
  return isEpoch && (family === 'timestamp' || family === 'timestamptz') ? SECOND : undefined;
}

function byMembership(restriction: Restriction, atom: Expression, column: RestrictedColumn): Restriction | undefined {
  const negated = atom.kind === 'not' && atom.arg.kind === 'in';
  const membership = negated ? atom.arg : atom;
  if (membership.kind !== 'in' || !isColumn(membership.arg, column)) return undefined;
  const values: Value[] = [];
  for (const item of membership.values) {
    const value = constantValue(item, column.type, column);
    if (value === undefined) return undefined;
    if (value !== null) values.push(value);
  }
  return negated ? { ...restriction, excluded: [...restriction.excluded, ...values] } : only(restriction, values);
}

/** `upper(x) IN ('A', 'B')`: the values themselves, with the condition kept as a test, since only those in upper case fulfil it. */
function byFolded(restriction: Restriction, atom: Expression, column: RestrictedColumn): Restriction | undefined {
  const subject = atom.kind === 'in' ? atom.arg : atom.kind === 'compare' && atom.operator === '=' ? atom.left : undefined;
  if (subject?.kind !== 'call' || !FOLDS.has(subject.name) || subject.args.length !== 1) return undefined;
  const plain = restrict(
    restriction,
    atom.kind === 'in' ? { ...atom, arg: subject.args[0] } : ({ ...atom, left: subject.args[0] } as Expression),
    column,
  );
  return plain.values && plain.values !== restriction.values ? { ...plain, tests: [...plain.tests, atom] } : undefined;
}

const FOLDS = new Set(['upper', 'lower', 'trim', 'btrim', 'ltrim', 'rtrim']);

/** `tags <@ ARRAY['a', 'b']`: the only elements. */
function byElements(restriction: Restriction, atom: Expression, column: RestrictedColumn): Restriction | undefined {
  if (atom.kind !== 'call' || atom.name !== '<@' || column.type.family !== 'array' || !isColumn(atom.args[0], column)) return undefined;
  const list = constantValue(atom.args[1], column.type, column);
  if (!Array.isArray(list) || restriction.elements) return undefined;
  const elements = (list as readonly Value[]).filter((value) => value !== null && !Array.isArray(value));
  return elements.length > 0 ? { ...restriction, elements } : undefined;
}

/** Conditions on parts of a text, and on a number's digits: what they come to, with the condition itself kept as a test. */
function byText(restriction: Restriction, atom: Expression, column: RestrictedColumn): Restriction | undefined {
  const tests = [...restriction.tests, atom];
  if (column.type.family === 'integer') {
    const digits = byDigits(restriction, atom, column);
    return digits && { ...digits, tests };
  }
  if (column.type.family !== 'text') return undefined;
  const pattern = impliedPattern(
    atom,
    (expression) => isColumn(expression, column),
    (expression) => constantValue(expression, undefined, column),
  );
  return pattern === undefined ? undefined : { ...restriction, tests, patterns: [...restriction.patterns, { operator: '~', pattern }] };
}

/** `length(x::text) = 5`: numbers of five digits. */
function byDigits(restriction: Restriction, atom: Expression, column: RestrictedColumn): Restriction | undefined {
  if (atom.kind !== 'compare' || atom.left.kind !== 'call' || !LENGTH_FUNCTIONS.has(atom.left.name)) return undefined;
  const [written] = atom.left.args;
  const digits = constantValue(atom.right, undefined, column);
  if (written?.kind !== 'cast' || !isColumn(written.arg, column) || typeof digits !== 'number' || digits < 1) return undefined;
  const { operator } = atom;
  const least = operator === '=' || operator === '>=' ? 10 ** (digits - 1) : operator === '>' ? 10 ** digits : 0;
  const atLeast = byBound(restriction, '>=', least);
  if (operator === '=' || operator === '<=') return byBound(atLeast, '<', 10 ** digits);
  return operator === '<' ? byBound(atLeast, '<', 10 ** (digits - 1)) : atLeast;
}

function byPattern(restriction: Restriction, atom: Expression, column: RestrictedColumn): Restriction | undefined {
  if (atom.kind !== 'match' || !isColumn(atom.arg, column)) return undefined;
  const pattern = constantValue(atom.pattern, undefined, column);
  return typeof pattern === 'string'
    ? { ...restriction, patterns: [...restriction.patterns, { operator: atom.operator, pattern }] }
    : undefined;
}
