import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ByteWriter, copyText, encodeText, textBytes } from '../../../src/core/generate/byteWriter';
import { isFreeOf, SPECIAL, specialsOf } from '../../../src/core/generate/specials';

const texts = fc.string({ unit: 'grapheme', maxLength: 60 });

describe('byte writer', () => {
  it('copies any UTF-8 to any place, and nothing beside it', () => {
    fc.assert(
      fc.property(texts, fc.nat({ max: 20 }), fc.nat({ max: 20 }), (text, before, gap) => {
        const source = textBytes(encodeText('x'.repeat(before) + text));
        const target = textBytes(new Uint8Array(gap + source.bytes.length + 9).fill(7));
        const end = copyText(source.bytes, source.view, before, source.bytes.length, target.bytes, target.view, gap);
        assert.equal(end, gap + source.bytes.length - before);
        assert.equal(Buffer.from(target.bytes.subarray(gap, end)).toString(), Buffer.from(encodeText(text)).toString());
        assert.ok(target.bytes.subarray(0, gap).every((byte) => byte === 7) && target.bytes.subarray(end).every((byte) => byte === 7));
      }),
      { numRuns: 2000 },
    );
  });

  it('appends texts, bytes and doubled characters, however small it begins', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 8 }), (parts) => {
        const writer = new ByteWriter(0);
        for (const part of parts) {
          const source = textBytes(encodeText(part));
          writer.text(part);
          writer.copy(source.bytes);
          writer.append(source, 0, source.bytes.length);
          writer.appendDoubled(source, 0, source.bytes.length, 39);
          writer.byte(10);
        }
        const expected = parts.map((part) => `${part}${part}${part}${part.replaceAll("'", "''")}\n`).join('');
        assert.equal(Buffer.from(writer.finish()).toString(), Buffer.from(expected).toString());
      }),
    );
  });

  it('writes into a buffer that it is given', () => {
    const buffer = new ArrayBuffer(100);
    const writer = new ByteWriter(buffer);
    writer.text('again');
    assert.equal(writer.finish().buffer, buffer);
  });
});

describe('specials', () => {
  it('are found in texts', () => {
    const cases: readonly [string, number][] = [
      ['plain text', 0],
      ['', SPECIAL.openEnd],
      [' a', SPECIAL.openEnd],
      ['a\u3000', SPECIAL.openEnd | SPECIAL.beyondAscii],
      ['a,"b"', SPECIAL.comma | SPECIAL.quote],
      ["O'Hara\\", SPECIAL.apostrophe | SPECIAL.backslash],
      ['$(x)\n', SPECIAL.dollar | SPECIAL.control | SPECIAL.openEnd],
      ['Zoë', SPECIAL.beyondAscii],
    ];
    for (const [text, bits] of cases) assert.equal(specialsOf(text), bits, JSON.stringify(text));
  });

  it('are found in bytes: what is said to be free of them is', () => {
    const odd = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', "'", '\\', '$', '\n', 'ë', '\u3000'), maxLength: 6 });
    fc.assert(
      fc.property(odd, fc.nat({ max: 255 }), (text, bits) => {
        const bytes = encodeText(text);
        if (isFreeOf(bits, bytes, 0, bytes.length)) assert.equal(specialsOf(text) & bits, 0);
        else if (/^[\x21-\x7e]*$/.test(text)) assert.notEqual(specialsOf(text) & bits, 0);
      }),
      { numRuns: 2000 },
    );
  });
});
