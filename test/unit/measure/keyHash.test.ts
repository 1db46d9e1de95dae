import assert from 'node:assert/strict';
import type { Vector } from '../../../src/core/generate/vector';
import type { KeyColumn } from '../../../src/core/measure/keyColumn';
import { KeyHashes } from '../../../src/core/measure/keyHash';
import { INTEGER, TEXT, UUID } from '../../../src/core/rules/builtinTypes';
import type { ResolvedType } from '../../../src/core/rules/value';
import { bytesVector, codeVector, textVector } from './vectors';

const COUNT = 100_000;
const column = (type: ResolvedType, foldsCase = false): KeyColumn => ({ type, foldsCase });
const numbers = (at: (index: number) => number): Vector => ({
  kind: 'number',
  values: Float64Array.from({ length: COUNT }, (_, index) => at(index)),
});

/** The hashes of `count` keys, as text. */
function hashesOf(count: number, ...columns: readonly (readonly [Vector, KeyColumn])[]): string[] {
  const hashes = new KeyHashes();
  hashes.start(count);
  for (const [vector, type] of columns) hashes.mixVector(vector, type);
  hashes.finish();
  return Array.from({ length: count }, (_, index) => `${hashes.low[index]}/${hashes.high[index]}`);
}

describe('KeyHashes', () => {
  it('tells pairs of small numbers apart', () => {
    const first = numbers((index) => index % 317);
    const second = numbers((index) => Math.floor(index / 317));
    assert.equal(new Set(hashesOf(COUNT, [first, column(INTEGER)], [second, column(INTEGER)])).size, COUNT);
  });

  it('tells similar texts apart', () => {
    const texts = Array.from({ length: COUNT }, (_, index) => `user${index}@example.com`);
    assert.equal(new Set(hashesOf(COUNT, [bytesVector(texts), column(TEXT)])).size, COUNT);
  });

  it('gives a text the same hash in every kind of vector', () => {
    const texts = ['b', 'a', '', 'Grüße aus Köln', '日本', '😀 und mehr als acht Bytes', 'x'.repeat(500), 'b'];
    for (const folds of [false, true]) {
      const all = [textVector, codeVector, bytesVector].map((make) => hashesOf(texts.length, [make(texts), column(TEXT, folds)]));
      assert.deepEqual(all[1], all[0]);
      assert.deepEqual(all[2], all[0]);
      assert.equal(all[0][0], all[0][7]);
      assert.equal(new Set(all[0]).size, texts.length - 1);
    }
  });

  it('gives texts that a type takes for the same one hash', () => {
    const sameOf: readonly (readonly [KeyColumn, string, string])[] = [
      [column({ family: 'text', name: { name: 'character', modifiers: [5], dimensions: 0 }, maxLength: 5 }), 'ab', 'ab   '],
      [column({ family: 'text', name: { name: 'citext', modifiers: [], dimensions: 0 } }), 'Foo', 'fOO'],
      [column(TEXT, true), 'ÄRGER bei Straßenbau', 'ärger BEI straßenbau'],
      [column(UUID), 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'],
      [column(UUID), 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '{a0eebc999c0b4ef8bb6d6bb9bd380a11}'],
      [column({ family: 'decimal', name: { name: 'numeric', modifiers: [], dimensions: 0 } }), '1.50', '1.5'],
    ];
    for (const [type, one, other] of sameOf)
      for (const make of [textVector, codeVector, bytesVector]) {
        const [a, b, c] = hashesOf(3, [make([one, other, `${one}1`]), type]);
        assert.equal(a, b);
        assert.notEqual(a, c);
      }
  });

  it('keeps the order of columns', () => {
    const [one] = hashesOf(1, [textVector(['a']), column(TEXT)], [textVector(['b']), column(TEXT)]);
    const [other] = hashesOf(1, [textVector(['b']), column(TEXT)], [textVector(['a']), column(TEXT)]);
    assert.notEqual(one, other);
  });

  it('takes −0 for 0, and the same number for the same in any kind of vector', () => {
    const decimal = column({ family: 'decimal', name: { name: 'numeric', modifiers: [], dimensions: 0 } });
    const [zero, negative, half] = hashesOf(3, [{ kind: 'number', values: Float64Array.of(0, -0, 0.5) }, decimal]);
    assert.equal(zero, negative);
    assert.deepEqual(hashesOf(2, [bytesVector(['0.00', '0.5']), decimal]), [zero, half]);
  });
});
