import assert from 'node:assert/strict';
import { array, assert as check, constantFrom, property } from 'fast-check';
import { inferenceRules } from '../../../src/core/recipe/infer/inferRules';
import { knownWordList } from '../../../src/core/recipe/infer/knownWordList';
import { rulesFor } from '../../../src/core/recipe/infer/rulesFor';

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
