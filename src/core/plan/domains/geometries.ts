import type { ListDomain } from '../../generate/domain';
import type { DomainNeed } from './domainNeed';

/** Where values may repeat, so many places are enough. */
const COMMON = 400;
/** A plan travels to workers; it lists no more places than this. */
const MOST = 250_000;
/** Of the sphere that the earthdistance extension takes for the earth, in metres. */
const EARTH_RADIUS = 6_378_168;
/** The coordinate system of geographic degrees. */
const DEGREES = 4326;

/** A point on the map, in degrees. */
interface Place {
  readonly lon: number;
  readonly lat: number;
}

/**
 * PostGIS's types as the text of a shape with its coordinate system (`SRID=4326;POINT(…)`), and `earth` as a point on the
 * sphere: places spread over the inhabited world. Undefined for other types.
 */
export function geometryDomain({ type, distinct }: DomainNeed): ListDomain | undefined {
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
  const [, name, dimensions] = /^(.*?)(zm|z|m)?$/i.exec(kind === '' || /^geometry/i.test(kind) ? `Point${kind.slice(8)}` : kind) ?? [];
  const point = (dx: number, dy: number): string => coordinates(place, dx, dy, (dimensions ?? '').length, system ?? DEGREES);
  const body = Object.hasOwn(BODIES, name.toLowerCase()) ? BODIES[name.toLowerCase()](point) : `(${point(0, 0)})`;
  const written = `${name.toUpperCase()}${dimensions ? ` ${dimensions.toUpperCase()} ` : ''}${body}`;
  return system === undefined || system === 0 ? written : `SRID=${system};${written}`;
};

const WRITERS: Readonly<Record<string, Write>> = {
  geometry: shape,
  geography: shape,
  box2d: ({ lon, lat }) => `BOX(${digits(lon)} ${digits(lat)},${digits(lon + SPAN)} ${digits(lat + SPAN)})`,
  box3d: ({ lon, lat }) => `BOX3D(${digits(lon)} ${digits(lat)} 0,${digits(lon + SPAN)} ${digits(lat + SPAN)} 1)`,
  earth: sphere,
};

/** About a kilometre, in degrees. */
const SPAN = 0.01;

function coordinates({ lon, lat }: Place, dx: number, dy: number, extra: number, system: number): string {
  const degrees = [lon + dx * SPAN, lat + dy * SPAN];
  // Other systems count in metres.
  const units = system === DEGREES || system === 0 ? degrees : degrees.map((value) => value * 10_000);
  return [...units.map(digits), ...Array.from({ length: extra }, (_, at) => String(10 * (at + 1)))].join(' ');
}

function digits(value: number): string {
  return value.toFixed(5);
}

/** What stands in the parentheses of each kind of shape, by points around the place. */
const BODIES: Readonly<Record<string, (point: (dx: number, dy: number) => string) => string>> = {
  linestring: (point) => `(${point(0, 0)},${point(1, 2)},${point(3, 2)})`,
  circularstring: (point) => `(${point(0, 0)},${point(1, 1)},${point(2, 0)})`,
  polygon: (point) => `(${ring(point)})`,
  multipoint: (point) => `((${point(0, 0)}),(${point(2, 1)}))`,
  multilinestring: (point) => `((${point(0, 0)},${point(1, 2)}),(${point(2, 2)},${point(3, 1)}))`,
  multipolygon: (point) => `((${ring(point)}))`,
  geometrycollection: (point) => `(POINT(${point(0, 0)}),LINESTRING(${point(0, 0)},${point(1, 2)}))`,
};

function ring(point: (dx: number, dy: number) => string): string {
  return `(${point(0, 0)},${point(3, 0)},${point(3, 2)},${point(0, 2)},${point(0, 0)})`;
}

function sphere({ lon, lat }: Place): string {
  const [east, north] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
  const axes = [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
  return `(${axes.map((axis) => (axis * EARTH_RADIUS).toFixed(3)).join(', ')})`;
}
