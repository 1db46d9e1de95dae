/** The country that most people who use a language with no country of its own named live in. */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  en: 'US',
  de: 'DE',
  fr: 'FR',
  es: 'ES',
  pt: 'BR',
  it: 'IT',
  nl: 'NL',
  sv: 'SE',
  pl: 'PL',
  tr: 'TR',
  ru: 'RU',
  ja: 'JP',
  ko: 'KR',
  zh: 'CN',
};

/** The country, by its code, in which a dataset of a locale is at home: `DE` for `de`, `GB` for `en_GB`; undefined where none is. */
export function homeCountry(locale: string): string | undefined {
  const [language, ...rest] = locale.split(/[_-]/);
  return rest.find((part) => /^[A-Z]{2}$/.test(part)) ?? BY_LANGUAGE[language.toLowerCase()];
}
