import assert from 'node:assert/strict';
import { libpgQueryParser } from '../../../src/adapters/parsers/libpgQuery';
import type { Recipe } from '../../../src/core/recipe/recipe';
import { withInferredReferences } from '../../../src/core/recipe/references/inferReferences';
import { readSchema } from '../../../src/core/schema/readSchema';
import { loadPlan } from '../../../src/flows/loadPlan';

const USERS = 'CREATE TABLE users (id serial PRIMARY KEY, name text);';

/** What is inferred from a script: `memos.creator_id → users`. */
async function inferred(sql: string, recipe: Recipe = {}): Promise<string[]> {
  const schema = await readSchema([{ file: 'script.sql', text: sql }], libpgQueryParser());
  return withInferredReferences(schema, recipe).tables.flatMap(({ name, foreignKeys }) =>
    foreignKeys.filter((key) => key.inferred).map((key) => `${name}.${key.columns[0]} → ${key.references.table.name}`),
  );
}

describe('references that no foreign key declares', () => {
  const found: Readonly<Record<string, readonly [sql: string, ...expected: string[]]>> = {
    'by the name of a table': [`${USERS} CREATE TABLE memos (id int PRIMARY KEY, user_id int)`, 'memos.user_id → users'],
    'in camel case, of several words': [
      'CREATE TABLE "OrderItems" (id bigint PRIMARY KEY); CREATE TABLE refunds (id bigint PRIMARY KEY, "orderItemId" bigint)',
      'refunds.orderItemId → OrderItems',
    ],
    'with a role before it': [
      'CREATE TABLE addresses (id uuid PRIMARY KEY); CREATE TABLE orders (id uuid PRIMARY KEY, billing_address_id uuid, shipping_address_id uuid)',
      'orders.billing_address_id → addresses',
      'orders.shipping_address_id → addresses',
    ],
    'of people by what they do': [
      `${USERS} CREATE TABLE tasks (id int PRIMARY KEY, creator_id int, assignee int, approved_by int, title text)`,
      'tasks.creator_id → users',
      'tasks.assignee → users',
      'tasks.approved_by → users',
    ],
    'by a key of the same name': [
      'CREATE TABLE employees (emp_no int PRIMARY KEY); CREATE TABLE salaries (emp_no int, from_date date, PRIMARY KEY (emp_no, from_date))',
      'salaries.emp_no → employees',
    ],
    'to a row of the same table': ['CREATE TABLE pages (id int PRIMARY KEY, parent_id int, title text)', 'pages.parent_id → pages'],
    'past what all tables are called alike': [
      'CREATE TABLE wp_posts (id bigint PRIMARY KEY); CREATE TABLE wp_links (id bigint PRIMARY KEY); CREATE TABLE wp_comments (id bigint PRIMARY KEY, post_id bigint)',
      'wp_comments.post_id → wp_posts',
    ],
  };
  for (const [name, [sql, ...expected]] of Object.entries(found)) it(name, async () => assert.deepEqual(await inferred(sql), expected));

  const doubtful: Readonly<Record<string, string>> = {
    'where the script declares one': `${USERS} CREATE TABLE memos (id int PRIMARY KEY, user_id int REFERENCES users)`,
    'of another type': `${USERS} CREATE TABLE memos (id int PRIMARY KEY, user_id text)`,
    'of a smaller type': 'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE memos (id int PRIMARY KEY, user_id int)',
    "to rows of somebody else's": `${USERS} CREATE TABLE memos (id int PRIMARY KEY, stripe_user_id int, external_user_id int)`,
    'beside a type': `${USERS} CREATE TABLE tags (id int PRIMARY KEY, user_id int, user_type text)`,
    'that count or sort': 'CREATE TABLE orders (id int PRIMARY KEY); CREATE TABLE items (id int PRIMARY KEY, "order" int, position int)',
    "for a row's own number": 'CREATE TABLE users (id int PRIMARY KEY, user_id int)',
    'in a circle': 'CREATE TABLE a_s (id int PRIMARY KEY, b_id int REFERENCES b_s (id)); CREATE TABLE b_s (id int PRIMARY KEY, a_s_id int)',
    'that a CHECK speaks of': `${USERS} CREATE TABLE memos (id int PRIMARY KEY, user_id int CHECK (user_id > 1000))`,
    'of rows that the script inserts': `${USERS} CREATE TABLE memos (id int PRIMARY KEY, user_id int); INSERT INTO memos VALUES (1, 77)`,
    'to a table of several keys':
      'CREATE TABLE users (a int, b int, PRIMARY KEY (a, b)); CREATE TABLE memos (id int PRIMARY KEY, user_id int)',
  };
  for (const [name, sql] of Object.entries(doubtful)) it(`are not inferred ${name}`, async () => assert.deepEqual(await inferred(sql), []));

  const MEMOS = `${USERS} CREATE TABLE memos (id int PRIMARY KEY, user_id int NOT NULL UNIQUE)`;
  it('leave room for the rows that are asked for', async () => {
    assert.deepEqual(await inferred(MEMOS), ['memos.user_id → users']);
    assert.deepEqual(await inferred(MEMOS, { tables: { memos: { rows: 200 } } }), []);
  });

  it('are what the recipe says instead', async () => {
    const recipe: Recipe = { tables: { memos: { columns: { user_id: { min: 5_000, max: 9_000 } } } } };
    assert.deepEqual(await inferred(MEMOS, recipe), []);
    assert.deepEqual(await inferred(MEMOS, { infer: false }), []);
    assert.deepEqual(await inferred(MEMOS, { tables: { memos: { columns: { user_id: { nulls: 0 } } } } }), ['memos.user_id → users']);
  });

  it('cost no rows', async () => {
    const sql = `${USERS} INSERT INTO users VALUES (1, 'a'), (2, 'b');
      CREATE TABLE memos (id int PRIMARY KEY, user_id int NOT NULL, place int NOT NULL CHECK (place IN (1, 2)), UNIQUE (user_id, place))`;
    const input = { sources: [{ file: 'script.sql', text: sql }], recipe: { rows: 50 }, explicitRows: ['memos'] };
    const plan = await loadPlan(input, libpgQueryParser());
    assert.equal(plan.tables.find(({ name }) => name === 'memos')?.rows, 50);
  });

  it('make parents whose rows come first', async () => {
    const sql = `CREATE TABLE memos (id int PRIMARY KEY, user_id int NOT NULL, created_at timestamp NOT NULL); ${USERS.replace('name text', 'created_at timestamp NOT NULL')}`;
    const plan = await loadPlan({ sources: [{ file: 'script.sql', text: sql }], recipe: {} }, libpgQueryParser());
    assert.deepEqual(
      plan.tables.map(({ name }) => name),
      ['users', 'memos'],
    );
    assert.equal(plan.tables[1].sense.length, 1);
  });
});
