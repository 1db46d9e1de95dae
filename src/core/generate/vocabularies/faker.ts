import { fakerPaths } from './fakerPaths';

/** A locale's word lists as faker ships them: nested plain objects with arrays at the leaves. */
type Definitions = Readonly<Record<string, unknown>>;

/**
 * One `require` per locale, inside a function: bundled with the rest, yet run only when the first of
 * its lists is asked for (1 ms for English in a build, which keeps these lists alone; 20 ms unbundled).
 */
const loaders: Readonly<Record<string, () => Definitions>> = {
  en: () => (require('@faker-js/faker/locale/en') as typeof import('@faker-js/faker/locale/en')).faker.rawDefinitions,
};

/** Faker's list for one of our names, as it is; undefined where the locale or the list is missing. */
export function fakerList(name: string, locale: string): readonly string[] | undefined {
  const path = Object.hasOwn(fakerPaths, name) ? fakerPaths[name] : undefined;
  if (path === undefined || !Object.hasOwn(loaders, locale)) return undefined;
  const [way, field] = path.split('#');
  const found = way.split('.').reduce<unknown>(member, loaders[locale]());
  const items = Array.isArray(found) ? (field ? found.map((item) => member(item, field)) : found) : [];
  return items.filter((item) => typeof item === 'string');
}

/** The names that faker's lists serve. */
export const fakerVocabularies: readonly string[] = Object.keys(fakerPaths);

function member(owner: unknown, name: string): unknown {
  return typeof owner === 'object' && owner !== null && Object.hasOwn(owner, name) ? (owner as Record<string, unknown>)[name] : undefined;
}
