import assert from 'node:assert/strict';
import type { PGlite } from '@electric-sql/pglite';
import { EXPRESSIONS } from './rules/expressions';
import { agree, openReferee, ours, theirs } from './rules/referee';

describe('expressions agree with PostgreSQL', () => {
  let database: PGlite;
  before(async function () {
    this.timeout(60_000);
    database = await openReferee();
  });
  after(() => database.close());

  for (const [subject, expressions] of Object.entries(EXPRESSIONS)) {
    it(`${subject}: ${expressions.length}`, async () => {
      const differences: string[] = [];
      for (const sql of expressions) {
        const [mine, wanted] = [await ours(sql), await theirs(database, sql)];
        if (!agree(mine, wanted)) differences.push(`${sql}\n    evaluator ${shown(mine)}\n    PostgreSQL ${shown(wanted)}`);
      }
      assert.equal(differences.length, 0, `\n  ${differences.join('\n  ')}`);
    });
  }
});

function shown(outcome: object): string {
  return JSON.stringify(outcome, (key, value: unknown) => (key === 'type' ? (value as { family: string }).family : value));
}
