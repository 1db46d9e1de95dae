import { characters, choices, codes, DIGITS, LETTERS, numbers, ratings, word, words } from './build';
import type { KindSpec, TextAlternatives } from './kindSpec';

/** The codes there are, and then others that look like them. */
const CURRENCIES: TextAlternatives = [[word('currencyCode')], [characters(LETTERS, 3)]];

/** Money and accounts. Account numbers lie where no bank issues any, card numbers where cards are tried out; their check digits are right. */
export const financeKinds: readonly KindSpec[] = [
  numbers('finance.amount', { min: 0.5, max: 25_000, scale: 2, shape: { kind: 'lognormal', median: 85, sigma: 1.2 } }),
  numbers('finance.signedAmount', { min: -4000, max: 6000, scale: 2, shape: { kind: 'normal', mean: 120, deviation: 600 } }),
  numbers('finance.balance', { min: -1500, max: 90_000, scale: 2, shape: { kind: 'lognormal', median: 2_400, sigma: 1.1 } }),
  numbers('finance.creditLimit', { min: 500, max: 50_000, scale: 2, step: 500, shape: { kind: 'lognormal', median: 5_000, sigma: 0.8 } }),
  numbers('finance.loanAmount', { min: 1_000, max: 600_000, scale: 2, step: 500, shape: { kind: 'lognormal', median: 24_000, sigma: 1 } }),
  numbers('finance.propertyPrice', {
    min: 60_000,
    max: 3_000_000,
    scale: 2,
    step: 1000,
    shape: { kind: 'lognormal', median: 340_000, sigma: 0.6 },
  }),
  numbers('finance.rent', { min: 250, max: 6_000, scale: 2, step: 10, shape: { kind: 'lognormal', median: 1_150, sigma: 0.5 } }),
  choices('finance.paymentTerms', { 'Net 30': 46, 'Net 14': 18, 'Net 60': 12, 'Due on receipt': 16, Prepaid: 8 }, { nulls: 0.15 }),
  numbers('finance.fee', { min: 0.5, max: 250, scale: 2, shape: { kind: 'lognormal', median: 9, sigma: 0.9 }, endings: [0, 0.5, 0.99] }),
  numbers('finance.interestRate', { min: 0.25, max: 18, scale: 2, shape: { kind: 'lognormal', median: 4, sigma: 0.6 } }),
  numbers('finance.exchangeRate', { min: 0.05, max: 160, scale: 4, shape: { kind: 'lognormal', median: 1.3, sigma: 1.1 } }),
  numbers('finance.commission', { min: 0, max: 0.25, scale: 3, shape: { kind: 'lognormal', median: 0.05, sigma: 0.6 } }),
  numbers('finance.share', { min: 0, max: 1, scale: 4, shape: { kind: 'normal', mean: 0.4, deviation: 0.24 } }),
  numbers('finance.percent', { min: 0, max: 100, scale: 1, shape: { kind: 'normal', mean: 38, deviation: 24 } }),
  ratings('finance.termMonths', { values: [6, 12, 24, 36, 48, 60, 84, 120, 240, 360] }, { min: 6, max: 360 }),
  codes('finance.currency', CURRENCIES),
  {
    ...choices('finance.currencyCommon', { USD: 45, EUR: 32, GBP: 12, CHF: 4, CAD: 4, SEK: 3 }, { nulls: 0.05 }),
    text: CURRENCIES,
    injective: true,
  },
  words('finance.currencyName', 'currencyName'),
  codes('finance.currencySymbol', [[word('currencySymbol')]]),
  words('finance.accountName', 'accountName'),
  choices('finance.accountType', { checking: 42, savings: 30, credit: 14, loan: 6, investment: 8 }),
  codes('finance.accountNumber', [['00', characters(DIGITS, 10)], ['0', characters(DIGITS, 7)], [characters(DIGITS, 5)]], {
    number: { min: 10_000_000, max: 9_999_999_999 },
  }),
  codes('finance.iban', [[{ oneOf: ['BG00TEST0000', 'DE0000000000', 'GB00TEST0000', 'IE00TEST0000'] }, characters(DIGITS, 10)]], {
    nulls: 0.15,
    check: 'iban',
  }),
  codes('finance.bic', [['XXXX', { oneOf: ['DE', 'ES', 'FR', 'GB', 'IT', 'NL', 'US'] }, characters('ABCDEFGHJKLMNPQRSTUVWXYZ', 2)]], {
    nulls: 0.2,
  }),
  codes(
    'finance.cardNumber',
    [
      ['4242-42', characters(DIGITS, 2), '-', characters(DIGITS, 4), '-', characters(DIGITS, 3), '0'],
      ['424242', characters(DIGITS, 9), '0'],
      [characters(DIGITS, 3), '0'],
    ],
    { nulls: 0.2, check: 'luhn', number: { min: 4_242_420_000_000_000, max: 4_242_429_999_999_999 } },
  ),
  codes('finance.cardLastFour', [[characters(DIGITS, 4)]], { nulls: 0.2, number: { min: 1000, max: 9999 } }),
  choices('finance.cardType', { Visa: 48, Mastercard: 36, 'American Express': 10, Discover: 6 }),
  codes('finance.cardSecurityCode', [[characters(DIGITS, 3)]], { number: { min: 100, max: 999 } }),
  words('finance.bank', 'bank'),
  choices('finance.transactionType', { purchase: 46, deposit: 14, withdrawal: 12, transfer: 14, refund: 6, fee: 8 }),
  words('finance.transactionNote', 'transactionNote', undefined, { nulls: 0.2 }),
  choices('finance.transactionStatus', { completed: 84, pending: 9, failed: 4, reversed: 3 }),
  codes('finance.reference', [['REF-', characters(DIGITS, 10)], ['R', characters(DIGITS, 7)], [characters(DIGITS, 5)]], { nulls: 0.2 }),
  codes('finance.ticker', [[characters('ABCDEFGHJKLMNPQRSTUVWXYZ', 4)], [characters('ABCDEFGHJKLMNPQRSTUVWXYZ', 3)]]),
  choices('finance.insuranceType', { Health: 30, Car: 28, Home: 20, Life: 12, Travel: 10 }),
  numbers('finance.stockPrice', { min: 1, max: 900, scale: 2, shape: { kind: 'lognormal', median: 62, sigma: 0.9 } }),
  numbers('finance.shares', { min: 1, max: 20_000, shape: { kind: 'lognormal', median: 120, sigma: 1.3 } }),
];
