import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { overlayOf } from '../../../src/core/generate/overlay';
import { specialsOf } from '../../../src/core/generate/specials';
import { textReader, type Vector } from '../../../src/core/generate/vector';

const WORDS = ['a', 'Zoë', '', 'x,y', 'rather long, so that it is copied in one piece, with "quotes"'];
const encoder = new TextEncoder();

type Entry = string | null;

function vectorOf(kind: string, entries: readonly Entry[], hasNulls: boolean): Vector {
  const texts = entries.map((entry) => entry ?? '');
  const nulls = hasNulls ? { nulls: Uint8Array.from(entries, (entry) => Number(entry === null)) } : {};
  switch (kind) {
    case 'number':
      return { kind: 'number', values: Float64Array.from(texts, (word) => WORDS.indexOf(word)), ...nulls };
    case 'code':
      return { kind: 'code', codes: Int32Array.from(texts, (word) => WORDS.indexOf(word)), vocabulary: WORDS, ...nulls };
    case 'other code':
      return { kind: 'code', codes: Int32Array.from(texts, (_, at) => at), vocabulary: texts, ...nulls };
    case 'text':
      return { kind: 'text', values: texts, ...nulls };
    default: {
      const offsets = Int32Array.of(0, ...texts.map((_, at) => encoder.encode(texts.slice(0, at + 1).join('')).length));
      const specials = texts.reduce((bits, word) => bits | specialsOf(word), 0);
      const each = kind === 'bytes' ? {} : { specialsOf: Uint8Array.from(texts, specialsOf) };
      return { kind: 'bytes', bytes: encoder.encode(texts.join('')), offsets, specials, ...each, ...nulls };
    }
  }
}

function entriesOf(vector: Vector): Entry[] {
  const read = vector.kind === 'number' ? (at: number) => WORDS[vector.values[at]] : textReader(vector);
  const length = vector.nulls?.length ?? 0;
  return Array.from({ length }, (_, at) => (vector.nulls?.[at] === 1 ? null : read(at)));
}

const entry = fc.option(fc.constantFrom(...WORDS), { freq: 4 });
const textKinds = ['code', 'other code', 'text', 'bytes', 'bytes with specials'];
const kinds = fc.oneof(fc.constant(['number', 'number', 'number']), fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(...textKinds))));
const patches = fc.array(fc.array(fc.tuple(fc.nat(), entry), { maxLength: 4 }), { minLength: 2, maxLength: 2 });

describe('overlays', () => {
  it('hold what was put last at a place, and else what was there, in whatever kinds of vectors', () => {
    fc.assert(
      fc.property(kinds, fc.array(entry, { minLength: 1, maxLength: 9 }), patches, fc.nat(), ([first, ...others], start, rounds, blank) => {
        const wanted = [...start];
        const base = vectorOf(first, start, true);
        const overlay = overlayOf(base);
        rounds.forEach((round, at) => {
          const places = round.map(([where]) => where % start.length);
          overlay.put(
            vectorOf(
              others[at],
              round.map(([, value]) => value),
              true,
            ),
            places,
          );
          round.forEach(([, value], i) => {
            wanted[places[i]] = value;
          });
        });
        overlay.putNull(blank % start.length);
        wanted[blank % start.length] = null;
        const result = overlay.vector();
        assert.deepEqual(entriesOf(result), wanted);
        assert.deepEqual(entriesOf(base), start);
        if (result.kind === 'bytes') {
          wanted.forEach((value, place) => {
            if (value === null) return;
            assert.equal(specialsOf(value) & ~result.specials, 0);
            if (result.specialsOf) assert.equal(specialsOf(value) & ~result.specialsOf[place], 0);
          });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('take vectors without NULLs', () => {
    const overlay = overlayOf(vectorOf('bytes', ['a', 'Zoë'], false));
    overlay.put(vectorOf('text', ['x,y'], false), [1]);
    assert.deepEqual(entriesOf(overlay.vector()), ['a', 'x,y']);
  });
});
