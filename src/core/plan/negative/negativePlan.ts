import type { DrawKey } from '../../generate/mixer';
import type { NegativePack } from '../../recipe/negativePack';

/** A table's nasty rows: each has one column whose ordinary value gives way to one from a pack. Plain data, part of a plan. */
export interface NegativePlan {
  /** Says which rows are nasty. */
  readonly key: DrawKey;
  /** Share of nasty rows, 0 to 1. */
  readonly share: number;
  readonly packs: readonly NegativePack[];
  /** Columns that have nasty values; none where no value of the packs is valid anywhere. */
  readonly columns: readonly NegativeColumn[];
  /** Columns that keep their ordinary values, and why. */
  readonly spared: readonly SparedColumn[];
}

/** A column with nasty values, each of which its own conditions accept. */
export interface NegativeColumn {
  /** Place in the table. */
  readonly column: number;
  readonly key: DrawKey;
  /** No value twice: the first row that falls on the column takes the first value, and so on until they run out. */
  readonly isUnique: boolean;
  readonly values: readonly NegativeValue[];
}

/** A nasty value, and whose it is. */
export interface NegativeValue {
  readonly pack: NegativePack;
  readonly value: NastyValue;
}

/** Numbers in the units of the column's vector; a long text as the one that it repeats, perhaps between two others. */
export type NastyValue =
  | string
  | number
  | { readonly head?: string; readonly text: string; readonly times: number; readonly tail?: string };

/** A column without nasty values. */
export interface SparedColumn {
  readonly column: string;
  readonly reason: string;
}

/** The value as vectors hold it. */
export function writtenOut(value: NastyValue): string | number {
  return typeof value === 'object' ? `${value.head ?? ''}${value.text.repeat(value.times)}${value.tail ?? ''}` : value;
}
