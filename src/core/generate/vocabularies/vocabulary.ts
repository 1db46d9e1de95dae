import { englishLists } from './english';
import { fakerList } from './faker';

/** Languages that have word lists of their own. */
export const vocabularyLocales: readonly string[] = ['en'];

/** Whether a locale's language has word lists of its own: `en`, and with it `en_GB` and `en-US`. */
export function hasVocabularies(locale: string): boolean {
  return vocabularyLocales.includes(locale.split(/[_-]/)[0].toLowerCase());
}

const cache = new Map<string, readonly string[]>();

/**
 * The word list of that name: frozen, not empty, always in the same order, no two entries equal but for
 * case, no control characters, no space at either end. A locale without a list of its own has the English
 * one; `de_AT` falls back to `de` before that. Loaded on first use (the first of faker's lists takes
 * 10 to 25 ms), then from memory.
 *
 * @throws {Error} for a name that no list has: a mistake in the catalogue of kinds, not of a user.
 */
export function vocabulary(name: string, locale: string): readonly string[] {
  const key = `${locale} ${name}`;
  const known = cache.get(key);
  if (known) return known;
  const words = load(name, locale);
  cache.set(key, words);
  return words;
}

function load(name: string, locale: string): readonly string[] {
  for (const candidate of fallbacks(locale)) {
    // Our own lists are kept as they should be: test/unit/vocabularies.test.ts.
    const words = ownList(name, candidate) ?? clean(fakerList(name, candidate) ?? []);
    if (words.length > 0) return Object.freeze(words);
  }
  throw new Error(`There is no vocabulary "${name}".`);
}

function fallbacks(locale: string): readonly string[] {
  const [language] = locale.split(/[_-]/);
  return [...new Set([locale.replace('-', '_'), language, 'en'])];
}

function ownList(name: string, locale: string): readonly string[] | undefined {
  if (locale !== 'en' || !Object.hasOwn(englishLists, name)) return undefined;
  return englishLists[name].split('|');
}

/** First spelling wins; entries with control characters are left out, for they would break lines of files. */
function clean(words: readonly string[]): string[] {
  const seen = new Set<string>();
  const kept: string[] = [];
  for (const word of words.map((each) => each.trim().replaceAll('’', "'"))) {
    const folded = word.toLowerCase();
    if (word === '' || /\p{Cc}/u.test(word) || seen.has(folded)) continue;
    seen.add(folded);
    kept.push(word);
  }
  return kept;
}
