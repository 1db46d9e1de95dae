import type { ListDomain } from '../../generate/domain';
import { coordinatesIn, type Place } from './coordinateSystems';
import type { DomainNeed } from './domainNeed';

/** Where values may repeat, so many places are enough. */
const COMMON = 400;
/** A plan travels to workers; it lists no more places than this. */
const MOST = 250_000;
/** Of the sphere that the earthdistance extension takes for the earth, in metres. */
const EARTH_RADIUS = 6_378_168;

/**
 * PostGIS's types as the text of a shape with its coordinate system (`SRID=4326;POINT(…)`), and `earth` as a point on the
 * sphere: places spread over the inhabited world. Undefined for other types.
 */
export function geometryDomain({ type, distinct }: Pick<DomainNeed, 'type' | 'distinct'>): ListDomain | undefined {
  const { name, fields = '', modifiers } = type.name;
  const text = Object.hasOwn(WRITERS, name) ? WRITERS[name] : undefined;
  if (!text) return undefined;
  const count = Math.min(MOST, distinct > 0 ? Math.ceil(distinct * 1.1) : COMMON);
  const values = Array.from({ length: count }, (_, at) => text(placeAt(at), fields, modifiers.at(-1)));
  return { kind: 'list', values };
}

/** Fractions of the plastic number spread places evenly and never meet. */
function placeAt(at: number): Place {
  return { lon: fraction(at, 0.7548776662466927) * 290 - 125, lat: fraction(at, 0.5698402909980532) * 105 - 40 };
}

function fraction(at: number, step: number): number {
  return (0.5 + at * step) % 1;
}

type Write = (place: Place, kind: string, system: number | undefined) => string;

const shape: Write = (place, kind, system) => {
  const [, name, dimensions] =
    /^(.*?)(zm|z|m)?$/i.exec(kind === '' || /^geometry(?:zm?|m)?$/i.test(kind) ? `Point${kind.slice(8)}` : kind) ?? [];
  const point = (dx: number, dy: number): string => coordinates(place, dx, dy, (dimensions ?? '').length, system);
  const suffix = dimensions ? ` ${dimensions.toUpperCase()} ` : '';
  const body = Object.hasOwn(BODIES, name.toLowerCase()) ? BODIES[name.toLowerCase()](point, suffix) : `(${point(0, 0)})`;
  const written = `${name.toUpperCase()}${suffix}${body}`;
  return system === undefined || system === 0 ? written : `SRID=${system};${written}`;
};

const WRITERS: Readonly<Record<string, Write>> = {
  geometry: shape,
  geography: shape,
  box2d: ({ lon, lat }) => `BOX(${digits(lon)} ${digits(lat)},${digits(lon + SPAN)} ${digits(lat + SPAN)})`,
  box3d: ({ lon, lat }) => `BOX3D(${digits(lon)} ${digits(lat)} 0,${digits(lon + SPAN)} ${digits(lat + SPAN)} 1)`,
  earth: sphere,
  raster,
  topogeometry: ({ lon, lat }) => `(1,1,${Math.round((lon + 180) * 100) * 20_000 + Math.round((lat + 90) * 100)},3)`,
};

/** About a kilometre, in degrees. */
const SPAN = 0.01;

function coordinates(place: Place, dx: number, dy: number, extra: number, system: number | undefined): string {
  const plane = coordinatesIn(system, place, [dx * 1000, dy * 1000]);
  return [...plane.map(digits), ...Array.from({ length: extra }, (_, at) => String(10 * (at + 1)))].join(' ');
}

function digits(value: number): string {
  return value.toFixed(5);
}

/** What stands in the parentheses of each kind of shape, by points around the place. */
const BODIES: Readonly<Record<string, (point: (dx: number, dy: number) => string, dimensions: string) => string>> = {
  linestring: (point) => `(${point(0, 0)},${point(1, 2)},${point(3, 2)})`,
  circularstring: (point) => `(${point(0, 0)},${point(1, 1)},${point(2, 0)})`,
  compoundcurve: (point) => `((${point(0, 0)},${point(1, 2)}))`,
  polygon: (point) => `(${ring(point)})`,
  curvepolygon: (point) => `(${ring(point)})`,
  triangle: (point) => `(${triangle(point)})`,
  tin: (point) => `((${triangle(point)}))`,
  polyhedralsurface: (point) => `((${ring(point)}))`,
  multicurve: (point) => `((${point(0, 0)},${point(1, 2)}))`,
  multisurface: (point) => `((${ring(point)}))`,
  multipoint: (point) => `((${point(0, 0)}),(${point(2, 1)}))`,
  multilinestring: (point) => `((${point(0, 0)},${point(1, 2)}),(${point(2, 2)},${point(3, 1)}))`,
  multipolygon: (point) => `((${ring(point)}))`,
  geometrycollection: (point, dimensions) => `(POINT${dimensions}(${point(0, 0)}),LINESTRING${dimensions}(${point(0, 0)},${point(1, 2)}))`,
};

function ring(point: (dx: number, dy: number) => string): string {
  return `(${point(0, 0)},${point(3, 0)},${point(3, 2)},${point(0, 2)},${point(0, 0)})`;
}

function triangle(point: (dx: number, dy: number) => string): string {
  return `(${point(0, 0)},${point(3, 0)},${point(3, 2)},${point(0, 0)})`;
}

/** A raster of ten by ten cells and no bands, as the hexadecimal of its well-known binary, the lowest byte first. */
function raster({ lon, lat }: Place): string {
  const bytes = new DataView(new ArrayBuffer(61));
  bytes.setUint8(0, 1);
  [SPAN / 10, -SPAN / 10, lon, lat].forEach((value, at) => bytes.setFloat64(5 + 8 * at, value, true));
  bytes.setInt32(53, 4326, true);
  bytes.setUint16(57, 10, true);
  bytes.setUint16(59, 10, true);
  return Array.from({ length: 61 }, (_, at) => bytes.getUint8(at).toString(16).padStart(2, '0').toUpperCase()).join('');
}

function sphere({ lon, lat }: Place): string {
  const [east, north] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
  const axes = [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
  return `(${axes.map((axis) => (axis * EARTH_RADIUS).toFixed(3)).join(', ')})`;
}
