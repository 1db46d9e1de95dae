import { characters, choices, codes, DIGITS, numbers, shortWords, texts, word, words } from './build';
import type { KindSpec } from './kindSpec';

const house = { number: [1, 9899] } as const;
const street = word('streetName');

/** Places. Streets and house numbers are put together; the addresses are nobody's. */
export const locationKinds: readonly KindSpec[] = [
  codes(
    'location.streetAddress',
    [
      [house, ' ', street, ' ', word('streetSuffix')],
      [house, ' ', street, ' ', word('streetSuffixShort')],
      [house, ' ', word('streetName', undefined, 6), ' ', word('streetSuffixShort', undefined, 2)],
      [word('streetName', undefined, 8)],
    ],
    { nulls: 0.1 },
  ),
  codes('location.street', [[street, ' ', word('streetSuffix')], [street, ' ', word('streetSuffixShort')], ...shortWords('streetName')], {
    nulls: 0.1,
  }),
  texts(
    'location.secondaryAddress',
    [[{ oneOf: ['Apt.', 'Suite', 'Unit', 'Floor'] }, ' ', { number: [1, 89] }], ['Apt ', { number: [1, 89] }], [{ number: [1, 89] }]],
    { nulls: 0.7 },
  ),
  texts('location.houseNumber', [[{ number: [1, 399] }], [{ number: [1, 99] }]], { number: { min: 1, max: 399 }, nulls: 0.05 }),
  texts(
    'location.fullAddress',
    [
      [house, ' ', street, ' ', word('streetSuffix'), ', ', word('cityName')],
      [house, ' ', street, ' ', word('streetSuffixShort')],
    ],
    { nulls: 0.1 },
  ),
  words('location.city', 'cityName', undefined, { nulls: 0.08 }),
  words('location.state', 'stateName', undefined, { nulls: 0.1 }),
  codes('location.stateCode', [[word('stateAbbreviation')]], { nulls: 0.1 }),
  words('location.county', 'county', undefined, { nulls: 0.15 }),
  words('location.region', 'region', undefined, { nulls: 0.1 }),
  words('location.area', 'areaName', undefined, { nulls: 0.1 }),
  words('location.continent', 'continent'),
  words('location.country', 'countryName', undefined, { nulls: 0.05 }),
  codes('location.countryCode', [[word('countryCode')]], { nulls: 0.05, number: { min: 4, max: 894 } }),
  codes('location.countryCode3', [[word('countryCode3')]], { nulls: 0.05 }),
  words('location.nameOfPlace', 'placeWord'),
  codes('location.postalCode', [[characters(DIGITS, 5)], [characters(DIGITS, 4)], [characters(DIGITS, 3)]], {
    nulls: 0.1,
    number: { min: 10_000, max: 99_999 },
  }),
  numbers('location.latitude', { min: -54, max: 68, scale: 6, step: 0.000001 }),
  numbers('location.longitude', { min: -124, max: 152, scale: 6, step: 0.000001 }),
  texts('location.coordinates', [
    [{ number: [-54, 67] }, '.', characters(DIGITS, 5), ', ', { number: [-124, 151] }, '.', characters(DIGITS, 5)],
  ]),
  numbers('location.altitude', { min: 0, max: 2800, scale: 1, shape: { kind: 'lognormal', median: 180, sigma: 1 } }),
  numbers('location.population', { min: 900, max: 38_000_000, shape: { kind: 'lognormal', median: 180_000, sigma: 1.6 } }),
  numbers('location.areaSize', { min: 1, max: 900_000, scale: 1, shape: { kind: 'lognormal', median: 2_400, sigma: 1.6 } }),
  words('location.language', 'language'),
  codes('location.languageCode', [[word('languageCode')]]),
  codes('location.locale', [[word('localeCode')], [word('languageCode')]]),
  words('location.timeZone', 'timeZone'),
  codes('location.venue', [
    [word('placeWord'), ' ', word('venueNoun')],
    [word('placeWord'), ' ', word('venueNoun'), ' ', { number: [2, 9999] }],
    ...shortWords('placeWord'),
  ]),
  words('location.indoorPlace', 'storage', undefined, { nulls: 0.2 }),
  codes(
    'location.shelf',
    [
      [characters('ABCDEFGH', 1), '-', { number: [1, 40], width: 2 }, '-', { number: [1, 12], width: 2 }],
      [characters('ABCDEFGH', 1), { number: [1, 99], width: 2 }],
    ],
    { number: { min: 1, max: 400 }, nulls: 0.1 },
  ),
  codes('location.room', [[characters('ABCDE', 1), { number: [0, 5] }, { number: [1, 39], width: 2 }], [{ number: [1, 599] }]], {
    number: { min: 1, max: 520 },
    nulls: 0.1,
  }),
  choices('location.direction', {
    north: 1,
    'north-east': 1,
    east: 1,
    'south-east': 1,
    south: 1,
    'south-west': 1,
    west: 1,
    'north-west': 1,
  }),
  choices('location.addressType', { home: 45, billing: 20, shipping: 20, work: 15 }),
  choices('location.phoneType', { mobile: 60, home: 20, work: 18, fax: 2 }),
  numbers('location.floor', { min: 0, max: 12, shape: { kind: 'lognormal', median: 2, sigma: 0.8 } }),
];
