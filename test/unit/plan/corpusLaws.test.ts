import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { formatById } from '../../../src/adapters/formats/formats';
import { tablePage } from '../../../src/core/generate/batches';
import { type OpenPlan, type OpenTable, openPlan } from '../../../src/core/generate/openPlan';
import type { DatasetInput } from '../../../src/core/ports';
import { chunkMaker } from '../../../src/flows/chunkMaker';
import { loadPlan } from '../../../src/flows/loadPlan';
import { someSchemas } from '../../thorough';
import { parser, violationsOf } from '../support/plans';

const CORPUS = resolve(__dirname, '../../../../shared/corpus');
const ROWS = 60;
/** Of a file's tables, as many as this are looked at more closely, spread over the file. */
const LOOKED_AT = 12;
const PLANNED_ALONE = 3;

function spread<T>(items: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.ceil(items.length / most));
  return items.filter((_, at) => at % step === 0);
}

function assertPages(table: OpenTable, again: OpenTable): void {
  const { rows, name } = table.plan;
  const whole = tablePage(table, 0, rows);
  for (const [offset, limit] of [
    [0, 1],
    [Math.floor(rows / 3), 7],
    [Math.max(0, rows - 5), 20],
  ])
    assert.deepEqual(tablePage(again, offset, limit), whole.slice(offset, offset + limit), `${name} from ${offset}`);
}

function bytesOf(open: OpenPlan, table: number, chunk: number): string {
  const { rows } = open.plan.tables[table];
  const maker = chunkMaker(open, formatById('csv'));
  const parts: Uint8Array[] = [];
  for (let start = 0; start < rows; start += chunk) parts.push(maker.make(table, start, Math.min(chunk, rows - start)).bytes);
  return Buffer.concat(parts).toString();
}

/** Tables whose rows are not as many as asked, and which no shortfall names with the number that there is. */
function unnamedShort({ plan }: OpenPlan): string[] {
  const named = new Set(plan.shortfalls.map(({ table, capacity }) => `${table} ${capacity}`));
  return plan.tables.filter(({ name, rows, asked }) => rows < asked && !named.has(`${name} ${rows}`)).map(({ name }) => name);
}

describe('laws over real schemas', function () {
  this.timeout(60_000);
  if (!existsSync(CORPUS)) {
    it(`there are none at ${CORPUS}`);
    return;
  }
  const all = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.sql'));
  const files = someSchemas(all, 0);
  for (const file of files) {
    it(`${file}: every constraint holds; pages, workers and tables on their own make the same cells`, async () => {
      const sources = [{ file: basename(file), text: readFileSync(join(CORPUS, file), 'utf8') }];
      const input: DatasetInput = { sources, recipe: { rows: ROWS } };
      const open = openPlan(await loadPlan(input, parser));
      assert.deepEqual(await violationsOf(open), []);
      assert.deepEqual(unnamedShort(open), []);
      const elsewhere = openPlan(structuredClone(open.plan));
      for (const table of spread([...open.tables.keys()], LOOKED_AT)) {
        assertPages(open.tables[table], elsewhere.tables[table]);
        assert.equal(bytesOf(elsewhere, table, 17), bytesOf(open, table, ROWS), open.plan.tables[table].name);
      }
      for (const table of spread(open.tables, PLANNED_ALONE)) {
        const { name } = table.plan;
        const part = openPlan(await loadPlan(input, parser, { only: name }));
        const alone = part.tables.find(({ plan }) => plan.name === name) ?? assert.fail(name);
        assertPages(table, alone);
      }
    });
  }
});
