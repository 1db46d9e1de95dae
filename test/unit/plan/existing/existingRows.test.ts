import assert from 'node:assert/strict';
import { libpgQueryParser } from '../../../../src/adapters/parsers/libpgQuery';
import { tablePage } from '../../../../src/core/generate/batches';
import { openPlan } from '../../../../src/core/generate/openPlan';
import type { ExistingRows } from '../../../../src/core/plan/existing/existingRows';
import type { Plan } from '../../../../src/core/plan/plan';
import type { Recipe } from '../../../../src/core/recipe/recipe';
import { loadPlan } from '../../../../src/flows/loadPlan';

type Row = Readonly<Record<string, string | null>>;

/** Rows in memory, by table. */
function rowsIn(tables: Readonly<Record<string, readonly Row[]>>): ExistingRows {
  const rowsOf = (name: string): readonly Row[] => tables[name] ?? [];
  return {
    count: async ({ name }) => rowsOf(name).length,
    async *read({ name }, columns, most = Number.POSITIVE_INFINITY) {
      yield rowsOf(name)
        .slice(0, most)
        .map((row) => columns.map((column) => row[column] ?? null));
    },
    lastNumbers: async () => new Map(),
  };
}

async function planBeside(ddl: string, recipe: Recipe, tables: Readonly<Record<string, readonly Row[]>>): Promise<Plan> {
  const input = { sources: [{ file: 'schema.sql', text: ddl }], recipe, dialect: 'postgres' } as const;
  return loadPlan(input, libpgQueryParser(), { existing: rowsIn(tables) });
}

function cellsOf(plan: Plan, name: string): (string | null)[][] {
  const at = plan.tables.findIndex((table) => table.name === name);
  return tablePage(openPlan(plan).tables[at], 0, plan.tables[at].rows);
}

const FAMILY = `CREATE TABLE a (id int PRIMARY KEY, name text NOT NULL);
  CREATE TABLE b (id int PRIMARY KEY, a_id int NOT NULL REFERENCES a);
  CREATE TABLE c (id int PRIMARY KEY, b_id int NOT NULL REFERENCES b)`;

const numbered = (count: number, row: (number: number) => Row): Row[] => Array.from({ length: count }, (_, at) => row(at + 1));

describe('a plan beside rows that are there', () => {
  it('is that of an empty database where no table has rows', async () => {
    const input = { sources: [{ file: 'schema.sql', text: FAMILY }], recipe: { rows: 20 }, dialect: 'postgres' } as const;
    const plain = await loadPlan(input, libpgQueryParser());
    assert.deepEqual(await planBeside(FAMILY, { rows: 20 }, {}), plain);
  });

  it('refers to some of many rows, whose own parents are among those that are known, and says so', async () => {
    const a = numbered(30_000, (id) => ({ id: String(id), name: 'x' }));
    const b = numbered(30_000, (id) => ({ id: String(id), a_id: String(30_001 - id) }));
    const plan = await planBeside(FAMILY, { rows: 400 }, { a, b });
    const [ofA, ofB] = plan.tables.map(({ existing }) => existing);
    assert.deepEqual([ofA?.rows, ofB?.rows], [10_000, 10_000]);
    const parents = ofB?.columns[1];
    assert.ok(parents?.kind === 'number' && parents.values.every((id) => id <= 10_000));
    assert.deepEqual(
      plan.notes,
      ['a', 'b'].map((name) => `Of the 30000 rows that ${name} has, those that are added refer to 10000 at most.`),
    );
    assert.deepEqual(
      cellsOf(plan, 'a').map(([id]) => Number(id)),
      numbered(400, () => ({})).map((_, at) => 30_001 + at),
    );
  });

  it('leaves out rows with numbers that lose digits', async () => {
    const ddl = 'CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY, a_id bigint NOT NULL REFERENCES a)';
    const plan = await planBeside(ddl, { rows: 30, tables: { a: { rows: 0 } } }, { a: [{ id: '9007199254740993' }, { id: '7' }] });
    assert.deepEqual([...new Set(cellsOf(plan, 'b').map(([, id]) => id))], ['7']);
  });

  it('names exclusions that the database alone compares', async () => {
    const ddl = 'CREATE TABLE a (id int PRIMARY KEY, during tsrange NOT NULL, EXCLUDE USING gist (during WITH &&))';
    const { notes } = await planBeside(ddl, { rows: 3 }, { a: [{ id: '1', during: '[2024-01-01,2024-02-01)' }] });
    assert.equal(notes.length, 1);
    assert.match(notes[0], /^Whether the rows added to a go with those it has is for the database to say: /);
  });

  it('has other rows than those of the same recipe that are there', async () => {
    const plain = cellsOf(await planBeside(FAMILY, { rows: 20 }, {}), 'a').map(([, name]) => name);
    const beside = cellsOf(await planBeside(FAMILY, { rows: 20 }, { a: [{ id: '1', name: 'x' }] }), 'a').map(([, name]) => name);
    assert.notDeepEqual(beside, plain);
  });

  it('leaves a table as it is that keeps the rows of the script, whatever its key', async () => {
    const ddl = `CREATE TABLE country (code char(2) PRIMARY KEY CHECK (code ~ '^[A-Z]{2}$'), name text);
      CREATE TABLE city (id int PRIMARY KEY, country_code char(2) NOT NULL REFERENCES country);
      INSERT INTO country VALUES ('NL', 'Netherlands'), ('PT', 'Portugal'), ('SE', 'Sweden');`;
    const country = ['NL', 'PT'].map((code) => ({ code, name: null }));
    const plan = await planBeside(ddl, { rows: 30 }, { country });
    assert.equal(plan.tables.find(({ name }) => name === 'country')?.rowsFrom, 'database');
    assert.deepEqual([...new Set(cellsOf(plan, 'city').map(([, code]) => code))].sort(), ['NL', 'PT']);
  });
});
