/** The locales that have word lists; `pt` and `zh` mean the ones that are here. */
export const localeNames = ['en', 'ar', 'de', 'es', 'fr', 'ja', 'pl', 'pt_BR', 'zh_CN'] as const;

/** A locale that has word lists. */
export type LocaleName = (typeof localeNames)[number];

/** Where Chinese is written in other characters than those of the lists. */
const TRADITIONAL: ReadonlySet<string> = new Set(['TW', 'HK', 'MO']);

/** The locale whose word lists serve a locale: `de` for `de_AT` and `de-CH`, `pt_BR` for `pt`; undefined where none does. */
export function listsOf(locale: string): LocaleName | undefined {
  const [, language, region] = /^([a-z]{2})(?:[_-]([a-z]{2}))?$/i.exec(locale) ?? [];
  if (language === undefined || (/^zh$/i.test(language) && TRADITIONAL.has(region?.toUpperCase() ?? ''))) return undefined;
  return localeNames.find((name) => name.split('_')[0] === language.toLowerCase());
}

/** One spelling for each locale: `de_AT` for `de-at`, `pt_BR` for `pt`; undefined where there are no words for it. */
export function canonicalLocale(locale: string): string | undefined {
  const lists = listsOf(locale);
  const [language, region] = locale.split(/[_-]/);
  return lists && region ? `${language.toLowerCase()}_${region.toUpperCase()}` : lists;
}
