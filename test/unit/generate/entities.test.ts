import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { homeCountry } from '../../../src/core/generate/entities/homeCountry';
import { type PlaceField, placeList } from '../../../src/core/generate/entities/places';
import { sexOf } from '../../../src/core/generate/entities/sexes';
import { freshMemory } from '../../../src/core/generate/memory';
import { drawKey } from '../../../src/core/generate/mixer';
import { openDomain } from '../../../src/core/generate/openDomain';
import { openEntity } from '../../../src/core/generate/openEntity';
import { textReader } from '../../../src/core/generate/vector';
import { vocabulary } from '../../../src/core/generate/vocabularies/vocabulary';

const texts = (field: PlaceField, list: 'city' | 'country' | 'currency' | 'language'): string[] =>
  placeList(list, 'en').places.map((place) => place[field] ?? assert.fail(`${field} of ${JSON.stringify(place)}`));

const areDistinct = (all: readonly string[]): void => assert.equal(new Set(all).size, all.length);

/** Countries that have another name too. */
const OTHERWISE_NAMED = [
  'Democratic Republic of the Congo',
  'East Timor',
  'Ivory Coast',
  'Saint Kitts and Nevis',
  'Saint Lucia',
  'Saint Vincent and the Grenadines',
  'Turkey',
];

describe('what is known of the world', () => {
  it('countries have codes and names of their own', () => {
    for (const field of ['country', 'countryCode', 'countryCode3', 'countryNumber', 'locale'] as const)
      areDistinct(texts(field, 'country'));
    assert.ok(texts('countryCode', 'country').every((code) => /^[A-Z]{2}$/.test(code)));
    assert.ok(texts('countryCode3', 'country').every((code) => /^[A-Z]{3}$/.test(code)));
    for (const field of ['currency', 'currencyName'] as const) areDistinct(texts(field, 'currency'));
    for (const field of ['language', 'languageCode'] as const) areDistinct(texts(field, 'language'));
  });

  it('currencies and languages of countries are listed ones, and time zones known ones', () => {
    assert.ok(texts('currencyName', 'country').every((name) => name !== ''));
    assert.ok(texts('currencySymbol', 'country').every((symbol) => symbol !== ''));
    assert.ok(texts('language', 'country').every((name) => name !== ''));
    for (const zone of new Set(texts('timeZone', 'city')))
      assert.doesNotThrow(() => new Intl.DateTimeFormat('en', { timeZone: zone }), zone);
  });

  it('country codes, names and languages are those that are in use', () => {
    const regions = new Intl.DisplayNames(['en'], { type: 'region' });
    const currencies = new Intl.DisplayNames(['en'], { type: 'currency', fallback: 'none' });
    const begins = (name: string | undefined): string | undefined => name?.slice(0, 4).toLowerCase();
    const other = placeList('country', 'en').places.filter(
      ({ country, countryCode = '' }) => begins(regions.of(countryCode)) !== begins(country),
    );
    assert.deepEqual(
      other.map(({ country = '' }) => country).filter((country) => !OTHERWISE_NAMED.includes(country)),
      [],
    );
    assert.ok(texts('currency', 'currency').every((code) => currencies.of(code) !== undefined));
  });

  it('places are whole: each field of every city, and coordinates on the map', () => {
    for (const field of ['city', 'region', 'regionCode', 'postcode', 'phone', 'callingCode', 'continent', 'nationality'] as const)
      assert.ok(
        texts(field, 'city').every((text) => text.trim() === text && text !== ''),
        field,
      );
    assert.ok(texts('latitude', 'city').every((degrees) => Math.abs(Number(degrees)) <= 72));
    assert.ok(texts('longitude', 'city').every((degrees) => Math.abs(Number(degrees)) <= 180));
    assert.equal(placeList('city', 'en').weights.length, placeList('city', 'en').places.length);
    areDistinct(placeList('city', 'en').places.map(({ city, region, countryCode }) => `${city}, ${region}, ${countryCode}`));
  });

  it('a city lies near its capital’s hemisphere', () => {
    const capitals = new Map(placeList('country', 'en').places.map((place) => [place.countryCode, place]));
    for (const { city, countryCode, longitude } of placeList('city', 'en').places) {
      const apart = Math.abs(Number(longitude) - Number(capitals.get(countryCode)?.longitude));
      assert.ok(apart < (['US', 'CA', 'RU', 'AU'].includes(countryCode ?? '') ? 85 : 25), `${city} ${countryCode}`);
    }
  });

  it('phone numbers are nobody’s', () => {
    const allowed =
      /^(\+1-\d#\d-555-01##|\+1-\d{3}-555-01##|\+44 1632 960###|\+61 2 5550 ####|\+49 30 23125 ###|\+33 1 99 00 ## ##|\+353 20 91# ####|\+46 8 465 004 ##|\+\d{1,3} 00# ### ###)$/;
    assert.deepEqual(
      texts('phone', 'country').filter((pattern) => !allowed.test(pattern)),
      [],
    );
  });

  it('a locale is at home somewhere', () => {
    assert.deepEqual(['en', 'en_GB', 'de', 'pt_BR', 'zh_CN', 'xx'].map(homeCountry), ['US', 'GB', 'DE', 'BR', 'CN', undefined]);
  });

  it('almost every first name is known to be a woman’s or a man’s', () => {
    const names = vocabulary('firstName', 'en');
    const either = names.filter((name) => sexOf(name, 'en') === 'either');
    assert.deepEqual(either, ['Noor', 'Wei', 'Yuki']);
    assert.ok(names.filter((name) => sexOf(name, 'en') === 'female').length > names.length / 3);
  });
});

describe('numbers of entities', () => {
  it('come once in every block, whatever rows are asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 4 }), fc.string(), (size, blocks, name) => {
        const { number } = openEntity({ kind: 'each', key: drawKey(name), size }, 'en');
        const rows = Float64Array.from({ length: size * blocks }, (_, row) => row);
        const numbers = new Float64Array(rows.length);
        number(rows, numbers);
        assert.deepEqual(
          [...numbers].sort((a, b) => a - b),
          [...rows],
        );
        assert.ok(numbers.every((at, row) => Math.floor(at / size) === Math.floor(row / size)));
      }),
    );
  });
});

