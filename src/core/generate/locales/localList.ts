import { localeData } from './loadLocale';
import type { LocaleData } from './localeData';
import { namesByCode } from './namesByCode';
import { wordList } from './wordList';

/** Lists that follow from what else is known of a locale. */
const derived: Readonly<Record<string, (data: LocaleData) => readonly string[]>> = {
  firstName: firstNames,
  middleName: firstNames,
  nickname: firstNames,
  cityName: (data) => cityFields(data, 0),
  placeWord: (data) => cityFields(data, 0),
  stateName: (data) => cityFields(data, 1),
  county: (data) => cityFields(data, 1),
  areaName: (data) => cityFields(data, 1),
  region: (data) => cityFields(data, 1),
  stateAbbreviation: (data) => cityFields(data, 2),
  countryName: ({ world }) => [...namesByCode(world.countries).values()],
  language: ({ world }) => [...namesByCode(world.languages).values()],
  currencyName: ({ world }) => [...namesByCode(world.currencies).values()],
  continent: ({ world }) => [...namesByCode(world.continents).values()],
  nationality: ({ nationalities }) => Object.values(nationalities),
  occupation: (data) => words(data.lists.jobTitle),
  brand: (data) => words(data.lists.companyWord),
  team: (data) => words(data.lists.department),
};

/** The word list of that name in a locale's own language; `sentence 2/3` is a third of a list, unlike the others. Undefined where it has none. */
export function localList(name: string, locale: string): readonly string[] | undefined {
  const data = localeData(locale);
  if (!data) return undefined;
  const [, whole, part, parts] = /^(\w+) (\d)\/(\d)$/.exec(name) ?? [];
  if (whole === undefined) return wholeList(name, data);
  // What one entry stands for is alike, and stays together.
  return words(
    data.lists[whole]
      .split('|')
      .filter((_, at) => at % Number(parts) === Number(part) - 1)
      .join('|'),
  );
}

function wholeList(name: string, data: LocaleData): readonly string[] | undefined {
  if (Object.hasOwn(data.lists, name)) return words(data.lists[name]);
  return Object.hasOwn(derived, name) ? derived[name](data) : undefined;
}

function words(list: string): readonly string[] {
  return wordList(list).map(({ word }) => word);
}

function firstNames({ female, male }: LocaleData): readonly string[] {
  return words(`${female}|${male}`);
}

function cityFields({ cities }: LocaleData, field: number): readonly string[] {
  const lines = Object.values(cities).flatMap((text) => text.trim().split('\n'));
  return [...new Set(lines.map((line) => line.split('|')[field]))];
}
