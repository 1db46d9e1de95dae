import assert from 'node:assert/strict';
import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { printExpression } from '../../src/core/rules/printExpression';
import { readCondition } from '../../src/core/schema/dialects/expressions/readExpression';
import type { OtherDialect } from '../../src/core/schema/schema';
import { MYSQL } from './dialectExpressions/mysqlWriting';
import { randomConditions } from './dialectExpressions/randomExpressions';
import { EXPRESSION_COLUMNS, sampleScript } from './dialectExpressions/sampleTable';
import { SQLITE } from './dialectExpressions/sqliteWriting';
import { differences, ourVerdicts, verdictSql } from './dialectExpressions/verdicts';
import { openReferee } from './rules/referee';

describe('translated expressions are what PostgreSQL accepts', () => {
  let database: PGlite;
  before(async function () {
    this.timeout(60_000);
    database = await openReferee();
    await database.exec(sampleScript('postgres'));
  });
  after(() => database.close());

  for (const [dialect, writing] of [['sqlite', SQLITE] as const, ['mysql', MYSQL] as const]) {
    it(`gives the same verdicts on random conditions of ${dialect}`, async function () {
      this.timeout(120_000);
      const conditions = [...new Set(fc.sample(randomConditions(writing), 600))];
      const wrong: string[] = [];
      for (const condition of conditions) wrong.push(...(await disagreement(database, dialect, condition)));
      assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} of ${conditions.length} differ`);
    });
  }
});

/** In what the evaluator and PostgreSQL differ on a condition, as a list of at most one. */
async function disagreement(database: PGlite, dialect: OtherDialect, condition: string): Promise<readonly string[]> {
  const ours = ourVerdicts(condition, dialect);
  const printed = printExpression(readCondition(condition, dialect, EXPRESSION_COLUMNS).expression);
  if (typeof ours === 'string' || printed === undefined) return [];
  const theirs = await verdictsOf(database, printed);
  if (typeof theirs === 'string') return ours.includes('!') ? [] : [`${condition}\n        ${printed}\n        ${theirs}`];
  return differences(ours, theirs)
    .slice(0, 1)
    .map((difference) => `${condition}\n        ${printed}\n        ${difference}`);
}

/** PostgreSQL's verdicts, or what it says against the condition. */
async function verdictsOf(database: PGlite, printed: string): Promise<readonly string[] | string> {
  try {
    const { rows } = await database.query<{ v: string }>(`SELECT ${verdictSql(printed)} AS v FROM t ORDER BY nr`);
    return rows.map(({ v }) => v);
  } catch (error) {
    return String(error);
  }
}
