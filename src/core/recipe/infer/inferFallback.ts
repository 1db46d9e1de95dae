import type { Family, ResolvedType } from '../../rules/value';

/** The kind of a column whose name says nothing, by the family of its type. */
const byFamily: Readonly<Record<Exclude<Family, 'array' | 'other'>, string>> = {
  boolean: 'boolean.generic',
  integer: 'number.count',
  decimal: 'number.decimal',
  float: 'number.decimal',
  text: 'text.label',
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

/** Who allows for so many characters expects sentences. */
const LONG = 400;

/** And who allows for so many, documents. */
const DOCUMENT = 65_536;

/** Texts this short are codes rather than words. */
const SHORT = 6;

/** And of these a letter says it all. */
const LETTERS = 1;

/** The kind that a type alone suggests. */
export function fallbackKind(type: ResolvedType): string {
  if (type.family === 'array') return type.element && type.element.family !== 'text' ? fallbackKind(type.element) : 'text.label';
  if (type.family === 'other') return byName[type.name.name] ?? 'text.word';
  if (type.family === 'text' && (type.maxLength ?? 0) >= LONG) return (type.maxLength ?? 0) >= DOCUMENT ? 'json.object' : 'text.sentence';
  if (type.family === 'text' && type.maxLength !== undefined && type.maxLength <= SHORT)
    return type.maxLength <= LETTERS ? 'text.letter' : 'text.code';
  // numeric(4,0) counts rather than measures.
  if (type.family === 'decimal' && type.scale === 0) return byFamily.integer;
  return byFamily[type.family];
}
