import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import type { Client } from 'pg';
import { copyBinary, isBinary } from '../../src/adapters/formats/copyBinary';
import { csv } from '../../src/adapters/formats/csv';
import { libpgQueryParser } from '../../src/adapters/parsers/libpgQuery';
import { tableBatch } from '../../src/core/generate/batches';
import { ByteWriter } from '../../src/core/generate/byteWriter';
import { openPlan } from '../../src/core/generate/openPlan';
import { ANY_SPECIAL } from '../../src/core/generate/specials';
import type { Batch, Vector } from '../../src/core/generate/vector';
import { formatTable, formatTables, writtenColumns } from '../../src/core/plan/formatTable';
import type { FormatTable } from '../../src/core/ports';
import { encodeRows } from '../../src/flows/encodeRows';
import { loadPlan } from '../../src/flows/loadPlan';
import { someSchemas } from '../thorough';
import { type BothForms, bothFormsEmbedded, bothFormsReal } from './binaryForms';
import { BINARY_NUMBERS, BINARY_TYPES, BINARY_VALUES, TEXT_ONLY } from './binaryValues';
import { freshDatabase } from './embeddedPostgres';
import { copyRows } from './scriptDatabase';
import { createSchema, quietTables } from './serverSchema';

const SAMPLES = resolve(__dirname, '../../media/samples');
const CORPUS = resolve(__dirname, '../../../shared/corpus/postgres');
const RECIPE = { rows: 60, seed: '7' };

/** What COPY is sent of one batch, in binary and as CSV. */
function encoded(table: FormatTable, batch: Batch): { binary: Uint8Array; text: Uint8Array } {
  return {
    binary: Buffer.concat([copyBinary.head(table), encodeRows(copyBinary, table, batch), copyBinary.tail(table)]),
    text: encodeRows(csv, table, batch),
  };
}

/** What formats know of a table with a column of each type. */
async function tableOfTypes(types: readonly string[]): Promise<FormatTable> {
  const text = `${BINARY_TYPES} CREATE TABLE t (${types.map((type, at) => `c${at} ${type}`).join(', ')});`;
  const plan = await loadPlan({ sources: [{ file: 'types.sql', text }], recipe: { rows: 1 }, dialect: 'postgres' }, libpgQueryParser());
  return formatTable(plan.tables[0], plan.schema, false);
}

const VECTORS: Readonly<Record<string, (texts: readonly (string | null)[]) => Vector>> = {
  text: (texts) => ({ kind: 'text', values: texts.map((text) => text ?? ''), nulls: nullsOf(texts) }),
  code: (texts) => {
    const vocabulary = [...new Set(texts.filter((text) => text !== null))].reverse();
    return { kind: 'code', codes: Int32Array.from(texts, (text) => vocabulary.indexOf(text ?? '')), vocabulary, nulls: nullsOf(texts) };
  },
  bytes: (texts) => {
    const writer = new ByteWriter(64);
    const offsets = [0];
    for (const text of texts) {
      writer.text(text ?? '');
      offsets.push(writer.length);
    }
    return { kind: 'bytes', bytes: writer.finish(), offsets: Int32Array.from(offsets), specials: ANY_SPECIAL, nulls: nullsOf(texts) };
  },
};

function nullsOf(values: readonly unknown[]): Uint8Array {
  return Uint8Array.from(values, (value) => (value === null ? 1 : 0));
}

