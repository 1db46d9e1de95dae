import assert from 'node:assert/strict';
import { gateQuery } from '../../../src/core/query/gate';
import { suggestQuestions } from '../../../src/core/query/questions/suggestQuestions';
import { aspect, inWords, several } from '../../../src/core/query/questions/words';
import type { Question } from '../../../src/core/query/result';
import { parser, read } from '../schema/read';

/** The questions of a script, each held to the gate. */
async function questionsOf(ddl: string): Promise<readonly Question[]> {
  const questions = suggestQuestions(await read(ddl));
  for (const { sql } of questions) await gateQuery(sql, parser);
  return questions;
}

function sqlOf(questions: readonly Question[], text: string): string {
  const question = questions.find((candidate) => candidate.text === text);
  return question?.sql ?? assert.fail(`no question “${text}” in:\n${questions.map((each) => each.text).join('\n')}`);
}

const SHOP = `
CREATE TABLE customers (id serial PRIMARY KEY, name text NOT NULL, country text, referred_by int REFERENCES customers, phone text);
CREATE TABLE orders (id serial PRIMARY KEY, customer_id int NOT NULL REFERENCES customers, status text CHECK (status IN ('new', 'paid')),
  placed_at timestamptz NOT NULL, shipped_at timestamptz, total numeric(8,2) NOT NULL);`;

describe('questions that a schema suggests', () => {
  it('are of many shapes', async () => {
    const questions = await questionsOf(SHOP);
    for (const text of [
      'How many rows does each table have?',
      'How many orders are there per status?',
      'Which customers have the most orders?',
      'Which customers have the most customers (as referred by)?',
      'Which customers have no orders?',
      'Which customers have the highest total of orders?',
      'How many orders are there in each month, by placed?',
      'How many orders are there per country of their customers?',
      'What is the lowest, average and highest total of orders per status?',
      'Which orders have the highest total?',
      'Which orders are the latest, by placed?',
      'Which columns of customers are empty, and how often?',
      'How many customers have how many orders?',
      'How many days lie between placed and shipped of orders?',
    ])
      sqlOf(questions, text);
  });

  it('say who is who', async () => {
    const questions = await questionsOf(SHOP);
    assert.equal(
      sqlOf(questions, 'Which customers have the most orders?'),
      'SELECT p.id, p.name, count(*) AS rows\nFROM orders c\nJOIN customers p ON c.customer_id = p.id\nGROUP BY p.id, p.name\nORDER BY rows DESC\nLIMIT 10',
    );
    const people = await questionsOf('CREATE TABLE staff (no int PRIMARY KEY, first_name text, last_name text, salary numeric)');
    assert.match(sqlOf(people, 'Which staff have the highest salary?'), /^SELECT no, first_name, last_name, salary\n/);
  });

  it('tell references to one table apart, and join by all columns of a key', async () => {
    const questions = await questionsOf(`CREATE TABLE clubs (country text, no int, PRIMARY KEY (country, no));
      CREATE TABLE matches (home_country text, home_no int, away_country text, away_no int,
        FOREIGN KEY (home_country, home_no) REFERENCES clubs, FOREIGN KEY (away_country, away_no) REFERENCES clubs)`);
    assert.match(
      sqlOf(questions, 'Which clubs have the most matches (as home country, home no)?'),
      /ON c\.home_country = p\.country AND c\.home_no = p\.no\n/,
    );
    sqlOf(questions, 'Which clubs have no matches (as away country, away no)?');
  });

  it('write names as SQL needs them', async () => {
    const questions =
      await questionsOf(`CREATE SCHEMA "My Shop"; CREATE TABLE "My Shop"."Order" ("select" text, "Größe ""x""" numeric, "group" text, "status" text, at date);
      CREATE TABLE "user" (id int PRIMARY KEY, "name" text); CREATE TABLE public.pg_rows (id int, state text)`);
    assert.match(sqlOf(questions, 'How many my shop orders are there per status?'), /FROM "My Shop"\."Order"\n/);
    assert.match(
      sqlOf(questions, 'What is the lowest, average and highest größe "x" of my shop orders per status?'),
      /avg\("Größe ""x"""\)/,
    );
    assert.match(sqlOf(questions, 'How many pg rows are there per state?'), /FROM public\.pg_rows/);
    assert.match(sqlOf(questions, 'How many rows does each table have?'), /FROM "user"/);
  });

  it('leave out what PostgreSQL would take for a function', async () => {
    const questions = await questionsOf('CREATE TABLE t (id int PRIMARY KEY, pg_sleep text, nextval text, status text)');
    assert.doesNotMatch(JSON.stringify(questions), /pg_sleep|nextval/);
  });

  it('use the names that a schema of another dialect has in PostgreSQL', async () => {
    const questions = await questionsOf(
      'CREATE TABLE `pg_orders` (`id` int NOT NULL AUTO_INCREMENT PRIMARY KEY, `xmin` varchar(9), `Status` varchar(9)) ENGINE=InnoDB;',
    );
    assert.match(sqlOf(questions, 'How many pg orders are there per status?'), /^SELECT "Status"/);
    assert.doesNotMatch(JSON.stringify(questions), /`|\bxmin\b/);
  });

  it('are none of nothing, one of a table of one column, and at most 20', async () => {
    assert.deepEqual(await questionsOf('CREATE TYPE mood AS ENUM ()'), []);
    assert.deepEqual(await questionsOf('CREATE TABLE notes (id int PRIMARY KEY)'), [
      { text: 'How many notes are there?', sql: 'SELECT count(*) AS rows\nFROM notes' },
    ]);
    const many = Array.from({ length: 50 }, (_, at) => `CREATE TABLE t${at} (id int PRIMARY KEY, status text, at date, amount numeric);`);
    assert.equal((await questionsOf(many.join('\n'))).length, 20);
  });
});

describe('names in questions', () => {
  const MANY: Readonly<Record<string, string>> = {
    order: 'orders',
    order_items: 'order items',
    OrderItem: 'order items',
    Category: 'categories',
    day: 'days',
    bus: 'buses',
    address: 'addresses',
    addresses: 'addresses',
    branch: 'branches',
    box: 'boxes',
    movies: 'movies',
    status: 'statuses',
    staff: 'staff',
    user_data: 'user data',
    people: 'people',
    Straße: 'straßes',
    t1: 't1',
  };
  for (const [name, words] of Object.entries(MANY)) it(`${name} are ${words}`, () => assert.equal(several(name), words));

  it('lose what says only what type a column has', () => {
    assert.deepEqual(['loaned_at', 'publishedOn', 'is_active', 'status_code', 'at', 'birth_date'].map(aspect), [
      'loaned',
      'published',
      'active',
      'status',
      'at',
      'birth date',
    ]);
    assert.equal(inWords('HTTPStatus-code.v2'), 'httpstatus code v2');
  });
});
