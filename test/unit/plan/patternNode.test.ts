import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { drawIndex, drawKey } from '../../../src/core/generate/mixer';
import { openPattern } from '../../../src/core/generate/openPattern';
import { textAt } from '../../../src/core/generate/textSequence';
import { isExact, patternLengths, patternNode } from '../../../src/core/plan/domains/patternNode';

const key = drawKey('1', 'pattern');

/** Up to `count` strings of a pattern, at indexes from all over it. */
function samples(node: NonNullable<ReturnType<typeof patternNode>>, count = 60): string[] {
  const sequence = openPattern(node);
  const { size } = sequence;
  const at = (index: number): string => textAt(sequence, index);
  const indexes =
    size <= count
      ? Array.from({ length: size }, (_, i) => i)
      : [...new Set(Array.from({ length: count }, (_, i) => drawIndex(key, i, 0, size)))];
  return indexes.map(at);
}

const atom = fc.constantFrom(
  'a',
  'B',
  '7',
  '-',
  '_',
  '@',
  '\\.',
  '\\d',
  '\\w',
  '\\s',
  '\\D',
  '.',
  '[abc]',
  '[a-f0-9]',
  '[^a-z]',
  '[A-Z_-]',
  '[^\\d]',
  '\\-',
  '\\(',
);
const quantifier = fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{1,3}', '{2,}', '{0,1}', '+?');

/** Of a group: nothing that makes a matcher try exponentially many ways. */
const groupQuantifier = fc.constantFrom('', '', '?', '{2}', '{1,2}');

/** Regular expressions that JavaScript and PostgreSQL read alike. */
const { pattern: anyPattern } = fc.letrec<{ pattern: string; sequence: string; piece: string; group: string }>((tie) => ({
  pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 2 }).map((parts) => parts.join('|')),
  sequence: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: fc.tuple(atom, quantifier).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: tie('group') },
  ),
  group: fc.tuple(fc.constantFrom('', '?:'), tie('pattern'), groupQuantifier).map(([kind, inner, often]) => `(${kind}${inner})${often}`),
}));

/** With many open-ended repetitions in a row, JavaScript's matcher, which judges here, may try for minutes. */
const pattern = anyPattern.filter((text) => (text.match(/[*+]|,\}/g) ?? []).length <= 2 && text.length <= 60);

describe('pattern nodes', () => {
  it('spell only strings that match the regular expression', () => {
    fc.assert(
      fc.property(
        pattern,
        fc.constantFrom('anchored', 'open'),
        fc.boolean(),
        fc.integer({ min: 0, max: 6 }),
        (inner, kind, fixed, spread) => {
          const text = kind === 'anchored' ? `^(${inner})$` : inner;
          const node = patternNode('~', text, spread, fixed);
          assert.ok(node, text);
          const regex = new RegExp(text);
          for (const sample of samples(node)) assert.match(sample, regex, `${JSON.stringify(sample)} of ${text}`);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('say how long their strings are', () => {
    fc.assert(
      fc.property(pattern, fc.boolean(), (text, fixed) => {
        const node = patternNode('~', `^(${text})$`, 3, fixed);
        assert.ok(node);
        const [min, max] = patternLengths(node);
        for (const { length } of samples(node, 30)) assert.ok(length >= min && length <= max, `${length} outside ${min}…${max} of ${text}`);
      }),
      { numRuns: 100 },
    );
  });

  it('in fixed mode spell each string once', () => {
    fc.assert(
      fc.property(pattern, fc.integer({ min: 0, max: 4 }), (text, spread) => {
        const node = patternNode('~', `^(${text})$`, spread, true);
        assert.ok(node);
        const sequence = openPattern(node);
        const { size } = sequence;
        const at = (index: number): string => textAt(sequence, index);
        const strings = Array.from({ length: Math.min(400, size) }, (_, i) => at(i));
        assert.equal(new Set(strings).size, strings.length, text);
      }),
      { numRuns: 200 },
    );
  });

  const fulfilled: readonly (readonly [Parameters<typeof patternNode>[0], string, RegExp])[] = [
    ['like', 'A%', /^A.*$/],
    ['like', '__-%', /^..-.*$/],
    ['like', '100\\%', /^100%$/],
    ['like', '%@%.%', /@.*\./],
    ['ilike', 'abc%', /^abc/i],
    ['similar', '(a|b)+[0-9]_', /^(a|b)+[0-9].$/],
    ['~', '^[[:alpha:]]{2}[[:digit:]]+$', /^[A-Za-z]{2}\d+$/],
    ['~', '^\\+?[1-9]\\d{6,14}$', /^\+?[1-9]\d{6,14}$/],
    ['~', '^#[0-9A-Fa-f]{6}$', /^#[0-9A-Fa-f]{6}$/],
    ['~*', '^(foo|bar)$', /^(foo|bar)$/i],
    ['~', '^[^@]+@[^@]+\\.[a-z]{2,}$', /^[^@]+@[^@]+\.[a-z]{2,}$/],
    ['~', '^(?:[A-Z]{2}){1,2}$', /^([A-Z]{2}){1,2}$/],
    ['~', '(?i)^abc$', /^abc$/i],
    ['~', '^[]a]$', /^[\]a]$/],
    ['~', '\\mword\\M', /\bword\b/],
  ];
  for (const [operator, text, regex] of fulfilled) {
    it(`fulfil ${operator} ${text}`, () => {
      for (const fixed of [false, true]) {
        const node = patternNode(operator, text, 6, fixed);
        assert.ok(node);
        for (const sample of samples(node)) assert.match(sample, regex);
      }
    });
  }

  it('pass over look-around and repeat what a back reference names, to be tried', () => {
    const node = patternNode('~', '^(?=.*[0-9])([ab])\\1$', 4, false);
    assert.ok(node);
    assert.deepEqual([...new Set(samples(node))].sort(), ['aa', 'ab', 'ba', 'bb']);
    assert.equal(isExact('^(?!x)y$'), false);
    assert.equal(isExact('^(?:x)y$'), true);
  });

  it('refuse groups that nest too deeply', () =>
    assert.equal(patternNode('~', `${'('.repeat(5000)}a${')'.repeat(5000)}`, 4, false), undefined));

  for (const text of ['(unclosed', '[open', 'a)']) {
    it(`refuse ${text}`, () => assert.equal(patternNode('~', text, 4, false), undefined));
  }
});
