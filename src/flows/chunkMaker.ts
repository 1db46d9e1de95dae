import { BATCH_ROWS, tableBatch } from '../core/generate/batches';
import { ByteWriter } from '../core/generate/byteWriter';
import { ReusedMemory } from '../core/generate/memory';
import type { OpenPlan } from '../core/generate/openPlan';
import type { Batch } from '../core/generate/vector';
import type { KeyFindings, KeyLimits, RowFindings } from '../core/measure/checks';
import { mergeRowFindings, type RowChecks } from '../core/measure/rowChecks';
import { formatTable, writtenColumns } from '../core/plan/formatTable';
import type { Plan, TablePlan } from '../core/plan/plan';
import type { Chunk, Format, FormatTable } from '../core/ports';
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

/** How one table's rows are written. */
export interface TableWriting {
  readonly format: Format;
  /** Columns that are left out. */
  readonly without: readonly string[];
}

/**
 * Makes chunks in a format, or each table's in its own; without one their bytes are none, and rows are only checked. The
 * same input, the same bytes.
 */
export function chunkMaker(
  open: OpenPlan,
  format: Format | readonly TableWriting[] | undefined,
  checks: Checks | 'none' = planChecks(open),
): ChunkMaker {
  const { plan } = open;
  const source = planRows(open);
  const memory = new ReusedMemory();
  const rows = checks === 'none' ? undefined : checks.rows;
  const tables = plan.tables.map((_, at) => tableMaker(plan, at, writingOf(format, at), rows));
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
    checkKey: async (at, limits) => {
      if (checks === 'none') throw new Error('A key was to be checked where nothing is.');
      return checks.keys.checks[at].run(source, limits);
    },
  };
}

function writingOf(format: Format | readonly TableWriting[] | undefined, table: number): TableWriting | undefined {
  if (!format) return undefined;
  return 'id' in format ? { format, without: [] } : format[table];
}

/** What a chunk is made with: batches are appended one by one, and say what was found in them. */
interface OpenChunk {
  append(batch: Batch): RowFindings | undefined;
  finish(): Uint8Array<ArrayBuffer>;
}

function tableMaker(
  plan: Plan,
  at: number,
  writing: TableWriting | undefined,
  rows: RowChecks | undefined,
): (count: number, reuse?: ArrayBuffer) => OpenChunk {
  const table = plan.tables[at];
  const place = tablePlace(plan.schema, table.table);
  const written = writing && writtenTable(table, plan, writing);
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
        return rows?.table(place).check(batch);
      },
    };
  };
}

interface WrittenTable {
  readonly format: Format;
  readonly table: FormatTable;
  /** Places of the columns in the plan's table. */
  readonly places: readonly number[];
}

function writtenTable(table: TablePlan, { schema }: Plan, { format, without }: TableWriting): WrittenTable {
  const known = formatTable(table, schema, format.generatedColumns);
  const isLeft = (column: string) => without.includes(column);
  return {
    format,
    table: { ...known, columns: known.columns.filter(({ name }) => !isLeft(name)) },
    places: writtenColumns(table, format.generatedColumns).filter((place) => !isLeft(table.columns[place].name)),
  };
}
