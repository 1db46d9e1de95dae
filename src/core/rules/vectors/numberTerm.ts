import { isAsciiText, utf8Characters } from '../../generate/utf8';
import { type BytesVector, type NumberVector, textReader, type Vector } from '../../generate/vector';
import { isNumeric } from '../builtinTypes';
import { compileExpression, isUncompilable, type Scope } from '../compile';
import { EvaluationError } from '../evaluationError';
import type { Expression, TypeName } from '../expression';
import { characters } from '../textOrder';
import type { Family, ResolvedType } from '../value';

/** A number that a row gives: a column's value, or the number of characters of its text. */
export interface NumberTerm {
  readonly slot: number;
  readonly measure: 'value' | 'length';
  /** What becomes of the number, in this order. */
  readonly steps?: readonly Step[];
  readonly type: ResolvedType;
}

/** A moment to its day, a day to its first moment, a number to the one that is so much greater. */
type Step = 'day' | 'midnight' | { readonly add: number };

const MICROSECONDS_OF_DAY = 86_400e6;

const LENGTHS: ReadonlySet<string> = new Set(['length', 'char_length', 'character_length']);
const MOMENTS: ReadonlySet<string> = new Set(['date', 'timestamp', 'timestamptz', 'time']);

/** The expression as a term; undefined when it is none. */
export function numberTerm(expression: Expression, scope: Scope): NumberTerm | undefined {
  if (expression.kind === 'column') {
    const column = scope.column(expression.name, expression.table);
    return column && isPlainNumber(column.type) ? { ...column, measure: 'value' } : undefined;
  }
  const converted = convertedMoment(expression, scope);
  if (converted) return converted;
  if (expression.kind !== 'call' || !LENGTHS.has(expression.name) || expression.args.length !== 1) return undefined;
  const [arg] = expression.args;
  const column = arg.kind === 'column' ? scope.column(arg.name, arg.table) : undefined;
  const measured = compileExpression(expression, scope);
  if (column?.type.family !== 'text' || column.type.name.name === 'character' || isUncompilable(measured)) return undefined;
  return { slot: column.slot, measure: 'length', type: measured.type };
}

/** A moment cast to another type, told in another zone's time, or so many days later. */
function convertedMoment(expression: Expression, scope: Scope): NumberTerm | undefined {
  const { arg, step } = conversion(expression);
  const inner = arg && numberTerm(arg, scope);
  if (inner?.measure !== 'value' || !MOMENTS.has(inner.type.family) || inner.type.family === 'time') return undefined;
  if (expression.kind === 'cast' && !keepsDigits(inner.type, expression.type)) return undefined;
  const compiled = compileExpression(expression, scope);
  if (isUncompilable(compiled) || !MOMENTS.has(compiled.type.family)) return undefined;
  const steps = [...(inner.steps ?? []), ...(step ? [step] : crossing(inner.type.family, compiled.type.family))];
  return { ...inner, type: compiled.type, ...(steps.length > 0 && { steps }) };
}

/** Whether a cast to the type cuts off no digits of a second: days have none, and others as many. */
function keepsDigits({ family, name }: ResolvedType, { modifiers }: TypeName): boolean {
  return modifiers.length === 0 || family === 'date' || (name.modifiers[0] ?? 6) <= modifiers[0];
}

function conversion(expression: Expression): { readonly arg?: Expression; readonly step?: Step } {
  if (expression.kind === 'cast') return /^(date|timestamp)/.test(expression.type.name) ? { arg: expression.arg } : {};
  if (expression.kind !== 'call' || expression.args.length !== 2) return {};
  const [first, second] = expression.args;
  if (expression.name === 'timezone') return first.kind === 'literal' && first.value === 'UTC' ? { arg: second } : {};
  const isSum = expression.name === '+' && second.kind === 'literal' && Number.isInteger(second.value);
  return isSum && first.kind === 'column' ? { arg: first, step: { add: Number(second.value) } } : {};
}

function crossing(from: Family, to: Family): Step[] {
  if (from === to || (from !== 'date' && to !== 'date')) return [];
  return [to === 'date' ? 'day' : 'midnight'];
}

/** Values of `real` are rounded when they are read, so that they are no plain numbers. */
function isPlainNumber(type: ResolvedType): boolean {
  return (isNumeric(type) && type.name.name !== 'real') || MOMENTS.has(type.family);
}

/** Whether the database compares values of two types as the numbers that vectors hold. */
export function comparesAsNumbers(a: ResolvedType, b: ResolvedType): boolean {
  return isNumeric(a) && isNumeric(b) ? true : a.family === b.family && MOMENTS.has(a.family);
}

/** A constant that a term is compared with; undefined when it is none, or compared otherwise than by number. */
export function numberConstant(expression: Expression, against: ResolvedType, scope: Scope): number | undefined {
  const isUntyped = expression.kind === 'literal' && typeof expression.value === 'string';
  const compiled = compileExpression(expression, scope, isUntyped ? against : undefined);
  if (isUncompilable(compiled) || compiled.slots.length > 0 || !comparesAsNumbers(compiled.type, against)) return undefined;
  try {
    const value = compiled.evaluate([]);
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  } catch (error) {
    if (error instanceof EvaluationError) return undefined;
    throw error;
  }
}

/** The numbers of a term in a batch; undefined where its vector has to be read row by row. */
export function termNumbers(term: NumberTerm, vector: Vector, count: number): NumberVector | undefined {
  if (term.measure === 'value') return vector.kind === 'number' ? stepped(vector, term.steps, count) : undefined;
  if (vector.kind === 'number' || vector.kind === 'code') return undefined;
  const values = new Float64Array(count);
  if (vector.kind === 'bytes') fillLengths(vector, values);
  else {
    const read = textReader(vector);
    for (let index = 0; index < count; index += 1) values[index] = characters(read(index));
  }
  return { kind: 'number', values, ...(vector.nulls && { nulls: vector.nulls }) };
}

function stepped(vector: NumberVector, steps: readonly Step[] | undefined, count: number): NumberVector {
  if (!steps) return vector;
  const values = vector.values.slice(0, count);
  for (const step of steps) {
    if (step === 'day') for (let i = 0; i < count; i++) values[i] = Math.floor(values[i] / MICROSECONDS_OF_DAY);
    else if (step === 'midnight') for (let i = 0; i < count; i++) values[i] *= MICROSECONDS_OF_DAY;
    else for (let i = 0; i < count; i++) values[i] += step.add;
  }
  return { ...vector, values };
}

function fillLengths({ bytes, offsets }: BytesVector, lengths: Float64Array): void {
  const count = lengths.length;
  if (isAsciiText(bytes, offsets[0], offsets[count])) {
    for (let index = 0; index < count; index += 1) lengths[index] = offsets[index + 1] - offsets[index];
  } else {
    // Bytes that are no UTF-8 are counted where types are checked.
    for (let index = 0; index < count; index += 1) lengths[index] = Math.max(0, utf8Characters(bytes, offsets[index], offsets[index + 1]));
  }
}
