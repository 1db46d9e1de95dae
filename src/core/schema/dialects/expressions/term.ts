import type { Expression, TypeName } from '../../../rules/expression';
import { resolveType } from '../../../rules/resolveType';
import type { Family } from '../../../rules/value';

/**
 * An expression in PostgreSQL's meaning with the family of its type. `literal`: a text or NULL whose type its place
 * decides; `unknown`: nobody knows, or it cannot be mapped.
 */
export interface Term {
  readonly expression: Expression;
  readonly family: Family | 'literal' | 'unknown';
  /** Of a text: letters compare without regard to case. */
  readonly folds?: boolean;
  /** Of a JSON value taken from a document: the same as text. */
  readonly text?: Expression;
  /** Of bytes written down: the number that they are where one is needed. */
  readonly number?: number;
  /** Of an interval: it has no part of a day. */
  readonly wholeDays?: boolean;
  /** Of the number of a day: the date. */
  readonly date?: Expression;
  /** Of a whole number of days: it divides like a fraction. */
  readonly isFraction?: boolean;
  /** The type, where more than its family counts. */
  readonly type?: TypeName;
}

/** A term that cannot be mapped; `what` names it. */
export function unsupported(what: string): Term {
  return { expression: { kind: 'unsupported', what }, family: 'unknown' };
}

/** A call of one of PostgreSQL's functions or operators. */
export function call(name: string, args: readonly Expression[], family: Term['family']): Term {
  return { expression: { kind: 'call', name, args }, family };
}

/** A condition. */
export function truth(expression: Expression): Term {
  return { expression, family: 'boolean' };
}

/** A number, or a text of no type yet. */
export function constant(value: string | number | null): Term {
  if (typeof value !== 'number') return { expression: { kind: 'literal', value }, family: 'literal' };
  return { expression: { kind: 'literal', value }, family: Number.isInteger(value) ? 'integer' : 'decimal' };
}

/** `CAST(x AS type)`, for any built-in type by its canonical name. */
export function castTo(arg: Expression, name: string, ...modifiers: readonly number[]): Term {
  const type: TypeName = { name, modifiers, dimensions: 0 };
  return { expression: { kind: 'cast', arg, type }, family: familyOf(type), type };
}

/** The family of a built-in type. */
export function familyOf(type: TypeName): Family {
  return resolveType(type, { types: [], defaultSchema: '' }).family;
}

/** NOT, two of which cancel out. */
export function not(arg: Expression): Expression {
  return arg.kind === 'not' ? arg.arg : { kind: 'not', arg };
}

export function compare(operator: '=' | '<>' | '<' | '<=' | '>' | '>=', left: Expression, right: Expression): Expression {
  return { kind: 'compare', operator, left, right };
}

/** The value of a text literal. */
export function textOf({ expression }: Term): string | undefined {
  return expression.kind === 'literal' && typeof expression.value === 'string' ? expression.value : undefined;
}

/** The value of a number. */
export function numberOf({ expression }: Term): number | undefined {
  return expression.kind === 'literal' && typeof expression.value === 'number' ? expression.value : undefined;
}

export function isNull({ expression }: Term): boolean {
  return expression.kind === 'literal' && expression.value === null;
}

export function isNumber({ family }: Term): boolean {
  return family === 'integer' || family === 'decimal' || family === 'float';
}

export function isMoment({ family }: Term): boolean {
  return family === 'date' || family === 'timestamp' || family === 'timestamptz' || family === 'time';
}

/** Whether a term is a text that is not just written down. */
export function isText({ family }: Term): boolean {
  return family === 'text';
}
