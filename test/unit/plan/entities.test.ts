import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { cellText, tablePage } from '../../../src/core/generate/batches';
import { placeList } from '../../../src/core/generate/entities/places';
import { Frame } from '../../../src/core/generate/frame';
import { type OpenPlan, openPlan } from '../../../src/core/generate/openPlan';
import { textCase } from '../../../src/core/generate/textCase';
import { parseRecipe } from '../../../src/core/recipe/parseRecipe';
import { loadPlan } from '../../../src/flows/loadPlan';
import { recipeText } from '../../../src/flows/recipeText';
import { handle, nameOf, PERSON_COLUMNS, PLACE_COLUMNS, personFaults, placeFaults, some, tableOf } from '../support/entityRows';
import { type CellText, cellsOf, columnsOfTable, openOf, parser, planOf, tableNamed, violationsOf } from '../support/plans';

/** A table's rows as objects, by column. */
function rowsOf(open: OpenPlan, table: string): Record<string, CellText>[] {
  const columns = columnsOfTable(tableNamed(open, table));
  const names = Object.keys(columns);
  return (columns[names[0]] ?? []).map((_, row) => Object.fromEntries(names.map((name) => [name, columns[name][row]])));
}

/** The sum of ISO/IEC 7812 over a number's digits. */
function luhnSum(number: string): number {
  const digits = number.replace(/\D/g, '').split('').reverse().map(Number);
  return digits.reduce((sum, digit, at) => sum + (at % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)), 0);
}

const GEOGRAPHY = `
  CREATE TABLE countries (id serial PRIMARY KEY, name varchar(60) NOT NULL);
  CREATE TABLE cities (id serial PRIMARY KEY, name varchar(60) NOT NULL, country_id int NOT NULL REFERENCES countries);
  CREATE TABLE addresses (id serial PRIMARY KEY, city_id int NOT NULL REFERENCES cities, zip varchar(12) NOT NULL, phone text);`;

