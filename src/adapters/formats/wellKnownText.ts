/**
 * A shape as the plane's types of PostgreSQL write it, `(1,2)`, `[(1,2),(3,4)]`, as well-known text of the type that the
 * other database has for it: `point`, `linestring`, `multipolygon` … What holds any shape gets a point, a line or a polygon.
 */
export function wellKnownText(text: string, written: string): string {
  const points = [...text.matchAll(/\(?\s*(-?[\d.e+-]+)\s*,\s*(-?[\d.e+-]+)\s*\)?/gi)].map(([, x, y]) => `${x} ${y}`);
  const kind = /^[a-z]+/.exec(written)?.[0] ?? '';
  const write = Object.hasOwn(WRITERS, kind) ? WRITERS[kind] : ofNumber(points.length);
  return write(points);
}

type Write = (points: readonly string[]) => string;

const point: Write = ([first]) => `POINT(${first})`;
/** A line has two points at least. */
const line: Write = (points) => `LINESTRING(${(points.length === 1 ? [...points, ...points] : points).join(',')})`;
const polygon: Write = (points) => `POLYGON(${ring(points)})`;

const WRITERS: Readonly<Record<string, Write>> = {
  point,
  linestring: line,
  polygon,
  multipoint: (points) => `MULTIPOINT(${points.join(',')})`,
  multilinestring: (points) => `MULTILINESTRING(${line(points).slice('LINESTRING'.length)})`,
  multipolygon: (points) => `MULTIPOLYGON((${ring(points)}))`,
  geometrycollection: (points) => `GEOMETRYCOLLECTION(${point(points)})`,
  geomcollection: (points) => `GEOMETRYCOLLECTION(${point(points)})`,
};

function ofNumber(count: number): Write {
  if (count === 1) return point;
  return count === 2 ? line : polygon;
}

/** A ring ends where it begins, and has three corners at least. */
function ring(points: readonly string[]): string {
  const corners = points.length >= 3 ? points : [points[0], points[points.length - 1], points[0]];
  return `(${[...corners, corners[0]].join(',')})`;
}
