import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Domain, IntervalDomain, PatternNode } from '../../../src/core/generate/domain';
import { drawKey } from '../../../src/core/generate/mixer';
import { openDomain } from '../../../src/core/generate/openDomain';
import type { OpenDomain } from '../../../src/core/generate/openedDomain';
import { apartWords } from '../../../src/core/generate/openText';
import { MAX_SIZE } from '../../../src/core/generate/permutation';
import { type ArrayElements, parseArray } from '../../../src/core/rules/arrayText';
import { countsOf, unevenness } from '../support/chiSquare';

const open = (domain: Domain): OpenDomain => openDomain(domain, 'en');
const key = drawKey('1', 'domain');
const runs = { numRuns: 60 };

/** Values at indexes from all over a domain, each index once. */
function spread(domain: OpenDomain, count = 300): (string | number)[] {
  const indexes = new Set(
    Array.from({ length: Math.min(count, domain.size) }, (_, i) => (domain.size <= count ? i : Math.floor((i / count) * domain.size))),
  );
  return [...indexes].map((index) => domain.at(index));
}

function assertDistinct(domain: OpenDomain): void {
  const values = spread(domain);
  assert.equal(new Set(values).size, values.length);
}

const interval: fc.Arbitrary<IntervalDomain> = fc
  .record({
    min: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    span: fc.integer({ min: 0, max: 1_000_000 }),
    digits: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ min, span, digits }) => ({ kind: 'interval', min: min / 10 ** digits, max: (min + span) / 10 ** digits, step: 10 ** -digits }));

describe('domains: intervals', () => {
  it('hold the doubles nearest to their decimals, from least to greatest', () => {
    fc.assert(
      fc.property(interval, (domain) => {
        const { size, at } = open(domain);
        const digits = Math.round(-Math.log10(domain.step));
        assert.equal(size, Math.round((domain.max - domain.min) / domain.step) + 1);
        assert.equal(at(0), domain.min);
        assert.equal(at(size - 1), domain.max);
        for (const value of spread(open(domain), 50)) assert.equal(value, Number(Number(value).toFixed(digits)));
      }),
      runs,
    );
  });

  it('give distinct values for distinct indexes', () => {
    fc.assert(
      fc.property(interval, (domain) => assertDistinct(open(domain))),
      runs,
    );
  });

  it('keep to their grid whatever the step', () => {
    for (const [min, max, step] of [
      [0.25, 3, 0.25],
      [0.05, 10, 0.05],
      [-3, 7, 2],
      [0.5, 9.5, 0.5],
    ]) {
      const domain = open({ kind: 'interval', min, max, step });
      for (let i = 0; i < domain.size; i++) {
        const value = Number(domain.at(i));
        assert.ok(value >= min && value <= max, `${value} outside ${min}…${max}`);
        assert.ok(Math.abs((value - min) / step - i) < 1e-6, `${value} is not ${i} steps of ${step} from ${min}`);
      }
    }
  });

  it('pick within bounds under every shape', () => {
    const shapes: IntervalDomain['shape'][] = [
      undefined,
      { kind: 'lognormal', median: 50, sigma: 1 },
      { kind: 'normal', mean: 40, deviation: 30 },
      { kind: 'power', exponent: 2 },
    ];
    for (const shape of shapes) {
      const domain = open({ kind: 'interval', min: 1, max: 100, step: 0.01, shape, endings: [0.99, 0] });
      for (let row = 0; row < 3000; row++) {
        const index = domain.pick(key, row, 0);
        assert.ok(Number.isInteger(index) && index >= 0 && index < domain.size, `${shape?.kind}: ${index}`);
      }
    }
  });

  it('lie as their shape says', () => {
    const medianOf = (shape: IntervalDomain['shape']): number => {
      const domain = open({ kind: 'interval', min: 0, max: 1000, step: 1, shape });
      return Array.from({ length: 4001 }, (_, row) => Number(domain.at(domain.pick(key, row, 0)))).sort((a, b) => a - b)[2000];
    };
    assert.ok(Math.abs(medianOf(undefined) - 500) < 30);
    assert.ok(Math.abs(medianOf({ kind: 'lognormal', median: 80, sigma: 0.8 }) - 80) < 8);
    assert.ok(Math.abs(medianOf({ kind: 'normal', mean: 300, deviation: 50 }) - 300) < 8);
    assert.ok(medianOf({ kind: 'power', exponent: 3 }) > 750);
  });

  it('end prices as asked', () => {
    const domain = open({ kind: 'interval', min: 1, max: 500, step: 0.01, endings: [0.99, 0.5] });
    const cents = new Set(Array.from({ length: 500 }, (_, row) => Math.round(Number(domain.at(domain.pick(key, row, 0))) * 100) % 100));
    assert.deepEqual(
      [...cents].sort((a, b) => a - b),
      [50, 99],
    );
  });

  it('are empty where the greatest is below the least', () => {
    assert.equal(open({ kind: 'interval', min: 3, max: 2, step: 1 }).size, 0);
  });
});

