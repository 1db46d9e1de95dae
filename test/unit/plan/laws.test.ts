import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { cellText, tablePage } from '../../../src/core/generate/batches';
import { Frame } from '../../../src/core/generate/frame';
import { type OpenPlan, type OpenTable, openPlan } from '../../../src/core/generate/openPlan';
import { parseRecipe } from '../../../src/core/recipe/parseRecipe';
import { loadPlan } from '../../../src/flows/loadPlan';
import { recipeText } from '../../../src/flows/recipeText';
import { type CellText, cellsOf, openOf, parser, planOf, violationsOf } from '../support/plans';
import { randomDdl, randomDdlWithColumn } from '../support/randomSchema';

const ROWS = 40;

/** The cells of the given rows, in their order, by columns. */
function cellsAt(table: OpenTable, rows: readonly number[]): CellText[][] {
  const frame = new Frame(table, Float64Array.from(rows));
  return table.plan.columns.map(({ shape }, place) => {
    const text = cellText(frame.column(place), shape);
    return rows.map((_, i) => text(i));
  });
}

/** Tables whose rows are not as many as asked, and which no shortfall names. */
function unnamedShort({ plan }: OpenPlan): string[] {
  const named = new Set(plan.shortfalls.map(({ table }) => table));
  return plan.tables.filter(({ name, rows, asked }) => rows < asked && !named.has(name)).map(({ name }) => name);
}

/** Changes the cells of random columns: what nothing else depends on. */
function drawnColumns({ plan }: OpenPlan): string[] {
  return plan.tables.flatMap(({ name, rows, columns }) =>
    rows < 20 ? [] : columns.flatMap((column) => (column.source.kind === 'draw' && column.nulls < 1 ? [`${name}.${column.name}`] : [])),
  );
}

describe('laws over random schemas', () => {
  it('every constraint holds, and what is short is named', async () => {
    await fc.assert(
      fc.asyncProperty(randomDdl, fc.constantFrom(1, 7, ROWS, 150), fc.integer(), async (ddl, rows, seed) => {
        const open = await openOf(ddl, { rows, seed });
        assert.deepEqual(await violationsOf(open), []);
        assert.deepEqual(unnamedShort(open), []);
      }),
      { numRuns: 80 },
    );
  });

  it('the same seed makes the same cells, another seed others', async () => {
    await fc.assert(
      fc.asyncProperty(randomDdl, async (ddl) => {
        const [one, again, other] = [
          await openOf(ddl, { rows: ROWS, seed: 1 }),
          await openOf(ddl, { rows: ROWS, seed: 1 }),
          await openOf(ddl, { rows: ROWS, seed: 2 }),
        ];
        assert.deepEqual(cellsOf(one), cellsOf(again));
        if (drawnColumns(one).length > 0) assert.notDeepEqual(cellsOf(one), cellsOf(other));
      }),
      { numRuns: 25 },
    );
  });

  it('a page is the same rows of the whole, in any order and however often', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomDdl,
        fc.nat(),
        fc.nat(60),
        fc.array(fc.nat(), { minLength: 1, maxLength: 30 }),
        async (ddl, offset, limit, picks) => {
          const open = await openOf(ddl, { rows: 60 });
          for (const table of open.tables) {
            const { rows } = table.plan;
            const whole = tablePage(table, 0, rows);
            const start = rows === 0 ? 0 : offset % rows;
            assert.deepEqual(tablePage(table, start, limit), whole.slice(start, start + limit), table.plan.name);
            if (rows === 0) continue;
            const chosen = picks.map((pick) => pick % rows);
            assert.deepEqual(
              cellsAt(table, chosen),
              table.plan.columns.map((_, place) => chosen.map((row) => whole[row][place])),
              table.plan.name,
            );
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('a further column leaves the others alone, wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(randomDdlWithColumn, async ({ before, after, column }) => {
        const [one, two] = [await openOf(before, { rows: ROWS }), await openOf(after, { rows: ROWS })];
        fc.pre(two.plan.shortfalls.every((shortfall) => one.plan.shortfalls.some(({ table }) => table === shortfall.table)));
        const cells = cellsOf(two);
        const [table, name] = column.split('.');
        delete cells[table][name];
        assert.deepEqual(cells, cellsOf(one));
      }),
      { numRuns: 40 },
    );
  });

  it('a plan is plain data', async () => {
    await fc.assert(
      fc.asyncProperty(randomDdl, async (ddl) => {
        const plan = await planOf(ddl, { rows: ROWS });
        const copy = structuredClone(plan);
        assert.deepEqual(copy, plan);
        assert.deepEqual(cellsOf(openPlan(copy)), cellsOf(openPlan(plan)));
      }),
      { numRuns: 20 },
    );
  });

  it('the recipe written from a plan makes the same cells', async () => {
    await fc.assert(
      fc.asyncProperty(randomDdl, async (ddl) => {
        const open = await openOf(ddl, { rows: ROWS, seed: 5 });
        const recipe = parseRecipe(recipeText(open.plan), 'schema.sql.seedbed.json');
        assert.deepEqual(cellsOf(await openOf(ddl, recipe)), cellsOf(open));
      }),
      { numRuns: 40 },
    );
  });

  it('a table planned alone with its parents has the cells of the whole plan', async () => {
    await fc.assert(
      fc.asyncProperty(randomDdl, async (ddl) => {
        const whole = await openOf(ddl, { rows: ROWS });
        const { name } = whole.plan.tables[whole.plan.tables.length - 1];
        const part = openPlan(
          await loadPlan({ sources: [{ file: 'schema.sql', text: ddl }], recipe: { rows: ROWS } }, parser, { only: name }),
        );
        assert.deepEqual(cellsOf(part)[name], cellsOf(whole)[name]);
      }),
      { numRuns: 25 },
    );
  });
});
