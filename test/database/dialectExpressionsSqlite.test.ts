import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { randomConditions } from './dialectExpressions/randomExpressions';
import { SAMPLE_ROWS, sampleScript } from './dialectExpressions/sampleTable';
import { SQLITE } from './dialectExpressions/sqliteWriting';
import { differences, ourVerdicts, verdictSql } from './dialectExpressions/verdicts';

const available = spawnSync('sqlite3', ['--version']).status === 0;

/** The server's verdicts on all rows, for many conditions in one run; undefined where it refuses the condition. */
function verdictsOf(conditions: readonly string[]): readonly (readonly string[] | undefined)[] {
  const queries = conditions.map(
    (condition, at) => `SELECT '${at}:' || group_concat(v, '') FROM (SELECT ${verdictSql(condition)} AS v FROM t ORDER BY nr);`,
  );
  const output = spawnSync('sqlite3', [':memory:'], {
    input: sampleScript('sqlite') + queries.join('\n'),
    encoding: 'utf8',
    maxBuffer: 1e8,
  }).stdout;
  const verdicts = new Map(output.split('\n').map((line) => [Number(line.split(':')[0]), line.split(':')[1]]));
  return conditions.map((_, at) => (verdicts.get(at) === undefined ? undefined : [...String(verdicts.get(at))]));
}

describe('expressions of SQLite mean here what they mean there', () => {
  before(function () {
    if (available) return;
    console.log('      no sqlite3 here: expressions are not compared with it');
    this.skip();
  });

  it('gives the verdicts of SQLite on random conditions', function () {
    this.timeout(60_000);
    const conditions = [...new Set(fc.sample(randomConditions(SQLITE), 1500))];
    const theirs = verdictsOf(conditions);
    const wrong: string[] = [];
    let compared = 0;
    conditions.forEach((condition, at) => {
      const verdicts = theirs[at];
      const ours = ourVerdicts(condition, 'sqlite');
      if (verdicts === undefined || typeof ours === 'string') return;
      assert.equal(verdicts.length, SAMPLE_ROWS.length);
      compared++;
      wrong.push(
        ...differences(ours, verdicts)
          .slice(0, 1)
          .map((difference) => `${condition}\n        ${difference}`),
      );
    });
    assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} of ${compared} differ`);
    assert.ok(compared > conditions.length * 0.9, `only ${compared} of ${conditions.length} were compared`);
  });
});
