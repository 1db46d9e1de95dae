import type { Grammar } from './grammar';

/** How a sentence speaks of the row by its name; with `is` or `was` as one thing or several. */
export type NameUse = 'name' | 'the name' | 'the name is' | 'the name was' | 'last' | 'a last' | 'first';

const USES: ReadonlySet<string> = new Set<NameUse>(['name', 'the name', 'the name is', 'the name was', 'last', 'a last', 'first']);

/** Whether a slot stands for the row's name rather than for words of a list. */
export function isNameUse(slot: string): slot is NameUse {
  return USES.has(slot);
}

/** What a row of that name is called in a sentence; one without a name by what it is, `noun`. */
export function namePhrase(use: NameUse, name: string | undefined, noun: string): string {
  switch (use) {
    case 'name':
      return name ?? `this ${noun}`;
    case 'the name':
      return name === undefined ? `this ${noun}` : withThe(name);
    case 'the name is':
      return name === undefined ? `this ${noun} is` : `${withThe(name)} ${isPlural(name) ? 'are' : 'is'}`;
    case 'the name was':
      return name === undefined ? `this ${noun} was` : `${withThe(name)} ${isPlural(name) ? 'were' : 'was'}`;
    case 'first':
      return name?.split(' ')[0] ?? noun;
    case 'last':
      return lastWord(name) ?? noun;
    case 'a last':
      return withArticle(lastWord(name) ?? noun);
  }
}

function withThe(name: string): string {
  return /^the /i.test(name) ? name : `the ${name}`;
}

/** Whether a word, or a name by its last word, stands for several things. */
function isPlural(name: string): boolean {
  return /[^s'i]s$/i.test(lastWord(name) ?? '');
}

/** The last word of a name that is one: neither a number nor a unit. */
function lastWord(name: string | undefined): string | undefined {
  return name
    ?.split(/[\s,;()]+/)
    .findLast((word) => /^\p{L}[\p{L}'-]{2,}$/u.test(word))
    ?.toLowerCase();
}

/** The word with `a` or `an`; several things have none. */
function withArticle(word: string): string {
  if (isPlural(word)) return word;
  const isVowel = /^([aeio]|u(?!ni|s[aeiu]|til))/i.test(word) && !/^(eu|one\b|once\b)/i.test(word);
  return `${isVowel || /^(hour|honest|heir|honour|honor)/i.test(word) ? 'an' : 'a'} ${word}`;
}

/** The words that a slot stands for. */
export function slotWords(slot: string, grammar: Grammar, noun: string): readonly string[] {
  const name = slot.startsWith('a ') ? slot.slice(2) : slot;
  const list = name === 'noun' ? noun : grammar.words[name];
  if (list === undefined) throw new Error(`A grammar has no list of words "${name}".`);
  const words = list.split('|').flatMap((word) => writtenOut(word, grammar, noun));
  return name === slot ? words : words.map(withArticle);
}

/** A word that has a slot itself, with each of that slot's words. */
function writtenOut(word: string, grammar: Grammar, noun: string): readonly string[] {
  const [before, slot, ...after] = word.split(/[{}]/);
  return slot === undefined ? [word] : slotWords(slot, grammar, noun).map((inner) => `${before}${inner}${after.join('')}`);
}
