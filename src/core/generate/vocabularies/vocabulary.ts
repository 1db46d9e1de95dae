import { localList } from '../locales/localList';
import { englishLists } from './english';
import { fakerList } from './faker';

const cache = new Map<string, readonly string[]>();

/**
 * The word list of that name: frozen, not empty, always in the same order, no two entries equal but for
 * case, no control characters, no space at either end. A locale without a list of its own has the English
 * one. Loaded on first use (the first of faker's lists takes 10 to 25 ms, the first of another locale a
 * few), then from memory.
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
  // Our own lists are kept as they should be: test/unit/vocabularies.test.ts.
  const words = localList(name, locale) ?? englishList(name) ?? clean(fakerList(name) ?? []);
  if (words.length === 0) throw new Error(`There is no vocabulary "${name}".`);
  return Object.freeze(words);
}

function englishList(name: string): readonly string[] | undefined {
  return Object.hasOwn(englishLists, name) ? englishLists[name].split('|') : undefined;
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
