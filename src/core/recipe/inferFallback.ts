import type { Family, ResolvedType } from '../rules/value';

/** The kind of a column whose name says nothing, by the family of its type. */
const byFamily: Readonly<Record<Exclude<Family, 'array' | 'other'>, string>> = {
  boolean: 'boolean.generic',
  integer: 'number.integer',
  decimal: 'number.decimal',
  float: 'number.decimal',
  text: 'text.words',
  date: 'date.recent',
  timestamp: 'date.recent',
  timestamptz: 'date.recent',
  time: 'time.any',
  interval: 'duration.hours',
  uuid: 'id.uuid',
  json: 'json.object',
  bytea: 'bytes.random',
  enum: 'enum.label',
};

/** The kind of PostgreSQL's other types, by their names. */
const byName: Readonly<Record<string, string>> = {
  inet: 'network.inet',
  cidr: 'network.cidr',
  macaddr: 'network.mac',
  macaddr8: 'network.mac8',
  money: 'finance.money',
  point: 'geometry.point',
  line: 'geometry.line',
  lseg: 'geometry.segment',
  box: 'geometry.box',
  path: 'geometry.path',
  polygon: 'geometry.polygon',
  circle: 'geometry.circle',
  int4range: 'range.integer',
  int8range: 'range.integer',
  numrange: 'range.integer',
  daterange: 'range.date',
  tsrange: 'range.timestamp',
  tstzrange: 'range.timestamptz',
  bit: 'bits.random',
  'bit varying': 'bits.random',
  tsvector: 'search.vector',
  tsquery: 'search.query',
  xml: 'xml.document',
  ltree: 'tree.path',
  hstore: 'map.hstore',
  pg_lsn: 'other.lsn',
};

/** Texts this short are codes rather than words. */
const SHORT = 6;

/** The kind that a type alone suggests. */
export function fallbackKind(type: ResolvedType): string {
  if (type.family === 'array') return type.element ? fallbackKind(type.element) : 'text.word';
  if (type.family === 'other') return byName[type.name.name] ?? 'text.word';
  if (type.family === 'text' && type.maxLength !== undefined && type.maxLength <= SHORT) return 'text.code';
  return byFamily[type.family];
}
