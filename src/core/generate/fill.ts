import type { ColumnSource } from '../plan/plan';
import type { Value } from '../rules/value';
import { writeValues } from '../rules/values';
import { entriesAt } from './entries';
import type { Frame } from './frame';
import { fillGroupColumn } from './groupColumn';
import { drawUnit } from './mixer';
import type { OpenDomain } from './openDomain';
import type { OpenColumn } from './openPlan';
import { rowReader } from './rowReader';
import { type ValueShape, type Vector, vectorLength, type WritableVector } from './vector';

/** Computes one column of a frame from its source, NULLs included. */
export function fillColumn(frame: Frame, index: number): Vector {
  const column = frame.table.columns[index];
  if (column.groupColumn) return fillGroupColumn(frame, column, column.groupColumn);
  const vector = fillSource(frame, column);
  const { nulls, nullKey, source } = column.plan;
  if (nulls === 0 || (source.kind === 'unique' && source.of !== undefined)) return vector;
  const { draws, attempt } = frame;
  return withNulls(vector, (i) => drawUnit(nullKey, draws[i], attempt) < nulls);
}

function fillSource(frame: Frame, column: OpenColumn): Vector {
  const { source } = column.plan;
  switch (source.kind) {
    case 'sequence':
      return { kind: 'number', values: (source.byDraw ? frame.draws : frame.rows).map((at) => source.start + at * source.step) };
    case 'reference':
      return frame.parentColumn(source.link, source.column);
    case 'expression':
      return fillExpression(frame, column);
    case 'given':
      return entriesAt(source.vector, frame.rows);
    case 'null':
      return nullVector(frame.length, column.plan.shape);
    case 'unique':
    case 'digit':
      return fillPartly(indexer(frame, column, source), openedDomain(column), frame.length);
    default:
      return fillDomain(indexer(frame, column, source), openedDomain(column), frame.length);
  }
}

function openedDomain(column: OpenColumn): OpenDomain {
  if (!column.domain) throw new Error(`Column ${column.plan.name} has no domain.`);
  return column.domain;
}

/** For each place in the frame the index into the column's domain. */
function indexer(
  frame: Frame,
  column: OpenColumn,
  source: Extract<ColumnSource, { kind: 'draw' | 'unique' | 'digit' | 'ordinal' }>,
): (i: number) => number {
  const { rows, draws, attempt } = frame;
  const domain = openedDomain(column);
  switch (source.kind) {
    case 'draw':
      return (i) => domain.pick(column.plan.key, draws[i], attempt);
    case 'unique':
      return (i) => column.permute(draws[i]);
    case 'digit': {
      const carried = frame.carrier(source.carrier);
      const { digit } = frame.table.carriers[source.carrier];
      return (i) => digit(carried[i], source.position);
    }
    case 'ordinal': {
      const layout = frame.table.links[source.link].layout(frame.table);
      return (i) => Math.min(domain.size - 1, layout.ordinal(rows[i]));
    }
  }
}

/** NULL where the index is none of the domain's. */
function fillPartly(index: (i: number) => number, domain: OpenDomain, length: number): Vector {
  const isNone = (at: number): boolean => at < 0 || at >= domain.size;
  const vector = fillDomain((i) => (isNone(index(i)) ? 0 : index(i)), domain, length);
  return withNulls(vector, (i) => isNone(index(i)));
}

function fillDomain(index: (i: number) => number, domain: OpenDomain, length: number): Vector {
  if (domain.vocabulary) {
    const codes = new Int32Array(length);
    for (let i = 0; i < length; i++) codes[i] = index(i);
    return { kind: 'code', codes, vocabulary: domain.vocabulary };
  }
  if (domain.numeric) {
    const values = new Float64Array(length);
    for (let i = 0; i < length; i++) values[i] = domain.at(index(i)) as number;
    return { kind: 'number', values };
  }
  const values = new Array<string>(length);
  for (let i = 0; i < length; i++) values[i] = domain.at(index(i)) as string;
  return { kind: 'text', values };
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

/** The vector with more NULLs; the given one where none is added. */
export function withNulls(vector: Vector, isNull: (i: number) => boolean): Vector {
  const length = vectorLength(vector);
  let nulls: Uint8Array | undefined;
  for (let i = 0; i < length; i++) {
    if (!isNull(i)) continue;
    nulls ??= vector.nulls ? vector.nulls.slice() : new Uint8Array(length);
    nulls[i] = 1;
  }
  return nulls ? { ...vector, nulls } : vector;
}
