import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ByteWriter } from '../../../src/core/generate/byteWriter';
import type { PatternNode } from '../../../src/core/generate/domain';
import { openPattern } from '../../../src/core/generate/openPattern';
import { openProduct } from '../../../src/core/generate/openProduct';
import { specialsOf } from '../../../src/core/generate/specials';
import {
  characterRun,
  constantSequence,
  listSequence,
  numberSequence,
  quickAppend,
  type TextSequence,
  textAt,
  textsOf,
} from '../../../src/core/generate/textSequence';
import { uuids } from '../../../src/core/generate/uuids';

const words = fc.array(fc.constantFrom('a', 'Zoë', " O'Hara", 'two words ', '', '"q"', 'x,y', 'long enough to be copied by eights'), {
  minLength: 1,
  maxLength: 6,
});
const parts: fc.Arbitrary<TextSequence> = fc.oneof(
  words.map((list) => listSequence(list)),
  fc.constantFrom('', '-', ' of ', ', ').map(constantSequence),
  fc
    .tuple(fc.nat({ max: 50 }), fc.nat({ max: 5000 }), fc.nat({ max: 6 }))
    .map(([min, more, width]) => numberSequence(min, min + more, width)),
  fc.array(fc.constantFrom('ab', '0123456789', ' x'), { minLength: 1, maxLength: 4 }).map(characterRun),
  fc.constant(uuids),
  fc.constant(textsOf(3, (index) => `any ${index}`)),
);
const node: fc.Arbitrary<PatternNode> = fc.letrec<{ node: PatternNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom('abc', '0123456789', 'é', ' ').map((alphabet) => ({ kind: 'characters' as const, alphabet })),
    fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((nodes) => ({ kind: 'sequence' as const, nodes })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((nodes) => ({ kind: 'choice' as const, nodes })),
    fc.tuple(tie('node'), fc.nat({ max: 3 }), fc.nat({ max: 4 })).map(([inner, min, more]) => ({
      kind: 'repeat' as const,
      node: inner,
      min,
      max: min + more,
    })),
  ),
})).node;

/** The text by the quick way, and the specials that come with it. */
function quickly(sequence: TextSequence, index: number): [text: string, specials: number] {
  const writer = new ByteWriter(0);
  const specials = quickAppend(sequence)(index, writer);
  return [Buffer.from(writer.finish()).toString(), specials];
}

function check(sequence: TextSequence, share: number): void {
  const index = Math.min(sequence.size - 1, Math.floor(sequence.size * share));
  const text = textAt(sequence, index);
  const [quick, specials] = quickly(sequence, index);
  assert.equal(quick, text);
  assert.equal(specialsOf(text) & ~specials, 0, `specials of ${JSON.stringify(text)}`);
  assert.equal(specialsOf(text) & ~sequence.specials(), 0, `specials of the sequence with ${JSON.stringify(text)}`);
}

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('text sequences', () => {
  it('give the same text in either way, and never less than what it has in it: products', () => {
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 6 }), share, (list, at) => check(openProduct(list), at)),
      { numRuns: 500 },
    );
  });

  it('give the same text in either way, and never less than what it has in it: patterns', () => {
    fc.assert(
      fc.property(node, share, (pattern, at) => check(openPattern(pattern), at)),
      { numRuns: 500 },
    );
  });

  it('spell products in mixed radix, the first part being the lowest digit', () => {
    const product = openProduct([listSequence(['a', 'b']), constantSequence('-'), numberSequence(7, 9, 2)]);
    assert.equal(product.size, 6);
    assert.deepEqual(
      Array.from({ length: 6 }, (_, index) => textAt(product, index)),
      ['a-07', 'b-07', 'a-08', 'b-08', 'a-09', 'b-09'],
    );
  });

  it('draw what an index has no room for, differently from place to place', () => {
    const token = openPattern({ kind: 'repeat', node: { kind: 'characters', alphabet: 'abcdefghijklmnop' }, min: 60, max: 60 });
    const texts = Array.from({ length: 200 }, (_, index) => textAt(token, index * 7919));
    assert.equal(new Set(texts.map((text) => text.slice(-20))).size, 200);
    assert.ok(texts.every((text) => /^[a-p]{60}$/.test(text)));
  });
});
