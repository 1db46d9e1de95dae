import assert from 'node:assert/strict';
import { openPlan } from '../../../src/core/generate/openPlan';
import { parseRecipe } from '../../../src/core/recipe/parseRecipe';
import type { Recipe } from '../../../src/core/recipe/recipe';
import { recipeText } from '../../../src/flows/recipeText';
import { columnsOfTable, planOf, tableNamed } from '../support/plans';

const DDL = 'CREATE TABLE readings (id serial PRIMARY KEY, low integer NOT NULL, high integer NOT NULL, state text, taken_on date);';

describe('the recipe written for a recipe', () => {
  it('keeps all that was asked for, and makes the same cells', async () => {
    const asked: Recipe = {
      seed: '007',
      tables: {
        readings: {
          rows: 60,
          columns: {
            high: { sql: 'low + 5' },
            state: { values: ['open', 'closed'], weights: [3, 1], nulls: 0.5 },
            taken_on: { min: '2024-03-01', max: '2024-03-31' },
          },
          rules: ['low > 3', 'high < 900'],
        },
      },
    };
    const plan = await planOf(DDL, asked);
    const written = parseRecipe(recipeText(plan, asked), 'schema.sql.seedbed.json');
    assert.equal(written.seed, '007');
    assert.deepEqual(written.tables?.readings.rules, asked.tables?.readings.rules);
    assert.deepEqual(written.tables?.readings.columns?.high, { sql: 'low + 5' });
    const cells = (made: typeof plan) => columnsOfTable(tableNamed(openPlan(made), 'readings'));
    assert.deepEqual(cells(await planOf(DDL, written)), cells(plan));
  });
});
