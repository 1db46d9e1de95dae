import type { TextCase } from '../domain';
import { textCase } from '../textCase';
import { localeData } from './loadLocale';
import { wordList } from './wordList';

const forms = new Map<string, ReadonlyMap<string, string>>();

/** A word in another case; in those that are ASCII it is written as people of the locale write it: `Müller` as `mueller`, `田中` as `tanaka`. */
export function localCase(word: string, wished: TextCase, locale: string): string {
  const data = IN_ASCII.has(wished) ? localeData(locale) : undefined;
  if (!data || !/[^ -~]/.test(word)) return textCase(word, wished);
  const { letters = {} } = data;
  const form = asciiForms(locale).get(word);
  if (form !== undefined) return textCase(wished === 'latin' ? textCase(form, 'title') : form, wished);
  return textCase(wished === 'initial' ? word : spelled(word, letters), wished);
}

const IN_ASCII: ReadonlySet<TextCase> = new Set<TextCase>(['slug', 'handle', 'initial', 'latin']);

/** `ö` as `oe`, `Ö` as `Oe`. */
function spelled(word: string, letters: Readonly<Record<string, string>>): string {
  return word.replace(/[^ -~]/g, (letter) => {
    const lower = letters[letter.toLowerCase()];
    if (lower === undefined || letters[letter] !== undefined) return lower ?? letter;
    return lower[0].toUpperCase() + lower.slice(1);
  });
}

/** How words are written in ASCII, as far as lists say it. */
function asciiForms(locale: string): ReadonlyMap<string, string> {
  let known = forms.get(locale);
  if (!known) {
    const data = localeData(locale);
    const texts = data ? [data.female, data.male, ...Object.values(data.lists).filter((list) => list.includes('='))] : [];
    const written = texts.flatMap((text) => wordList(text));
    known = new Map(written.flatMap(({ word, ascii }) => (ascii === undefined ? [] : [[word, ascii] as const])));
    forms.set(locale, known);
  }
  return known;
}
