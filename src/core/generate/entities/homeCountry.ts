import { localeData } from '../locales/loadLocale';

/**
 * The countries, by their codes, in which the people of a dataset of a locale live; undefined for English, which is at home
 * in all the world.
 */
export function homeCountries(locale: string): readonly string[] | undefined {
  const data = localeData(locale);
  const region = regionOf(locale);
  return data && (region === undefined ? Object.keys(data.home) : [region]);
}

/** The country in which places lie where nothing names one: `DE` for `de`, `GB` for `en_GB`; undefined where none is. */
export function homeCountry(locale: string): string | undefined {
  return regionOf(locale) ?? (locale === 'en' ? 'US' : homeCountries(locale)?.[0]);
}

function regionOf(locale: string): string | undefined {
  return locale.split(/[_-]/).find((part) => /^[A-Z]{2}$/.test(part));
}
