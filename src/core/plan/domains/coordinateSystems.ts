/** A point on the map, in degrees. */
export interface Place {
  readonly lon: number;
  readonly lat: number;
}

/** Systems that count in degrees: WGS 84 and its like. */
const DEGREES: ReadonlySet<number> = new Set([0, 4326, 4269, 4258, 4267, 4283, 4617, 4674, 4979]);
/** Half the equator of the web's Mercator map, in metres. */
const MERCATOR_HALF = 20_037_508.342789244;
/** West, south, east and north of the area that each system is made for, in its own units. */
const AREAS: Readonly<Record<number, readonly [number, number, number, number]>> = {
  27700: [100_000, 50_000, 650_000, 1_100_000],
  28992: [20_000, 310_000, 275_000, 610_000],
  2154: [150_000, 6_100_000, 1_200_000, 7_100_000],
  31370: [30_000, 25_000, 290_000, 245_000],
  3035: [2_700_000, 1_500_000, 5_800_000, 5_200_000],
  2056: [2_490_000, 1_080_000, 2_830_000, 1_290_000],
  21781: [490_000, 80_000, 830_000, 290_000],
  2263: [920_000, 125_000, 1_065_000, 270_000],
  5070: [-2_300_000, 300_000, 2_200_000, 3_100_000],
};
/** A zone of the universal Mercator grid, whichever. */
const ZONE = [250_000, 1_000_000, 750_000, 6_500_000] as const;

/** A place, and metres beside it, in the units of a coordinate system by its EPSG number; without one, degrees. */
export function coordinatesIn(system: number | undefined, { lon, lat }: Place, metres: readonly [number, number]): [number, number] {
  const east = metres[0] * DEGREES_PER_METRE;
  const north = metres[1] * DEGREES_PER_METRE;
  if (system === undefined || DEGREES.has(system)) return [lon + east, lat + north];
  if (system === 3857 || system === 900913 || system === 3395) return mercator(lon + east, lat + north);
  const [west, south, right, top] = AREAS[system] ?? ZONE;
  return [west + ((lon + 125) / 290) * (right - west) + metres[0], south + ((lat + 40) / 105) * (top - south) + metres[1]];
}

/** A thousand metres are taken for a hundredth of a degree. */
const DEGREES_PER_METRE = 0.01 / 1000;

function mercator(lon: number, lat: number): [number, number] {
  const north = Math.log(Math.tan(((90 + lat) * Math.PI) / 360)) / Math.PI;
  return [(lon / 180) * MERCATOR_HALF, north * MERCATOR_HALF];
}
