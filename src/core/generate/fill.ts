import type { ColumnSource } from '../plan/plan';
import type { Value } from '../rules/value';
import { writeValues } from '../rules/values';
import { drawnIndexes, drawnValues } from './drawn';
import { entriesAt } from './entries';
import type { Frame } from './frame';
import { fillGroupColumn } from './groupColumn';
import type { Memory } from './memory';
import { drawUnit } from './mixer';
import { entityDigits } from './openEntity';
import type { OpenDomain } from './openedDomain';
import type { OpenColumn } from './openPlan';
import { rowReader } from './rowReader';
import type { ValueShape, Vector, WritableVector } from './vector';

/** Computes one column of a frame from its source, NULLs included. */
export function fillColumn(frame: Frame, index: number): Vector {
  const column = frame.table.columns[index];
  const vector = fillPresent(frame, column);
  return column.absent ? withNulls(vector, column.absent(frame)) : vector;
}

function fillPresent(frame: Frame, column: OpenColumn): Vector {
  if (column.groupColumn) return fillGroupColumn(frame, column, column.groupColumn);
  const vector = fillSource(frame, column);
  const { nulls, nullKey, source } = column.plan;
  if (nulls === 0 || (source.kind === 'unique' && source.of !== undefined)) return vector;
  const { draws, attempt } = frame;
  const isNull = frame.memory.flags(draws.length);
  for (let i = 0; i < draws.length; i++) isNull[i] = drawUnit(nullKey, draws[i], attempt) < nulls ? 1 : 0;
  return withNulls(vector, isNull);
}

function fillSource(frame: Frame, column: OpenColumn): Vector {
  const { source } = column.plan;
  switch (source.kind) {
    case 'sequence':
      return fillSequence(source.byDraw ? frame.draws : frame.rows, source.start, source.step, frame.memory);
    case 'reference':
      return frame.parentColumn(source.link, source.column);
    case 'expression':
      return fillExpression(frame, column);
    case 'share':
      return column.shares?.(frame) ?? nullVector(frame.length, column.plan.shape);
    case 'children':
      return column.totals?.(frame.rows) ?? nullVector(frame.length, column.plan.shape);
    case 'given':
      return entriesAt(source.vector, frame.rows);
    case 'null':
      return nullVector(frame.length, column.plan.shape);
    case 'unique':
    case 'digit':
      return valuesWithin(openedDomain(column), indexesOf(frame, column, source), frame.memory);
    default:
      return drawnValues(frame, column, openedDomain(column), indexesOf(frame, column, source));
  }
}

function fillSequence(numbers: Float64Array, start: number, step: number, memory: Memory): Vector {
  const values = memory.floats(numbers.length);
  for (let i = 0; i < numbers.length; i++) values[i] = start + numbers[i] * step;
  return { kind: 'number', values };
}

function openedDomain(column: OpenColumn): OpenDomain {
  if (!column.domain) throw new Error(`Column ${column.plan.name} has no domain.`);
  return column.domain;
}

/** For each place in the frame the index into the column's domain. */
function indexesOf(
  frame: Frame,
  column: OpenColumn,
  source: Extract<ColumnSource, { kind: 'draw' | 'unique' | 'digit' | 'ordinal' }>,
): Float64Array {
  const { rows, draws } = frame;
  const domain = openedDomain(column);
  const indexes = frame.memory.floats(frame.length);
  if (source.kind === 'unique' && source.entity) {
    entityDigits(frame.entity(source.entity.at), source.entity.divisor, domain.size, indexes);
    return indexes;
  }
  switch (source.kind) {
    case 'draw':
      drawnIndexes(frame, column, domain, indexes);
      return indexes;
    case 'unique':
      column.permutation?.many(draws, indexes);
      return indexes;
    case 'digit':
      frame.table.carriers[source.carrier].digits(frame.carrier(source.carrier), source.position, indexes);
      return indexes;
    case 'ordinal': {
      const layout = frame.table.links[source.link].layout(frame.table);
      for (let i = 0; i < indexes.length; i++) indexes[i] = Math.min(domain.size - 1, layout.ordinal(rows[i]));
      return indexes;
    }
  }
}

/** NULL where the index is none of the domain's. */
function valuesWithin(domain: OpenDomain, indexes: Float64Array, memory: Memory): Vector {
  let nulls: Uint8Array | undefined;
  for (let i = 0; i < indexes.length; i++) {
    if (indexes[i] >= 0 && indexes[i] < domain.size) continue;
    nulls ??= new Uint8Array(indexes.length);
    nulls[i] = 1;
    indexes[i] = 0;
  }
  const vector = domain.values(indexes, memory);
  return nulls ? { ...vector, nulls } : vector;
}

function fillExpression(frame: Frame, column: OpenColumn): Vector {
  const { expression } = column;
  if (!expression) return nullVector(frame.length, column.plan.shape);
  const read = rowReader(frame, expression.columns);
  const values = new Array<Value>(frame.length);
  for (let i = 0; i < frame.length; i++) values[i] = expression.evaluate(read(i));
  return writeValues(values, column.plan.type);
}

/** All NULL. */
export function nullVector(length: number, shape: ValueShape): WritableVector {
  const nulls = new Uint8Array(length).fill(1);
  return shape.kind === 'number'
    ? { kind: 'number', values: new Float64Array(length), nulls }
    : { kind: 'text', values: new Array<string>(length).fill(''), nulls };
}

/** The vector with more NULLs: where the flags are 1; the flags may become part of it. */
export function withNulls(vector: Vector, isNull: Uint8Array): Vector {
  if (!isNull.includes(1)) return vector;
  const { nulls } = vector;
  if (nulls) for (let i = 0; i < nulls.length; i++) isNull[i] |= nulls[i];
  return { ...vector, nulls: isNull };
}
