import assert from 'node:assert/strict';
import fc from 'fast-check';
import { validate } from '../../../src/core/measure/validity';
import { readSchema } from '../../../src/core/schema/readSchema';
import type { Schema } from '../../../src/core/schema/schema';
import { parser } from '../support/plans';
import { memoryRows } from './memoryRows';

const DDL = `CREATE EXTENSION citext;
  CREATE TABLE p (id int CONSTRAINT p_id PRIMARY KEY, code varchar(4) CONSTRAINT p_code UNIQUE, uid uuid CONSTRAINT p_uid UNIQUE,
    tag char(4) CONSTRAINT p_tag UNIQUE, mail citext CONSTRAINT p_mail UNIQUE,
    amount numeric CONSTRAINT p_amount UNIQUE NULLS NOT DISTINCT, a int, b text, CONSTRAINT p_ab UNIQUE (a, b));
  CREATE TABLE c (id bigint CONSTRAINT c_id PRIMARY KEY, p int CONSTRAINT c_p REFERENCES p, code varchar(4) CONSTRAINT c_code REFERENCES p (code),
    a int, b text, CONSTRAINT c_ab FOREIGN KEY (a, b) REFERENCES p (a, b) MATCH FULL,
    rating int CONSTRAINT c_rating CHECK (rating BETWEEN 1 AND 5), ends int, CONSTRAINT c_order CHECK (rating <= ends OR ends IS NULL));
  CREATE UNIQUE INDEX c_best ON c (p) WHERE rating = 1;`;

const UIDS = ['a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', 'b0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'];

/** Mostly unlike each other, now and then not. */
const word = (space: number) => fc.nat({ max: space }).map((value) => value.toString(36));
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 6 });
const parent = fc.record({
  code: maybe(word(90).map((text) => (text === '7' ? 'zu lang' : text === '8' ? 'ä😀ö' : text))),
  uid: maybe(fc.constantFrom(...UIDS)),
  tag: maybe(fc.constantFrom('x', 'x  ', 'y', ' x', 'xxxx')),
  mail: maybe(fc.constantFrom('Foo', 'fOO', 'bar', 'BÄR', 'bär')),
  amount: maybe(fc.constantFrom('1.5', '1.50', '-0', '0', '123456789012345678901', '123456789012345678902')),
  a: maybe(fc.nat({ max: 5 })),
  b: maybe(word(6)),
});
const child = fc.record({
  p: maybe(fc.integer({ min: 0, max: 30 })),
  code: maybe(word(90)),
  a: maybe(fc.nat({ max: 5 })),
  b: maybe(word(6)),
  rating: maybe(fc.integer({ min: 0, max: 6 })),
  ends: maybe(fc.integer({ min: 0, max: 6 })),
});
type Parent = typeof parent extends fc.Arbitrary<infer T> ? T & { readonly id: number } : never;
type Child = typeof child extends fc.Arbitrary<infer T> ? T & { readonly id: number } : never;

/** Rows with ids that count up, or are whatever they are. */
function numbered<T extends object>(each: fc.Arbitrary<T>): fc.Arbitrary<(T & { readonly id: number })[]> {
  const rows = fc.array(fc.tuple(each, fc.nat({ max: 60 })), { maxLength: 40, size: 'max' });
  return fc.tuple(rows, fc.boolean()).map(([all, counts]) => all.map(([row, id], at) => ({ ...row, id: counts ? at + 1 : id })));
}

type Key = string | number | null;

/** Keys that occurred before, where no part is NULL, or NULL is a value. */
function repeated(keys: readonly (readonly Key[])[], withNulls = false): number {
  const counted = keys.filter((key) => withNulls || !key.includes(null)).map((key) => JSON.stringify(key));
  return counted.length - new Set(counted).size;
}

function missing(keys: readonly (readonly Key[])[], there: readonly (readonly Key[])[]): number {
  const known = new Set(there.filter((key) => !key.includes(null)).map((key) => JSON.stringify(key)));
  return keys.filter((key) => !key.includes(null) && !known.has(JSON.stringify(key))).length;
}

const amountKey = (text: string | null): Key => (text === null ? null : text.length > 15 ? text : Number(text) || 0);

/** What is wrong with the rows, found in the plainest way. */
function faults(parents: readonly Parent[], children: readonly Child[]): Record<string, number> {
  const counts: Record<string, number> = {
    p_id: repeated(parents.map(({ id }) => [id])),
    p_code: repeated(parents.map(({ code }) => [code])),
    p_uid: repeated(parents.map(({ uid }) => [uid?.toLowerCase() ?? null])),
    p_tag: repeated(parents.map(({ tag }) => [tag?.trimEnd() ?? null])),
    p_mail: repeated(parents.map(({ mail }) => [mail?.toLowerCase() ?? null])),
    p_amount: repeated(
      parents.map(({ amount }) => [amountKey(amount)]),
      true,
    ),
    p_ab: repeated(parents.map(({ a, b }) => [a, b])),
    'code character varying(4)': parents.filter(({ code }) => code !== null && [...code].length > 4).length,
    c_id: repeated(children.map(({ id }) => [id])),
    c_p: missing(
      children.map(({ p }) => [p]),
      parents.map(({ id }) => [id]),
    ),
    c_code: missing(
      children.map(({ code }) => [code]),
      parents.map(({ code }) => [code]),
    ),
    c_ab:
      missing(
        children.map(({ a, b }) => [a, b]),
        parents.map(({ a, b }) => [a, b]),
      ) + children.filter(({ a, b }) => (a === null) !== (b === null)).length,
    c_rating: children.filter(({ rating }) => rating !== null && (rating < 1 || rating > 5)).length,
    c_order: children.filter(({ rating, ends }) => rating !== null && ends !== null && rating > ends).length,
    c_best: repeated(children.filter(({ rating }) => rating === 1).map(({ p }) => [p])),
  };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

describe('the validator', () => {
  let schema: Schema;
  before(async () => {
    schema = await readSchema([{ file: 'a.sql', text: DDL }], parser);
  });

  it('finds what is found in the plainest way, in any batches and any number of passes', () =>
    fc.assert(
      fc.asyncProperty(
        numbered(parent),
        numbered(child),
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom(undefined, 1, 7, 1000),
        async (p, c, batchSize, keysPerPass) => {
          const { violations, unchecked } = await validate(schema, memoryRows(schema, { p, c }, batchSize), { now: 0, keysPerPass });
          assert.deepEqual(Object.fromEntries(violations.map(({ constraint, count }) => [constraint, count])), faults(p, c));
          assert.deepEqual(unchecked, []);
        },
      ),
      { numRuns: 300 },
    ));
});
