import assert from 'node:assert/strict';
import { coordinatesIn } from '../../../src/core/plan/domains/coordinateSystems';
import { geometryDomain } from '../../../src/core/plan/domains/geometries';
import { resolveType } from '../../../src/core/rules/resolveType';
import { read } from '../schema/read';

/** Values of a column of the type. */
async function valuesOf(type: string): Promise<readonly string[]> {
  const schema = await read(`CREATE TABLE t (g ${type})`);
  const domain = geometryDomain({ type: resolveType(schema.tables[0].columns[0].type, schema), distinct: 50 });
  return (domain?.values ?? []).map(String);
}

/** The rings of a shape, each as its points. */
function ringsOf(shape: string): string[][] {
  return [...shape.matchAll(/\(([^()]+)\)/g)].map(([, points]) => points.split(','));
}

describe('shapes of PostGIS', () => {
  const SHAPES: readonly [string, RegExp][] = [
    ['geometry', /^POINT\(\S+ \S+\)$/],
    ['geometry(Point,4326)', /^SRID=4326;POINT\(\S+ \S+\)$/],
    ['geometry(GeometryZ,4326)', /^SRID=4326;POINT Z \(\S+ \S+ \S+\)$/],
    ['geography(PointZM)', /^POINT ZM \(\S+ \S+ \S+ \S+\)$/],
    ['geometry(GeometryCollection,4326)', /^SRID=4326;GEOMETRYCOLLECTION\(POINT\([^()]+\),LINESTRING\([^()]+,[^()]+\)\)$/],
    ['geometry(GeometryCollectionM)', /^GEOMETRYCOLLECTION M \(POINT M \([^()]+\),LINESTRING M \([^()]+\)\)$/],
    ['geometry(Tin)', /^TIN\(\(\([^()]+\)\)\)$/],
    ['box2d', /^BOX\(/],
    ['raster', /^0100000000[0-9A-F]{112}$/],
    ['topogeometry', /^\(1,1,\d{1,9},3\)$/],
  ];
  for (const [type, pattern] of SHAPES) {
    it(`${type} is written as it is read, each once`, async () => {
      const values = await valuesOf(type);
      for (const value of values) assert.match(value, pattern);
      assert.equal(new Set(values).size, values.length);
    });
  }

  it('rings end where they begin', async () => {
    for (const type of ['geometry(Polygon,4326)', 'geometry(MultiPolygonZ,3857)', 'geometry(MultiSurface)', 'geometry(Triangle)']) {
      for (const shape of await valuesOf(type)) {
        for (const ring of ringsOf(shape)) {
          assert.ok(ring.length >= 4, shape);
          assert.equal(ring[0], ring.at(-1), shape);
        }
      }
    }
  });

  it('coordinates lie where their system is used', () => {
    const place = { lon: 13.4, lat: 52.5 };
    assert.deepEqual(coordinatesIn(4326, place, [0, 1000]), [13.4, 52.51]);
    assert.deepEqual(coordinatesIn(3857, place, [0, 0]).map(Math.round), [1_491_681, 6_891_042]);
    const [x, y] = coordinatesIn(28992, place, [0, 0]);
    assert.ok(x > 0 && x < 280_000 && y > 300_000 && y < 620_000);
  });
});
