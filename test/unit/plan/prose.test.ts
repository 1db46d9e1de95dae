import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { tablePage } from '../../../src/core/generate/batches';
import { openPlan } from '../../../src/core/generate/openPlan';
import { reviews } from '../../../src/core/generate/prose/english/reviews';
import { grammarOf } from '../../../src/core/generate/prose/grammars';
import { type CellText, columnsOfTable, openOf, planOf, tableNamed, violationsOf } from '../support/plans';

/** A table's rows as objects, by column. */
async function rowsOf(ddl: string, table: string, rows = 200): Promise<Record<string, CellText>[]> {
  const open = await openOf(ddl, { rows });
  assert.deepEqual(await violationsOf(open), []);
  const columns = columnsOfTable(tableNamed(open, table));
  const names = Object.keys(columns);
  return columns[names[0]].map((_, row) => Object.fromEntries(names.map((name) => [name, columns[name][row]])));
}

/** What only texts of one mood say: the longest run of plain words of each of its sentences. */
function phrasesOf(topic: string, form: string): Record<string, string[]> {
  const { moods } = grammarOf(topic, 'en').forms[form];
  return Object.fromEntries(
    Object.entries(moods).map(([mood, places]) => [
      mood,
      places.flatMap((place) => place.split('|').map((sentence) => longest(sentence.split(/\{[^}]*\}/)))),
    ]),
  );
}

function longest(pieces: readonly string[]): string {
  return pieces.reduce((best, piece) => (piece.length > best.length ? piece : best)).trim();
}

/** The moods of which a text says something. */
function moodsOf(text: string, phrases: Record<string, string[]>): string[] {
  return Object.keys(phrases).filter((mood) =>
    phrases[mood].some((phrase) => phrase.length > 6 && text.toLowerCase().includes(phrase.toLowerCase())),
  );
}

/** Ways to rate, and the mood of each value. */
const RATINGS: readonly (readonly [type: string, moodOf: (value: string) => string])[] = [
  ['rating smallint NOT NULL CHECK (rating BETWEEN 1 AND 5)', (value) => of(Number(value) / 5)],
  ['stars int NOT NULL CHECK (stars IN (1, 2, 3, 4, 5))', (value) => of(Number(value) / 5)],
  ['score int NOT NULL CHECK (score >= 0 AND score <= 10)', (value) => of(Number(value) / 10)],
  ['rating int NOT NULL CHECK (rating BETWEEN 1 AND 100)', (value) => of(Number(value) / 100)],
  ['rating numeric(2,1) NOT NULL CHECK (rating BETWEEN 1 AND 5)', (value) => of(Number(value) / 5)],
  [
    'sentiment real NOT NULL CHECK (sentiment BETWEEN -1 AND 1)',
    (value) => (Number(value) <= -0.2 ? 'negative' : Number(value) <= 0.2 ? 'mixed' : 'positive'),
  ],
  ["sentiment text NOT NULL CHECK (sentiment IN ('positive', 'neutral', 'negative'))", (value) => (value === 'neutral' ? 'mixed' : value)],
  ['rating mark NOT NULL', (value) => ({ Poor: 'negative', Fair: 'mixed', Good: 'positive', Excellent: 'positive' })[value] ?? ''],
  ['would_recommend boolean NOT NULL', (value) => (/^t/.test(value) ? 'positive' : 'negative')],
];

function of(share: number): string {
  return share <= 0.45 ? 'negative' : share <= 0.667 ? 'mixed' : 'positive';
}

const TYPE = "CREATE TYPE mark AS ENUM ('Poor', 'Fair', 'Good', 'Excellent');";

