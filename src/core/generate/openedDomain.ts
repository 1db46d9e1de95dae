import type { ByteWriter } from './byteWriter';
import type { Memory } from './memory';
import type { DrawKey } from './mixer';
import { type Picks, uniformPicks } from './picks';
import type { RowName } from './prose/rowName';
import { type QuickAppend, quickAppend, type TextSequence, textAt } from './textSequence';
import type { Vector } from './vector';
import type { ToWeek } from './week';

/** A domain as functions. Indexes run from 0 to size − 1; size is 1 … 2^52 (0 for an empty domain). */
export interface OpenDomain {
  readonly size: number;
  /** Whether `at` gives numbers (in the units of the column's vector) or texts. Lists of few texts carry them as `vocabulary`. */
  readonly numeric: boolean;
  readonly vocabulary?: readonly string[];
  /** The values as a sequence of texts, where they are made as such. */
  readonly texts?: TextSequence;
  /** Distinct indexes give distinct values. */
  at(index: number): number | string;
  /** The index that draw `k` of a row falls on, by the domain's weights or shape. */
  pick(key: DrawKey, row: number, k: number): number;
  /** `pick` for many rows, into `indexes`, which is as long. */
  picks(key: DrawKey, rows: Float64Array, k: number, indexes: Float64Array): void;
  /** Of moments that lie at certain times of the week: moves one there that was found in another way. */
  readonly move?: ToWeek;
  /** The values at many indexes. The array of indexes may become part of the vector. */
  values(indexes: Float64Array, memory: Memory): Vector;
  /** Of texts that follow other columns of their rows. */
  readonly prose?: FollowingTexts;
}

/** Texts that follow what other columns of their rows say. */
export interface FollowingTexts {
  /** Of `moods` indexes, `step` apart, each is in another mood: the remainder of the index over the step says which. */
  readonly moods: number;
  readonly step: number;
  /** The mood that a number from 0 to 1 falls on, where no column tells it. */
  mood(unit: number): number;
  /** `at` and `values` of rows that are called so; undefined of one that has no name. */
  at(index: number, name: RowName | undefined): string;
  values(indexes: Float64Array, names: (at: number) => RowName | undefined, memory: Memory): Vector;
}

/** Numbers by a function of the index. */
export function ofNumbers(size: number, at: (index: number) => number, picks: Picks = uniformPicks(size)): OpenDomain {
  const values = (indexes: Float64Array): Vector => {
    for (let i = 0; i < indexes.length; i++) indexes[i] = at(indexes[i]);
    return { kind: 'number', values: indexes };
  };
  return { size, numeric: true, at, pick: picks.one, picks: picks.many, values };
}

/** The entries of a list, all texts. */
export function ofList(list: readonly string[], picks: Picks = uniformPicks(list.length)): OpenDomain {
  const values = (indexes: Float64Array, memory: Memory): Vector => {
    const codes = memory.ints(indexes.length);
    for (let i = 0; i < indexes.length; i++) codes[i] = indexes[i];
    return { kind: 'code', codes, vocabulary: list };
  };
  return { size: list.length, numeric: false, vocabulary: list, at: (index) => list[index], pick: picks.one, picks: picks.many, values };
}

/** Texts by index, of which many are the same. */
export function ofTable(table: readonly string[], picks: Picks = uniformPicks(table.length)): OpenDomain {
  const vocabulary = [...new Set(table)];
  const places = new Map(vocabulary.map((text, place) => [text, place]));
  const codeOf = Int32Array.from(table, (text) => places.get(text) ?? 0);
  const values = (indexes: Float64Array, memory: Memory): Vector => {
    const codes = memory.ints(indexes.length);
    for (let i = 0; i < indexes.length; i++) codes[i] = codeOf[indexes[i]];
    return { kind: 'code', codes, vocabulary };
  };
  return { size: table.length, numeric: false, at: (index) => table[index], pick: picks.one, picks: picks.many, values };
}

/** A guess at a text's bytes; buffers grow when it is wrong. */
const BYTES_PER_TEXT = 24;

/** From here on texts are put together by the sequence's faster way: what that needs is made with the first of them. */
const MANY = 512;

function appendEach(sequence: TextSequence, indexes: Float64Array, writer: ByteWriter, offsets: Int32Array): void {
  for (let i = 0; i < indexes.length; i++) {
    sequence.append(indexes[i], writer);
    offsets[i + 1] = writer.length;
  }
}

function appendMany(append: QuickAppend, indexes: Float64Array, writer: ByteWriter, offsets: Int32Array, specials: Uint8Array): void {
  for (let i = 0; i < indexes.length; i++) {
    specials[i] = append(indexes[i], writer);
    offsets[i + 1] = writer.length;
  }
}

/** The texts of a sequence. */
export function ofTexts(sequence: TextSequence, picks: Picks = uniformPicks(sequence.size)): OpenDomain {
  let bytesPerText = BYTES_PER_TEXT;
  let quick: QuickAppend | undefined;
  const values = (indexes: Float64Array, memory: Memory): Vector => {
    const writer = memory.writer(indexes.length * bytesPerText);
    const offsets = memory.ints(indexes.length + 1);
    offsets[0] = 0;
    const specialsOf = indexes.length >= MANY ? memory.flags(indexes.length) : undefined;
    if (specialsOf) appendMany((quick ??= quickAppend(sequence)), indexes, writer, offsets, specialsOf);
    else appendEach(sequence, indexes, writer, offsets);
    bytesPerText = Math.max(bytesPerText, Math.ceil((writer.length / Math.max(1, indexes.length)) * 1.1));
    return { kind: 'bytes', bytes: writer.finish(), offsets, specials: sequence.specials(), ...(specialsOf && { specialsOf }) };
  };
  return {
    size: sequence.size,
    numeric: false,
    texts: sequence,
    at: (index) => textAt(sequence, index),
    pick: picks.one,
    picks: picks.many,
    values,
  };
}

/** Texts by a function of the index. */
export function ofEach(size: number, at: (index: number) => string, picks: Picks = uniformPicks(size)): OpenDomain {
  const values = (indexes: Float64Array): Vector => ({ kind: 'text', values: Array.from(indexes, at) });
  return { size, numeric: false, at, pick: picks.one, picks: picks.many, values };
}
