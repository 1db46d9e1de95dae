import assert from 'node:assert/strict';
import { PGlite } from '@electric-sql/pglite';
import { sql } from '../../../src/adapters/formats/sql';
import { identifier } from '../../../src/adapters/postgres/identifier';
import type { Batch, ValueShape } from '../../../src/core/generate/vector';
import type { Format, FormatTable } from '../../../src/core/ports';
import { encodeRows } from '../../../src/flows/encodeRows';

const integer: ValueShape = { kind: 'number', format: { kind: 'integer' } };

interface Numbers {
  readonly [column: string]: readonly (number | null)[];
}

function numbers(values: Numbers): Batch {
  const columns = Object.entries(values).map(([name, cells]) => ({
    name,
    shape: integer,
    vector: {
      kind: 'number',
      values: Float64Array.from(cells, Number),
      nulls: Uint8Array.from(cells, (cell) => (cell === null ? 1 : 0)),
    } as const,
  }));
  return { start: 0, count: Object.values(values)[0].length, columns };
}

function table(name: string, batch: Batch, more: Partial<FormatTable> = {}): FormatTable {
  const columns = batch.columns.map((column) => ({ name: column.name, shape: integer, identityAlways: false, type: 'integer' }));
  return { schema: 'public', name, defaultSchema: 'public', dialect: 'postgres', rows: batch.count, columns, sequences: [], ...more };
}

/** The whole script, put together as the flow does. */
function script(format: Format, parts: readonly (readonly [FormatTable, Batch])[]): string {
  const tables = parts.map(([one]) => one);
  const pieces = [
    format.prologue?.(tables),
    ...parts.flatMap(([one, batch]) => [format.head(one), encodeRows(format, one, batch), format.tail(one)]),
    ...parts.filter(([one]) => one.late).map(([one, batch]) => format.updates?.(one, batch)),
    format.epilogue?.(tables),
  ];
  return Buffer.concat(pieces.map((piece) => piece ?? new Uint8Array(0))).toString('utf8');
}

describe('sql', function () {
  this.timeout(60_000);
  let database: PGlite;
  before(async () => {
    database = await PGlite.create();
    await database.exec("SET search_path = ''");
  });
  after(() => database.close());

  it('writes identity columns, and sets what comes next', async () => {
    await database.exec(
      'CREATE TABLE public.i (id int GENERATED ALWAYS AS IDENTITY); CREATE SEQUENCE public."S q"; CREATE TABLE public.s ("Id" serial)',
    );
    const batch = numbers({ id: [1, 2] });
    const serial = numbers({ Id: [1] });
    const identity = table('i', batch, {
      columns: [{ name: 'id', shape: integer, identityAlways: true, type: 'integer' }],
      sequences: [{ column: 'id', next: 3 }],
    });
    const named = { column: 'Id', next: 42, sequence: { schema: 'public', name: 'S q' } };
    const byColumn = table('s', serial, { sequences: [{ column: 'Id', next: 9 }, named] });
    await database.exec(
      script(sql, [
        [identity, batch],
        [byColumn, serial],
      ]),
    );
    await database.exec('INSERT INTO public.i DEFAULT VALUES; INSERT INTO public.s DEFAULT VALUES');
    const { rows } = await database.query(
      `SELECT array(SELECT id FROM public.i) AS i, array(SELECT "Id" FROM public.s) AS s, nextval('public."S q"')::int AS q`,
    );
    assert.deepEqual(rows, [{ i: [1, 2, 3], s: [1, 9], q: 42 }]);
  });

  it('fills late columns after the last table, so that circles load', async () => {
    await database.exec(`CREATE TABLE public.a (id int PRIMARY KEY, "user" int); CREATE TABLE public.b (id int PRIMARY KEY, a int NOT NULL REFERENCES public.a);
      ALTER TABLE public.a ADD FOREIGN KEY ("user") REFERENCES public.b`);
    const a = numbers({ id: [1, 2, 3], user: [20, null, 10] });
    const b = numbers({ id: [10, 20], a: [1, 3] });
    const late = { columns: ['user'], key: ['id'] };
    const text = script(sql, [
      [table('a', a, { late }), a],
      [table('b', b), b],
    ]);
    await database.exec(text);
    const { rows } = await database.query('SELECT array(SELECT "user" FROM public.a ORDER BY id) AS users');
    assert.deepEqual(rows, [{ users: [20, null, 10] }]);
    assert.equal(text.match(/UPDATE/g)?.length, 2);
  });

  it('begins a statement every 500 rows and ends the last', async () => {
    await database.exec('CREATE TABLE public.many (id int)');
    const batch = numbers({ id: Array.from({ length: 1001 }, (_, row) => row) });
    const text = script(sql, [[table('many', batch), batch]]);
    await database.exec(text);
    assert.equal(text.match(/INSERT/g)?.length, 3);
    const { rows } = await database.query('SELECT count(*)::int AS count FROM public.many');
    assert.deepEqual(rows, [{ count: 1001 }]);
  });

  it('writes rows of which the database computes every column', async () => {
    await database.exec('CREATE TABLE public.g (g int GENERATED ALWAYS AS (1) STORED)');
    const batch: Batch = { start: 0, count: 2, columns: [] };
    await database.exec(script(sql, [[table('g', batch), batch]]));
    const { rows } = await database.query('SELECT count(*)::int AS count FROM public.g');
    assert.deepEqual(rows, [{ count: 2 }]);
  });

  it('quotes names as PostgreSQL does', async () => {
    const { rows } = await database.query<{ word: string; quoted: string }>(
      'SELECT word, quote_ident(word) AS quoted FROM pg_get_keywords()',
    );
    for (const { word, quoted } of rows) assert.equal(identifier(word), quoted);
    const names = ['plain_1', 'Mixed', '1st', 'a b', 'a"b', 'ünï', ''];
    const quoted = await database.query<{ quoted: string[] }>(
      'SELECT array(SELECT quote_ident(name) FROM unnest($1::text[]) AS name) AS quoted',
      [names],
    );
    assert.deepEqual(names.map(identifier), quoted.rows[0].quoted);
  });
});
