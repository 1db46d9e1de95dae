import assert from 'node:assert/strict';
import { Frame, rowRange } from '../../../src/core/generate/frame';
import { bindExpression, type OpenPlan, type OpenTable } from '../../../src/core/generate/openPlan';
import { rowReader } from '../../../src/core/generate/rowReader';
import { offendersSql } from '../../../src/core/measure/offenders';
import type { Recipe } from '../../../src/core/recipe/recipe';
import { conditionOf, isRowRule } from '../../../src/core/recipe/sense/senseRule';
import { openOf } from './plans';

/** The rules that were inferred, as SQL without what all of them have in common. */
export async function rulesOf(ddl: string, recipe?: Recipe): Promise<string[]> {
  const open = await openOf(ddl, recipe);
  return open.tables.flatMap((table) =>
    table.plan.sense.map(
      (rule) =>
        offendersSql(table.plan, rule, open.plan)
          ?.replace('SELECT r.* FROM ', '')
          .replaceAll(/"(\w+)"/g, '$1') ?? '',
    ),
  );
}

/** Rows of a table that break one of its rules, by the engine's own evaluation. */
export function offenders(open: OpenPlan, table: OpenTable): number {
  const frame = new Frame(table, rowRange(0, table.plan.rows));
  const tests = table.plan.sense.filter(isRowRule).map((rule) => bindExpression(conditionOf(rule), table.plan, open.plan));
  return tests.reduce((sum, test) => {
    assert.ok(test, 'a rule that cannot be evaluated');
    const read = rowReader(frame, test.columns);
    return sum + Array.from(frame.rows).filter((_, row) => test.evaluate(read(row)) === false).length;
  }, 0);
}
