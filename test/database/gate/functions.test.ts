import assert from 'node:assert/strict';
import { extensionFunctions, harmlessFunctions, isCallable, isSelectable, stableFunctions } from '../../../src/core/query/gateFunctions';
import { freshDatabase } from '../embeddedPostgres';

interface FunctionFacts {
  readonly name: string;
  /** `i`, `s`, `v` of all functions of that name. */
  readonly volatility: string;
  /** Takes a value of SQL's as its only argument. */
  readonly isField: boolean;
}

const FACTS = `
  SELECT proname AS name, string_agg(DISTINCT provolatile::text, '') AS volatility,
    bool_or(pronargs >= 1 AND pronargs - pronargdefaults <= 1 AND NOT proargtypes[0] = ANY ('{internal}'::regtype[])) AS "isField"
  FROM pg_proc`;

/** Of the extensions that a server comes with, those whose functions are called. */
const EXTENSIONS = [
  'pg_trgm',
  'fuzzystrmatch',
  'unaccent',
  'hstore',
  'intarray',
  'ltree',
  'cube',
  'earthdistance',
  '"uuid-ossp"',
  'pgcrypto',
];

describe('functions that a query may call', () => {
  let facts: FunctionFacts[];

  before(async () => {
    const client = await freshDatabase();
    facts = (await client.query<FunctionFacts>(`${FACTS} WHERE pronamespace = 'pg_catalog'::regnamespace GROUP BY 1`)).rows;
    await client.end();
  });

  it('are there, and IMMUTABLE or STABLE in all their forms', () => {
    const stable = new Set(facts.filter(({ volatility }) => !volatility.includes('v')).map(({ name }) => name));
    assert.deepEqual(
      [...stableFunctions].filter((name) => !stable.has(name)),
      [],
    );
  });

  it('are VOLATILE only where they are named', () => {
    const volatile = new Set(facts.filter(({ volatility }) => volatility === 'v').map(({ name }) => name));
    assert.deepEqual(
      [...harmlessFunctions].filter((name) => !volatile.has(name)),
      [],
    );
  });

  it('are none of those that tell of the server, run SQL from a text or change a setting', () => {
    const telling =
      /^(?:pg_(?:stat|show|read|ls|hba|config|settings|relation_file)|inet_(?:client|server)|txid_|has_|lo_)|_to_xml|setting|^set_config$/;
    assert.deepEqual(
      facts.map(({ name }) => name).filter((name) => telling.test(name) && isCallable(name)),
      [],
    );
  });

  it('are not called as fields either, where they are refused by name', () => {
    const refused = facts.filter(({ name, isField }) => isField && !isCallable(name));
    const risky = refused.filter(({ name, volatility }) => volatility.includes('v') || name.startsWith('pg_') || /setting/.test(name));
    assert.ok(risky.length > 150);
    assert.deepEqual(risky.map(({ name }) => name).filter(isSelectable), []);
  });

  it('of extensions are there, and run no SQL', async () => {
    const client = await freshDatabase();
    for (const extension of EXTENSIONS) await client.query(`CREATE EXTENSION ${extension} CASCADE`);
    const { rows } = await client.query<{ name: string }>(
      `SELECT DISTINCT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
    );
    await client.end();
    const there = new Set(rows.map(({ name }) => name));
    const absent = [...extensionFunctions].filter((name) => !there.has(name));
    // PostGIS and pgvector, which the server does not come with.
    assert.deepEqual(
      absent.filter((name) => !/^st_|distance$|^vector_|^l2_norm|^(?:binary_quantize|inner_product|subvector)$/.test(name)),
      [],
    );
    assert.ok(['dblink', 'crosstab', 'connectby', 'xpath_table', 'lo_manage', 'pg_read_file'].every((name) => !isCallable(name)));
  });
});
