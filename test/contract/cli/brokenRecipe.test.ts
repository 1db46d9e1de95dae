import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sample, seedbed, suiteFolder } from './commandLine';

describe('the command line, given a recipe that is wrong', function () {
  this.timeout(60_000);
  const folder = suiteFolder();
  const path = join(folder, 'wrong.json');
  const out = join(folder, 'out');

  /** A recipe with this in `tables.books`, on its third line from the tenth column on. */
  const books = (content: string): string => `{\n  "tables": {\n    "books": ${content}\n  }\n}\n`;
  const column = (name: string, content: string): string => books(`{ "columns": { "${name}": ${content} } }`);

  const wrong: Record<string, [recipe: string, place: string, reason: RegExp]> = {
    'JSON that is cut off': ['{\n  "rows": 5,\n', '', /wrong\.json:\d+:\d+: /],
    'JSON with a slip': ['{ "rows": 5\n  "seed": 3 }', '2:3', /comma/i],
    'no object': ['[]', '1:1', /object/],
    'an empty file': ['', '1:1', /value/i],
    'an unknown member': ['{\n  "bogus": 1 }', '2:3', /bogus/],
    'an unknown member of a column': [column('title', '{ "kin": "x" }'), '3:37', /kin/],
    'a text for a number': ['{\n  "rows": "many" }', '2:3', /rows.*number/],
    'a negative count': [books('{ "rows": -1 }'), '3:16', /tables\.books\.rows/],
    'a share above one': [column('genre', '{ "nulls": 3 }'), '3:39', /nulls/],
    'an unknown table': ['{\n  "tables": {\n    "nosuch": {} } }', '3:5', /table "nosuch"/],
    'an unknown column': [column('nosuch', '{}'), '3:28', /column "books\.nosuch"/],
    'an unknown kind': [column('title', '{ "kind": "no.such" }'), '3:39', /"no\.such"/],
    'weights for other values': [column('genre', '{ "values": ["a", "b"], "weights": [1] }'), '3:61', /weights/],
    'weights that are all nothing': [column('genre', '{ "values": ["a", "b"], "weights": [0, 0] }'), '3:61', /weights/],
    'a value of another type': [column('pages', '{ "values": [200, "many"] }'), '3:39', /many/],
    'a value that a check forbids': [column('pages', '{ "values": [5] }'), '3:39', /pages/],
    'a least value of another type': [column('pages', '{ "min": "early" }'), '3:39', /early/],
    'a least value above the greatest': [column('pages', '{ "min": 900, "max": 100 }'), '3:39', /min.*max/],
    'a pattern that is none': [column('genre', '{ "pattern": "((" }'), '3:38', /pattern/],
    'NULLs where there are none': [column('title', '{ "nulls": 0.5 }'), '3:39', /NOT NULL/],
    'a moment that is none': ['{\n  "now": "never" }', '2:3', /"never" is no date/],
    'an unknown locale': ['{\n  "locale": "xx_YY" }', '2:3', /locale "xx_YY"/],
    'a rule that is not SQL': [books('{ "rules": ["pages > 5", "pages >"] }'), '3:39', /rules.*syntax error/],
    'a rule over an unknown column': [books('{ "rules": ["nosuch > 5"] }'), '3:26', /nosuch/],
    'a rule that is no condition': [books('{ "rules": ["title"] }'), '3:26', /condition/],
    'SQL that is none': [column('pages', '{ "sql": "1 +" }'), '3:39', /sql.*syntax error/],
    'SQL over an unknown column': [column('pages', '{ "sql": "nosuch + 1" }'), '3:39', /nosuch/],
  };
  for (const [what, [recipe, place, reason]] of Object.entries(wrong)) {
    it(`refuses ${what}, and says where`, () => {
      writeFileSync(path, recipe);
      const { status, stdout, stderr } = seedbed(['generate', sample('library'), '--recipe', path, '--rows', '10', '--out', out]);
      assert.match(stderr, /^seedbed: [^\n]+\n$/);
      assert.ok(stderr.startsWith(`seedbed: ${path}:${place}`), stderr);
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
});
