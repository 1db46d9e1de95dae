import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { libpgQueryParser } from '../../../src/adapters/parsers/libpgQuery';
import { UserFacingError } from '../../../src/core/errors';
import { gateQuery } from '../../../src/core/query/gate';
import type { QueryResult } from '../../../src/core/query/result';
import { attacks, state, target } from './attacks';
import { type Asked, connected, embedded } from './servers';

/** What the second line of defence is not asked: it takes a time limit's length each, and one of them is enough. */
const slow = /pg_sleep/;
/** A lock of a session outlives its transaction. */
const lasting = /pg_advisory_lock/;

const parser = libpgQueryParser();
const limits = { rows: 100, bytes: 1_000_000, milliseconds: 1000 };
const written = '/tmp/seedbed-attack';

/** The gate's answer, or the one of who runs what it lets pass. */
async function attempt(asked: Asked, sql: string): Promise<QueryResult | UserFacingError> {
  return failing(async () => asked.read(await gateQuery(sql, parser), limits));
}

async function failing(work: () => Promise<QueryResult>): Promise<QueryResult | UserFacingError> {
  return work().catch((error: unknown) => {
    assert.ok(error instanceof UserFacingError, String(error));
    return error;
  });
}

function passes(sql: string): Promise<boolean> {
  return gateQuery(sql, parser).then(
    () => true,
    (error: UserFacingError) => {
      // What is no SQL for the parser is refused as such.
      assert.match(error.code, /^(?:refused-query|query-failed)$/);
      return false;
    },
  );
}

describe('attacks by queries', function () {
  this.timeout(120_000);

  it('are many, of each kind', () => {
    assert.ok(attacks.length >= 250);
    assert.equal(new Set(attacks.map(({ sql }) => sql)).size, attacks.length);
  });

  for (const { sql, outcome } of attacks.filter((attack) => attack.outcome === 'refused'))
    it(`refuses ${sql}`, async () => assert.equal(await passes(sql), false, outcome));

  for (const start of [connected, embedded]) {
    describe(`on ${start === connected ? 'a real server' : 'the embedded PostgreSQL'}`, () => {
      let asked: Asked;
      let untouched: unknown;

      before(async () => {
        asked = await start();
        await asked.execute(target);
        untouched = await asked.row(state);
      });
      after(() => asked.stop());

      async function unchanged(): Promise<void> {
        assert.deepEqual(await asked.row(state), untouched);
        assert.equal(existsSync(written), false);
      }

      for (const { sql, outcome } of attacks.filter((attack) => attack.outcome !== 'refused'))
        it(`${outcome}: ${sql}`, async () => {
          const answer = await attempt(asked, sql);
          if (outcome === 'harmless') assert.ok(!(answer instanceof Error) || answer.code === 'query-failed', String(answer));
          else assert.ok(answer instanceof UserFacingError, JSON.stringify(answer));
          if (outcome === 'foreign') assert.match(String(answer), /this database has its own/);
          assert.doesNotMatch(JSON.stringify(answer), /planted-secret|SCRAM|root:/);
          await unchanged();
          assert.deepEqual((await asked.read(await gateQuery('SELECT 1', parser))).rows, [['1']]);
        });

      for (const { sql } of attacks.filter(({ sql, outcome }) => outcome === 'refused' && !slow.test(sql) && !lasting.test(sql)))
        it(`changes nothing where the gate is left out: ${sql}`, async () => {
          const answer = await failing(() =>
            asked.read({ sql, kind: sql.startsWith('EXPLAIN') ? 'explain' : 'select', functions: [], fields: [], operators: [] }, limits),
          );
          assert.doesNotMatch(JSON.stringify(answer), /root:/);
          await unchanged();
        });
    });
  }
});
