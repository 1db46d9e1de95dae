import { BASE36, characters, choices, codes, DIGITS, HEX, numbers, texts, word, words } from './build';
import type { KindSpec } from './kindSpec';

const first = word('firstName', 'handle');
const last = word('lastName', 'handle');
const domain = word('domainWord', 'handle');
const slug = word('slugWord', 'handle');
const reserved = { oneOf: ['example.com', 'example.org', 'example.net'] };
const anyNumber = { number: [1, 9999] } as const;

/** Addresses and names on the net. Domains are those set apart for examples: nothing here leads anywhere. */
export const internetKinds: readonly KindSpec[] = [
  codes(
    'internet.email',
    [
      [first, '.', last, '@', reserved],
      [first, '.', last, anyNumber, '@', reserved],
      [first, '.', last, anyNumber, '@', domain, '.example'],
      [first, anyNumber, '@example.com'],
      [characters(BASE36, 6), '@a.test'],
      [characters(BASE36, 4), '@a.test'],
    ],
    { nulls: 0.1 },
  ),
  codes(
    'internet.companyEmail',
    [
      [{ oneOf: ['info', 'hello', 'office', 'contact', 'sales', 'service', 'team'] }, '@', domain, '-', slug, '.example'],
      [first, '.', last, anyNumber, '@', domain, '.example'],
      ['info', anyNumber, '@a.test'],
    ],
    { nulls: 0.1 },
  ),
  codes(
    'internet.username',
    [
      [first, '_', last],
      [first, '_', last, anyNumber],
      [first, { number: [1, 99_999] }],
      [domain, anyNumber],
      [characters(BASE36, 8)],
      [characters(BASE36, 6)],
      [characters(BASE36, 4)],
    ],
    { nulls: 0.05 },
  ),
  codes(
    'internet.displayName',
    [
      [word('firstName'), ' ', word('lastName')],
      [word('firstName'), ' ', word('lastName'), ' ', anyNumber],
      [word('firstName')],
      [word('firstName', undefined, 8)],
    ],
    { nulls: 0.1 },
  ),
  codes('internet.slug', [
    [slug, '-', slug, '-', slug],
    [slug, '-', slug, '-', slug, '-', slug],
    [slug, '-', slug],
    [slug, '-', anyNumber],
    [characters(BASE36, 6)],
    [characters(BASE36, 4)],
  ]),
  codes(
    'internet.url',
    [
      ['https://', domain, '.example/', slug, '-', slug],
      ['https://', domain, '.example/', slug, '/', slug, '-', slug, '-', anyNumber],
      ['https://', domain, '.example/', { number: [1, 9_999_999] }],
      ['https://a.test/', characters(BASE36, 6)],
    ],
    { nulls: 0.25 },
  ),
  codes(
    'internet.website',
    [
      ['https://', domain, '.example'],
      ['https://', domain, '-', slug, '.example'],
      ['https://', domain, '-', slug, '-', anyNumber, '.example'],
      ['https://a.test/', characters(BASE36, 6)],
    ],
    { nulls: 0.25 },
  ),
  codes(
    'internet.imageUrl',
    [
      ['https://img.example/', slug, '/', slug, '-', anyNumber, '.', { oneOf: ['jpg', 'png', 'webp'] }],
      ['/img/', slug, '-', anyNumber, '.jpg'],
      ['/img/', characters(BASE36, 6), '.jpg'],
      [characters(BASE36, 6), '.jpg'],
    ],
    { nulls: 0.25 },
  ),
  codes(
    'internet.avatarUrl',
    [
      ['https://img.example/avatars/', characters(BASE36, 10), '.png'],
      ['/avatars/', characters(BASE36, 6), '.png'],
    ],
    { nulls: 0.4 },
  ),
  codes('internet.domain', [
    [domain, '.example'],
    [domain, '-', slug, '.example'],
    [domain, '-', slug, '-', anyNumber, '.example'],
    [characters(BASE36, 4), '.test'],
  ]),
  codes('internet.hostname', [
    [domain, '-', { number: [1, 99], width: 2 }, '.', domain, '.example'],
    [domain, '-', { number: [1, 99_999] }],
    [characters(BASE36, 6)],
  ]),
  codes('internet.path', [
    ['/', slug],
    ['/', slug, '/', slug],
    ['/', slug, '/', slug, '-', slug, '/', anyNumber],
    ['/', characters(BASE36, 5)],
  ]),
  texts(
    'internet.referrer',
    [['https://', { oneOf: ['search', 'news', 'mail', 'social', 'forum', 'shop'] }, '.example/', slug], ['https://a.test']],
    { nulls: 0.4 },
  ),
  texts('internet.queryString', [
    [{ oneOf: ['q', 'ref', 'sort', 'tab', 'filter'] }, '=', slug, '&page=', { number: [1, 40] }],
    ['page=', { number: [1, 400] }],
  ]),
  choices('internet.headerName', {
    'X-Request-Id': 22,
    'X-Signature': 20,
    Authorization: 18,
    'X-Api-Key': 14,
    'Content-Type': 10,
    'Idempotency-Key': 8,
    'X-Forwarded-For': 8,
  }),
  words('internet.userAgent', 'userAgent', undefined, { nulls: 0.1 }),
  codes('internet.ip', [['10.', { number: [0, 255] }, '.', { number: [0, 255] }, '.', { number: [1, 254] }]], { nulls: 0.1 }),
  codes('internet.cidr', [
    ['10.', { number: [0, 255] }, '.', { number: [0, 255] }, '.0/24'],
    ['10.', { number: [0, 255] }, '.0.0/16'],
  ]),
  choices('internet.netmask', { '255.255.255.0': 70, '255.255.0.0': 14, '255.255.255.128': 8, '255.255.255.192': 8 }),
  texts('internet.distinguishedName', [
    ['cn=', first, ',ou=people,dc=', domain, ',dc=example'],
    ['ou=people,dc=', domain, ',dc=example'],
  ]),
  texts('internet.certificate', [
    ['-----BEGIN CERTIFICATE-----\nMII', characters(BASE36, 61), '\n', characters(BASE36, 64), '\n-----END CERTIFICATE-----'],
    ['MII', characters(BASE36, 61)],
    [characters(BASE36, 32)],
  ]),
  codes('internet.mac', [
    ['02:', characters(HEX, 2), ':', characters(HEX, 2), ':', characters(HEX, 2), ':', characters(HEX, 2), ':', characters(HEX, 2)],
  ]),
  texts(
    'internet.passwordHash',
    [
      ['$2b$12$', characters(`${BASE36}ABCDEFGHJKLMNPQRSTUVWXYZ`, 53)],
      [characters(HEX, 64)],
      [characters(HEX, 40)],
      [characters(HEX, 32)],
      [characters(HEX, 16)],
      [characters(BASE36, 8)],
    ],
    { nulls: 0.05 },
  ),
  texts('internet.salt', [[characters(HEX, 32)], [characters(HEX, 16)], [characters(BASE36, 10)], [characters(BASE36, 6)]], { nulls: 0.1 }),
  codes(
    'internet.token',
    [[characters(BASE36, 40)], [characters(BASE36, 24)], [characters(BASE36, 16)], [characters(BASE36, 8)], [characters(BASE36, 4)]],
    { nulls: 0.2 },
  ),
  codes('internet.apiKey', [['sk_test_', characters(BASE36, 32)], ['sk_', characters(BASE36, 16)], [characters(BASE36, 8)]], {
    nulls: 0.1,
  }),
  choices('internet.httpMethod', { GET: 65, POST: 22, PUT: 6, PATCH: 4, DELETE: 3 }),
  {
    ...numbers('internet.httpStatus', { min: 200, max: 504 }),
    families: ['integer', 'decimal', 'float', 'text'],
    list: {
      values: [200, 201, 204, 301, 302, 304, 400, 401, 403, 404, 409, 422, 429, 500, 502, 503],
      weights: [620, 60, 50, 20, 25, 60, 25, 25, 15, 55, 5, 10, 5, 15, 4, 6],
    },
  },
  choices('internet.protocol', { https: 80, http: 12, ftp: 2, ssh: 4, wss: 2 }),
  numbers('internet.port', { min: 1024, max: 49_151 }),
  texts(
    'internet.socialHandle',
    [
      ['@', first, '_', last],
      ['@', first, anyNumber],
      ['@', characters(BASE36, 6)],
    ],
    { nulls: 0.4 },
  ),
  words('internet.browser', 'browser'),
  choices(
    'internet.referralSource',
    { search: 34, direct: 22, referral: 14, newsletter: 10, 'social media': 12, advertisement: 8 },
    { nulls: 0.15 },
  ),
  words('internet.campaign', 'campaign', undefined, { nulls: 0.3 }),
  codes('internet.cookie', [[characters(HEX, 32)], [characters(BASE36, 16)], [characters(BASE36, 8)], [characters(DIGITS, 6)]], {
    nulls: 0.2,
  }),
];
