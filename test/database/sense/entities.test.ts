import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { freshDatabase } from '../embeddedPostgres';
import { loadGenerated } from '../loadGenerated';
import { createSchema } from '../serverSchema';

/** What PostgreSQL makes of a name in an address: lower case, no more than letters. */
const letters = (text: string): string => `regexp_replace(lower(replace(${text}, 'ö', 'o')), '[^a-z]', '', 'g')`;
const slug = (text: string): string => `trim(BOTH '-' FROM regexp_replace(lower(${text}), '[^a-z0-9]+', '-', 'g'))`;

/** Rows of which one column says something else than another one, by what should be true of them. */
const OFFENDERS: Readonly<Record<string, string>> = {
  'full name': `SELECT FROM people WHERE full_name <> first_name || ' ' || last_name`,
  'e-mail': `SELECT FROM people WHERE regexp_replace(split_part(email, '@', 1), '[0-9]+$', '') <> ${letters('first_name')} || '.' || ${letters('last_name')}`,
  'user name': `SELECT FROM people WHERE regexp_replace(username, '[0-9]+$', '') NOT IN (${letters('first_name')}, ${letters('first_name')} || '_' || ${letters('last_name')})`,
  avatar: `SELECT FROM people WHERE position(${letters('first_name')} || '-' || ${letters('last_name')} IN avatar_url) = 0`,
  initials: `SELECT FROM people WHERE initials <> left(first_name, 1) || left(last_name, 1)`,
  'title and sex': `SELECT FROM people WHERE (title = 'Mr.' AND gender = 'F') OR (title IN ('Ms.', 'Mrs.') AND gender = 'M')`,
  'sex and gender': `SELECT FROM people a JOIN people b ON a.first_name = b.first_name WHERE a.sex = 'female' AND b.sex = 'male' AND a.first_name IN ('Anna', 'Emma', 'Maria', 'Thomas', 'David')`,
  'one country in three columns': `SELECT FROM people WHERE (country, country_code) NOT IN (('France', 'FR'), ('Germany', 'DE'), ('Japan', 'JP'), ('United States', 'US'))`,
  locale: `SELECT FROM people WHERE right(locale, 2) <> country_code`,
  'time zone': `SELECT FROM people WHERE (country_code = 'JP') <> (time_zone = 'Asia/Tokyo') OR (country_code = 'FR') <> (time_zone = 'Europe/Paris')`,
  'a city has one region, and one place on the map': `SELECT FROM people GROUP BY city, country_code, left(postal_code, 3) HAVING count(DISTINCT region) > 1 OR max(latitude) - min(latitude) > 0.2 OR max(longitude) - min(longitude) > 0.2`,
  'postcodes of five digits, and of Japan': `SELECT FROM people WHERE postal_code !~ CASE country_code WHEN 'JP' THEN '^\\d{3}-\\d{4}$' ELSE '^\\d{5}$' END`,
  'a phone number of the country, and nobody’s': `SELECT FROM people WHERE phone !~ CASE country_code WHEN 'US' THEN '^\\+1-\\d{3}-555-01' WHEN 'FR' THEN '^\\+33 1 99 00' WHEN 'DE' THEN '^\\+49 30 23125' ELSE '^\\+81 00' END`,
  'reserved domains': `SELECT FROM people WHERE email !~ '@example\\.(com|org|net)$' UNION ALL SELECT FROM companies WHERE email !~ '\\.example$'`,
  'check digits of cards': `SELECT FROM people, LATERAL (
      SELECT sum(CASE WHEN at % 2 = 1 THEN (digit * 2) / 10 + (digit * 2) % 10 ELSE digit END) AS total
      FROM (SELECT at, substr(regexp_replace(card_number, '\\D', '', 'g'), at, 1)::int AS digit FROM generate_series(1, 16) AS at) AS digits) AS sums
    WHERE total % 10 <> 0 OR card_number !~ '^4242-42'`,
  'check digits of IBANs': `SELECT FROM people, LATERAL (
      SELECT string_agg(CASE WHEN sign ~ '\\d' THEN sign ELSE (ascii(sign) - 55)::text END, '' ORDER BY at) AS digits
      FROM regexp_split_to_table(substr(iban, 5) || left(iban, 4), '') WITH ORDINALITY AS signs (sign, at)) AS spelled
    WHERE digits::numeric % 97 <> 1`,
  'a company’s slug, domain, website and e-mail': `SELECT FROM companies WHERE slug <> ${slug('name')} OR domain <> slug || '.example' OR website <> 'https://' || domain OR email <> 'info@' || domain`,
  'a currency in its country': `SELECT FROM companies JOIN countries ON code = country_code WHERE companies.currency <> countries.currency`,
  'a country has one name': `SELECT FROM countries WHERE (name = 'Germany') <> (code = 'DE') OR (name = 'Japan') <> (iso3 = 'JPN') OR (name = 'Brazil') <> (code = 'BR') OR (code = 'KE' AND (continent <> 'Africa' OR currency <> 'KES'))`,
  'a slug is made of the title': `SELECT FROM articles WHERE regexp_replace(slug, '-[0-9]+$', '') <> regexp_replace(${slug('title')}, '-[0-9]+$', '')`,
  'an author’s e-mail': `SELECT FROM articles WHERE split_part(author_email, '@', 1) <> ${letters("split_part(author_name, ' ', 1)")} || '.' || ${letters("split_part(author_name, ' ', 2)")}`,
  'an extension has one type': `SELECT FROM articles GROUP BY split_part(file_name, '.', 2) HAVING count(DISTINCT mime_type) > 1`,
};

describe('rows that agree with themselves, in a real PostgreSQL', function () {
  this.timeout(120_000);
  let client: Client;
  before(async () => {
    const text = readFileSync(join(__dirname, 'entities.sql'), 'utf8');
    client = await freshDatabase();
    assert.deepEqual(await createSchema(client, text), []);
    await loadGenerated(client, text, { rows: 1000, tables: { countries: { rows: 150 } } });
  });
  after(() => client.end());

  for (const [name, query] of Object.entries(OFFENDERS)) {
    it(name, async () => {
      const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM (${query}) AS offenders`);
      assert.equal(rows[0].count, 0);
    });
  }
});
