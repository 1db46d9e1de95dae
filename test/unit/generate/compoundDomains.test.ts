import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { ByteWriter } from '../../../src/core/generate/byteWriter';
import type { ArrayDomain, Domain } from '../../../src/core/generate/domain';
import { openDomain } from '../../../src/core/generate/openDomain';
import { specialsOf } from '../../../src/core/generate/specials';
import { quickAppend } from '../../../src/core/generate/textSequence';
import { decodeText, type ValueShape } from '../../../src/core/generate/vector';
import { type ArrayElements, parseArray } from '../../../src/core/rules/arrayText';
import { parseRecord } from '../../../src/core/rules/recordText';

interface Item {
  readonly domain: Domain;
  readonly shape: ValueShape;
}

const texts = ['a', 'null', 'NULL', 'two words', 'q"x', 'back\\slash', '', 'Zoë', 'x,y', '{}', '(1)', '1.5e+10'];
const text: ValueShape = { kind: 'text' };
const items: readonly Item[] = [
  { domain: { kind: 'list', values: texts }, shape: text },
  { domain: { kind: 'uuid' }, shape: text },
  { domain: { kind: 'text', parts: [{ oneOf: ['Zoë', 'Bob "x"', '\\'] }, ' ', { number: [1, 300] }] }, shape: text },
  { domain: { kind: 'choice', domains: [{ kind: 'list', values: ['m', 'n o'] }, { kind: 'uuid' }] }, shape: text },
  { domain: { kind: 'interval', min: -500, max: 90_000, step: 1 }, shape: { kind: 'number', format: { kind: 'integer' } } },
  { domain: { kind: 'interval', min: -5, max: 90, step: 0.01 }, shape: { kind: 'number', format: { kind: 'decimal', scale: 2 } } },
  {
    domain: { kind: 'interval', min: 0, max: 9e15, step: 1e6 },
    shape: { kind: 'number', format: { kind: 'timestamp', digits: 0, zone: true } },
  },
];
const item = fc.constantFrom(...items);
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** A text of a domain by the quick way; checks that it is the plain one and that what it has in it is said. */
function textOf(domain: Domain, share: number): string {
  const open = openDomain(domain, 'en');
  const index = Math.floor(share * open.size);
  const plain = String(open.at(index));
  if (open.texts) {
    const writer = new ByteWriter(64);
    writer.text('before');
    const found = quickAppend(open.texts)(index, writer);
    assert.equal(decodeText(writer.finish(), 6, writer.length), plain);
    assert.equal(specialsOf(plain) & ~found, 0, plain);
    assert.equal(specialsOf(plain) & ~open.texts.specials(), 0, plain);
  }
  return plain;
}

/** Whether a domain has the value, by its text. */
function holds({ domain, shape }: Item, value: string): boolean {
  if (domain.kind === 'list') return domain.values.includes(value);
  if (domain.kind === 'interval')
    return shape.kind === 'number' && shape.format.kind === 'timestamp' ? /^\d{4}-/.test(value) : value !== '';
  if (domain.kind === 'choice') return value === 'm' || value === 'n o' || value.length === 36;
  return domain.kind === 'uuid' ? /^[0-9a-f-]{36}$/.test(value) : /^(?:Zoë|Bob "x"|\\) \d{1,3}$/.test(value);
}

function leaves(elements: ArrayElements): (string | null)[] {
  return elements.flatMap((each) => (typeof each === 'string' || each === null ? [each] : leaves(each)));
}

describe('domains: elements and fields', () => {
  it('of arrays are values of their domain, read back as they were, whatever is in them', () => {
    const lengths = fc.constantFrom<[number, number, number]>([0, 0, 1], [0, 3, 1], [1, 4, 1], [3, 3, 1], [2, 2, 2], [2, 2, 3]);
    fc.assert(
      fc.property(item, lengths, fc.constantFrom(',', ';'), place, (each, [minLength, maxLength, dimensions], delimiter, share) => {
        const domain: ArrayDomain = {
          kind: 'array',
          element: each.domain,
          shape: each.shape,
          minLength,
          maxLength,
          dimensions,
          ...(delimiter === ';' && { delimiter }),
        };
        const elements = parseArray(textOf(domain, share), delimiter);
        assert.ok(elements);
        const all = leaves(elements);
        if (dimensions === 1) assert.ok(all.length >= minLength && all.length <= maxLength);
        else assert.equal(all.length, minLength ** dimensions);
        for (const value of all) assert.ok(value !== null && holds(each, value), String(value));
      }),
      { numRuns: 600 },
    );
  });

  it('of composite values are values of their domains, one each', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), place, (fields, share) => {
        const values = parseRecord(textOf({ kind: 'record', fields }, share));
        assert.equal(values?.length, fields.length);
        values?.forEach((value, at) => {
          assert.ok(value !== null && holds(fields[at], value), String(value));
        });
      }),
      { numRuns: 400 },
    );
    assert.equal(openDomain({ kind: 'record', fields: [] }, 'en').at(0), '()');
  });
});
