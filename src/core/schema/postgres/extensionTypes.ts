/** The types that extensions bring, which live in whatever schema the extension was created in. */
const TYPES: Readonly<Record<string, string>> = {
  citext: 'citext',
  hstore: 'hstore',
  ltree: 'ltree lquery ltxtquery',
  cube: 'cube',
  earthdistance: 'earth',
  seg: 'seg',
  isn: 'ean13 isbn isbn13 ismn ismn13 issn issn13 upc',
  lo: 'lo',
  postgis: 'geometry geography box2d box3d',
  postgis_raster: 'raster',
  postgis_topology: 'topogeometry',
  vector: 'vector halfvec sparsevec',
  intarray: 'intbig_gkey query_int',
};

const BY_NAME: ReadonlySet<string> = new Set(Object.values(TYPES).flatMap((names) => names.split(' ')));

/** Whether an extension brings the type. */
export function isOfExtension(name: string): boolean {
  return BY_NAME.has(name);
}

/** The names of an extension's types. */
export function extensionTypes(extension: string): readonly string[] {
  return Object.hasOwn(TYPES, extension) ? TYPES[extension].split(' ') : [];
}
