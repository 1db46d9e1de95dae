import { numberText } from '../generate/formatNumber';
import { type Batch, type BatchColumn, textReader, type Vector } from '../generate/vector';

/** How many rows distinct values are counted over. */
const SAMPLED_ROWS = 10_000;
const SAMPLES = 5;

/** What was measured of a column. */
export interface ColumnStatistics {
  readonly column: string;
  /** Share of NULLs among all rows, 0 to 1. */
  readonly nullShare: number;
  /** Different values, NULL aside, among the first `sampled` rows. */
  readonly distinct: number;
  readonly sampled: number;
  /** The first different values as text; NULL as null. */
  readonly samples: readonly (string | null)[];
}

/** Statistics of one table's columns over its batches, in the batches' order of columns; the distinct count is exact up to 10,000 rows. */
export function columnStatistics(batches: Iterable<Batch>): readonly ColumnStatistics[] {
  const counters = new Map<string, ColumnCounter>();
  for (const batch of batches) {
    for (const column of batch.columns) {
      const counter = counters.get(column.name) ?? new ColumnCounter(column.name);
      counters.set(column.name, counter);
      counter.add(column, batch.count);
    }
  }
  return [...counters.values()].map((counter) => counter.statistics());
}

class ColumnCounter {
  private rows = 0;
  private nulls = 0;
  private sampled = 0;
  private readonly values = new Set<string | number>();
  private readonly samples: (string | null)[] = [];

  constructor(private readonly name: string) {}

  add(column: BatchColumn, count: number): void {
    const { vector } = column;
    this.rows += count;
    if (vector.nulls) for (let index = 0; index < count; index += 1) this.nulls += vector.nulls[index];
    for (let index = 0; index < count && this.sampled < SAMPLED_ROWS; index += 1, this.sampled += 1) this.sample(column, index);
  }

  statistics(): ColumnStatistics {
    return {
      column: this.name,
      nullShare: this.rows === 0 ? 0 : this.nulls / this.rows,
      distinct: this.values.size,
      sampled: this.sampled,
      samples: this.samples,
    };
  }

  private sample(column: BatchColumn, index: number): void {
    if (column.vector.nulls?.[index] === 1) {
      if (this.samples.length < SAMPLES && !this.samples.includes(null)) this.samples.push(null);
      return;
    }
    const value = entry(column.vector, index);
    const known = this.values.size;
    this.values.add(value);
    if (this.values.size > known && this.samples.length < SAMPLES) this.samples.push(shown(value, column));
  }
}

function entry(vector: Vector, index: number): string | number {
  if (vector.kind === 'number') return vector.values[index];
  return textReader(vector)(index);
}

function shown(value: string | number, column: BatchColumn): string {
  if (typeof value === 'string') return value;
  return column.shape.kind === 'number' ? numberText(value, column.shape.format) : String(value);
}
