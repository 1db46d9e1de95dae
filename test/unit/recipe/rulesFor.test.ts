import assert from 'node:assert/strict';
import { array, assert as check, constantFrom, property } from 'fast-check';
import { inferenceRules } from '../../../src/core/recipe/inferRules';
import { knownWordList } from '../../../src/core/recipe/knownWordList';
import { requiredTexts } from '../../../src/core/recipe/requiredTexts';
import { rulesFor } from '../../../src/core/recipe/rulesFor';

const words = [...knownWordList.split(' '), 'e', 'x', 'md', 'ip', '1', '2', '5', 'at', 'on'];

describe('the rules that are tried for a phrase', () => {
  it('are all that match it, in their order', () => {
    check(
      property(array(constantFrom(...words), { minLength: 1, maxLength: 4 }), (chosen) => {
        const phrase = chosen.join(' ');
        const tried = rulesFor(phrase);
        const matching = inferenceRules.filter(({ column }) => column.test(phrase));
        assert.deepEqual(
          tried.filter(({ column }) => column.test(phrase)),
          matching,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('are few', () => {
    for (const word of knownWordList.split(' ')) assert.ok(rulesFor(word).length < 40, `${word}: ${rulesFor(word).length}`);
  });
});

describe('the texts that a pattern requires', () => {
  const cases: Record<string, readonly string[] | undefined> = {
    '\\bcolou?r$': ['colo'],
    '^(is|has)\\b.*$': ['is', 'has'],
    '\\b(first|given)( name)?$|^first$': ['first', 'given', 'first'],
    '(first )?name': ['name'],
    'a+b': ['a'],
    '(un|in)?': undefined,
    'price|.*': undefined,
    '\\b(ip|ipv \\d)( (address|addr))+': ['address', 'addr'],
  };
  for (const [source, texts] of Object.entries(cases))
    it(`of ${source} are ${texts?.join(', ') ?? 'none'}`, () => assert.deepEqual(requiredTexts(source), texts));

  it('are not guessed of patterns that it cannot read', () => {
    for (const source of ['[ab]c', '(?:ab)', 'a{2}', '\\.x']) assert.throws(() => requiredTexts(source));
  });
});
