import { characters, DIGITS, HEX, LETTERS, word } from './build';
import type { KindSpec } from './kindSpec';

/** Digits and letters without those that people misread. */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const byte = { number: [0, 255] } as const;
const day = { number: [1, 28], width: 2 } as const;
const month = { number: [1, 12], width: 2 } as const;
const pairs = (separator: string) => Array.from({ length: 5 }, () => [separator, characters(HEX, 2)]).flat();

/** Identifiers, JSON, bytes, and PostgreSQL's other types in the form in which it prints them. */
export const otherKinds: readonly KindSpec[] = [
  { name: 'id.uuid', families: ['uuid', 'text'], uuid: true, injective: true },
  { name: 'id.sequence', families: ['integer', 'decimal', 'float'], number: { min: 1, max: 100_000 } },
  { name: 'id.ulid', families: ['text'], text: [['01', characters(CROCKFORD, 24)]], injective: true },
  { name: 'enum.label', families: ['enum'] },
  {
    name: 'json.object',
    families: ['json', 'text'],
    json: ['{"name": "', word('thing'), '", "count": ', { number: [0, 99] }, ', "active": ', { oneOf: ['true', 'false'] }, '}'],
  },
  {
    name: 'json.settings',
    families: ['json', 'text'],
    json: [
      '{"theme": "',
      { oneOf: ['light', 'dark', 'system'] },
      '", "language": "',
      word('languageCode'),
      '", "notifications": ',
      { oneOf: ['true', 'false'] },
      ', "pageSize": ',
      { oneOf: ['10', '25', '50', '100'] },
      '}',
    ],
  },
  {
    name: 'json.metadata',
    families: ['json', 'text'],
    json: ['{"source": "', word('source'), '", "version": ', { number: [1, 9] }, ', "tags": ["', word('tag'), '", "', word('tag'), '"]}'],
    nulls: 0.2,
  },
  {
    name: 'json.payload',
    families: ['json', 'text'],
    json: ['{"event": "', word('eventName'), '", "id": ', { number: [1, 999_999] }, ', "attempt": ', { number: [1, 4] }, '}'],
    nulls: 0.1,
  },
  { name: 'json.tags', families: ['json', 'text'], json: ['["', word('tag'), '", "', word('tag'), '", "', word('tag'), '"]'], nulls: 0.2 },
  {
    name: 'json.address',
    families: ['json', 'text'],
    json: [
      '{"street": "',
      { number: [1, 9899] },
      ' ',
      word('streetName'),
      ' ',
      word('streetSuffix'),
      '", "city": "',
      word('cityName'),
      '", "postalCode": "',
      characters(DIGITS, 5),
      '"}',
    ],
    nulls: 0.15,
  },
  {
    name: 'json.error',
    families: ['json', 'text'],
    json: ['{"code": "E', { number: [1000, 9999] }, '", "message": "', word('errorMessage'), '"}'],
    nulls: 0.7,
  },
  {
    name: 'json.attributes',
    families: ['json', 'text'],
    json: [
      '{"color": "',
      word('colorName'),
      '", "material": "',
      word('productMaterial'),
      '", "weight": ',
      { number: [1, 40] },
      '.',
      characters('123456789', 1),
      '}',
    ],
    nulls: 0.2,
  },
  { name: 'bytes.random', families: ['bytea'], text: [['\\x', characters(HEX, 32)]], injective: true, nulls: 0.2 },
  { name: 'bytes.hash', families: ['bytea'], text: [['\\x', characters(HEX, 64)]], injective: true, nulls: 0.1 },
  { name: 'network.inet', families: ['other'], text: [['10.', byte, '.', byte, '.', { number: [1, 254] }]], injective: true, nulls: 0.1 },
  { name: 'network.cidr', families: ['other'], text: [['10.', byte, '.', byte, '.0/24']], injective: true, nulls: 0.1 },
  { name: 'network.mac', families: ['other'], text: [['02', ...pairs(':')]], injective: true, nulls: 0.1 },
  { name: 'network.mac8', families: ['other'], text: [['02:00:00', ...pairs(':')]], injective: true, nulls: 0.1 },
  { name: 'finance.money', families: ['other'], text: [['$', { number: [1, 999] }, '.', characters(DIGITS, 2)]], injective: true },
  {
    name: 'geometry.point',
    families: ['other'],
    text: [
      ['(', { number: [-120, 150] }, '.', characters('123456789', 4), ',', { number: [-54, 67] }, '.', characters('123456789', 4), ')'],
    ],
    injective: true,
  },
  {
    name: 'geometry.line',
    families: ['other'],
    text: [['{', { number: [1, 9] }, ',', { number: [1, 9] }, ',', { number: [-99, 99] }, '}']],
    injective: true,
  },
  {
    name: 'geometry.segment',
    families: ['other'],
    text: [['[(', { number: [0, 99] }, ',', { number: [0, 99] }, '),(', { number: [100, 199] }, ',', { number: [100, 199] }, ')]']],
    injective: true,
  },
  {
    name: 'geometry.box',
    families: ['other'],
    text: [['(', { number: [100, 199] }, ',', { number: [100, 199] }, '),(', { number: [0, 99] }, ',', { number: [0, 99] }, ')']],
    injective: true,
  },
  {
    name: 'geometry.path',
    families: ['other'],
    text: [['[(0,0),(', { number: [1, 99] }, ',', { number: [1, 99] }, '),(', { number: [100, 199] }, ',', { number: [1, 99] }, ')]']],
    injective: true,
  },
  {
    name: 'geometry.polygon',
    families: ['other'],
    text: [['((0,0),(', { number: [1, 99] }, ',', { number: [1, 99] }, '),(', { number: [100, 199] }, ',0))']],
    injective: true,
  },
  {
    name: 'geometry.circle',
    families: ['other'],
    text: [['<(', { number: [-99, 99] }, ',', { number: [-99, 99] }, '),', { number: [1, 50] }, '>']],
    injective: true,
  },
  {
    name: 'range.integer',
    families: ['other'],
    text: [['[', { number: [1, 499] }, ',', { number: [500, 999] }, ')']],
    injective: true,
    nulls: 0.2,
  },
  {
    name: 'range.date',
    families: ['other'],
    text: [['[2024-', month, '-', day, ',2025-', month, '-', day, ')']],
    injective: true,
    nulls: 0.2,
  },
  {
    name: 'range.timestamp',
    families: ['other'],
    text: [['["2024-', month, '-', day, ' 08:00:00","2025-', month, '-', day, ' 18:00:00")']],
    injective: true,
    nulls: 0.2,
  },
  {
    name: 'range.timestamptz',
    families: ['other'],
    text: [['["2024-', month, '-', day, ' 08:00:00+00","2025-', month, '-', day, ' 18:00:00+00")']],
    injective: true,
    nulls: 0.2,
  },
  {
    name: 'bits.random',
    families: ['other'],
    text: [[characters('01', 32)], [characters('01', 16)], [characters('01', 8)], [characters('01', 4)], [characters('01', 1)]],
    injective: true,
  },
  { name: 'search.vector', families: ['other'], text: [["'about':1 '", word('thing', 'handle'), "':2"]], nulls: 0.1 },
  { name: 'search.query', families: ['other'], text: [["'", word('thing', 'handle'), "' & '", word('slugWord', 'handle'), "'"]] },
  {
    name: 'xml.document',
    families: ['other', 'text'],
    text: [['<item id="', { number: [1, 9999] }, '"><name>', word('thing'), '</name></item>']],
  },
  { name: 'tree.path', families: ['other'], text: [['top.', word('thing', 'handle'), '.', word('slugWord', 'handle')]], injective: true },
  { name: 'map.hstore', families: ['other'], text: [['"color"=>"', word('colorName'), '", "size"=>"', characters(LETTERS, 1), '"']] },
  {
    name: 'other.lsn',
    families: ['other'],
    text: [[characters('123456789ABCDEF', 1), '/', characters('123456789ABCDEF', 1), characters('0123456789ABCDEF', 7)]],
    injective: true,
  },
];
