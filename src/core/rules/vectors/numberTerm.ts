import { isAsciiText, utf8Characters } from '../../generate/utf8';
import { type BytesVector, type NumberVector, textReader, type Vector } from '../../generate/vector';
import { isNumeric } from '../builtinTypes';
import { compileExpression, isUncompilable } from '../compile';
import { EvaluationError } from '../evaluationError';
import type { Expression } from '../expression';
import { characters } from '../textOrder';
import type { ResolvedType } from '../value';
import type { ConditionScope } from './conditionNode';

/** A number that a row gives: a column's value, or the number of characters of its text. */
export interface NumberTerm {
  readonly slot: number;
  readonly measure: 'value' | 'length';
  readonly type: ResolvedType;
}

const LENGTHS: ReadonlySet<string> = new Set(['length', 'char_length', 'character_length']);
const MOMENTS: ReadonlySet<string> = new Set(['date', 'timestamp', 'timestamptz', 'time']);

/** The expression as a term; undefined when it is none. */
export function numberTerm(expression: Expression, scope: ConditionScope): NumberTerm | undefined {
  if (expression.kind === 'column') {
    const column = scope.column(expression.name, expression.table);
    return column && isPlainNumber(column.type) ? { ...column, measure: 'value' } : undefined;
  }
  if (expression.kind !== 'call' || !LENGTHS.has(expression.name) || expression.args.length !== 1) return undefined;
  const [arg] = expression.args;
  const column = arg.kind === 'column' ? scope.column(arg.name, arg.table) : undefined;
  const measured = compileExpression(expression, scope);
  if (column?.type.family !== 'text' || column.type.name.name === 'character' || isUncompilable(measured)) return undefined;
  return { slot: column.slot, measure: 'length', type: measured.type };
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
export function numberConstant(expression: Expression, against: ResolvedType, scope: ConditionScope): number | undefined {
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
  if (term.measure === 'value') return vector.kind === 'number' ? vector : undefined;
  if (vector.kind === 'number' || vector.kind === 'code') return undefined;
  const values = new Float64Array(count);
  if (vector.kind === 'bytes') fillLengths(vector, values);
  else {
    const read = textReader(vector);
    for (let index = 0; index < count; index += 1) values[index] = characters(read(index));
  }
  return { kind: 'number', values, ...(vector.nulls && { nulls: vector.nulls }) };
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
