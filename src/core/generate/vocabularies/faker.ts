import { fakerPaths } from './fakerPaths';

/** Faker's English word lists as it ships them: nested plain objects with arrays at the leaves. */
type Definitions = Readonly<Record<string, unknown>>;

/**
 * A `require` inside a function: bundled with the rest, yet run only when the first of its lists is asked for (1 ms in a
 * build, which keeps these lists alone; 20 ms unbundled).
 */
const load = (): Definitions => (require('@faker-js/faker/locale/en') as typeof import('@faker-js/faker/locale/en')).faker.rawDefinitions;

/** Faker's English list for one of our names, as it is; undefined where there is none. */
export function fakerList(name: string): readonly string[] | undefined {
  const path = Object.hasOwn(fakerPaths, name) ? fakerPaths[name] : undefined;
  if (path === undefined) return undefined;
  const [way, field] = path.split('#');
  const found = way.split('.').reduce<unknown>(member, load());
  const items = Array.isArray(found) ? (field ? found.map((item) => member(item, field)) : found) : [];
  return items.filter((item) => typeof item === 'string');
}

/** The names that faker's lists serve. */
export const fakerVocabularies: readonly string[] = Object.keys(fakerPaths);

function member(owner: unknown, name: string): unknown {
  return typeof owner === 'object' && owner !== null && Object.hasOwn(owner, name) ? (owner as Record<string, unknown>)[name] : undefined;
}
