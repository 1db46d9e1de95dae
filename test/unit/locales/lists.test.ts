import assert from 'node:assert/strict';
import type { TextCase } from '../../../src/core/generate/domain';
import { sexOf } from '../../../src/core/generate/entities/sexes';
import { localeData } from '../../../src/core/generate/locales/loadLocale';
import { localCase } from '../../../src/core/generate/locales/localCase';
import { localeNames } from '../../../src/core/generate/locales/localeNames';
import { textParts } from '../../../src/core/generate/locales/textParts';
import { englishLists } from '../../../src/core/generate/vocabularies/english';
import { fakerVocabularies } from '../../../src/core/generate/vocabularies/faker';
import { vocabulary } from '../../../src/core/generate/vocabularies/vocabulary';
import { strongFold } from '../../../src/core/plan/negative/strongFold';
import { kindNamed, kinds } from '../../../src/core/recipe/kinds/kinds';
import { localKind } from '../../../src/core/recipe/kinds/localKind';

const foreign = localeNames.filter((name) => name !== 'en');
const derived = ['firstName', 'cityName', 'stateName', 'countryName', 'language', 'currencyName', 'continent', 'nationality'];

/** Characters that words of a locale may have, beside blanks, digits and punctuation. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /^[\p{Script=Arabic}\p{Script=Inherited}\p{Script=Common}]+$/u,
  ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}A-Z]+$/u,
  zh_CN: /^[\p{Script=Han}\p{Script=Common}A-Z]+$/u,
};
const LATIN = /^[\p{Script=Latin}\p{Script=Common}]+$/u;

const dataOf = (locale: string) => localeData(locale) ?? assert.fail(locale);
const written = (name: string, wished: TextCase, locale: string): string[] =>
  vocabulary(name, locale).map((word) => localCase(word, wished, locale));

for (const locale of foreign) {
  describe(`words of ${locale}`, () => {
    const data = dataOf(locale);

    for (const name of [...Object.keys(data.lists), ...derived]) {
      it(`${name} are distinct, printable and of its script`, () => {
        const words = vocabulary(name, locale);
        assert.ok(words.length >= 1);
        assert.equal(new Set(words.map((word) => word.toLowerCase())).size, words.length, 'a word twice');
        // Databases whose collations know no marks hold such words for the same.
        const folded = new Map(words.map((word) => [strongFold(word), word]));
        for (const word of words) assert.equal(folded.get(strongFold(word)), word);
        for (const word of words) {
          assert.match(word, /^[^\p{Cc}\p{Cf}\s]([^\p{Cc}\p{Cf}\r\n|[\]{}="\\]*[^\p{Cc}\p{Cf}\s])?$/u, word);
          assert.equal(word, word.normalize('NFC'));
          assert.match(word, SCRIPTS[locale] ?? LATIN, word);
        }
      });
    }

    it('writes names and companies in ASCII, each in a way of its own', () => {
      for (const [name, wished] of [
        ['firstName', 'handle'],
        ['lastName', 'handle'],
        ['companyWord', 'slug'],
        ['companyField', 'slug'],
      ] as const) {
        const forms = written(name, wished, locale);
        assert.ok(
          forms.every((form) => /^[a-z]+(-[a-z]+)*$/.test(form)),
          name,
        );
        assert.equal(new Set(forms).size, forms.length, name);
      }
      for (const initial of written('firstName', 'initial', locale)) assert.match(initial, /^\p{Lu}$/u);
    });

    it('has enough names of women and men', () => {
      const [first, last] = ['firstName', 'lastName'].map((name) => vocabulary(name, locale).filter((word) => word.length <= 10));
      assert.ok(first.length * last.length > 15_000, `${first.length} · ${last.length}`);
      const sexes = vocabulary('firstName', locale).map((name) => sexOf(name, locale));
      assert.ok(!sexes.includes('either'));
      assert.ok(sexes.filter((sex) => sex === 'female').length > 65 && sexes.filter((sex) => sex === 'male').length > 65);
    });

    it('names can be told where nothing stands between them', () => {
      if (data.blank !== '') return;
      const last = vocabulary('lastName', locale);
      const given = vocabulary('firstName', locale);
      const full = new Set(last.flatMap((family) => given.map((name) => family + name)));
      assert.equal(full.size, last.length * given.length);
    });

    it('speaks of vocabularies and kinds that there are', () => {
      const known = new Set([...Object.keys(englishLists), ...fakerVocabularies, ...Object.keys(data.lists), ...derived]);
      for (const name of [...Object.keys(data.texts), ...Object.keys(data.choices)]) assert.ok(kindNamed(name), name);
      for (const template of Object.values(data.texts).flat())
        for (const part of textParts(template))
          if (typeof part === 'object' && 'vocabulary' in part) assert.ok(known.has(part.vocabulary), template);
      for (const { name } of kinds)
        for (const part of (localKind(name, locale)?.text ?? []).flat())
          if (typeof part === 'object' && 'vocabulary' in part) assert.ok(vocabulary(part.vocabulary, locale).length > 0, name);
    });

    it('can say thirty things or more of each kind', () => {
      for (const name of ['text.sentence', 'text.description', 'text.comment', 'text.message', 'commerce.product', 'person.bio']) {
        const [parts] = localKind(name, locale)?.text ?? [];
        const sizes = parts.map((part) =>
          typeof part === 'object' && 'vocabulary' in part ? vocabulary(part.vocabulary, locale).length : 1,
        );
        assert.ok(sizes.reduce((product, size) => product * size, 1) >= 30, name);
      }
    });
  });
}

describe('reviews', () => {
  for (const locale of foreign) {
    it(`of ${locale} have sentences of each mood, none of them twice, in its script`, () => {
      const { reviews, headlines } = dataOf(locale);
      for (const [mood, places] of Object.entries(reviews)) {
        const lists = places.map((place) => place.split('|'));
        assert.ok(lists[0].length >= 6 && lists.reduce((product, list) => product * list.length, 1) >= 30, mood);
      }
      const all = [reviews, headlines].map((moods) =>
        Object.values(moods).flatMap((places) => places.flatMap((place) => place.split('|'))),
      );
      for (const texts of all) {
        assert.equal(new Set(texts).size, texts.length);
        for (const text of texts) {
          assert.match(text, SCRIPTS[locale] ?? LATIN);
          assert.match(text, /^[^{}\s]([^{}]*[^{}\s])?$/);
        }
      }
    });
  }
});

describe('locales', () => {
  it('have lists of the same names', () => {
    const names = foreign.map((locale) => Object.keys(dataOf(locale).lists).sort());
    for (const each of names) assert.deepEqual(each, names[0]);
  });

  it('have the world’s names, each once', () => {
    const codes = (text: string): string[] => text.split('|').map((entry) => entry.split('=')[0]);
    for (const member of ['countries', 'languages', 'currencies', 'continents'] as const) {
      const all = foreign.map((locale) => codes(dataOf(locale).world[member]));
      for (const each of all) assert.deepEqual(each, all[0]);
      assert.equal(new Set(all[0]).size, all[0].length);
    }
  });
});