describe('rows in the binary format of COPY', function () {
  this.timeout(300_000);

  for (const [server, connect] of [
    ['PostgreSQL', bothFormsReal],
    ['PGlite', bothFormsEmbedded],
  ] as const) {
    describe(`by ${server}`, () => {
      let database: BothForms;
      before(async () => {
        database = await connect();
        await database.run(`SET TimeZone = 'UTC'; ${BINARY_TYPES}`);
      });
      after(() => database.close());

      for (const [type, values] of Object.entries(BINARY_VALUES)) {
        it(`are read as those of a CSV: ${type}`, async () => {
          const table = await tableOfTypes([type]);
          assert.ok(isBinary(table));
          for (const [kind, vectorOf] of Object.entries(VECTORS)) {
            const vector = vectorOf([...values, null, values[0]]);
            const batch = { start: 0, count: values.length + 2, columns: [{ name: 'c0', shape: table.columns[0].shape, vector }] };
            assert.deepEqual(await database.differing(type, encoded(table, batch)), [], kind);
          }
        });
      }

      for (const [type, format, value] of BINARY_NUMBERS) {
        it(`are numbers as those of a CSV: ${type} ${JSON.stringify(format)}`, async () => {
          const table = await tableOfTypes([type]);
          await fc.assert(
            fc.asyncProperty(fc.array(fc.option(value, { freq: 8 }), { minLength: 1, maxLength: 60 }), async (values) => {
              const vector: Vector = { kind: 'number', values: Float64Array.from(values, Number), nulls: nullsOf(values) };
              const batch = {
                start: 0,
                count: values.length,
                columns: [{ name: 'c0', shape: { kind: 'number', format } as const, vector }],
              };
              assert.deepEqual(await database.differing(type, encoded(table, batch)), []);
            }),
            { numRuns: 25 },
          );
        });
      }
    });
  }

  it('are not had of tables with types that only the server reads', async () => {
    for (const type of TEXT_ONLY) assert.equal(isBinary(await tableOfTypes(['integer', type])), false, type);
  });

  it('refuse numbers that their type does not hold', async () => {
    for (const [type, value] of [
      ['smallint', 32_768],
      ['integer', -2_147_483_649],
      ['bigint', 2 ** 63],
      ['oid', -1],
    ] as const) {
      const table = await tableOfTypes([type]);
      const { shape } = table.columns[0];
      const vector: Vector = { kind: 'number', values: Float64Array.of(value) };
      assert.throws(
        () => encodeRows(copyBinary, table, { start: 0, count: 1, columns: [{ name: 'c0', shape, vector }] }),
        RangeError,
        type,
      );
    }
  });

  describe('of whole schemas are read as those of a CSV:', () => {
    for (const folder of [SAMPLES, CORPUS].filter((each) => !existsSync(each))) it.skip(`there is no ${folder}`);
    const files = [SAMPLES, CORPUS]
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
    for (const file of someSchemas(files, 1))
      it(file.split('/').pop() ?? file, async () => {
        const text = readFileSync(file, 'utf8');
        const client = await freshDatabase();
        await createSchema(client, text);
        const differing = await differingTables(client, text);
        await client.end();
        assert.deepEqual(differing, []);
      });
  });
});

/** Tables of which the server has other rows by binary than by CSV, or refuses the one alone. */
async function differingTables(client: Client, text: string): Promise<string[]> {
  const plan = await loadPlan({ sources: [{ file: 'script.sql', text }], recipe: RECIPE, dialect: 'postgres' }, libpgQueryParser());
  const known = await quietTables(client);
  const open = openPlan(plan).tables;
  const found: string[] = [];
  let compared = 0;
  for (const [at, table] of formatTables(plan, false).entries()) {
    const relation = known.find(({ name }) => name === plan.tables[at].name)?.relation;
    if (relation === undefined || !isBinary(table) || table.columns.length === 0) continue;
    const rows = encoded(table, tableBatch(open[at], 0, table.rows, writtenColumns(plan.tables[at], false)));
    const difference = await differenceOf(client, relation, table, rows);
    compared++;
    if (difference !== undefined) found.push(`${table.name}: ${difference}`);
  }
  assert.ok(compared > 0 || plan.tables.length < 3, 'no table is binary');
  return found;
}

async function differenceOf(
  client: Client,
  relation: string,
  table: FormatTable,
  { binary, text }: { binary: Uint8Array; text: Uint8Array },
): Promise<string | undefined> {
  const columns = table.columns.map(({ name }) => client.escapeIdentifier(name)).join(', ');
  await client.query(`DROP TABLE IF EXISTS pg_temp.b, pg_temp.c`);
  for (const name of ['b', 'c']) await client.query(`CREATE TEMPORARY TABLE ${name} AS SELECT ${columns} FROM ${relation} WITH NO DATA`);
  const byText = await outcome(copyRows(client, `COPY c (${columns}) FROM stdin WITH (FORMAT csv)`, text));
  const byBinary = await outcome(copyRows(client, `COPY b (${columns}) FROM stdin WITH (FORMAT binary)`, binary));
  if (byText || byBinary) return byText && byBinary ? undefined : `${byText ?? 'accepted'} as CSV, ${byBinary ?? 'accepted'} in binary`;
  const only = (one: string, other: string) => `SELECT t::text FROM pg_temp.${one} t EXCEPT ALL SELECT t::text FROM pg_temp.${other} t`;
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ((${only('b', 'c')}) UNION ALL (${only('c', 'b')})) differing`,
  );
  return rows[0].count > 0 ? `${rows[0].count} rows differ` : undefined;
}

function outcome(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => undefined,
    (error: Error) => error.message,
  );
}
