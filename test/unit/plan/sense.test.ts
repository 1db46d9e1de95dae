import assert from 'node:assert/strict';
import { columnsOfTable, openOf, tableNamed, violationsOf } from '../support/plans';
import { offenders, rulesOf } from '../support/senseRules';

describe('rules inferred from names', () => {
  const cases: readonly (readonly [title: string, ddl: string, ...rules: string[]])[] = [
    [
      'moments of a row in order',
      'CREATE TABLE notes (id int PRIMARY KEY, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL, deleted_at timestamptz)',
      'notes AS r WHERE NOT (r.updated_at >= r.created_at)',
      'notes AS r WHERE NOT (r.deleted_at >= r.updated_at)',
    ],
    [
      'a start and an end of the same thing',
      'CREATE TABLE t (id int PRIMARY KEY, trial_start date, trial_end date, valid_to date, valid_from date)',
      't AS r WHERE NOT (r.trial_end > r.trial_start)',
      't AS r WHERE NOT (r.valid_to > r.valid_from)',
      't AS r WHERE NOT ((r.trial_end IS NULL) OR coalesce((NOT (r.trial_start IS NULL)), false))',
      't AS r WHERE NOT ((r.valid_to IS NULL) OR coalesce((NOT (r.valid_from IS NULL)), false))',
    ],
    [
      'a status and its moments',
      `CREATE TABLE orders (id int PRIMARY KEY, ordered_at timestamp NOT NULL, status text NOT NULL CHECK (status IN ('pending', 'paid', 'shipped', 'cancelled')),
         paid_at timestamp, shipped_at timestamp, cancelled_at timestamp, cancel_reason text)`,
      'orders AS r WHERE NOT (r.paid_at >= r.ordered_at)',
      'orders AS r WHERE NOT (r.shipped_at >= r.ordered_at)',
      'orders AS r WHERE NOT (r.shipped_at >= r.paid_at)',
      'orders AS r WHERE NOT (r.cancelled_at >= r.ordered_at)',
      "orders AS r WHERE NOT ((NOT (r.paid_at IS NULL)) = coalesce((r.status IN ('paid', 'shipped')), false))",
      "orders AS r WHERE NOT ((NOT (r.shipped_at IS NULL)) = coalesce((r.status IN ('shipped')), false))",
      "orders AS r WHERE NOT ((NOT (r.cancelled_at IS NULL)) = coalesce((r.status IN ('cancelled')), false))",
      "orders AS r WHERE NOT ((NOT (r.cancel_reason IS NULL)) = coalesce((r.status IN ('cancelled')), false))",
    ],
    [
      'what is told of after it has happened',
      'CREATE TABLE reviews (id int PRIMARY KEY, visited_on date NOT NULL, created_at date NOT NULL)',
      'reviews AS r WHERE NOT (r.created_at >= r.visited_on)',
    ],
    [
      'what is done of a whole, and used of what may be',
      'CREATE TABLE jobs (id int PRIMARY KEY, processed_rows int, failed_rows int, total_rows int, storage_used bigint, storage_limit bigint)',
      'jobs AS r WHERE NOT (r.storage_used <= r.storage_limit)',
      'jobs AS r WHERE NOT (r.processed_rows <= r.total_rows)',
      'jobs AS r WHERE NOT (r.failed_rows <= r.total_rows)',
    ],
    [
      'a flag and its moment',
      'CREATE TABLE users (id int PRIMARY KEY, is_verified boolean NOT NULL, verified_at timestamptz)',
      'users AS r WHERE NOT ((NOT (r.verified_at IS NULL)) = coalesce(r.is_verified, false))',
    ],
    [
      'amounts that add up',
      'CREATE TABLE order_lines (id int PRIMARY KEY, quantity int NOT NULL, unit_price numeric(10,2) NOT NULL, line_total numeric(12,2))',
      'order_lines AS r WHERE NOT (r.line_total = round(CAST((r.quantity * r.unit_price) AS numeric), 2))',
    ],
    [
      'least and most',
      'CREATE TABLE offers (id int PRIMARY KEY, min_price int NOT NULL, max_price int NOT NULL)',
      'offers AS r WHERE NOT (r.min_price <= r.max_price)',
    ],
    [
      'nothing before the row that it belongs to',
      'CREATE TABLE members (id int PRIMARY KEY, joined_on date); CREATE TABLE loans (id int PRIMARY KEY, member_id int NOT NULL REFERENCES members, loaned_on date NOT NULL)',
      'loans AS r JOIN members AS p1 ON p1.id = r.member_id WHERE NOT (r.loaned_on >= p1.joined_on)',
    ],
    [
      'two ways to the same table',
      `CREATE TABLE users (id int PRIMARY KEY, created_at date NOT NULL);
       CREATE TABLE messages (id int PRIMARY KEY, sender int REFERENCES users, reader int REFERENCES users, created_at date NOT NULL)`,
      'messages AS r JOIN users AS p1 ON p1.id = r.sender WHERE NOT (r.created_at >= p1.created_at)',
      'messages AS r JOIN users AS p1 ON p1.id = r.reader WHERE NOT (r.created_at >= p1.created_at)',
    ],
    [
      'what there is, what is used of it, and what is left',
      'CREATE TABLE cards (id int PRIMARY KEY, points_earned int NOT NULL, points_redeemed int NOT NULL, points_balance int NOT NULL)',
      'cards AS r WHERE NOT (r.points_redeemed <= r.points_earned)',
      'cards AS r WHERE NOT (r.points_balance = round(CAST((r.points_earned - r.points_redeemed) AS numeric), 0))',
    ],
    [
      'a total of its parts, and how many there are',
      `CREATE TABLE orders (id int PRIMARY KEY, items_count int NOT NULL, total numeric(14,2) NOT NULL);
       CREATE TABLE order_items (id int PRIMARY KEY, order_id int NOT NULL REFERENCES orders, quantity int NOT NULL, price numeric(8,2) NOT NULL)`,
      'orders AS r WHERE r.total IS DISTINCT FROM (SELECT coalesce(sum((c.quantity * c.price)), 0) FROM order_items AS c WHERE c.order_id = r.id)',
      'orders AS r WHERE r.items_count IS DISTINCT FROM (SELECT count(*) FROM order_items AS c WHERE c.order_id = r.id)',
    ],
    [
      'an average and a latest moment of other rows',
      `CREATE TABLE books (id int PRIMARY KEY, average_rating numeric(3,2), last_review_at date);
       CREATE TABLE reviews (id int PRIMARY KEY, book_id int NOT NULL REFERENCES books, rating int NOT NULL, created_at date NOT NULL)`,
      'books AS r WHERE r.average_rating IS DISTINCT FROM (SELECT round(avg(c.rating), 2) FROM reviews AS c WHERE c.book_id = r.id)',
      'books AS r WHERE r.last_review_at IS DISTINCT FROM (SELECT max(c.created_at) FROM reviews AS c WHERE c.book_id = r.id)',
    ],
    [
      'who counts whom, and that nobody is at both ends',
      `CREATE TABLE users (id int PRIMARY KEY, following_count int NOT NULL);
       CREATE TABLE follows (id int PRIMARY KEY, follower_id int NOT NULL REFERENCES users, followed_id int NOT NULL REFERENCES users)`,
      'users AS r WHERE r.following_count IS DISTINCT FROM (SELECT count(*) FROM follows AS c WHERE c.follower_id = r.id)',
      'follows AS r WHERE NOT (r.follower_id <> r.followed_id)',
    ],
    [
      'answers after what they answer, but nobody after who leads him',
      `CREATE TABLE notes (id serial PRIMARY KEY, reply_to int REFERENCES notes, created_at date NOT NULL);
       CREATE TABLE staff (id serial PRIMARY KEY, manager_id int REFERENCES staff, hired_on date NOT NULL);
       CREATE TABLE chain (id serial PRIMARY KEY, previous_id int UNIQUE REFERENCES chain, created_at date NOT NULL)`,
      'notes AS r JOIN notes AS p1 ON p1.id = r.reply_to WHERE NOT (r.created_at >= p1.created_at)',
    ],
    [
      'no more than a parent gives, or than there is room for',
      `CREATE TABLE quizzes (id serial PRIMARY KEY, max_score int NOT NULL);
       CREATE TABLE attempts (id serial PRIMARY KEY, quiz_id int NOT NULL REFERENCES quizzes, score numeric(6,1));
       CREATE TABLE rooms (id serial PRIMARY KEY, capacity smallint NOT NULL);
       CREATE TABLE classes (id serial PRIMARY KEY, room_id int REFERENCES rooms, max_students int NOT NULL, enrolled int NOT NULL);
       CREATE TABLE invoices (id serial PRIMARY KEY, total numeric(10,2) NOT NULL, list_price numeric(8,2), sale_price numeric(8,2));
       CREATE TABLE payments (id serial PRIMARY KEY, invoice_id int NOT NULL REFERENCES invoices, amount numeric(10,2) NOT NULL)`,
      'attempts AS r JOIN quizzes AS p1 ON p1.id = r.quiz_id WHERE NOT (r.score <= p1.max_score)',
      'classes AS r JOIN rooms AS p1 ON p1.id = r.room_id WHERE NOT (r.max_students <= p1.capacity)',
      'classes AS r WHERE NOT (r.enrolled <= r.max_students)',
      'invoices AS r WHERE NOT (r.sale_price <= r.list_price)',
      'payments AS r JOIN invoices AS p1 ON p1.id = r.invoice_id WHERE NOT (r.amount <= p1.total)',
    ],
    [
      'what has come less what has gone',
      `CREATE TABLE wallets (id int PRIMARY KEY, balance numeric(14,2) NOT NULL);
       CREATE TABLE transactions (id int PRIMARY KEY, wallet_id int NOT NULL REFERENCES wallets, amount numeric(8,2) NOT NULL CHECK (amount > 0),
         type text NOT NULL CHECK (type IN ('top_up', 'purchase', 'refund')))`,
      `wallets AS r WHERE r.balance IS DISTINCT FROM (SELECT coalesce(sum((CASE WHEN (c.type IN ('purchase')) THEN (- c.amount) ELSE c.amount END)), 0) FROM transactions AS c WHERE c.wallet_id = r.id)`,
    ],
    [
      'amounts below 0 where the schema says so of what goes, and no balance that might break a CHECK',
      `CREATE TABLE accounts (id int PRIMARY KEY, balance numeric(14,2) NOT NULL CHECK (balance >= 0));
       CREATE TABLE entries (id int PRIMARY KEY, account_id int NOT NULL REFERENCES accounts, amount numeric(8,2) NOT NULL, is_debit boolean NOT NULL);
       COMMENT ON COLUMN entries.amount IS 'Negative for debits'`,
      'entries AS r WHERE NOT (((r.is_debit = false) AND (r.amount > 0)) OR ((r.is_debit = true) AND (r.amount < 0)))',
    ],
    [
      'what parts have of a whole, by votes or drawn, and what parts have counted',
      `CREATE TABLE portfolios (id int PRIMARY KEY, name text);
       CREATE TABLE assets (id int PRIMARY KEY, name text);
       CREATE TABLE holdings (portfolio_id int REFERENCES portfolios, asset_id int REFERENCES assets, weight_percent numeric(6,3) NOT NULL CHECK (weight_percent > 0),
         PRIMARY KEY (portfolio_id, asset_id));
       CREATE TABLE polls (id int PRIMARY KEY, votes_count int NOT NULL);
       CREATE TABLE poll_options (id int PRIMARY KEY, poll_id int NOT NULL REFERENCES polls, votes_count int NOT NULL, vote_share numeric(5,4) NOT NULL)`,
      'holdings AS r WHERE (SELECT sum(c.weight_percent) FROM holdings AS c WHERE c.portfolio_id = r.portfolio_id) <> 100',
      'polls AS r WHERE r.votes_count IS DISTINCT FROM (SELECT coalesce(sum(c.votes_count), 0) FROM poll_options AS c WHERE c.poll_id = r.id)',
      'poll_options AS r WHERE (SELECT sum(c.vote_share) FROM poll_options AS c WHERE c.poll_id = r.poll_id) <> 1 AND (SELECT sum(c.votes_count) FROM poll_options AS c WHERE c.poll_id = r.poll_id) > 0',
    ],
    [
      'no shares of what may not be all of it, nor of what weighs something',
      `CREATE TABLE orders (id int PRIMARY KEY, note text);
       CREATE TABLE parcels (id int PRIMARY KEY, order_id int NOT NULL REFERENCES orders, weight numeric(6,2) NOT NULL);
       CREATE TABLE splits (id int PRIMARY KEY, order_id int NOT NULL REFERENCES orders, percentage int NOT NULL CHECK (percentage < 100))`,
    ],
    [
      'how old, how long, how many nights, and what day it is',
      `CREATE TABLE patients (id int PRIMARY KEY, birth_date date NOT NULL, age smallint NOT NULL);
       CREATE TABLE rides (id int PRIMARY KEY, start_time timestamptz NOT NULL, end_time timestamptz, duration_minutes smallint);
       CREATE TABLE stays (id int PRIMARY KEY, check_in date NOT NULL, check_out date NOT NULL, nights int NOT NULL CHECK (nights > 0));
       CREATE TABLE calendar (id int PRIMARY KEY, day date NOT NULL, year int NOT NULL, month_name text NOT NULL, is_weekend boolean NOT NULL)`,
      `patients AS r WHERE NOT (r.age = CAST(extract('year', age(CAST('2026-01-01 00:00:00.000' AS timestamp without time zone), CAST(r.birth_date AS timestamp without time zone))) AS integer))`,
      'rides AS r WHERE NOT (r.end_time > r.start_time)',
      "rides AS r WHERE NOT (r.end_time >= (r.start_time + CAST('60 seconds' AS interval)))",
      "rides AS r WHERE NOT (r.end_time <= (r.start_time + CAST('28800 seconds' AS interval)))",
      "rides AS r WHERE NOT (r.duration_minutes = floor((extract('epoch', (r.end_time - r.start_time)) / 60)))",
      'stays AS r WHERE NOT (r.check_out > r.check_in)',
      'stays AS r WHERE NOT (r.check_out >= (r.check_in + 1))',
      'stays AS r WHERE NOT (r.check_out <= (r.check_in + 14))',
      'stays AS r WHERE NOT (r.nights = (r.check_out - r.check_in))',
      "calendar AS r WHERE NOT (r.year = extract('year', r.day))",
      "calendar AS r WHERE NOT (r.month_name = to_char(CAST(r.day AS timestamp without time zone), 'FMMonth'))",
      "calendar AS r WHERE NOT (r.is_weekend = (extract('isodow', r.day) >= 6))",
    ],
    ['what has nothing to do with each other', 'CREATE TABLE t (id int PRIMARY KEY, height int, notes text, birthday date)'],
  ];
  for (const [title, ddl, ...expected] of cases)
    it(title, async () => {
      assert.deepEqual((await rulesOf(ddl)).sort(), [...expected].sort());
      const open = await openOf(ddl, { rows: 500 });
      for (const table of open.tables) assert.equal(offenders(open, table), 0);
    });

  const ties: readonly (readonly [title: string, ddl: string, ...rules: string[]])[] = [
    [
      'an address of the customer, from which the row has none where there is none',
      `CREATE TABLE customers (id serial PRIMARY KEY, name text);
       CREATE TABLE addresses (id serial PRIMARY KEY, customer_id int NOT NULL REFERENCES customers, city text);
       CREATE TABLE orders (id serial PRIMARY KEY, customer_id int NOT NULL REFERENCES customers, billing_address_id int REFERENCES addresses,
         shipping_address_id int NOT NULL REFERENCES addresses)`,
      'orders AS r JOIN addresses AS p1 ON p1.id = r.billing_address_id WHERE NOT (r.customer_id = p1.customer_id)',
      'orders AS r JOIN addresses AS p1 ON p1.id = r.shipping_address_id WHERE NOT (r.customer_id = p1.customer_id)',
    ],
    [
      'by way of two parents',
      `CREATE TABLE clinics (id serial PRIMARY KEY, name text);
       CREATE TABLE rooms (id serial PRIMARY KEY, clinic_id int NOT NULL REFERENCES clinics, number int);
       CREATE TABLE doctors (id serial PRIMARY KEY, clinic_id int NOT NULL REFERENCES clinics, name text);
       CREATE TABLE appointments (id serial PRIMARY KEY, room_id int NOT NULL REFERENCES rooms, doctor_id int NOT NULL REFERENCES doctors)`,
      'appointments AS r JOIN rooms AS p1 ON p1.id = r.room_id JOIN doctors AS p2 ON p2.id = r.doctor_id WHERE NOT (p1.clinic_id = p2.clinic_id)',
    ],
    [
      'over several levels: a city in its state, in its country',
      `CREATE TABLE countries (id serial PRIMARY KEY, name text);
       CREATE TABLE states (id serial PRIMARY KEY, country_id int NOT NULL REFERENCES countries, name text);
       CREATE TABLE cities (id serial PRIMARY KEY, state_id int NOT NULL REFERENCES states, name text);
       CREATE TABLE venues (id serial PRIMARY KEY, country_id int NOT NULL REFERENCES countries, state_id int NOT NULL REFERENCES states,
         city_id int NOT NULL REFERENCES cities)`,
      'venues AS r JOIN states AS p1 ON p1.id = r.state_id WHERE NOT (r.country_id = p1.country_id)',
      'venues AS r JOIN cities AS p1 ON p1.id = r.city_id WHERE NOT (r.state_id = p1.state_id)',
    ],
    [
      'within a tree, and of the tenant however it is reached',
      `CREATE TABLE companies (id serial PRIMARY KEY, name text);
       CREATE TABLE employees (id serial PRIMARY KEY, company_id int NOT NULL REFERENCES companies, manager_id int REFERENCES employees)`,
      'employees AS r JOIN employees AS p1 ON p1.id = r.manager_id WHERE NOT (r.company_id = p1.company_id)',
    ],
    [
      'not of somebody else, not of a list, not of a pair, not what was',
      `CREATE TABLE users (id serial PRIMARY KEY, name text);
       CREATE TABLE countries (id serial PRIMARY KEY, name text);
       CREATE TABLE departments (id serial PRIMARY KEY, name text);
       CREATE TABLE employees (id serial PRIMARY KEY, department_id int NOT NULL REFERENCES departments, country_id int REFERENCES countries);
       CREATE TABLE job_history (id serial PRIMARY KEY, employee_id int NOT NULL REFERENCES employees, department_id int NOT NULL REFERENCES departments);
       CREATE TABLE posts (id serial PRIMARY KEY, user_id int NOT NULL REFERENCES users, country_id int REFERENCES countries);
       CREATE TABLE comments (id serial PRIMARY KEY, user_id int NOT NULL REFERENCES users, post_id int NOT NULL REFERENCES posts, country_id int REFERENCES countries);
       CREATE TABLE tags (id serial PRIMARY KEY, post_id int NOT NULL REFERENCES posts, name text);
       CREATE TABLE post_tags (post_id int REFERENCES posts, tag_id int REFERENCES tags, PRIMARY KEY (post_id, tag_id))`,
    ],
  ];
  for (const [title, ddl, ...rules] of ties)
    it(`the same row by two ways: ${title}`, async () => {
      for (const rows of [40, 700]) {
        const open = await openOf(ddl, { rows });
        for (const table of open.tables) {
          assert.equal(table.plan.rows, rows);
          assert.equal(offenders(open, table), 0);
        }
      }
      assert.deepEqual(await rulesOf(ddl, { rows: 40 }), rules);
    });

  it('what keys lead to by two ways is left out where it would cost rows', async () => {
    const ddl = `CREATE TABLE tenants (id serial PRIMARY KEY, name text);
      CREATE TABLE sites (id serial PRIMARY KEY, tenant_id int NOT NULL UNIQUE REFERENCES tenants);
      CREATE TABLE gates (id serial PRIMARY KEY, tenant_id int NOT NULL REFERENCES tenants, site_id int NOT NULL REFERENCES sites, UNIQUE (tenant_id, site_id))`;
    const open = await openOf(ddl, { tables: { tenants: { rows: 10 }, sites: { rows: 10 }, gates: { rows: 50 } } });
    assert.deepEqual([tableNamed(open, 'gates').plan.rows, tableNamed(open, 'gates').plan.sense], [50, []]);
  });

  it('what keys lead to by two ways leaves those alone that are not to come twice', async () => {
    const open = await openOf(`CREATE TABLE tenants (id serial PRIMARY KEY, name text);
      CREATE TABLE runs (id serial PRIMARY KEY, tenant_id int NOT NULL REFERENCES tenants);
      CREATE TABLE marks (id serial PRIMARY KEY, tenant_id int NOT NULL REFERENCES tenants, run_id int UNIQUE REFERENCES runs);
      CREATE TABLE uses (id serial PRIMARY KEY, tenant_id int NOT NULL REFERENCES tenants, mark_id int NOT NULL REFERENCES marks)`);
    assert.deepEqual(await violationsOf(open), []);
    assert.equal(tableNamed(open, 'marks').plan.rows, 100);
  });

  it('what the schema contradicts is not inferred', async () => {
    const rules = await rulesOf(
      `CREATE TABLE t (id int PRIMARY KEY, created_at date NOT NULL CHECK (created_at > '2025-06-01'), updated_at date NOT NULL CHECK (updated_at < '2025-01-01'))`,
    );
    assert.deepEqual(rules, []);
  });

  it('what the schema says of a column stands: a total of its own, a moment that a CHECK decides about', async () => {
    const rules = await rulesOf(
      `CREATE TABLE lines (id int PRIMARY KEY, quantity int NOT NULL, unit_price numeric(8,2) NOT NULL, line_total numeric(10,2) NOT NULL CHECK (line_total = quantity * unit_price * 2));
       CREATE TABLE tasks (id int PRIMARY KEY, is_closed boolean NOT NULL, closed_at date, CHECK (is_closed OR closed_at IS NULL))`,
    );
    assert.deepEqual(rules, []);
  });

  it('a total that would not fit its type is not computed', async () => {
    const ddl =
      'CREATE TABLE lines (id int PRIMARY KEY, quantity int NOT NULL, unit_price numeric(12,2) NOT NULL, line_total numeric(3,2) NOT NULL)';
    assert.deepEqual(await rulesOf(ddl), []);
  });

  it('a share of NULLs that a recipe asks for goes before a flag', async () => {
    const ddl = 'CREATE TABLE users (id int PRIMARY KEY, is_verified boolean NOT NULL, verified_at timestamptz)';
    const recipe = { rows: 400, tables: { users: { columns: { verified_at: { nulls: 1 } } } } };
    assert.deepEqual(await rulesOf(ddl, recipe), []);
    const { verified_at: moments } = columnsOfTable(tableNamed(await openOf(ddl, recipe), 'users'));
    assert.ok(moments.every((moment) => moment === null));
  });

  it('"infer": false', async () => {
    assert.deepEqual(await rulesOf('CREATE TABLE t (id int PRIMARY KEY, starts_on date, ends_on date)', { infer: false }), []);
  });
});
