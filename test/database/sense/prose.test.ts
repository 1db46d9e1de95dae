import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { freshDatabase } from '../embeddedPostgres';
import { loadGenerated } from '../loadGenerated';
import { createSchema } from '../serverSchema';

const PRAISE =
  "'excellent|wonderful|very happy|highly recommended|worth every cent|exactly what i was|pleasantly surprised|full marks|simply perfect|love it|we love|clear recommendation'";
const BLAME =
  "'disappoint|regret|a mistake|refund|money back|not worth|look elsewhere|never again|let down|cannot recommend|unfortunately|avoid|poor |very unhappy|save your money'";

/** Rows whose texts say something else than the row does, by what should be true of them. */
const OFFENDERS: Readonly<Record<string, string>> = {
  'four and five stars are praise': `SELECT FROM product_reviews WHERE rating >= 4 AND title || ' ' || body ~* ${BLAME}`,
  'one and two stars are blame': `SELECT FROM product_reviews WHERE rating <= 2 AND replace(body, 'cannot recommend', '') || title ~* ${PRAISE}`,
  'three stars are neither': `SELECT FROM product_reviews WHERE rating = 3 AND (body ~* ${PRAISE} OR body ~* ${BLAME})`,
  'most praise says so': `SELECT FROM (SELECT avg((body ~* ${PRAISE})::int) AS share FROM product_reviews WHERE rating = 5) AS praised WHERE share < 0.6`,
  'most blame says so': `SELECT FROM (SELECT avg((body ~* ${BLAME})::int) AS share FROM product_reviews WHERE rating = 1) AS blamed WHERE share < 0.6`,
  'nine of ten is praise, two of ten is blame': `SELECT FROM hotel_reviews WHERE (score >= 7 AND headline || comment ~* ${BLAME}) OR (score <= 4 AND replace(comment, 'cannot recommend', '') ~* ${PRAISE})`,
  'a verdict in words': `SELECT FROM course_feedback WHERE (opinion >= 'good' AND feedback ~* ${BLAME}) OR (opinion <= 'poor' AND replace(feedback, 'cannot recommend', '') ~* ${PRAISE})`,
  'a recommendation': `SELECT FROM app_reviews WHERE (would_recommend AND review_text ~* ${BLAME}) OR (NOT would_recommend AND replace(review_text, 'cannot recommend', '') ~* ${PRAISE})`,
  'ratings lean to four and five': `SELECT FROM (SELECT avg(rating) AS mean FROM product_reviews) AS ratings WHERE mean NOT BETWEEN 3.5 AND 4.6
      UNION ALL SELECT FROM (SELECT avg(score) AS mean FROM hotel_reviews) AS scores WHERE mean NOT BETWEEN 6 AND 9`,
  'a description speaks of its product, and the teaser is how it begins': `SELECT FROM products WHERE position(name IN description) = 0 OR left(description, length(teaser)) <> teaser`,
  'an excerpt is how the body begins': 'SELECT FROM posts WHERE left(body, length(excerpt)) <> excerpt',
  'articles have paragraphs': `SELECT FROM posts WHERE body !~ E'\\n\\n'`,
  'errors fail, and nothing else does': `SELECT FROM event_logs WHERE (level = 'error') <> (message ~* 'refused|timeout|could not|failed|unexpected|deadlock')`,
  'texts are whole sentences': `SELECT FROM products WHERE description !~ '^[A-Z].*[.!?]$' OR teaser !~ '^[A-Z].*[.!?:]$' OR notes !~ '[.!?]$'
      UNION ALL SELECT FROM course_feedback WHERE feedback !~ '^[A-Z].*[.!?]$'`,
  'texts seldom come twice': `SELECT FROM (SELECT count(DISTINCT description) AS different FROM products) AS texts WHERE different < 990`,
};

describe('texts that fit their rows, in a real PostgreSQL', function () {
  this.timeout(120_000);
  let client: Client;
  before(async () => {
    const text = readFileSync(join(__dirname, 'prose.sql'), 'utf8');
    client = await freshDatabase();
    assert.deepEqual(await createSchema(client, text), []);
    await loadGenerated(client, text, { rows: 1000 });
  });
  after(() => client.end());

  for (const [name, query] of Object.entries(OFFENDERS)) {
    it(name, async () => {
      const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM (${query}) AS offenders`);
      assert.equal(rows[0].count, 0);
    });
  }
});
