import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sample, seedbed, suiteFolder } from './commandLine';

describe('the command line, given a recipe that is wrong', function () {
  this.timeout(60_000);
  const folder = suiteFolder();
  const path = join(folder, 'wrong.json');
  const out = join(folder, 'out');

  /** A recipe with this in `tables.books`. */
  const books = (content: string): string => `{\n  "tables": {\n    "books": ${content}\n  }\n}\n`;
  const column = (name: string, content: string): string => books(`{ "columns": { "${name}": ${content} } }`);

  /** By what is wrong: a recipe, `^` before the place that is to be named; and what is to be said. */
  const wrong: Record<string, [recipe: string, reason: RegExp]> = {
    'JSON that is cut off': ['{\n  "rows": 5,\n^', /property name expected/],
    'JSON with a slip': ['{ "rows": 5\n  ^"seed": 3 }', /comma expected/],
    'no object': ['^[]', /:1:1: Invalid input: expected object/],
    'an empty file': ['^', /value expected/],
    'an unknown member': ['{\n  ^"bogus": 1 }', /bogus/],
    'an unknown member of a column': [column('title', '{ ^"kin": "x" }'), /kin/],
    'a text for a number': ['{\n  ^"rows": "many" }', /rows.*number/],
    'a negative count': [books('{ ^"rows": -1 }'), /tables\.books\.rows/],
    'a share above one': [column('genre', '{ ^"nulls": 3 }'), /nulls/],
    'an unknown table': ['{\n  "tables": {\n    ^"nosuch": {} } }', /table "nosuch"/],
    'an unknown column': [books('{ "columns": { ^"nosuch": {} } }'), /column "nosuch"/],
    'an unknown kind': [column('title', '{ ^"kind": "no.such" }'), /"no\.such"/],
    'a kind of another type': [column('pages', '{ ^"kind": "internet.email" }'), /does not fit/],
    'weights for other values': [column('genre', '{ "values": ["a", "b"], ^"weights": [1] }'), /weights/],
    'weights that are all nothing': [column('genre', '{ "values": ["a", "b"], ^"weights": [0, 0] }'), /weights/],
    'a value of another type': [column('pages', '{ "values": [200, ^"many"] }'), /"many" is not of type smallint/],
    'a value that is no label': [books('{}, "members": { "columns": { "membership": { "values": [^"royal"] } } }'), /"royal"/],
    'a value that is too long': [
      books('{}, "copies": { "columns": { "shelf": { "values": [^"0123456789abc"] } } }'),
      /character varying\(12\)/,
    ],
    'a least value of another type': [column('pages', '{ ^"min": "early" }'), /"early" is no bound/],
    'a greatest moment of another type': [column('published_on', '{ ^"max": "early" }'), /"early" is no bound/],
    'a least value above the greatest': [column('pages', '{ ^"min": 900, "max": 100 }'), /min 900 is above max 100/],
    'a first day after the last': [column('published_on', '{ ^"min": "2020-01-02", "max": "2020-01-01" }'), /is above/],
    'a pattern that is none': [column('genre', '{ ^"pattern": "((" }'), /pattern/],
    'NULLs where there are none': [column('title', '{ ^"nulls": 0.5 }'), /NOT NULL/],
    'a rule that is not SQL': [books('{ "rules": ["pages > 5", ^"pages >"] }'), /rules.*syntax error/],
    'a rule over an unknown column': [books('{ "rules": [^"nosuch > 5"] }'), /no column "nosuch"/],
    'a rule that is no condition': [books('{ "rules": [^"title"] }'), /no condition/],
    'a rule that calls what there is not': [books('{ "rules": [^"nosuch(pages) > 5"] }'), /function nosuch\(\)/],
    'a now that is no date': ['{\n  ^"now": "soon" }', /now: is no date/],
    'SQL that is none': [column('pages', '{ ^"sql": "1 +" }'), /sql.*syntax error/],
    'SQL over an unknown column': [column('pages', '{ ^"sql": "nosuch + 1" }'), /no column "nosuch"/],
  };
  for (const [what, [marked, reason]] of Object.entries(wrong)) {
    it(`refuses ${what}, and says where`, () => {
      const before = marked.slice(0, marked.indexOf('^')).split('\n');
      const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
      writeFileSync(path, marked.replace('^', ''));
      const { status, stdout, stderr } = seedbed(['generate', sample('library'), '--recipe', path, '--rows', '10', '--out', out]);
      assert.match(stderr, /^seedbed: [^\n]+\n$/);
      assert.ok(stderr.startsWith(`seedbed: ${path}:${place}: `), stderr);
      assert.match(stderr, reason);
      assert.deepEqual([status, stdout, existsSync(out)], [2, '', false]);
    });
  }

  it('refuses a recipe that is not there', () => {
    const { status, stderr } = seedbed(['generate', sample('library'), '--recipe', join(folder, 'nosuch.json')]);
    assert.deepEqual([status, /^seedbed: [^\n]*nosuch\.json does not exist\.\n$/.test(stderr)], [2, true], stderr);
  });

  it('names the recipe beside the schema when that one is wrong', () => {
    const ddl = join(folder, 'shop.sql');
    writeFileSync(ddl, 'CREATE TABLE shops (id int PRIMARY KEY);');
    writeFileSync(`${ddl}.seedbed.json`, '{ "tables": { "shop": { "rows": 3 } } }');
    const { status, stderr } = seedbed(['page', ddl, 'shops']);
    assert.deepEqual([status, stderr.startsWith(`seedbed: ${ddl}.seedbed.json:1:15: `)], [2, true], stderr);
  });

  /** What is well written but cannot be had. */
  const impossible: Record<string, [recipe: string, status: number, reason: RegExp]> = {
    'values that a CHECK refuses': [column('pages', '{ "values": [200, -5] }'), 1, /value -5 for books\.pages is refused by a CHECK/],
    'a rule that no row fulfils': [books('{ "rules": ["pages > 10 AND pages < 5"] }'), 1, /books cannot have 10 rows/],
    'a language without words': ['{ "locale": "tlh" }', 2, /wrong\.json:1:\d+: locale: there are no words for locale "tlh"/],
    'one of several languages without words': [
      '{ "locale": { "de": 1, "tlh": 2 } }',
      2,
      /:1:2\d: locale\.tlh: there are no words for locale "tlh"/,
    ],
  };
  for (const [what, [recipe, expected, reason]] of Object.entries(impossible)) {
    it(`refuses ${what}`, () => {
      writeFileSync(path, recipe);
      const { status, stdout, stderr } = seedbed(['generate', sample('library'), '--recipe', path, '--rows', '10', '--out', out]);
      assert.match(stderr, /^seedbed: [^\n]+\n$/);
      assert.match(stderr, reason);
      assert.deepEqual([status, stdout, existsSync(out)], [expected, '', false]);
    });
  }
});
