import { BATCH_ROWS, tableBatch } from '../core/generate/batches';
import { ByteWriter } from '../core/generate/byteWriter';
import { ReusedMemory } from '../core/generate/memory';
import type { OpenPlan } from '../core/generate/openPlan';
import type { Batch } from '../core/generate/vector';
import type { KeyFindings, KeyLimits, RowFindings } from '../core/measure/checks';
import { mergeRowFindings, type RowChecks } from '../core/measure/rowChecks';
import { formatTable, writtenColumns } from '../core/plan/formatTable';
import type { Plan } from '../core/plan/plan';
import type { Chunk, Format } from '../core/ports';
import { tablePlace } from '../core/schema/tableIndex';
import { type Checks, planChecks } from './planChecks';
import { planRows } from './rowSource';

/** Makes the rows of a plan, in one thread. */
export interface ChunkMaker {
  /** Rows `start … start + count − 1` of the plan's table at that place, checked; `reuse` is a buffer that nobody needs any more. */
  make(table: number, start: number, count: number, reuse?: ArrayBuffer): Chunk;
  /** Runs the key check at that place. Rejects with the error `cancelled` when the signal aborts. */
  checkKey(at: number, limits: KeyLimits): Promise<KeyFindings>;
}

/** A guess at a cell's bytes; buffers grow when it is wrong. */
const BYTES_PER_CELL = 12;

/** Makes chunks in a format; without one their bytes are none, and rows are only checked. The same input, the same bytes. */
export function chunkMaker(open: OpenPlan, format: Format | undefined, checks: Checks = planChecks(open)): ChunkMaker {
  const { plan } = open;
  const source = planRows(open);
  const memory = new ReusedMemory();
  const tables = plan.tables.map((_, at) => tableMaker(plan, at, format, checks.rows));
  return {
    make: (at, start, count, reuse) => {
      const { append, finish } = tables[at](count, reuse);
      let found: RowFindings | undefined;
      for (let from = start; from < start + count; from += BATCH_ROWS) {
        memory.reset();
        const batch = tableBatch(open.tables[at], from, Math.min(BATCH_ROWS, start + count - from), undefined, memory);
        found = mergeRowFindings(found, append(batch));
      }
      return { bytes: finish(), ...(found && { found }) };
    },
    checkKey: (at, limits) => checks.keys.checks[at].run(source, limits),
  };
}

/** What a chunk is made with: batches are appended one by one, and say what was found in them. */
interface OpenChunk {
  append(batch: Batch): RowFindings | undefined;
  finish(): Uint8Array<ArrayBuffer>;
}

function tableMaker(
  plan: Plan,
  at: number,
  format: Format | undefined,
  rows: RowChecks,
): (count: number, reuse?: ArrayBuffer) => OpenChunk {
  const table = plan.tables[at];
  const place = tablePlace(plan.schema, table.table);
  const written = format && {
    format,
    table: formatTable(table, plan.schema, format.generatedColumns),
    places: writtenColumns(table, format.generatedColumns),
  };
  let bytesPerRow = written ? (written.places.length + 1) * BYTES_PER_CELL : 0;
  return (count, reuse) => {
    const room = Math.ceil(count * bytesPerRow);
    const writer = new ByteWriter(reuse && reuse.byteLength >= room ? reuse : room);
    return {
      finish: () => {
        bytesPerRow = Math.max(bytesPerRow, (writer.length / count) * 1.05);
        return writer.finish();
      },
      append: (batch) => {
        if (written) {
          const columns = written.places.map((column) => batch.columns[column]);
          written.format.rows(written.table, { ...batch, columns }, writer);
        }
        return rows.table(place).check(batch);
      },
    };
  };
}
