import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requiredTexts } from '../../../src/core/rules/patterns/requiredTexts';
import { FEATURES } from '../../../src/core/schema/dialects/recognise/features';
import { featureTexts } from '../../../src/core/schema/dialects/recognise/featureTexts';

describe('the texts that a pattern requires', () => {
  const cases: Record<string, readonly string[] | undefined> = {
    '\\bcolou?r$': ['colo'],
    '^(is|has)\\b.*$': ['is', 'has'],
    '\\b(first|given)( name)?$|^first$': ['first', 'given', 'first'],
    '(first )?name': ['name'],
    '[a-z\\]]int\\s*\\(\\d+': ['int'],
    '\\bdouble\\b(?!\\s+precision)': ['double'],
    '(?:tiny|big)?int(?<!x)': ['int'],
    '\\/\\*M?!\\d{5}': ['/*'],
    'a{0,3}bc{2}': ['b'],
    '(ab){2,}?': ['ab'],
    'a+b': ['a'],
    '(un|in)?': undefined,
    'price|.*': undefined,
    '\\b(ip|ipv \\d)( (address|addr))+': ['address', 'addr'],
  };
  for (const [source, texts] of Object.entries(cases))
    it(`of ${source} are ${texts?.join(', ') ?? 'none'}`, () => assert.deepEqual(requiredTexts(source), texts));

  it('are not guessed of patterns that it cannot read', () => {
    for (const source of ['(a)\\1', '(?<name>a)', '\\x41', '\\p{Lu}']) assert.throws(() => requiredTexts(source));
  });
});

describe('the texts that features of a dialect require', () => {
  const folders = ['../../../media/samples', '../schema'].map((folder) => join(__dirname, folder));
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const lines = files.filter((file) => /\.(sql|ts)$/.test(file)).flatMap((file) => readFileSync(file, 'utf8').split('\n'));

  for (const [at, { pattern }] of FEATURES.entries())
    it(`stand in every line that has ${pattern.source}`, () => {
      const texts = featureTexts[at];
      for (const line of texts ? lines.filter((each) => pattern.test(each)) : [])
        assert.ok(
          texts?.some((text) => line.toLowerCase().includes(text)),
          line,
        );
    });

  it('are known of most', () => assert.ok(featureTexts.filter((texts) => texts === null).length <= 2));
});
