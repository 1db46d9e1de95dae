import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAsciiText, isPrintedUuid, trimmedEnd, utf8Characters } from '../../../src/core/generate/utf8';

/** Bytes in the midst of others, at any distance from a word's beginning. */
const placed = (bytes: Uint8Array, before: number): readonly [Uint8Array, number, number] => {
  const memory = new Uint8Array(before + bytes.length + 5).fill(before % 2 === 0 ? 0 : 0xff);
  memory.set(bytes, before);
  return [memory.subarray(1), before - 1, before - 1 + bytes.length];
};
const distances = fc.integer({ min: 1, max: 9 });

/** The characters of bytes as a strict decoder has them; undefined when they are no UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const odd = fc.oneof(
  fc.constantFrom(0, 0x41, 0x7f, 0x80, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xa0, 0xed, 0x9f, 0xef, 0xf0, 0x90, 0xf4, 0x8f, 0xf5),
  fc.nat({ max: 255 }),
);
const bytes = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
  fc.array(odd, { maxLength: 12 }).map((all) => Uint8Array.from(all)),
  fc.array(fc.integer({ min: 1, max: 127 }), { maxLength: 60 }).map((all) => Uint8Array.from(all)),
);

describe('bytes of texts', () => {
  it('are ASCII without zeros, or not', () => {
    fc.assert(
      fc.property(bytes, distances, (text, before) => {
        assert.equal(
          isAsciiText(...placed(text, before)),
          text.every((byte) => byte > 0 && byte < 128),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('have the characters that a strict decoder reads, or none', () => {
    fc.assert(
      fc.property(bytes, distances, (text, before) => {
        const read = decoded(text);
        const expected = read === undefined || read.includes('\0') ? -1 : [...read].length;
        assert.equal(utf8Characters(...placed(text, before)), expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('end before their trailing blanks', () => {
    for (const text of ['', '   ', 'ab', ' a b  ']) {
      const [memory, from, to] = placed(new TextEncoder().encode(text), 3);
      assert.equal(trimmedEnd(memory, from, to) - from, text.trimEnd() === '' ? 0 : text.trimEnd().length);
    }
  });

  it('are a UUID as it is printed, or not', () => {
    const uuid = 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11';
    const isUuid = (text: string): boolean => isPrintedUuid(...placed(new TextEncoder().encode(text), 4));
    assert.ok(isUuid(uuid));
    for (const other of [
      uuid.toUpperCase(),
      uuid.slice(1),
      `${uuid}1`,
      uuid.replace('e', 'g'),
      uuid.replace('-', 'a'),
      `a-${uuid.slice(2)}`,
    ])
      assert.ok(!isUuid(other), other);
  });
});
