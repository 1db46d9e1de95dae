import { ByteWriter } from '../byteWriter';
import type { Memory } from '../memory';
import { draw, drawUnit } from '../mixer';
import type { OpenDomain } from '../openedDomain';
import { eachPick } from '../picks';
import { decodeText, type Vector } from '../vector';
import type { OpenProse, ProseList } from './openProse';
import type { RowName } from './rowName';

/** Indexes of one mood: as many as one draw tells apart. */
const BASES = 2 ** 32;
/** A guess at a text's bytes; buffers grow when it is wrong. */
const BYTES_PER_TEXT = 120;

/** Sentences as a domain. Indexes are drawn so that moods come as often as the grammar says. */
export function ofProse(prose: OpenProse): OpenDomain {
  const { moods } = prose;
  const mood = weighted(prose.weights);
  const picks = eachPick(
    (key, row, k) => draw(key, row, 2 * k) * moods.length + (moods.length > 1 ? mood(drawUnit(key, row, 2 * k + 1)) : 0),
  );
  const at = textAt(prose);
  const values = valuesOf(prose);
  return {
    size: BASES * moods.length,
    numeric: false,
    at: (index) => at(index, undefined),
    pick: picks.one,
    picks: picks.many,
    values: (indexes, memory) => values(indexes, undefined, memory),
    prose: { moods: moods.length, step: 1, mood, at, values },
  };
}

/** The place that a number from 0 to 1 falls on. */
function weighted(weights: readonly number[]): (unit: number) => number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (unit) => {
    let left = unit * total;
    for (let at = 0; at < weights.length; at++) {
      left -= weights[at];
      if (left < 0) return at;
    }
    return weights.length - 1;
  };
}

function textAt(prose: OpenProse): (index: number, name: RowName | undefined) => string {
  return (index, name) => {
    const writer = new ByteWriter(256);
    prose.append(index, name, writer);
    return decodeText(writer.bytes, 0, writer.length);
  };
}

/** The values at many indexes, of rows that are called so. */
type Values = (indexes: Float64Array, names: ((at: number) => RowName | undefined) | undefined, memory: Memory) => Vector;

function valuesOf(prose: OpenProse): Values {
  const put = written(prose);
  return (indexes, names, memory) => {
    const list = prose.list();
    return list ? coded(list, indexes, memory) : put(indexes, names, memory);
  };
}

function coded({ vocabulary, code }: ProseList, indexes: Float64Array, memory: Memory): Vector {
  const codes = memory.ints(indexes.length);
  for (let i = 0; i < indexes.length; i++) codes[i] = code(indexes[i]);
  return { kind: 'code', codes, vocabulary };
}

function written(prose: OpenProse): Values {
  let bytesPerText = BYTES_PER_TEXT;
  return (indexes, names, memory) => {
    const { length } = indexes;
    const writer = memory.writer(length * bytesPerText);
    const offsets = memory.ints(length + 1);
    const specialsOf = memory.flags(length);
    offsets[0] = 0;
    let specials = 0;
    for (let i = 0; i < length; i++) {
      specialsOf[i] = prose.append(indexes[i], names?.(i), writer);
      specials |= specialsOf[i];
      offsets[i + 1] = writer.length;
    }
    bytesPerText = Math.max(bytesPerText, Math.ceil((writer.length / Math.max(1, length)) * 1.1));
    return { kind: 'bytes', bytes: writer.finish(), offsets, specials, specialsOf };
  };
}
