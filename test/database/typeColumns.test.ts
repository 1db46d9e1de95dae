import assert from 'node:assert/strict';
import { freshDatabase } from './embeddedPostgres';
import { constantColumns, loadGenerated } from './loadGenerated';

const TYPES =
  `smallint|integer|bigint|numeric|numeric(10)|numeric(10,2)|numeric(5,-2)|numeric(3,5)|numeric(1000,500)|numeric(1,0)|real|double precision
  |float(10)|money|char|char(5)|varchar|varchar(1)|varchar(40)|bpchar|text|"char"|name|bytea|date|timestamp|timestamp(0)|timestamptz|timestamptz(3)|time
  |time(2)|timetz|timetz(0)|interval|interval year|interval month|interval year to month|interval day|interval day to hour|interval hour|interval minute
  |interval hour to minute|interval second(3)|interval day to second(2)|interval(0)|boolean|point|line|lseg|box|path|polygon|circle|inet|cidr|macaddr
  |macaddr8|bit|bit(12)|varbit|varbit(7)|bit varying(3)|tsvector|tsquery|uuid|xml|json|jsonb|jsonpath|int4range|int8range|numrange|daterange|tsrange
  |tstzrange|int4multirange|int8multirange|nummultirange|datemultirange|tsmultirange|tstzmultirange|pg_lsn|pg_snapshot|txid_snapshot|oid|regclass|regtype
  |regproc|regprocedure|regoper|regoperator|regrole|regnamespace|regconfig|regdictionary|regcollation|xid|xid8|cid|tid|refcursor|aclitem|oidvector|int2vector`
    .split('|')
    .map((type) => type.trim());

const EXTENSIONS = ['citext', 'hstore', 'ltree', 'cube', 'earthdistance', 'seg', 'isn', 'lo', 'intarray'];
const OF_EXTENSIONS =
  'citext hstore ltree lquery ltxtquery cube seg ean13 isbn isbn13 ismn ismn13 issn issn13 upc lo query_int earth'.split(' ');

/** Types whose values a server cannot tell apart. */
const WITHOUT_ORDER = new Set(
  'point line lseg box path polygon circle json xml jsonpath txid_snapshot pg_snapshot xid cid aclitem refcursor int2vector lquery ltxtquery query_int earth'.split(
    ' ',
  ),
);
/** Internal lists of numbers, of which there are no arrays. */
const ARRAYS = [...TYPES, ...OF_EXTENSIONS].filter((type) => !type.endsWith('vector') || type === 'tsvector');
const ORDERED = [...TYPES, ...OF_EXTENSIONS].filter((type) => !WITHOUT_ORDER.has(type));

const columns = (types: readonly string[], suffix = ''): string => types.map((type, at) => `c${at} ${type}${suffix}`).join(',\n  ');
const table = (name: string, body: string): string => `CREATE TABLE ${name} (id int PRIMARY KEY,\n  ${body});\n`;

/** Every type of PostgreSQL and of its extensions, in every place where a type can stand. */
const PLACES: Readonly<Record<string, string>> = {
  'as columns': table('t', columns(TYPES, ' NOT NULL')) + table('e', columns(OF_EXTENSIONS, ' NOT NULL')),
  'as columns that may be NULL': table('t', columns(TYPES)) + table('e', columns(OF_EXTENSIONS)),
  'as arrays': ['[]', '[][]', '[2][3][4]'].map((dimensions, at) => table(`t${at}`, columns(ARRAYS, `${dimensions} NOT NULL`))).join(''),
  'in domains':
    TYPES.map((type, at) => `CREATE DOMAIN d${at} AS ${type};\n`).join('') +
    table('t', TYPES.map((_, at) => `c${at} d${at} NOT NULL`).join(',\n')),
  'as fields of a composite type': `CREATE TYPE whole AS (${columns([...TYPES, ...OF_EXTENSIONS])});\n${table('t', 'w whole NOT NULL, ws whole[]')}`,
  'as keys': ORDERED.map((type, at) => `CREATE TABLE u${at} (v ${type} UNIQUE, n int);\n`).join(''),
  'as keys that others refer to': ORDERED.map(
    (type, at) => `CREATE TABLE p${at} (v ${type} PRIMARY KEY);\nCREATE TABLE c${at} (v ${type} REFERENCES p${at});\n`,
  ).join(''),
};

describe('types, in a real PostgreSQL', function () {
  this.timeout(120_000);
  for (const [place, ddl] of Object.entries(PLACES)) {
    it(place, async () => {
      const text = EXTENSIONS.map((name) => `CREATE EXTENSION ${name};\n`).join('') + ddl;
      const server = await freshDatabase();
      await server.query(text);
      const plan = await loadGenerated(server, text, { rows: 60 });
      assert.deepEqual(await constantColumns(server, plan), []);
      await server.end();
    });
  }
});