describe('check digits', () => {
  const digit = (parts: Parameters<typeof openDomain>[0]) => openDomain(parts, 'en');

  it('of cards, as ISO/IEC 7812 has them', () => {
    const cards = digit({ kind: 'text', parts: ['4242-4242-4242-4', { number: [0, 99], width: 2 }, '0'], check: 'luhn' });
    assert.equal(cards.at(24), '4242-4242-4242-4242');
    assert.equal(digit({ kind: 'text', parts: ['411111111111111', { number: [0, 0] }], check: 'luhn' }).at(0), '4111111111111111');
  });

  it('of IBANs, as ISO 13616 has them', () => {
    const ibans = digit({ kind: 'text', parts: ['GB00WEST123456', { number: [98765432, 98765433] }], check: 'iban' });
    assert.equal(ibans.at(0), 'GB82WEST12345698765432');
    assert.equal(digit({ kind: 'text', parts: ['DE0037040044', '0532013000'], check: 'iban' }).at(0), 'DE89370400440532013000');
  });

  it('are the same when many texts are made at once', () => {
    const domain = digit({ kind: 'text', parts: ['4242-42', { characters: '0123456789', length: 9 }, '0'], check: 'luhn' });
    const indexes = Float64Array.from({ length: 2000 }, (_, at) => at * 7);
    const singly = Array.from(indexes, (index) => domain.at(index));
    const vector = domain.values(indexes, freshMemory);
    assert.ok(vector.kind !== 'number');
    assert.deepEqual(
      Array.from(indexes, (_, at) => textReader(vector)(at)),
      singly,
    );
  });
});