describe('rows that agree with themselves', () => {
  it('one person a row, whatever columns there are', async () => {
    await fc.assert(
      fc.asyncProperty(some(PERSON_COLUMNS, ''), fc.integer(), async (columns, seed) => {
        const open = await openOf(tableOf(columns), { rows: 60, seed });
        assert.deepEqual(await violationsOf(open), []);
        assert.deepEqual(rowsOf(open, 'customers').flatMap(personFaults), []);
      }),
      { numRuns: 60 },
    );
  });

  it('one place a row, whatever columns there are', async () => {
    await fc.assert(
      fc.asyncProperty(some(PLACE_COLUMNS, ''), fc.integer(), async (columns, seed) => {
        const open = await openOf(tableOf(columns), { rows: 60, seed });
        assert.deepEqual(await violationsOf(open), []);
        assert.deepEqual(rowsOf(open, 'customers').flatMap(placeFaults), []);
      }),
      { numRuns: 60 },
    );
  });

  it('any rows are the same rows of the whole, and the written recipe makes them again', async () => {
    await fc.assert(
      fc.asyncProperty(
        some(PERSON_COLUMNS, ''),
        some(PLACE_COLUMNS, 'billing_'),
        fc.array(fc.nat(59), { minLength: 1, maxLength: 20 }),
        async (persons, places, picks) => {
          const ddl = tableOf([...persons, ...places]);
          const open = await openOf(ddl, { rows: 60 });
          const [table] = open.tables;
          const whole = tablePage(table, 0, 60);
          const frame = new Frame(table, Float64Array.from(picks));
          table.columns.forEach(({ plan }, place) => {
            const text = cellText(frame.column(place), plan.shape);
            assert.deepEqual(
              picks.map((_, i) => text(i)),
              picks.map((row) => whole[row][place]),
            );
          });
          const recipe = parseRecipe(recipeText(open.plan), 'schema.sql.seedbed.json');
          assert.deepEqual(cellsOf(await openOf(ddl, recipe)), cellsOf(open));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('a further column of the person leaves the others alone', async () => {
    await fc.assert(
      fc.asyncProperty(some(PERSON_COLUMNS, ''), fc.nat(), async (columns, at) => {
        const whole = ['first_name varchar(40)', ...columns.filter((column) => nameOf(column) !== 'first_name')];
        const fewer = whole.toSpliced(1 + (at % (whole.length - 1)), 1);
        const cells = columnsOfTable((await openOf(tableOf(whole), { rows: 30 })).tables[0]);
        for (const [name, values] of Object.entries(columnsOfTable((await openOf(tableOf(fewer), { rows: 30 })).tables[0])))
          assert.deepEqual(cells[name], values, name);
      }),
      { numRuns: 30 },
    );
  });

  it('addresses stay different where persons outnumber names', async () => {
    const open = await openOf(
      'CREATE TABLE t (id int PRIMARY KEY, first_name text NOT NULL, email text NOT NULL UNIQUE, username varchar(20) NOT NULL UNIQUE)',
      { rows: 400_000 },
    );
    const { email, username, first_name: first } = columnsOfTable(open.tables[0]);
    assert.deepEqual([new Set(email).size, new Set(username).size], [400_000, 400_000]);
    assert.ok(email.every((text, row) => text?.startsWith(`${handle(first[row] ?? '')}.`)));
    assert.ok(email.some((text) => /\.\w+2@/.test(text ?? '')));
  });

  it('persons and places of different owners are different ones', async () => {
    const open = await openOf(
      `CREATE TABLE t (id int PRIMARY KEY, buyer_name text NOT NULL, buyer_email text NOT NULL, seller_name text NOT NULL, seller_email text NOT NULL,
         ship_city text NOT NULL, ship_country text NOT NULL, bill_city text NOT NULL, bill_country text NOT NULL)`,
      { rows: 50 },
    );
    const rows = rowsOf(open, 't');
    for (const row of rows) {
      for (const side of ['buyer', 'seller'])
        assert.deepEqual(personFaults({ full_name: row[`${side}_name`], email: row[`${side}_email`] }), []);
      for (const side of ['ship', 'bill'])
        assert.deepEqual(placeFaults({ city: row[`${side}_city`], country: row[`${side}_country`] }), []);
    }
    assert.ok(rows.filter((row) => row.buyer_name === row.seller_name).length < 5);
    assert.ok(rows.filter((row) => row.ship_city === row.bill_city).length < 25);
  });

  it('an e-mail in a row with one name is that person’s, of two named ones nobody’s', async () => {
    const one = rowsOf(
      await openOf('CREATE TABLE t (id int PRIMARY KEY, contact_name text NOT NULL, email text NOT NULL)', { rows: 20 }),
      't',
    );
    for (const { contact_name: name, email } of one) assert.deepEqual(personFaults({ full_name: name, email }), []);
  });

  it('countries, currencies and languages as keys go with their names', async () => {
    const open = await openOf(
      `CREATE TABLE countries (code char(2) PRIMARY KEY, name text NOT NULL UNIQUE, iso3 char(3) NOT NULL, currency_code char(3) NOT NULL, capital text NOT NULL, phone_code varchar(6) NOT NULL);
       CREATE TABLE currencies (code char(3) PRIMARY KEY, name text NOT NULL);
       CREATE TABLE languages (id serial PRIMARY KEY, code char(2) NOT NULL UNIQUE, name text NOT NULL);`,
      { rows: 80 },
    );
    assert.deepEqual(await violationsOf(open), []);
    const { places } = placeList('country', 'en');
    for (const row of rowsOf(open, 'countries')) {
      const country = places.find(({ countryCode }) => countryCode === row.code);
      assert.deepEqual(
        [row.name, row.iso3, row.currency_code, row.capital, row.phone_code],
        [country?.country, country?.countryCode3, country?.currency, country?.city, country?.callingCode],
      );
    }
    for (const { code, name } of rowsOf(open, 'currencies'))
      assert.equal(placeList('currency', 'en').places.find(({ currency }) => currency === code)?.currencyName, name);
    for (const { code, name } of rowsOf(open, 'languages'))
      assert.equal(placeList('language', 'en').places.find(({ languageCode }) => languageCode === code)?.language, name);
  });

  it('of more countries than there are the further ones are nobody’s, and still one each', async () => {
    const ddl = `CREATE TABLE countries (code char(2) PRIMARY KEY, name text NOT NULL UNIQUE, iso3 char(3) NOT NULL UNIQUE, currency char(3) NOT NULL)`;
    const open = await openOf(ddl, { rows: 400 });
    assert.deepEqual(await violationsOf(open), []);
    const real = new Map(placeList('country', 'en').places.map((place) => [place.countryCode, place]));
    const rows = rowsOf(open, 'countries');
    assert.equal(rows.filter(({ code }) => real.has(code ?? '')).length, real.size);
    for (const { code, name, iso3 } of rows) {
      const country = real.get(code ?? '');
      const isReal = [...real.values()].some((place) => place.country === name || place.countryCode3 === iso3);
      if (country) assert.deepEqual([name, iso3], [country.country, country.countryCode3]);
      else assert.ok(!isReal, `${code} ${name}`);
    }
  });

  it('far more countries than there are keep their key', async () => {
    const open = await openOf('CREATE TABLE countries (code varchar(8) PRIMARY KEY, name text NOT NULL)', { rows: 2000 });
    assert.deepEqual([await violationsOf(open), open.tables[0].plan.rows], [[], 2000]);
  });

  it('a company has its name in its domain, website, e-mail and slug', async () => {
    const open = await openOf(
      `CREATE TABLE companies (id int PRIMARY KEY, name text NOT NULL UNIQUE, slug text NOT NULL UNIQUE, domain text NOT NULL, website text NOT NULL, email text NOT NULL)`,
      { rows: 40_000 },
    );
    assert.deepEqual(await violationsOf(open), []);
    const rows = rowsOf(open, 'companies');
    for (const { name, slug, domain, website, email } of rows) {
      assert.equal(slug, textCase(name ?? '', 'slug'));
      assert.deepEqual([domain, website, email], [`${slug}.example`, `https://${slug}.example`, `info@${slug}.example`]);
    }
  });

  it('a slug is made of the title', async () => {
    const open = await openOf(
      `CREATE TABLE products (id int PRIMARY KEY, name text NOT NULL, slug text NOT NULL UNIQUE);
       CREATE TABLE categories (id int PRIMARY KEY, name varchar(80) NOT NULL UNIQUE, slug varchar(90) NOT NULL UNIQUE);
       CREATE TABLE members (id int PRIMARY KEY, name text NOT NULL, slug text UNIQUE NOT NULL);`,
      { rows: 500 },
    );
    assert.deepEqual(await violationsOf(open), []);
    for (const table of ['products', 'categories', 'members'])
      for (const { name, slug } of rowsOf(open, table))
        assert.equal(slug?.replace(/-\d+$/, ''), textCase(name ?? '', 'slug').replace(/-\d+$/, ''), table);
  });

  it('a file is of the type that its name says', async () => {
    const open = await openOf(
      'CREATE TABLE files (id int PRIMARY KEY, file_name text NOT NULL, mime_type text NOT NULL, extension text NOT NULL)',
      {
        rows: 80,
      },
    );
    const types = new Map<CellText, Set<CellText>>();
    for (const { file_name: name, mime_type: mime, extension } of rowsOf(open, 'files')) {
      assert.ok(name?.endsWith(`.${extension}`), `${name} ${extension}`);
      types.set(extension, (types.get(extension) ?? new Set()).add(mime));
    }
    assert.ok(types.size > 4 && [...types.values()].every((mimes) => mimes.size === 1));
  });

  it('what a recipe says of a column goes before its row', async () => {
    const ddl = 'CREATE TABLE t (id int PRIMARY KEY, first_name text NOT NULL, last_name text NOT NULL, email text NOT NULL)';
    const open = await openOf(ddl, {
      rows: 20,
      tables: { t: { columns: { first_name: { values: ['Ada'] }, email: { kind: 'internet.email' } } } },
    });
    const rows = rowsOf(open, 't');
    assert.ok(rows.every((row) => row.first_name === 'Ada' && row.email?.includes(`.${handle(row.last_name ?? '')}`)));
  });

  it('an address without a country lies where the dataset is at home', async () => {
    const ddl = 'CREATE TABLE addresses (id int PRIMARY KEY, city text NOT NULL, postal_code varchar(10) NOT NULL)';
    for (const [locale, country] of Object.entries({ en: 'US', en_GB: 'GB' })) {
      const cities = new Set(placeList('city', 'en').places.flatMap(({ city, countryCode }) => (countryCode === country ? [city] : [])));
      const rows = rowsOf(await openOf(ddl, { rows: 30, locale }), 'addresses');
      assert.ok(
        rows.every(({ city }) => cities.has(city ?? '')),
        locale,
      );
    }
  });

  it('a city lies in the country that its row refers to, and an address in its city', async () => {
    const open = await openOf(GEOGRAPHY, { rows: 120 });
    assert.deepEqual(await violationsOf(open), []);
    const [countries, cities] = [rowsOf(open, 'countries'), rowsOf(open, 'cities')];
    assert.equal(new Set(countries.map(({ name }) => name)).size, 120);
    const countryOf = (id: CellText | undefined): CellText | undefined => countries.find((row) => row.id === id)?.name;
    for (const { name, country_id: id } of cities) assert.deepEqual(placeFaults({ city: name, country: countryOf(id) ?? null }), []);
    for (const { city_id: id, zip, phone } of rowsOf(open, 'addresses')) {
      const city = cities.find((row) => row.id === id);
      const place = { city: city?.name ?? null, country: countryOf(city?.country_id) ?? null };
      assert.deepEqual(placeFaults({ ...place, postal_code: zip }), []);
      const { callingCode } = placeList('country', 'en').places.find(({ country }) => country === place.country) ?? {};
      assert.ok(phone === null || `+${phone.replace(/\D/g, '')}`.startsWith(callingCode ?? '-'), `${phone} ${place.country}`);
    }
  });

  it('a table planned alone has the same places', async () => {
    const whole = await openOf(GEOGRAPHY, { rows: 60 });
    for (const only of ['countries', 'cities', 'addresses']) {
      const plan = await loadPlan({ sources: [{ file: 'schema.sql', text: GEOGRAPHY }], recipe: { rows: 60 } }, parser, { only });
      assert.deepEqual(cellsOf(openPlan(plan))[only], cellsOf(whole)[only], only);
    }
  });

  it('first and last name together tell rows apart', async () => {
    const ddl = `CREATE TABLE members (id int PRIMARY KEY, first_name varchar(40) NOT NULL, last_name varchar(40) NOT NULL, birth_year int, email text NOT NULL UNIQUE,
      UNIQUE (first_name, last_name), UNIQUE (last_name, first_name, birth_year))`;
    const open = await openOf(ddl, { rows: 3000 });
    assert.deepEqual(await violationsOf(open), []);
    assert.deepEqual(rowsOf(open, 'members').flatMap(personFaults), []);
    // More than there are names: something else tells them apart.
    assert.deepEqual(await violationsOf(await openOf(ddl, { rows: 200_000 })), []);
  });

  it('a card’s number is of its brand’s range', async () => {
    const open = await openOf(
      `CREATE TABLE cards (id int PRIMARY KEY, card_number varchar(19) NOT NULL UNIQUE, card_type text NOT NULL CHECK (card_type IN ('visa', 'mastercard', 'amex')));
       CREATE TABLE payments (id int PRIMARY KEY, card_number varchar(16) NOT NULL, card_type varchar(20) NOT NULL)`,
      { rows: 60 },
    );
    assert.deepEqual(await violationsOf(open), []);
    const brands = new Map([...['4242', '4000'].map((range) => [range, 'visa'] as const), ['5555', 'mastercard'], ['6011', 'discover']]);
    for (const row of [...rowsOf(open, 'cards'), ...rowsOf(open, 'payments')]) {
      const number = row.card_number ?? '';
      assert.equal(row.card_type?.toLowerCase(), brands.get(number.slice(0, 4)), number);
      assert.equal(luhnSum(number) % 10, 0, number);
    }
    assert.deepEqual(new Set(rowsOf(open, 'cards').map((row) => row.card_type)), new Set(['visa', 'mastercard']));
  });

  it('conditions on what is missing leave the rest to the row', async () => {
    const open = await openOf(
      `CREATE TABLE contacts (id int PRIMARY KEY, first_name text NOT NULL, last_name text NOT NULL, email text, username text, phone text, city text, country text,
         CHECK (email IS NOT NULL OR phone IS NOT NULL), CHECK ((username IS NULL) <> (email IS NULL)), CHECK ((city IS NULL) = (country IS NULL)))`,
      { rows: 200 },
    );
    assert.deepEqual(await violationsOf(open), []);
    const rows = rowsOf(open, 'contacts');
    assert.deepEqual(rows.flatMap(personFaults), []);
    assert.deepEqual(rows.flatMap(placeFaults), []);
    for (const name of ['email', 'username', 'city'])
      assert.ok(rows.some((row) => row[name] === null) && rows.some((row) => row[name] !== null));
  });

  it('is plain data', async () => {
    const plan = await planOf(tableOf(['first_name text', 'gender sex', 'city text', 'country text']), { rows: 10 });
    assert.deepEqual(structuredClone(plan), plan);
  });
});
