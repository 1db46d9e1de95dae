import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { cellText, tablePage } from '../../../src/core/generate/batches';
import { Frame } from '../../../src/core/generate/frame';
import { localeData } from '../../../src/core/generate/locales/loadLocale';
import { localeNames } from '../../../src/core/generate/locales/localeNames';
import { parseRecipe } from '../../../src/core/recipe/parseRecipe';
import type { WishedLocale } from '../../../src/core/recipe/wishedLocale';
import { recipeText } from '../../../src/flows/recipeText';
import { cellsOf, columnOf, columnsOfTable, openOf, tableNamed, violationsOf } from '../support/plans';
import { COMPANIES, localeFaults, PEOPLE, type Row, rowsOf } from './localeRows';

const SCHEMA = PEOPLE + COMPANIES;

/** Of which locales a text may be, by its characters. */
const WRITTEN: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  zh_CN: /\p{Script=Han}/u,
};

async function peopleOf(locale: WishedLocale, rows: number): Promise<Row[]> {
  return rowsOf(columnsOfTable(tableNamed(await openOf(PEOPLE, { rows, locale }), 'people')));
}

for (const locale of localeNames.filter((name) => name !== 'en')) {
  describe(`rows of ${locale}`, () => {
    it('are of one person in one place, valid, and in its language', async () => {
      const open = await openOf(SCHEMA, { rows: 300, locale });
      assert.deepEqual(await violationsOf(open), []);
      const people = rowsOf(columnsOfTable(tableNamed(open, 'people')));
      assert.deepEqual(
        people.flatMap((row) => localeFaults(row, locale)),
        [],
      );
      const companies = rowsOf(columnsOfTable(tableNamed(open, 'companies')));
      for (const { slug, website, email } of companies) {
        assert.match(slug ?? '', /^[a-z0-9]+(-[a-z0-9]+)*$/);
        assert.deepEqual([website, email], [`https://${slug}.example`, `info@${slug}.example`]);
      }
      const texts = [
        ...companies.flatMap(({ name, city }) => [name, city]),
        ...rowsOf(columnsOfTable(tableNamed(open, 'products'))).flatMap(({ name, description, color }) => [name, description, color]),
        ...rowsOf(columnsOfTable(tableNamed(open, 'reviews'))).flatMap(({ body, title }) => [body, title]),
        ...people.map(({ bio }) => bio),
      ];
      for (const text of texts) if (WRITTEN[locale]) assert.match(text ?? '', WRITTEN[locale]);
    });

    it('keep to lengths in characters', async () => {
      const ddl = `CREATE TABLE people (first_name varchar(4) NOT NULL, last_name varchar(6) NOT NULL, full_name varchar(9) NOT NULL, city varchar(5) NOT NULL,
        email varchar(24) NOT NULL UNIQUE, note varchar(12) NOT NULL, description varchar(40) NOT NULL, company_name varchar(8) NOT NULL, product varchar(3))`;
      const open = await openOf(ddl, { rows: 200, locale });
      assert.deepEqual(await violationsOf(open), []);
      assert.equal(open.tables[0].plan.rows, 200);
    });
  });
}

describe('reviews of other languages', () => {
  it('fit their rating', async () => {
    const ddl =
      'CREATE TABLE reviews (id serial PRIMARY KEY, rating int NOT NULL CHECK (rating BETWEEN 1 AND 5), title text NOT NULL, body text NOT NULL)';
    for (const locale of [...localeNames.filter((name) => name !== 'en'), { ja: 1, de: 1, en: 1 }]) {
      const wished = typeof locale === 'string' ? [locale] : Object.keys(locale);
      const moods = wished.flatMap((name) => Object.entries(localeData(name)?.reviews ?? {}));
      let known = 0;
      for (const { rating, body } of rowsOf(columnsOfTable((await openOf(ddl, { rows: 200, locale })).tables[0]))) {
        const of = moods.filter(([, [first]]) => first.split('|').some((sentence) => body?.startsWith(sentence))).map(([mood]) => mood);
        if (of.length > 0) known++;
        const mood = Number(rating) <= 2 ? 'negative' : Number(rating) === 3 ? 'mixed' : 'positive';
        assert.ok(of.length === 0 ? wished.includes('en') : of.includes(mood), `${rating}: ${body}`);
      }
      assert.ok(known > 100, `${known}`);
    }
  });
});

