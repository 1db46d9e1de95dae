import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MYSQL } from './dialectExpressions/mysqlWriting';
import { randomConditions } from './dialectExpressions/randomExpressions';
import { SAMPLE_ROWS, sampleScript } from './dialectExpressions/sampleTable';
import { differences, ourVerdicts, verdictSql } from './dialectExpressions/verdicts';
import { freshMariadb, type MariaDatabase, noMariadb } from './dialects/mariadb';

/** The server's verdicts on all rows, for many conditions in one run; undefined where it refuses the condition. */
function verdictsOf(database: MariaDatabase, conditions: readonly string[]): readonly (readonly string[] | undefined)[] {
  const queries = conditions.map(
    (condition, at) =>
      `SELECT concat('${at}:', group_concat(v ORDER BY nr SEPARATOR '')) AS answer FROM (SELECT nr, ${verdictSql(condition)} AS v FROM t) AS x;`,
  );
  const { output } = database.run(`SET NAMES utf8mb4 COLLATE utf8mb4_nopad_bin;\n${queries.join('\n')}`, { force: true });
  const answers = output.split('\n').map((line) => /^(\d+):([tfn]+)$/.exec(line));
  const verdicts = new Map(answers.flatMap((answer) => (answer ? [[Number(answer[1]), [...answer[2]]] as const] : [])));
  return conditions.map((_, at) => verdicts.get(at));
}

describe('expressions of MariaDB mean here what they mean there', () => {
  let database: MariaDatabase;
  before(async function () {
    this.timeout(60_000);
    if (noMariadb !== undefined) {
      console.log(`      ${noMariadb}: expressions are not compared with it`);
      this.skip();
    }
    database = await freshMariadb();
    assert.equal(database.run(sampleScript('mysql')).errors, '');
  });

  it('gives the verdicts of MariaDB on random conditions', function () {
    this.timeout(120_000);
    const conditions = [...new Set(fc.sample(randomConditions(MYSQL), 1500))];
    const theirs = verdictsOf(database, conditions);
    const wrong: string[] = [];
    let compared = 0;
    conditions.forEach((condition, at) => {
      const verdicts = theirs[at];
      const ours = ourVerdicts(condition, 'mysql');
      if (verdicts === undefined || typeof ours === 'string') return;
      assert.equal(verdicts.length, SAMPLE_ROWS.length);
      compared++;
      const differing = differences(ours, verdicts);
      if (differing.length > 0) wrong.push(`${condition}\n        ${differing[0]}`);
    });
    assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} of ${compared} differ`);
    assert.ok(compared > conditions.length * 0.9, `only ${compared} of ${conditions.length} were compared`);
  });
});
