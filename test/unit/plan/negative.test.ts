import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { cellText, tablePage } from '../../../src/core/generate/batches';
import { Frame } from '../../../src/core/generate/frame';
import type { OpenPlan, OpenTable } from '../../../src/core/generate/openPlan';
import { negativeReport } from '../../../src/core/measure/negativeReport';
import { NEGATIVE_PACKS } from '../../../src/core/recipe/negativePack';
import { parseRecipe } from '../../../src/core/recipe/parseRecipe';
import type { Recipe } from '../../../src/core/recipe/recipe';
import { recipeText } from '../../../src/flows/recipeText';
import { cellsOf, columnsOfTable, openOf, planOf, tableNamed, violationsOf } from '../support/plans';
import { randomDdl } from '../support/randomSchema';

const PACKS = [...NEGATIVE_PACKS];
const MANY = { packs: PACKS, share: 0.5 };

const DDL = `
CREATE TABLE plans (id int PRIMARY KEY, code text NOT NULL UNIQUE, label varchar(12) NOT NULL, price numeric(8,2) NOT NULL CHECK (price > 5));
CREATE TABLE users (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  plan_id int NOT NULL REFERENCES plans,
  handle varchar(40) NOT NULL UNIQUE,
  note text,
  mood text NOT NULL CHECK (mood IN ('up', 'down')),
  slug text NOT NULL CHECK (slug ~ '^[a-z]+$'),
  marked date NOT NULL CHECK (marked >= '1900-01-01'),
  seen timestamptz NOT NULL,
  wake time(3) NOT NULL,
  starts int NOT NULL, ends int NOT NULL, CHECK (starts <= ends),
  size bigint NOT NULL, ratio double precision NOT NULL, tags text[] NOT NULL, extra jsonb NOT NULL,
  first text NOT NULL, shown text GENERATED ALWAYS AS (upper(first)) STORED,
  token uuid NOT NULL, took interval NOT NULL
);`;

/** Every nasty cell of a table, as the report has them; all of them where they are no more than it names. */
function nastyCells(table: OpenTable): string[] {
  return (negativeReport(table)?.first ?? []).map(({ row, column }) => `${row} ${column}`);
}

/** Where two plans of the same tables differ: `row column` of a table. */
function differences(one: OpenPlan, two: OpenPlan, name: string): string[] {
  const [left, right] = [one, two].map((open) => columnsOfTable(tableNamed(open, name)));
  return Object.keys(left).flatMap((column) =>
    left[column].flatMap((cell, row) => (cell === right[column][row] ? [] : [`${row} ${column}`])),
  );
}

function byRow(cells: readonly string[]): string[] {
  return [...cells].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1));
}

