import type { LocaleData } from './localeData';
import { type LocaleName, listsOf } from './localeNames';

/** One `require` each, inside a function: in a build a file of its own, which nobody reads who does not ask for the locale. */
const loaders: Readonly<Record<Exclude<LocaleName, 'en'>, () => LocaleData>> = {
  ar: () => (require('./data/ar') as typeof import('./data/ar')).data,
  de: () => (require('./data/de') as typeof import('./data/de')).data,
  es: () => (require('./data/es') as typeof import('./data/es')).data,
  fr: () => (require('./data/fr') as typeof import('./data/fr')).data,
  ja: () => (require('./data/ja') as typeof import('./data/ja')).data,
  pl: () => (require('./data/pl') as typeof import('./data/pl')).data,
  pt_BR: () => (require('./data/pt_BR') as typeof import('./data/pt_BR')).data,
  zh_CN: () => (require('./data/zh_CN') as typeof import('./data/zh_CN')).data,
};

const known = new Map<string, LocaleData | undefined>();

/** What is known of a locale beside English; undefined for English and for what there is nothing of. */
export function localeData(locale: string): LocaleData | undefined {
  if (known.has(locale)) return known.get(locale);
  const name = listsOf(locale);
  const data = name === undefined || name === 'en' ? undefined : loaders[name]();
  known.set(locale, data);
  return data;
}
