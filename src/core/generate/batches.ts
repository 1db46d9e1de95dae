import { numberText } from './formatNumber';
import { Frame, rowRange } from './frame';
import { freshMemory, type Memory } from './memory';
import type { OpenTable } from './openPlan';
import { type Batch, textReader, type ValueShape, type Vector } from './vector';

/** Rows made and encoded in one go; workers claim them by number, so the size is part of no output. */
export const CHUNK_ROWS = 4_096;

/** Rows of one batch when many are made: few enough for a processor's caches to hold their columns. */
export const BATCH_ROWS = 4_096;

/** Rows `start … start + count − 1` of some columns (by place, in the order wanted; all when absent), in arrays of that memory. */
export function tableBatch(
  table: OpenTable,
  start: number,
  count: number,
  columns?: readonly number[],
  memory: Memory = freshMemory,
): Batch {
  const frame = new Frame(table, rowRange(start, count, memory), 0, -1, memory);
  const places = columns ?? table.plan.columns.map((_, index) => index);
  return {
    start,
    count,
    columns: places.map((place) => {
      const { name, shape } = table.columns[place].plan;
      return { name, shape, vector: frame.column(place) };
    }),
  };
}

/** Rows as texts, NULL as null, for people to look at. */
export function tablePage(table: OpenTable, offset: number, limit: number): (string | null)[][] {
  const start = Math.min(offset, table.plan.rows);
  const batch = tableBatch(table, start, Math.max(0, Math.min(limit, table.plan.rows - start)));
  const texts = batch.columns.map(({ vector, shape }) => cellText(vector, shape));
  return Array.from({ length: batch.count }, (_, row) => texts.map((text) => text(row)));
}

/** Reads a vector's entries as text. */
export function cellText(vector: Vector, shape: ValueShape): (index: number) => string | null {
  const { nulls } = vector;
  const read = plainText(vector, shape);
  return nulls ? (index) => (nulls[index] === 1 ? null : read(index)) : read;
}

function plainText(vector: Vector, shape: ValueShape): (index: number) => string {
  if (vector.kind !== 'number') return textReader(vector);
  return shape.kind === 'number' ? (index) => numberText(vector.values[index], shape.format) : (index) => String(vector.values[index]);
}
