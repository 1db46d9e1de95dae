import type { Vector } from '../../generate/vector';
import type { Scope } from '../compile';
import type { ResolvedType } from '../value';

/** The rows under test: a vector per slot, as long as `count`; slots that no condition reads may be empty. */
export interface TestedRows {
  readonly count: number;
  readonly vectors: readonly (Vector | undefined)[];
}

/** Where a condition's names lead, with the types of the slots. */
export interface ConditionScope extends Scope {
  readonly columnTypes: readonly ResolvedType[];
}

/** Hears why a condition cannot be told of a row. */
export type OnUnknown = (reason: string) => void;

/** A condition, or a part of one, on all rows of a batch. */
export interface ConditionNode {
  /** A verdict per row, in memory that the next call uses again. */
  judge(rows: TestedRows, unknown: OnUnknown): Uint8Array;
  /** How many rows the condition refuses, where that is known without a verdict per row. */
  count?(rows: TestedRows): number | undefined;
}

/** The vector of a slot; throws when the row source left it out. */
export function slotVector(rows: TestedRows, slot: number): Vector {
  const vector = rows.vectors[slot];
  if (!vector) throw new Error(`the row source gave no column at ${slot}`);
  return vector;
}
