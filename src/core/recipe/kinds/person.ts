import { characters, choices, codes, DIGITS, numbers, shortWords, texts, word, words } from './build';
import type { KindSpec } from './kindSpec';

const first = word('firstName');
const last = word('lastName');
const initial = characters('ABCDEFGHJKLMNPRSTVW', 1);

/** People: nobody real. Phone numbers are in ranges set apart for fiction, or under a country code that is not in use. */
export const personKinds: readonly KindSpec[] = [
  words('person.firstName', 'firstName', undefined, { nulls: 0.03 }),
  words('person.lastName', 'lastName', undefined, { nulls: 0.03 }),
  codes(
    'person.fullName',
    [
      [first, ' ', last],
      [first, ' ', initial, '. ', last],
      [first, ' ', initial, '. ', last, ' ', { number: [2, 9999] }],
      [initial, '. ', last],
      ...shortWords('lastName'),
    ],
    { nulls: 0.03 },
  ),
  words('person.middleName', 'middleName', undefined, { nulls: 0.5 }),
  codes('person.initials', [[characters('ABCDEFGHJKLMNPRSTVW', 2)], [characters('ABCDEFGHJKLMNPRSTVW', 1)]], { nulls: 0.3 }),
  words('person.nickname', 'nickname', undefined, { nulls: 0.4 }),
  choices('person.prefix', { 'Mr.': 40, 'Ms.': 30, 'Mrs.': 15, 'Dr.': 10, 'Prof.': 2, 'Mx.': 1 }, { nulls: 0.3 }),
  choices('person.suffix', { 'Jr.': 5, 'Sr.': 3, II: 2, III: 1, PhD: 3, MD: 2 }, { nulls: 0.9 }),
  choices('person.gender', { female: 49, male: 48, 'non-binary': 2, other: 1 }, { nulls: 0.1 }),
  choices('person.genderCode', { F: 49, M: 49, X: 2 }, { nulls: 0.05 }),
  choices('person.maritalStatus', { single: 38, married: 45, divorced: 10, widowed: 4, partnered: 3 }, { nulls: 0.15 }),
  choices('person.maritalCode', { S: 45, M: 55 }, { nulls: 0.1 }),
  words('person.jobTitle', 'jobTitle', undefined, { nulls: 0.1 }),
  words('person.occupation', 'occupation'),
  words('person.nationality', 'nationality'),
  words('person.degree', 'degree', undefined, { nulls: 0.25 }),
  words('person.skill', 'skill'),
  words('person.hobby', 'hobby', undefined, { nulls: 0.25 }),
  words('person.relationship', 'relationship'),
  texts(
    'person.bio',
    [
      [word('bioPhrase'), '. ', word('bioPhrase'), '. ', word('bioPhrase'), '.'],
      [word('bioPhrase'), '. ', word('bioPhrase'), '.'],
      [word('bioPhrase')],
      [word('hobby')],
    ],
    { nulls: 0.3, prose: 'bio' },
  ),
  codes(
    'person.phone',
    [
      ['+1-', word('areaCode'), '-555-01', { number: [0, 99], width: 2 }],
      ['+1-', word('areaCode'), '-555-01', { number: [0, 99], width: 2 }, ' x', { number: [1, 99_999] }],
      [word('areaCode'), '-555-01', { number: [0, 99], width: 2 }, 'x', { number: [1, 99_999] }],
      ['+999', characters(DIGITS, 9)],
      [word('areaCode'), '-555-01', { number: [0, 99], width: 2 }],
      [word('areaCode'), '55501', { number: [0, 99], width: 2 }],
      ['999', characters(DIGITS, 7)],
      ['555-01', { number: [0, 99], width: 2 }],
    ],
    { nulls: 0.2, number: { min: 9_990_000_000, max: 9_999_999_999 } },
  ),
  codes('person.phoneExtension', [[{ number: [100, 9999] }], [{ number: [10, 999] }]], { nulls: 0.5, number: { min: 100, max: 9999 } }),
  codes(
    'person.socialSecurity',
    [
      [{ oneOf: ['000', '666'] }, '-', characters(DIGITS, 2), '-', characters(DIGITS, 4)],
      ['0000', characters(DIGITS, 5)],
    ],
    { nulls: 0.1 },
  ),
  codes(
    'person.passport',
    [
      ['X', characters(DIGITS, 8)],
      ['X', characters(DIGITS, 6)],
    ],
    { nulls: 0.25 },
  ),
  codes(
    'person.license',
    [
      ['DL-', characters('ABCDEFGHJKLMNPQRSTUVWXYZ', 2), characters(DIGITS, 6)],
      ['DL', characters(DIGITS, 6)],
    ],
    { nulls: 0.25 },
  ),
  numbers('person.age', { min: 18, max: 92, shape: { kind: 'normal', mean: 42, deviation: 16 } }),
  numbers('person.heightCm', { min: 145, max: 205, scale: 1, shape: { kind: 'normal', mean: 171, deviation: 10 } }),
  numbers('person.weightKg', { min: 42, max: 140, scale: 1, shape: { kind: 'normal', mean: 74, deviation: 14 } }),
  numbers('person.salary', { min: 24_000, max: 240_000, step: 500, shape: { kind: 'lognormal', median: 58_000, sigma: 0.4 } }),
  numbers('person.hourlyRate', { min: 14, max: 180, scale: 2, step: 0.25, shape: { kind: 'lognormal', median: 34, sigma: 0.5 } }),
  numbers('person.yearsOfExperience', { min: 0, max: 42, shape: { kind: 'lognormal', median: 8, sigma: 0.7 } }),
  numbers('person.children', { min: 0, max: 6, shape: { kind: 'lognormal', median: 1.2, sigma: 0.7 } }),
];