describe('a dataset of several locales', () => {
  const mix = { de: 3, ja: 1, ar: 1, fr: 1 };
  const localeOf = ({ last_name: name, country_code: code }: Row): string =>
    WRITTEN.ar.test(name ?? '') ? 'ar' : WRITTEN.ja.test(name ?? '') ? 'ja' : ['DE', 'AT'].includes(code ?? '') ? 'de' : 'fr';

  it('has rows of one locale each, as often as its weight says', async () => {
    const people = await peopleOf(mix, 6000);
    const counts = new Map<string, number>();
    for (const row of people) {
      // In Switzerland people speak both.
      const locales = row.country_code === 'CH' ? ['de', 'fr'] : [localeOf(row)];
      const faults = locales.map((locale) => localeFaults(row, locale));
      const at = faults.findIndex((each) => each.length === 0);
      assert.ok(at >= 0, faults[0][0]);
      counts.set(locales[at], (counts.get(locales[at]) ?? 0) + 1);
    }
    for (const [locale, weight] of Object.entries(mix))
      assert.ok(Math.abs((counts.get(locale) ?? 0) - weight * 1000) < 150, `${locale} ${counts.get(locale)}`);
  });

  it('keeps unique columns unique, with phones of the row’s country', async () => {
    const people = await peopleOf({ de: 1, fr: 1, es: 1, pt_BR: 1, pl: 1, en: 1, ja: 1, zh_CN: 1, ar: 1 }, 9000);
    for (const column of ['email', 'username', 'mobile'])
      assert.equal(new Set(people.map((row) => row[column]?.toLowerCase())).size, people.length, column);
    const two = await peopleOf({ ja: 2, pl: 1 }, 900);
    for (const { mobile, country_code: code } of two)
      assert.equal(mobile?.startsWith(code === 'JP' ? '+81' : '+48'), true, `${mobile} ${code}`);
  });

  it('has names of things of the row’s locale where no two of them can be the same', async () => {
    const open = await openOf(COMPANIES, { rows: 400, locale: { de: 1, zh: 1 } });
    assert.deepEqual(await violationsOf(open), []);
    const products = rowsOf(columnsOfTable(tableNamed(open, 'products')));
    const chinese = ({ name }: Row): boolean => WRITTEN.zh_CN.test(name ?? '');
    assert.ok(products.some(chinese) && !products.every(chinese));
    for (const row of products) assert.equal(WRITTEN.zh_CN.test(row.description ?? ''), chinese(row), JSON.stringify(row));
  });

  it('gives any rows as the whole does, and the written recipe makes them again', async () => {
    const open = await openOf(SCHEMA, { rows: 50, locale: mix });
    fc.assert(
      fc.property(fc.array(fc.nat(49), { minLength: 1, maxLength: 12 }), (picks) => {
        for (const table of open.tables) {
          const whole = tablePage(table, 0, 50);
          const frame = new Frame(table, Float64Array.from(picks));
          table.columns.forEach(({ plan }, place) => {
            const text = cellText(frame.column(place), plan.shape);
            assert.deepEqual(
              picks.map((_, i) => text(i)),
              picks.map((row) => whole[row][place]),
            );
          });
        }
      }),
      { numRuns: 20 },
    );
    const written = recipeText(open.plan);
    assert.match(written, /"locale": \{"de":3,"ar":1,"fr":1,"ja":1\}/);
    assert.deepEqual(cellsOf(await openOf(SCHEMA, parseRecipe(written, 'schema.sql.seedbed.json'))), cellsOf(open));
  });

  it('does not depend on the order in which its locales are named', async () => {
    const [one, other] = await Promise.all([peopleOf({ de: 2, ja: 1 }, 40), peopleOf({ ja: 1, 'de-DE': 0, de: 2 }, 40)]);
    assert.deepEqual(one, other);
  });

  it('leaves the other columns alone when one is added', async () => {
    const fewer = await peopleOf(mix, 60);
    const open = await openOf(PEOPLE.replace('bio text NOT NULL', 'bio text NOT NULL, note text, job_title text'), {
      rows: 60,
      locale: mix,
    });
    const more = rowsOf(columnsOfTable(tableNamed(open, 'people')));
    assert.deepEqual(
      more.map(({ note: _note, job_title: _job, ...row }) => row),
      fewer,
    );
  });
});

