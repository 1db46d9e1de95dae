import assert from 'node:assert/strict';
import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { ARBITRARIES } from './rules/arbitraries';
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

  for (const [subject, arbitrary] of Object.entries(ARBITRARIES)) {
    it(`${subject}: drawn values`, async function () {
      this.timeout(60_000);
      const told = { yes: 0, all: 0 };
      await fc.assert(
        fc.asyncProperty(arbitrary, async (sql) => {
          const [mine, wanted] = [await ours(sql), await theirs(database, sql)];
          told.all += 1;
          /** What cannot be told is no mistake, as long as it is rare. */
          if ('unknown' in mine) return;
          told.yes += 1;
          assert.ok(agree(mine, wanted), `${sql}\n    evaluator ${shown(mine)}\n    PostgreSQL ${shown(wanted)}`);
        }),
        { numRuns: Number(process.env.SEEDBED_TEST_RUNS ?? 250), seed: Number(process.env.SEEDBED_TEST_SEED ?? 20240229) },
      );
      assert.ok(told.yes >= told.all * 0.8, `only ${told.yes} of ${told.all} expressions could be evaluated`);
    });
  }
});

function shown(outcome: object): string {
  return JSON.stringify(outcome, (key, value: unknown) => (key === 'type' ? (value as { family: string }).family : value));
}
