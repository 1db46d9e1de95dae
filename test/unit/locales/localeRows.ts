import { placeList } from '../../../src/core/generate/entities/places';
import { sexOf } from '../../../src/core/generate/entities/sexes';
import { localeData } from '../../../src/core/generate/locales/loadLocale';
import { localCase } from '../../../src/core/generate/locales/localCase';
import { vocabulary } from '../../../src/core/generate/vocabularies/vocabulary';
import type { CellText } from '../support/plans';

/** A table of people with all that a row says of one, and of where they live. */
export const PEOPLE = `
  CREATE TABLE people (
    id serial PRIMARY KEY, first_name varchar(50) NOT NULL, last_name varchar(50) NOT NULL, full_name text NOT NULL,
    email varchar(120) NOT NULL UNIQUE, username varchar(40) NOT NULL UNIQUE, gender varchar(12) NOT NULL, sex char(1) NOT NULL CHECK (sex IN ('F', 'M')),
    street_address varchar(120) NOT NULL, postal_code varchar(12) NOT NULL, city varchar(60) NOT NULL, region text NOT NULL,
    country varchar(60) NOT NULL, country_code char(2) NOT NULL, phone varchar(30) NOT NULL, currency char(3) NOT NULL,
    language_code char(2) NOT NULL, bio text NOT NULL, mobile varchar(30) NOT NULL UNIQUE);`;

/** Companies and what they sell. */
export const COMPANIES = `
  CREATE TABLE companies (id serial PRIMARY KEY, name varchar(120) NOT NULL UNIQUE, slug varchar(120) NOT NULL UNIQUE, website text NOT NULL, email text NOT NULL, city text NOT NULL);
  CREATE TABLE products (id serial PRIMARY KEY, company_id int NOT NULL REFERENCES companies, name varchar(120) NOT NULL UNIQUE, description text NOT NULL, color varchar(30) NOT NULL);
  CREATE TABLE reviews (id serial PRIMARY KEY, product_id int NOT NULL REFERENCES products, body text NOT NULL, title varchar(100) NOT NULL);`;

/** A row by column. */
export type Row = Readonly<Record<string, CellText>>;

/** Rows of columns. */
export function rowsOf(columns: Readonly<Record<string, CellText[]>>): Row[] {
  const names = Object.keys(columns);
  return (columns[names[0]] ?? []).map((_, at) => Object.fromEntries(names.map((name) => [name, columns[name][at]])));
}

/** What of a row is not as people of a locale would have it. */
export function localeFaults(row: Row, locale: string): string[] {
  const text = (name: string): string => row[name] ?? '';
  const faults: string[] = [];
  const claim = (holds: boolean, what: string): void => void (holds || faults.push(`${locale} ${what}: ${JSON.stringify(row)}`));
  const { isFamilyFirst = false, blank = ' ', home = {} } = localeData(locale) ?? {};
  const [first, last] = [text('first_name'), text('last_name')];
  claim(vocabulary('firstName', locale).includes(first) && vocabulary('lastName', locale).includes(last), 'names');
  const [one, two] = isFamilyFirst ? [last, first] : [first, last];
  claim(text('full_name').replace(/ \d+$/, '') === one + blank + two, 'full name');
  const handle = (name: string): string => localCase(name, 'handle', locale);
  claim(text('email').replace(/\d*@.*$/, '') === `${handle(one)}.${handle(two)}`, 'e-mail');
  claim(text('username').replace(/\d*$/, '') === `${handle(one)}_${handle(two)}`, 'user name');
  claim(/^[a-z0-9._]+@example\.(com|net|org)$/.test(text('email')), 'ASCII');
  const sex = sexOf(first, locale);
  claim(sex === 'either' || (sex === 'female') === (text('sex') === 'F'), 'sex');
  const place = placeList('city', locale).places.find(
    (each) => each.city === text('city') && each.region === text('region') && each.countryCode === text('country_code'),
  );
  claim(place !== undefined, 'place');
  claim(locale === 'en' || text('country_code') in home, 'home');
  for (const [column, field] of [
    ['country', 'country'],
    ['currency', 'currency'],
    ['language_code', 'languageCode'],
  ] as const)
    claim(text(column) === place?.[field], column);
  for (const [column, field] of [
    ['phone', 'phone'],
    ['postal_code', 'postcode'],
  ] as const)
    claim(asPattern(place?.[field] ?? '').test(text(column)), column);
  return faults;
}

/** `+81 00# ###` as a regular expression. */
function asPattern(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/[+.]/g, '\\$&').replaceAll('#', '\\d').replaceAll('@', '[A-Z]')}$`);
}