describe('nasty rows', () => {
  const wished = (recipe: Recipe): Promise<OpenPlan> => openOf(DDL, { rows: 150, ...recipe });

  it('are valid, of every pack, and the only cells that change are those reported', async () => {
    const [plain, nasty] = [await wished({}), await wished({ negative: MANY })];
    assert.deepEqual(await violationsOf(nasty), []);
    const users = tableNamed(nasty, 'users');
    const report = negativeReport(users);
    assert.ok(report && report.rows > 30 && report.rows <= 100, `${report?.rows} rows`);
    for (const pack of PACKS) assert.ok((report.packs[pack]?.rows ?? 0) > 0, pack);
    const reported = new Set(nastyCells(users));
    assert.equal(reported.size, report.rows);
    // A value may be nasty and what the row has anyway.
    const changed = differences(plain, nasty, 'users').filter((cell) => !cell.endsWith(' shown'));
    assert.deepEqual(
      changed.filter((cell) => !reported.has(cell)),
      [],
    );
    assert.ok(changed.length > report.rows * 0.8);
  });

  it('leave keys, references, lists and what others are computed from alone, and say so', async () => {
    const { spared } = negativeReport(tableNamed(await wished({ negative: MANY }), 'users')) ?? assert.fail();
    assert.deepEqual(Object.fromEntries(spared.map(({ column, reason }) => [column, reason])), {
      id: 'it counts',
      plan_id: 'it refers to another row',
      mood: 'nothing in the packs is valid for it',
      first: 'other columns are computed from it',
      shown: 'it is computed',
    });
  });

  it('take the ends of types and conditions', async () => {
    const open = await openOf(DDL, { rows: 4000, negative: { packs: ['boundaries'], share: 1 } });
    const { first, packs } = negativeReport(tableNamed(open, 'users')) ?? assert.fail();
    assert.ok(first.length === 100 && (packs.boundaries?.rows ?? 0) > 3000);
    const cells = { ...columnsOfTable(tableNamed(open, 'plans')), ...columnsOfTable(tableNamed(open, 'users')) };
    const ends: Record<string, string[]> = {
      marked: ['1900-01-01', '2024-02-29', '2026-03-29', '5874897-12-31'],
      seen: ['2026-03-29 01:00:00+00', '294276-12-31 00:00:00+00', '4714-11-24 00:00:00+00 BC', '1999-12-31 23:59:59.999999+00'],
      size: ['-9223372036854775808', '9007199254740992', '0'],
      wake: ['00:00:00', '23:59:59.999'],
      note: ['', 'x'],
      label: ['xxxxxxxxxxxx'],
      token: ['00000000-0000-0000-0000-000000000000'],
      starts: ['-2147483648'],
      ends: ['2147483647'],
      price: ['5.01', '999999.99'],
      tags: ['{}', '{NULL}'],
      extra: ['null', '[]'],
    };
    for (const [column, values] of Object.entries(ends))
      for (const value of values) assert.ok(cells[column].includes(value), `${column} ${value}`);
    assert.ok(!cells.price.includes('0.00'));
  });

  it('have no value twice where none may come twice', async () => {
    const open = await openOf(DDL, { rows: 3000, negative: { packs: PACKS, share: 1 } });
    assert.deepEqual(await violationsOf(open), []);
    const { handle } = columnsOfTable(tableNamed(open, 'users'));
    assert.equal(new Set(handle).size, handle.length);
    assert.ok(handle.some((cell) => cell?.includes('\u{1f468}')));
  });

  it('are the same in a page as in the whole, and in any order', async () => {
    const table = tableNamed(await wished({ negative: MANY }), 'users');
    const whole = tablePage(table, 0, 150);
    for (const start of [0, 1, 77, 149]) assert.deepEqual(tablePage(table, start, 20), whole.slice(start, start + 20));
    const rows = Float64Array.from([149, 3, 3, 80, 0]);
    const frame = new Frame(table, rows);
    const texts = table.plan.columns.map(({ shape }, at) => cellText(frame.column(at), shape));
    assert.deepEqual(
      Array.from(rows, (_, at) => texts.map((text) => text(at))),
      Array.from(rows, (row) => whole[row]),
    );
  });

  it('stay where they are when a column is left out', async () => {
    const [all, fewer] = [
      await wished({ negative: MANY }),
      await wished({ negative: MANY, tables: { users: { columns: { note: { negative: false } } } } }),
    ];
    const left = nastyCells(tableNamed(fewer, 'users'));
    assert.ok(left.length > 0 && !left.some((cell) => cell.endsWith(' note')));
    const kept = nastyCells(tableNamed(all, 'users')).filter((cell) => !cell.endsWith(' note'));
    assert.deepEqual(byRow(kept.filter((cell) => !left.includes(cell))), []);
  });

  it('come where a table asks for them, and nowhere else', async () => {
    const open = await wished({
      negative: ['huge'],
      tables: { users: { negative: [] }, plans: { negative: { packs: ['unicode'], share: 1 } } },
    });
    assert.equal(negativeReport(tableNamed(open, 'users')), undefined);
    assert.deepEqual(Object.keys(negativeReport(tableNamed(open, 'plans'))?.packs ?? {}), ['unicode']);
    assert.deepEqual(differences(await wished({}), open, 'users'), []);
    assert.deepEqual(cellsOf(await wished({ negative: { packs: PACKS, share: 0 } })), cellsOf(await wished({})));
  });

  it('keep to the character sets of MySQL', async () => {
    const ddl = `CREATE TABLE \`t\` (id INT AUTO_INCREMENT PRIMARY KEY, a VARCHAR(40) NOT NULL, b VARCHAR(40) CHARACTER SET latin1 NOT NULL,
      c VARCHAR(40) COLLATE utf8mb4_unicode_ci NOT NULL) ENGINE=InnoDB DEFAULT CHARSET=utf8;`;
    const cells = columnsOfTable((await openOf(ddl, { rows: 2000, negative: { packs: ['unicode', 'boundaries'], share: 1 } })).tables[0]);
    const has = (column: string, pattern: RegExp): boolean => cells[column].some((cell) => pattern.test(cell ?? ''));
    assert.deepEqual([has('a', /[\u{10000}-\u{10ffff}]/u), has('a', /\u0634/)], [false, true]);
    assert.equal(has('b', /[^\u0000-\u007f]/), false);
    assert.equal(has('c', /\u{1f600}/u), true);
  });

  it('are in the recipe that is written from a plan', async () => {
    const recipe: Recipe = {
      rows: 60,
      negative: MANY,
      tables: { users: { columns: { note: { negative: false } } }, plans: { negative: ['unicode'] } },
    };
    const open = await openOf(DDL, recipe);
    const written = parseRecipe(recipeText(open.plan, recipe), 'written.json');
    assert.deepEqual(cellsOf(await openOf(DDL, written)), cellsOf(open));
  });

  it('of rows that make the script are refused', async () => {
    const script = `${DDL}\nINSERT INTO plans VALUES (1, 'a', 'A', 6), (2, 'b', 'B', 7);`;
    await assert.rejects(planOf(script, { tables: { plans: { rows: 'script', negative: ['huge'] } } }), { code: 'bad-recipe' });
  });

  it('of packs that there are not are a mistake with a place', () => {
    const text = '{\n  "negative": ["boundaries", "nasty"]\n}';
    assert.throws(() => parseRecipe(text, 'r.json'), /r\.json:2:30: negative\.1: .*"unicode"/);
    assert.throws(() => parseRecipe('{ "negative": "huge" }', 'r.json'), /r\.json:1:3: negative: is a list of packs \(boundaries, unicode/);
    assert.throws(() => parseRecipe('{ "negative": { "packs": ["huge"], "share": 2 } }', 'r.json'), /r\.json:1:.*negative\.share/);
  });

  it('hold every constraint of random schemas', async () => {
    await fc.assert(
      fc.asyncProperty(randomDdl, fc.integer(), async (ddl, seed) => {
        const open = await openOf(ddl, { rows: 60, seed, negative: { packs: PACKS, share: 0.7 } });
        assert.deepEqual(await violationsOf(open), []);
        for (const table of open.tables) {
          const whole = tablePage(table, 0, table.plan.rows);
          assert.deepEqual(tablePage(table, 7, 20), whole.slice(7, 27));
        }
      }),
      { numRuns: 60 },
    );
  });
});
