import assert from 'node:assert/strict';
import type { Vector } from '../../../src/core/generate/vector';
import { KeyHashes } from '../../../src/core/measure/keyHash';
import { INTEGER, TEXT } from '../../../src/core/rules/builtinTypes';

const COUNT = 100_000;
const text = (values: string[]): Vector => ({ kind: 'text', values });
const numbers = (at: (index: number) => number): Vector => ({
  kind: 'number',
  values: Float64Array.from({ length: COUNT }, (_, index) => at(index)),
});

function distinct(mix: (hashes: KeyHashes) => void): number {
  const hashes = new KeyHashes(COUNT);
  mix(hashes);
  return new Set(Array.from({ length: COUNT }, (_, index) => hashes.at(index))).size;
}

describe('KeyHashes', () => {
  it('tells pairs of small numbers apart', () => {
    assert.equal(
      distinct((hashes) => {
        hashes.mixVector(
          numbers((index) => index % 317),
          INTEGER,
        );
        hashes.mixVector(
          numbers((index) => Math.floor(index / 317)),
          INTEGER,
        );
      }),
      COUNT,
    );
  });

  it('tells similar texts apart', () => {
    assert.equal(
      distinct((hashes) => hashes.mixVector(text(Array.from({ length: COUNT }, (_, index) => `user${index}@example.com`)), TEXT)),
      COUNT,
    );
  });

  it('gives a text the same hash whether it is written out or a code', () => {
    const [written, coded] = [new KeyHashes(2), new KeyHashes(2)];
    written.mixVector(text(['b', 'a']), TEXT);
    coded.mixVector({ kind: 'code', codes: Int32Array.of(1, 0), vocabulary: ['a', 'b'] }, TEXT);
    assert.deepEqual([written.at(0), written.at(1)], [coded.at(0), coded.at(1)]);
  });

  it('keeps the order of columns', () => {
    const [one, other] = [new KeyHashes(1), new KeyHashes(1)];
    for (const value of ['a', 'b']) one.mixVector(text([value]), TEXT);
    for (const value of ['b', 'a']) other.mixVector(text([value]), TEXT);
    assert.notEqual(one.at(0), other.at(0));
  });
});
