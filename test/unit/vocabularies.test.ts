import assert from 'node:assert/strict';
import { englishLists } from '../../src/core/generate/vocabularies/english';
import { fakerVocabularies } from '../../src/core/generate/vocabularies/faker';
import { vocabulary } from '../../src/core/generate/vocabularies/vocabulary';

const names = [...Object.keys(englishLists), ...fakerVocabularies];

describe('vocabularies', () => {
  for (const name of names) {
    it(`${name} has distinct, printable words`, () => {
      const words = vocabulary(name, 'en');
      assert.ok(words.length >= 4, `${words.length} words`);
      assert.equal(new Set(words.map((word) => word.toLowerCase())).size, words.length);
      for (const word of words) assert.match(word, /^[^\p{Cc}\s]([^\p{Cc}\r\n|]*[^\p{Cc}\s])?$/u, word);
      assert.ok(Object.isFrozen(words));
    });
  }

  it('names no list twice', () => {
    assert.equal(new Set(names).size, names.length);
  });

  it('writes nothing twice in the lists of our own', () => {
    for (const [name, list] of Object.entries(englishLists)) {
      assert.ok(!list.includes('’'), `${name} has a typographer's apostrophe`);
      assert.equal(list.split('|').length, vocabulary(name, 'en').length, `${name} repeats or wastes an entry`);
    }
  });

  it('gives the same list again, and the English one for a locale without its own', () => {
    assert.equal(vocabulary('cityName', 'en'), vocabulary('cityName', 'en'));
    assert.deepEqual(vocabulary('lastName', 'xx_YY'), vocabulary('lastName', 'en'));
    assert.deepEqual(vocabulary('cityName', 'en_GB'), vocabulary('cityName', 'en'));
    assert.deepEqual(vocabulary('timeZone', 'de'), vocabulary('timeZone', 'en'));
  });

  it('refuses a name that no list has', () => {
    assert.throws(() => vocabulary('nothingOfTheKind', 'en'), /nothingOfTheKind/);
    assert.throws(() => vocabulary('toString', 'en'), /toString/);
  });

  it('keeps quotes and backslashes out of prose, which stands in JSON as it is', () => {
    for (const name of ['sentence', 'adjective', 'thing', 'tag', 'noteText']) {
      for (const word of vocabulary(name, 'en')) assert.equal(JSON.stringify(word), `"${word}"`);
    }
  });
});