describe('texts that fit their rows', () => {
  for (const [rating, moodOf] of RATINGS) {
    it(`reviews with ${rating}`, async () => {
      const column = rating.split(' ')[0];
      const rows = await rowsOf(
        `${TYPE} CREATE TABLE product_reviews (id serial PRIMARY KEY, title varchar(60) NOT NULL, ${rating}, body text NOT NULL)`,
        'product_reviews',
        1000,
      );
      const [body, title] = ['review', 'headline'].map((form) => phrasesOf('review of product', form));
      for (const row of rows) {
        const mood = moodOf(String(row[column]));
        const said = moodsOf(String(row.body), body);
        assert.ok(said.includes(mood) || said.length === 0, JSON.stringify(row));
        assert.ok(
          moodsOf(String(row.title), title).every((each) => each === mood),
          JSON.stringify(row),
        );
      }
      const moods = rows.map((row) => moodOf(String(row[column])));
      assert.ok(new Set(moods).size >= 2, 'one mood only');
    });
  }

  it('praise has no word of blame, and blame none of praise', () => {
    const { forms } = reviews.review;
    const [blame, praise] = [
      /disappoint|refund|worst|poor|avoid|regret|mistake|never/i,
      /excellent|love|wonderful|perfect|happy(?<!unhappy)|recommended|great/i,
    ];
    for (const { moods } of Object.values(forms)) {
      assert.doesNotMatch(moods.positive.join(), blame);
      assert.doesNotMatch(moods.negative.join().replaceAll(/cannot recommend|not recommend|unhappy/gi, ''), praise);
    }
  });

  it('title and body agree where no column says how', async () => {
    const rows = await rowsOf('CREATE TABLE reviews (id serial PRIMARY KEY, title text NOT NULL, body text NOT NULL)', 'reviews', 1000);
    const [body, title] = ['review', 'headline'].map((form) => phrasesOf('review', form));
    for (const row of rows) {
      const [headed] = moodsOf(String(row.title), title);
      const said = moodsOf(String(row.body), body);
      assert.ok(headed === undefined || said.length === 0 || said.includes(headed), JSON.stringify(row));
    }
  });

  it('log messages fit their level, tickets their category, errors their status', async () => {
    const cases = [
      [
        "CREATE TABLE event_logs (id serial PRIMARY KEY, level text NOT NULL CHECK (level IN ('DEBUG', 'INFO', 'WARN', 'ERROR')), message text NOT NULL)",
        'event_logs',
        'log',
        'message',
        'level',
        'message',
        { DEBUG: 'debug', INFO: 'info', WARN: 'warning', ERROR: 'error' },
      ],
      [
        "CREATE TABLE support_tickets (id serial PRIMARY KEY, category text NOT NULL CHECK (category IN ('billing', 'bug', 'account', 'shipping')), description text NOT NULL)",
        'support_tickets',
        'ticket',
        'description',
        'category',
        'description',
        { billing: 'billing', bug: 'technical', account: 'account', shipping: 'delivery' },
      ],
      [
        'CREATE TABLE api_calls (id serial PRIMARY KEY, status_code int NOT NULL CHECK (status_code IN (400, 401, 404, 500, 503)), error_message text NOT NULL)',
        'api_calls',
        'failure',
        'message',
        'status_code',
        'error_message',
        { 400: 'invalid', 401: 'unauthorized', 404: 'missing', 500: 'server', 503: 'unavailable' },
      ],
    ] as const;
    for (const [ddl, table, topic, form, teller, text, moods] of cases) {
      const phrases = phrasesOf(topic, form);
      const found = (await rowsOf(ddl, table, 400)).map((row) => {
        const mood = (moods as Record<string, string>)[String(row[teller])];
        const said = moodsOf(String(row[text]), phrases);
        assert.ok(said.length === 0 || said.includes(mood), JSON.stringify(row));
        return said.includes(mood);
      });
      assert.ok(found.filter(Boolean).length > 200, table);
    }
  });

  it('a title says what its text is about', async () => {
    const cases = [
      [
        'maintenance_requests (id serial PRIMARY KEY, title varchar(120) NOT NULL, description text NOT NULL)',
        'title',
        'description',
        /^\w+/,
      ],
      [
        'notifications (id serial PRIMARY KEY, type text NOT NULL, title text NOT NULL, message text NOT NULL)',
        'title',
        'message',
        /^(?!New|Your|Welcome)[A-Z]\w+(?= (and|liked|commented|follows|finished))/,
      ],
      [
        'support_tickets (id serial PRIMARY KEY, subject varchar(150) NOT NULL, category text, description text NOT NULL)',
        'subject',
        'description',
        /(January|March|July|October)$/,
      ],
    ] as const;
    for (const [table, title, text, word] of cases) {
      const rows = await rowsOf(`CREATE TABLE ${table}`, table.split(' ')[0], 300);
      const told = rows.filter((row) => word.test(String(row[title])));
      assert.ok(told.length > 5, `${told.length} of ${table}`);
      for (const row of told) {
        const [said] = word.exec(String(row[title])) ?? [];
        assert.ok(String(row[text]).toLowerCase().includes(String(said).toLowerCase()), JSON.stringify(row));
      }
    }
  });

  it('descriptions speak of what the row is called', async () => {
    const rows = await rowsOf(
      'CREATE TABLE products (id serial PRIMARY KEY, name varchar(60) NOT NULL, description text NOT NULL)',
      'products',
      1000,
    );
    for (const { name, description } of rows) assert.ok(String(description).includes(String(name)), `${name}: ${description}`);
    assert.ok(new Set(rows.map(({ description }) => description)).size > 990);
  });

  it('a name that is missing or too long leaves what the row is', async () => {
    const ddl = 'CREATE TABLE products (id serial PRIMARY KEY, name text, description varchar(200) NOT NULL)';
    const open = await openOf(ddl, {
      rows: 300,
      tables: { products: { columns: { name: { values: ['x'.repeat(180), 'Desk'], nulls: 0.3 } } } },
    });
    assert.deepEqual(await violationsOf(open), []);
    const { name, description } = columnsOfTable(open.tables[0]);
    assert.ok(
      description.every((text, row) => text && text.length <= 200 && (name[row] === 'Desk' ? text.includes('Desk') : /product/.test(text))),
    );
  });

  it('an excerpt is how the body begins, whatever room there is', async () => {
    for (const type of ['text', 'varchar(300)', 'varchar(120)', 'varchar(90)']) {
      const rows = await rowsOf(
        `CREATE TABLE posts (id serial PRIMARY KEY, title text NOT NULL, excerpt ${type} NOT NULL, body text NOT NULL)`,
        'posts',
      );
      for (const { excerpt, body } of rows)
        assert.ok(String(body).startsWith(String(excerpt)) && /[.:!?]$/.test(String(excerpt)), `${excerpt} / ${body}`);
    }
  });

  it('what is counted of a text is counted', async () => {
    const columns = 'word_count int NOT NULL, char_count int, reading_time_minutes smallint CHECK (reading_time_minutes >= 0)';
    const rows = await rowsOf(`CREATE TABLE articles (id serial PRIMARY KEY, title text NOT NULL, body text, ${columns})`, 'articles');
    for (const { body, word_count, char_count, reading_time_minutes } of rows) {
      const words = body === null ? 0 : body.split(/\s+/).length;
      assert.equal(Number(word_count), words);
      assert.equal(char_count, body === null ? null : String(body.length));
      assert.equal(reading_time_minutes, body === null ? null : String(Math.ceil(words / 200)));
    }
  });

  it('conditions on texts hold all the same', async () => {
    const rows = await rowsOf(
      `CREATE TABLE reviews (id serial PRIMARY KEY, rating int CHECK (rating BETWEEN 1 AND 5),
         body text CHECK (length(trim(body)) BETWEEN 60 AND 300), title text, notes text CHECK (notes <> ''),
         CHECK (title IS NOT NULL OR body IS NOT NULL))`,
      'reviews',
      500,
    );
    assert.ok(rows.some(({ body }) => body === null) && rows.some(({ title }) => title === null));
    const phrases = phrasesOf('review', 'review');
    for (const row of rows)
      if (row.body && row.rating) {
        const said = moodsOf(row.body, phrases);
        assert.ok(said.length === 0 || said.includes(of(Number(row.rating) / 5)), JSON.stringify(row));
      }
  });

  it('texts do not know of columns that they do not follow', async () => {
    const columns = 'id serial PRIMARY KEY, name text NOT NULL, description text, notes text, rating int';
    const [one, other] = await Promise.all(
      ['', ', colour text, weight numeric(6,2)'].map((more) => rowsOf(`CREATE TABLE products (${columns}${more})`, 'products')),
    );
    assert.deepEqual(
      other.map(({ description, notes }) => [description, notes]),
      one.map(({ description, notes }) => [description, notes]),
    );
  });

  it('any rows are the same rows of the whole', async () => {
    const plan = await planOf(
      `${TYPE} CREATE TABLE courses (id serial PRIMARY KEY, title text NOT NULL, summary varchar(150), description text);
       CREATE TABLE reviews (id serial PRIMARY KEY, course_id int NOT NULL REFERENCES courses, rating mark, title text, body text)`,
      { rows: 300 },
    );
    const whole = openPlan(plan).tables.map((table) => tablePage(table, 0, table.plan.rows));
    fc.assert(
      fc.property(fc.nat(1), fc.nat(299), fc.nat(40), (table, offset, limit) => {
        const page = tablePage(openPlan(plan).tables[table], offset, limit);
        assert.deepEqual(page, whole[table].slice(offset, offset + limit));
      }),
      { numRuns: 40 },
    );
  });
});
