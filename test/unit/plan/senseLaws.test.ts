import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { tableBatch } from '../../../src/core/generate/batches';
import { openPlan } from '../../../src/core/generate/openPlan';
import type { Recipe } from '../../../src/core/recipe/recipe';
import { loadPlan } from '../../../src/flows/loadPlan';
import { recipeText } from '../../../src/flows/recipeText';
import { cellsOf, columnsOfTable, openOf, parser, tableNamed } from '../support/plans';
import { offenders } from '../support/senseRules';

/** Schemas of some tables in a chain, with columns that rules are inferred of. */
const lively: fc.Arbitrary<string> = fc
  .array(
    fc.record({
      nullable: fc.boolean(),
      type: fc.constantFrom('date', 'timestamp', 'timestamptz'),
      others: fc.subarray(['paid_at', 'shipped_at', 'delivered_at', 'updated_at', 'deleted_at', 'cancelled_at', 'expires_at']),
      status: fc.constantFrom('', "status text CHECK (status IN ('new', 'paid', 'shipped', 'delivered', 'cancelled')),"),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((tables) =>
    tables
      .map(({ nullable, type, others, status }, at) => {
        const parent = at > 0 ? `parent_id int ${nullable ? '' : 'NOT NULL'} REFERENCES t${at - 1},` : '';
        return `CREATE TABLE t${at} (id int PRIMARY KEY, ${parent} ${status} created_at ${type} NOT NULL${others.map((name) => `, ${name} ${type}`).join('')});`;
      })
      .join('\n'),
  );

describe('laws of inferred rules', () => {
  it('every rule holds in every row', () =>
    fc.assert(
      fc.asyncProperty(lively, fc.nat(1000), async (ddl, seed) => {
        const open = await openOf(ddl, { rows: 120, seed });
        for (const table of open.tables) assert.equal(offenders(open, table), 0, ddl);
      }),
      { numRuns: 25 },
    ));

  it('any page is the same as in the whole', () =>
    fc.assert(
      fc.asyncProperty(lively, fc.nat(99), async (ddl, at) => {
        const open = await openOf(ddl, { rows: 100 });
        const table = open.tables[open.tables.length - 1];
        const whole = columnsOfTable(table);
        const page = tableBatch(table, at, 1);
        assert.equal(page.columns.length, table.plan.table.columns.length);
        const again = columnsOfTable(tableNamed(await openOf(ddl, { rows: 100 }), table.plan.name));
        assert.deepEqual(again, whole);
      }),
      { numRuns: 10 },
    ));

  it('the recipe that is written gives the same cells', () =>
    fc.assert(
      fc.asyncProperty(lively, async (ddl) => {
        const open = await openOf(ddl, { rows: 60 });
        const written = JSON.parse(recipeText(open.plan).replaceAll(/^\s*\/\/.*$/gm, '')) as Recipe;
        assert.deepEqual(cellsOf(await openOf(ddl, written)), cellsOf(open));
      }),
      { numRuns: 15 },
    ));

  for (const name of ['shop', 'bank', 'clinic', 'school', 'airline', 'social', 'saas', 'tracker', 'hotel', 'warehouse'])
    it(`each table planned on its own makes the same rows: ${name}`, async () => {
      const text = readFileSync(join(__dirname, '../../database/sense', `${name}.sql`), 'utf8');
      const input = { sources: [{ file: 'schema.sql', text }], recipe: { rows: 40 } };
      const whole = openPlan(await loadPlan(input, parser));
      for (const table of whole.tables) {
        const alone = openPlan(await loadPlan(input, parser, { only: table.plan.name }));
        assert.deepEqual(columnsOfTable(tableNamed(alone, table.plan.name)), columnsOfTable(table), table.plan.name);
      }
    }).timeout(60_000);
});
