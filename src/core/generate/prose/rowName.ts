import { type ByteWriter, encodeText, textBytes } from '../byteWriter';
import { SPECIAL, specialsOf } from '../specials';
import { decodeText, type Vector } from '../vector';
import { type NameUse, namePhrase } from './slots';

/** What a row is called, as bytes `from … to − 1` of UTF-8, and what that has in it: bits of `SPECIAL`. */
export interface RowName {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly from: number;
  readonly to: number;
  readonly specials: number;
}

/** A name that is at hand as a text. */
export function rowName(text: string): RowName {
  const source = textBytes(encodeText(text));
  return { ...source, from: 0, to: source.bytes.length, specials: specialsOf(text) & ~SPECIAL.openEnd };
}

/** The names that a vector holds, by place; undefined where it is NULL. */
export function rowNames(vector: Vector): (at: number) => RowName | undefined {
  const { nulls } = vector;
  const read = presentNames(vector);
  return (at) => (nulls?.[at] === 1 ? undefined : read(at));
}

function presentNames(vector: Vector): (at: number) => RowName | undefined {
  switch (vector.kind) {
    case 'number':
      return () => undefined;
    case 'code': {
      const { codes, vocabulary } = vector;
      const known: RowName[] = [];
      return (at) => (known[codes[at]] ??= rowName(vocabulary[codes[at]]));
    }
    case 'text':
      return (at) => rowName(vector.values[at]);
    case 'bytes': {
      const { bytes, offsets, specialsOf: specials } = vector;
      const { view } = textBytes(bytes);
      return (at) => {
        const [from, to] = [offsets[at], offsets[at + 1]];
        const found = specials ? specials[at] : specialsOf(decodeText(bytes, from, to));
        return { bytes, view, from, to, specials: found & ~SPECIAL.openEnd };
      };
    }
  }
}

const THE = textBytes(encodeText('The the '));
const ENDS = {
  'the name is': { one: textBytes(encodeText(' is')), many: textBytes(encodeText(' are')) },
  'the name was': { one: textBytes(encodeText(' was')), many: textBytes(encodeText(' were')) },
};

/** Appends how a sentence speaks of a row of that name, which is a `noun`, and gives what that has in it. */
export function putName(use: NameUse, name: RowName, noun: string, isFirst: boolean, into: ByteWriter): number {
  const start = into.length;
  if (use === 'name' || use === 'the name') putWithThe(use, name, isFirst, into);
  else if (use === 'the name is' || use === 'the name was') {
    putWithThe(use, name, isFirst, into);
    const end = ENDS[use][isPluralName(name) ? 'many' : 'one'];
    into.append(end, 0, end.bytes.length);
  } else into.text(namePhrase(use, decodeText(name.bytes, name.from, name.to), noun));
  if (isFirst && into.length > start && isSmall(into.bytes[start])) into.bytes[start] -= SMALL;
  return name.specials;
}

function putWithThe(use: NameUse, name: RowName, isFirst: boolean, into: ByteWriter): void {
  const { bytes, from, to } = name;
  const hasThe =
    to - from > 4 && (bytes[from] | SMALL) === T && bytes[from + 1] === H && bytes[from + 2] === E && bytes[from + 3] === SPACE;
  if (use !== 'name' && !hasThe) into.append(THE, isFirst ? 0 : 4, isFirst ? 4 : 8);
  into.append(name, from, to);
}

/** Whether a name stands for several things: its last letter is an s that makes a plural. */
function isPluralName({ bytes, from, to }: RowName): boolean {
  let last = to - 1;
  while (last > from && !isSmall(bytes[last])) last--;
  return bytes[last] === S && last > from && isSmall(bytes[last - 1]) && bytes[last - 1] !== S && bytes[last - 1] !== I;
}

function isSmall(byte: number): boolean {
  return byte >= 97 && byte <= 122;
}

const SMALL = 32;
const SPACE = 32;
const [T, H, E, S, I] = Array.from('thesi', (letter) => letter.charCodeAt(0));
