import * as fc from 'fast-check';
import { type PlaceField, placeList } from '../../../src/core/generate/entities/places';
import { sexOf } from '../../../src/core/generate/entities/sexes';
import { textCase } from '../../../src/core/generate/textCase';
import type { CellText } from './plans';

/** A name as user names and the first half of e-mails have it. */
export const handle = (text: string): string => textCase(text, 'handle');

/** Columns of persons with the types that people give them. */
export const PERSON_COLUMNS: readonly string[] = [
  'first_name varchar(50)',
  'last_name text',
  'full_name varchar(80)',
  'email text',
  'email varchar(60) UNIQUE',
  "email text CHECK (email ~* '^[^@]+@[^@]+\\.[a-z]+$')",
  'username varchar(40) UNIQUE',
  'username varchar(12)',
  'display_name text',
  "gender char(1) CHECK (gender IN ('F', 'M', 'X'))",
  'gender sex',
  'gender varchar(10)',
  'title varchar(8)',
  'initials varchar(4)',
  'avatar_url text',
  'work_email text',
];

/** Columns of places, likewise. */
export const PLACE_COLUMNS: readonly string[] = [
  'city varchar(40)',
  'city text',
  'state varchar(60)',
  'state char(3)',
  'country text',
  "country text CHECK (country IN ('France', 'Japan', 'Brazil'))",
  'country_code char(2)',
  "country_code char(2) CHECK (country_code <> 'US')",
  'postal_code varchar(12)',
  "postal_code text CHECK (postal_code ~ '^[0-9]{5}$')",
  'timezone text',
  'currency char(3)',
  'language varchar(5)',
  'locale varchar(10)',
  'latitude numeric(9,6)',
  'latitude double precision CHECK (latitude BETWEEN -90 AND 90)',
  'longitude numeric(9,6)',
  'calling_code varchar(6)',
];

/** The name in a column's definition. */
export const nameOf = (column: string): string => column.split(' ')[0];

/** Some columns of a list, none of a name twice, each with NULLs or without, and with a word before its name. */
export function some(columns: readonly string[], prefix: string): fc.Arbitrary<string[]> {
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom(...columns), fc.boolean()), {
      minLength: 2,
      maxLength: 8,
      selector: ([column]) => nameOf(column),
    })
    .map((chosen) =>
      chosen.map(([column, isNullable]) => {
        const named = column.replaceAll(new RegExp(`\\b${nameOf(column)}\\b`, 'g'), `${prefix}${nameOf(column)}`);
        return isNullable ? named : `${named} NOT NULL`;
      }),
    );
}

/** The DDL of a table of customers. */
export function tableOf(columns: readonly string[]): string {
  return `CREATE TYPE sex AS ENUM ('female', 'male', 'other'); CREATE TABLE customers (id serial PRIMARY KEY, ${columns.join(', ')});`;
}

/** What of a row contradicts its names. */
export function personFaults(row: Record<string, CellText>): string[] {
  const { first_name: first, last_name: last, email, username, gender, initials, title } = row;
  const faults: string[] = [];
  const claim = (holds: boolean, what: string): void => void (holds || faults.push(`${what}: ${JSON.stringify(row)}`));
  const whole = [row.full_name, row.display_name, first && last && `${first} ${last}`].filter((name) => typeof name === 'string');
  claim(new Set(whole).size <= 1, 'full names');
  const given = first ?? whole[0]?.split(' ')[0];
  const family = last ?? whole[0]?.split(' ')[1];
  if (email && given && family) claim(email.replace(/\d*@.*/, '') === `${handle(given)}.${handle(family)}`, 'e-mail');
  if (row.work_email && email) claim(row.work_email !== email && row.work_email.split('@')[0] === email.split('@')[0], 'work e-mail');
  if (username && given) claim(handle(username).startsWith(handle(given)), 'user name');
  if (row.avatar_url && given) claim(row.avatar_url.includes(`/${handle(given)}-`), 'avatar');
  if (initials && given) claim(initials[0] === given[0].toUpperCase(), 'initials');
  claim(
    !(/^(f|female)$/i.test(gender ?? '') && title === 'Mr.') && !(/^(m|male)$/i.test(gender ?? '') && /^Mr?s\.$/.test(title ?? '')),
    'title',
  );
  const sex = given && sexOf(given, 'en');
  if (sex === 'female') claim(!/^(m|male)$/i.test(gender ?? '') && title !== 'Mr.', 'sex');
  if (sex === 'male') claim(!/^(f|female)$/i.test(gender ?? '') && title !== 'Ms.' && title !== 'Mrs.', 'sex');
  return faults;
}

const FIELD_OF: Readonly<Record<string, PlaceField>> = {
  city: 'city',
  country: 'country',
  country_code: 'countryCode',
  timezone: 'timeZone',
  currency: 'currency',
  language: 'languageCode',
  locale: 'locale',
  calling_code: 'callingCode',
};

/** What of a row is in no place at once. */
export function placeFaults(row: Record<string, CellText>): string[] {
  const isThere = placeList('city', 'en').places.some((place) => {
    const isField = Object.entries(FIELD_OF).every(([column, field]) => row[column] == null || row[column] === place[field]);
    const isNear = (['latitude', 'longitude'] as const).every(
      (field) => row[field] == null || Math.abs(Number(row[field]) - Number(place[field])) < 0.1,
    );
    const isRegion = row.state == null || row.state === place.region || row.state.trim() === place.regionCode;
    const pattern = (place.postcode ?? '').replaceAll('#', '\\d').replaceAll('@', '[A-Z]');
    return isField && isNear && isRegion && (row.postal_code == null || new RegExp(`^${pattern}$`).test(row.postal_code));
  });
  return isThere ? [] : [JSON.stringify(row)];
}
