import type { Schema } from '../schema';

/** Types that extensions bring, with the extension. */
const OF_EXTENSIONS: Readonly<Record<string, string>> = {
  citext: 'citext',
  hstore: 'hstore',
  ltree: 'ltree',
  vector: 'vector',
  halfvec: 'vector',
  sparsevec: 'vector',
};

/** The extensions that a schema creates, and those whose types it uses. */
export function neededExtensions(schema: Schema): readonly string[] {
  const types = schema.tables.flatMap((table) => table.columns.map(({ type }) => type));
  const bases = schema.types.flatMap((type) => (type.kind === 'domain' ? [type.base] : []));
  const needed = [...types, ...bases]
    .filter((type) => type.schema === undefined && Object.hasOwn(OF_EXTENSIONS, type.name))
    .map((type) => OF_EXTENSIONS[type.name]);
  return [...new Set([...schema.extensions, ...needed])];
}