describe('words that a column cannot hold', () => {
  it('are written in Latin letters, or said in English', async () => {
    const ddl =
      'CREATE TABLE [people] ([id] INT PRIMARY KEY, [first_name] NVARCHAR(40) NOT NULL, [full_name] VARCHAR(80) NOT NULL, [city] VARCHAR(40) NOT NULL, [country] NVARCHAR(40) NOT NULL, [note] VARCHAR(200) NOT NULL, [comment] NVARCHAR(200) NOT NULL);\nGO\n';
    for (const locale of ['ja', 'ar', 'zh', 'pl']) {
      for (const row of rowsOf(columnsOfTable((await openOf(ddl, { rows: 60, locale })).tables[0]))) {
        for (const column of ['full_name', 'city', 'note']) assert.match(row[column] ?? '', /^[\p{Script=Latin}\p{Script=Common}]+$/u);
        if (WRITTEN[locale]) assert.match(`${row.first_name} ${row.comment}`, WRITTEN[locale]);
      }
    }
  });

  it('of MySQL’s character sets neither', async () => {
    const ddl =
      'CREATE TABLE `people` (`id` int NOT NULL AUTO_INCREMENT, `last_name` varchar(40) CHARACTER SET latin1 NOT NULL, `note` varchar(90) CHARACTER SET ascii NOT NULL, `city` varchar(40) NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;';
    for (const row of rowsOf(columnsOfTable((await openOf(ddl, { rows: 90, locale: { ja: 1, pl: 1 } })).tables[0]))) {
      assert.match(row.last_name ?? '', /^[ -ÿ]+$/);
      assert.match(row.note ?? '', /^[ -~]+$/);
    }
  });

  it('that conditions refuse are written in other letters', async () => {
    const ddl = "CREATE TABLE people (first_name text NOT NULL CHECK (first_name ~ '^[A-Za-z]+$'), last_name text NOT NULL)";
    for (const name of await columnOf(ddl, 'first_name', { rows: 80, locale: 'zh' })) assert.match(name ?? '', /^[A-Z][a-z]+$/);
  });
});

describe('places of another language', () => {
  it('are the world’s where a table lists countries, and those that conditions name', async () => {
    const ddl = `CREATE TABLE countries (id serial PRIMARY KEY, name varchar(80) NOT NULL UNIQUE, code char(2) NOT NULL UNIQUE);
      CREATE TABLE orders (id serial PRIMARY KEY, city text NOT NULL, country_code char(2) NOT NULL CHECK (country_code IN ('US', 'FR')));`;
    const cells = cellsOf(await openOf(ddl, { rows: 120, locale: 'de' }));
    const at = cells.countries.code.indexOf('JP');
    if (at >= 0) assert.equal(cells.countries.name[at], 'Japan');
    assert.equal(new Set(cells.countries.name).size, 120);
    assert.ok(
      cells.countries.name.includes('Ägypten') || cells.countries.name.includes('Österreich') || cells.countries.name.includes('Dänemark'),
    );
    assert.deepEqual(new Set(cells.orders.country_code), new Set(['US', 'FR']));
    assert.ok(cells.orders.city.every((city) => city !== 'Berlin'));
  });

  it('are those of the region that is asked for', async () => {
    assert.ok((await peopleOf('de_AT', 40)).every(({ country, phone }) => country === 'Österreich' && phone?.startsWith('+43')));
    assert.ok((await peopleOf('de-ch', 40)).every(({ currency }) => currency === 'CHF'));
  });
});
