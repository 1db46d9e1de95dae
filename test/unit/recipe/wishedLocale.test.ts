import assert from 'node:assert/strict';
import { canonicalLocale, listsOf } from '../../../src/core/generate/locales/localeNames';
import { parseRecipe } from '../../../src/core/recipe/parseRecipe';
import { localeMistake, localeShares, parseLocale } from '../../../src/core/recipe/wishedLocale';

describe('the locale that is asked for', () => {
  it('has one spelling, and the lists of its language', () => {
    assert.deepEqual(['DE', 'de-at', 'pt', 'zh', 'en_GB', 'zh_TW', 'tlh', ''].map(canonicalLocale), [
      'de',
      'de_AT',
      'pt_BR',
      'zh_CN',
      'en_GB',
      undefined,
      undefined,
      undefined,
    ]);
    assert.deepEqual(['pt_PT', 'zh-SG', 'es_MX'].map(listsOf), ['pt_BR', 'zh_CN', 'es']);
  });

  it('is read from a command line', () => {
    assert.equal(parseLocale('de'), 'de');
    assert.deepEqual(parseLocale('de=3, ja=1'), { de: 3, ja: 1 });
    assert.deepEqual(parseLocale('de=2,ja'), { de: 2, ja: 1 });
    for (const [text, reason] of [
      ['tlh', /no words for locale "tlh"/],
      ['de=1,xx=2', /no words for locale "xx"/],
      ['de=much', /"much" is no weight/],
      ['de=', /is no weight/],
      ['de=0', /No locale has a weight/],
      ['de,ja', /no words for locale "de,ja"/],
    ] as const)
      assert.throws(() => parseLocale(text), reason, text);
  });

  it('is one, or several with the weightiest first', () => {
    assert.deepEqual(localeShares(), [{ locale: 'en', weight: 1 }]);
    assert.deepEqual(localeShares({ ja: 1, zh: 2, zh_CN: 1, pl: 0, fr: 1 }), [
      { locale: 'zh_CN', weight: 3 },
      { locale: 'fr', weight: 1 },
      { locale: 'ja', weight: 1 },
    ]);
    assert.equal(localeMistake({ de: 1, xx: 1 })?.name, 'xx');
    assert.equal(localeMistake('de'), undefined);
  });

  it('is checked in recipes', () => {
    assert.deepEqual(parseRecipe('{"locale": {"de": 3, "ja": 1}}', 'r').locale, { de: 3, ja: 1 });
    assert.throws(() => parseRecipe('{"locale": 3}', 'r.json'), /r\.json:1:\d+: locale: is a locale, or locales with weights/);
    assert.throws(() => parseRecipe('{"locale": {"de": -1}}', 'r.json'), /locale\.de/);
  });
});