describe('domains: lists', () => {
  it('come as often as their weights say', () => {
    const { pick } = open({ kind: 'list', values: ['a', 'b', 'c', 'd'], weights: [0, 1, 2, 1] });
    const counts = countsOf(
      Array.from({ length: 20_000 }, (_, row) => pick(key, row, 0)),
      4,
    );
    assert.equal(counts[0], 0);
    assert.ok(Math.abs(counts[2] / 20_000 - 0.5) < 0.02, String(counts));
  });

  it('come evenly without weights', () => {
    const { pick, at, vocabulary } = open({ kind: 'list', values: ['a', 'b', 'c'] });
    assert.ok(
      unevenness(
        countsOf(
          Array.from({ length: 9000 }, (_, row) => pick(key, row, 0)),
          3,
        ),
      ) < 5,
    );
    assert.deepEqual([0, 1, 2].map(at), ['a', 'b', 'c']);
    assert.deepEqual(vocabulary, ['a', 'b', 'c']);
  });
});

describe('domains: texts and patterns', () => {
  it('put parts together, each combination once', () => {
    const domain = open({
      kind: 'text',
      parts: ['A', { number: [1, 12], width: 2 }, '-', { characters: 'xyz', length: 2 }, '/', { oneOf: ['p', 'q'] }],
    });
    assert.equal(domain.size, 12 * 9 * 2);
    const all = Array.from({ length: domain.size }, (_, i) => String(domain.at(i)));
    assert.equal(new Set(all).size, domain.size);
    for (const text of all) assert.match(text, /^A(0[1-9]|1[0-2])-[xyz]{2}\/[pq]$/);
  });

  it('stay within 2^52 however many there are, still distinct', () => {
    const domain = open({ kind: 'text', parts: [{ characters: '0123456789abcdef', length: 32 }] });
    assert.equal(domain.size, MAX_SIZE);
    assertDistinct(domain);
    assert.match(String(domain.at(MAX_SIZE - 1)), /^[0-9a-f]{32}$/);
  });

  it('cut word lists by length and case', () => {
    const domain = open({ kind: 'text', parts: [{ vocabulary: 'cityName', case: 'upper', maxLength: 8 }] });
    assert.ok(domain.size > 5);
    for (const word of spread(domain)) assert.match(String(word), /^[^a-z]{1,8}$/);
  });

  it('cut word lists so that what stands before a joint is told in one way', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'B', 'b', ' ', '-'), minLength: 1, maxLength: 5 }), { maxLength: 12 });
    fc.assert(
      fc.property(words, fc.constantFrom(' ', '-', ' -', '--', 'a '), (all, joint) => {
        const left = apartWords(all, joint);
        const begins = left.map((word) => (word + joint).toLowerCase());
        const distinct = [...new Set(begins)];
        for (const one of distinct) assert.ok(distinct.every((other) => other === one || !other.startsWith(one)));
        assert.deepEqual(apartWords(['The', 'The Joy of', 'A'], ' '), ['The Joy of', 'A']);
      }),
    );
  });

  it('spell a pattern in all its ways', () => {
    const letter: PatternNode = { kind: 'characters', alphabet: 'ab' };
    const node: PatternNode = {
      kind: 'sequence',
      nodes: [letter, { kind: 'repeat', node: { kind: 'characters', alphabet: '01' }, min: 1, max: 2 }],
    };
    const domain = open({ kind: 'pattern', node });
    const all = Array.from({ length: domain.size }, (_, i) => String(domain.at(i)));
    assert.deepEqual([...new Set(all)].sort(), ['a0', 'a00', 'a01', 'a1', 'a10', 'a11', 'b0', 'b00', 'b01', 'b1', 'b10', 'b11']);
    assert.equal(domain.size, 12);
  });
});

