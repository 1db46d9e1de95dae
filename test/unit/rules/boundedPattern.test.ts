import assert from 'node:assert/strict';
import fc from 'fast-check';
import { boundedPattern } from '../../../src/core/rules/patterns/boundedPattern';
import { LinearPattern } from '../../../src/core/rules/patterns/linearPattern';
import { patternProgram } from '../../../src/core/rules/patterns/patternProgram';
import { patternTree } from '../../../src/core/rules/patterns/patternTree';

/** Sources as the translation writes them, small enough for JavaScript's own to answer. */
const { source } = fc.letrec<{ source: string; part: string; atom: string }>((tie) => ({
  source: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
  part: fc.tuple(tie('atom'), fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,2}', '{2,}', '*?')).map(([atom, suffix]) => atom + suffix),
  atom: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('a', 'b', '[ab]', '[^a]', '\\.', '[^]', '\\u{61}'),
    tie('source').map((inner) => `(${inner})`),
    fc.tuple(tie('source'), tie('source')).map(([left, right]) => `(?:${left}|${right})`),
    tie('source').map((inner) => `(?:(?=${inner})[ab])`),
    tie('source').map((inner) => `(?:(?<!${inner})a)`),
  ),
}));

/** Anchors only where they are no operand of a repetition. */
const anchored = fc.tuple(fc.boolean(), source, fc.boolean()).map(([start, inner, end]) => `${start ? '^' : ''}${inner}${end ? '$' : ''}`);
const text = fc.array(fc.constantFrom('a', 'b', '.', 'A'), { maxLength: 7 }).map((letters) => letters.join(''));

describe('bounded patterns', () => {
  it('match what JavaScript matches', () => {
    fc.assert(
      fc.property(anchored, fc.boolean(), fc.array(text, { minLength: 5, maxLength: 5 }), (pattern, ignoreCase, texts) => {
        const flags = ignoreCase ? 'iu' : 'u';
        const tree = patternTree(pattern);
        const program = tree && patternProgram(tree, flags);
        assert.ok(program, pattern);
        const linear = new LinearPattern(pattern, flags, program);
        for (const each of texts) assert.equal(linear.test(each), new RegExp(pattern, flags).test(each), `${pattern} on ${each}`);
      }),
      { numRuns: 400 },
    );
  });

  for (const pattern of ['^(a+)+$', '^(a|aa)+$', '^(a|a?)+$', '^(.*?,){11}P', '(x+x+)+y', '^([a-z]+)*!$', '^[^]*a[^]*a[^]*a[^]*a[^]*b$']) {
    it(`${pattern} answers without backtracking`, () => {
      const bounded = boundedPattern(pattern, false);
      assert.ok(bounded instanceof LinearPattern);
      assert.equal(bounded.test(`${'a'.repeat(5000)}?`), false);
    });
  }

  it('leave cheap patterns to JavaScript', () => {
    const plain = boundedPattern('^[^@]+@[^@]+\\.[a-z]{2,}$', false);
    assert.ok(plain && !(plain instanceof LinearPattern));
  });

  it('refuse what could take forever: repeated back references, bounds of bounds, deep nesting', () => {
    assert.equal(boundedPattern('^(a+)(\\1+)+$', false), undefined);
    assert.equal(boundedPattern('^((a{1,255}){1,255}){1,255}$', false), undefined);
    assert.equal(boundedPattern(`${'('.repeat(5000)}a${')'.repeat(5000)}`, false), undefined);
    assert.equal(boundedPattern('(a', false), undefined);
  });
});
