import assert from 'node:assert/strict';
import type { Client } from 'pg';
import { type LocaleName, localeNames } from '../../src/core/generate/locales/localeNames';
import type { WishedLocale } from '../../src/core/recipe/wishedLocale';
import { COMPANIES, PEOPLE } from '../unit/locales/localeRows';
import { freshDatabase } from './embeddedPostgres';
import { loadGenerated } from './loadGenerated';
import { createSchema } from './serverSchema';

const mix: WishedLocale = { de: 3, ja: 2, ar: 1, en: 1 };

/** Letters that last names of a locale are written in, as PostgreSQL's regular expressions say it. */
const LETTERS: Readonly<Partial<Record<LocaleName, string>>> = {
  ar: '^[\u0621-\u064a]+$',
  ja: '^[\u3005\u4e00-\u9fff]+$',
  zh_CN: '^[\u4e00-\u9fff]$',
};

describe('rows of every locale, in a real PostgreSQL', function () {
  this.timeout(120_000);
  let client: Client;
  before(async () => {
    client = await freshDatabase();
    assert.deepEqual(await createSchema(client, PEOPLE + COMPANIES), []);
  });
  after(() => client.end());

  for (const locale of [...localeNames, mix]) {
    it(JSON.stringify(locale), async () => {
      await loadGenerated(client, PEOPLE + COMPANIES, { rows: 2000, locale });
      const letters = typeof locale === 'string' ? LETTERS[locale as LocaleName] : undefined;
      const { rows } = await client.query<Record<string, number>>(
        `SELECT count(*)::int AS people, count(DISTINCT last_name)::int AS names,
           count(*) FILTER (WHERE email !~ '^[a-z0-9._]+@example\\.(com|net|org)$')::int AS emails,
           count(*) FILTER (WHERE last_name !~ $1)::int AS letters,
           count(*) FILTER (WHERE full_name <> normalize(full_name))::int AS forms
         FROM people`,
        [letters ?? '.'],
      );
      const [{ people, names, emails, letters: others, forms }] = rows;
      assert.deepEqual([people, emails, others, forms], [2000, 0, 0, 0]);
      assert.ok(names > 90, `${names} last names`);
    });
  }
});