describe('domains: uuids', () => {
  it('are version 4 of the standard variant, and distinct', () => {
    const domain = open({ kind: 'uuid' });
    assert.equal(domain.size, MAX_SIZE);
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: MAX_SIZE - 1 }), { minLength: 2, maxLength: 50 }), (indexes) => {
        const ids = indexes.map((index) => String(domain.at(index)));
        for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        assert.equal(new Set(ids).size, ids.length);
      }),
      runs,
    );
    const first = Array.from({ length: 50_000 }, (_, i) => String(domain.at(i)));
    assert.equal(new Set(first).size, first.length);
  });
});

describe('domains: arrays', () => {
  const elements: readonly Domain[] = [
    { kind: 'list', values: ['plain', 'two words', 'comma,', 'quo"te', 'back\\slash', '{brace}', 'NULL', '', ' edge '] },
    { kind: 'interval', min: 1, max: 50, step: 1 },
    { kind: 'uuid' },
  ];

  it('are literals that read back as elements, with lengths in bounds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...elements),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 2 }),
        fc.nat(),
        (element, minLength, more, dimensions, at) => {
          const domain: Domain = {
            kind: 'array',
            element,
            shape: element.kind === 'interval' ? { kind: 'number', format: { kind: 'integer' } } : { kind: 'text' },
            dimensions,
            minLength,
            maxLength: minLength + more,
          };
          const { size, at: value } = open(domain);
          const parsed = parseArray(String(value(at % size))) as ArrayElements;
          assert.ok(Array.isArray(parsed), String(value(at % size)));
          const inner = dimensions === 1 ? [parsed] : parsed;
          for (const items of inner as ArrayElements[]) {
            assert.ok(items.length >= minLength && items.length <= minLength + more, JSON.stringify(parsed));
            for (const item of items) if (element.kind === 'list') assert.ok(element.values.includes(item as string), String(item));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('give distinct arrays for distinct indexes where elements carry them', () => {
    for (const minLength of [0, 1, 2, 3]) {
      const domain = open({
        kind: 'array',
        element: { kind: 'interval', min: 1, max: 20, step: 1 },
        shape: { kind: 'number', format: { kind: 'integer' } },
        dimensions: 1,
        minLength,
        maxLength: 3,
      });
      const all = Array.from({ length: Math.min(5000, domain.size) }, (_, i) => domain.at(i));
      assert.equal(new Set(all).size, all.length, `minLength ${minLength}`);
    }
  });
});

describe('domains: choices', () => {
  it('follow one another, and are drawn by their sizes', () => {
    const domain = open({
      kind: 'choice',
      domains: [
        { kind: 'interval', min: 1, max: 10, step: 1 },
        { kind: 'interval', min: 12, max: 101, step: 1 },
      ],
    });
    assert.equal(domain.size, 100);
    assertDistinct(domain);
    assert.ok(
      unevenness(
        countsOf(
          Array.from({ length: 20_000 }, (_, row) => domain.pick(key, row, 0)),
          100,
        ),
      ) < 5,
    );
  });
});
