import type { OpenPlan } from '../core/generate/openPlan';
import type { Batch } from '../core/generate/vector';
import type { UnbrokenConstraint, ViolationsReport } from '../core/measure/report';
import { type ViolatingRow, violateTable } from '../core/measure/violating/violateTable';
import { formatTable, writtenColumns } from '../core/plan/formatTable';
import type { TablePlan } from '../core/plan/plan';
import type { Format, FormatTable, Output } from '../core/ports';
import type { Schema } from '../core/schema/schema';
import { encodeRows } from './encodeRows';
import type { EnginePorts } from './enginePorts';
import { planRows } from './rowSource';

/** Where violating rows go to, and how. */
export interface ViolationsRun {
  readonly open: OpenPlan;
  readonly output: Output;
  /** Of the data: with INSERTs there they are INSERTs here, else JSON Lines. */
  readonly format: Format;
  readonly ports: Pick<EnginePorts, 'format' | 'breathe'>;
  readonly signal?: AbortSignal;
}

/**
 * Writes a file of rows each of which breaks one named constraint of the schema and no other, beside the data that there is.
 *
 * @throws UserFacingError `cancelled` when the signal aborts, `cannot-write` from the output
 */
export async function writeViolations({ open, output, format, ports, signal }: ViolationsRun): Promise<ViolationsReport> {
  const isSql = format.layout === 'dataset' && format.id === 'sql';
  const writer = isSql ? format : ports.format('jsonl');
  const name = fileName(open, format, writer.extension);
  const file = await output.create(name);
  const source = planRows(open);
  const unbroken: UnbrokenConstraint[] = [];
  let rows = 0;
  for (const table of open.tables) {
    const found = await violateTable(open, table, source, { signal, yield: ports.breathe });
    unbroken.push(...found.unbroken.map((each) => ({ table: table.plan.name, ...each })));
    rows += found.rows.length;
    if (found.rows.length > 0)
      await file.write(new TextEncoder().encode((isSql ? statements : lines)(table.plan, open.plan.schema, found.rows, writer)));
  }
  await file.close();
  return { file: name, rows, unbroken };
}

/** A table may have the name of the file. */
function fileName({ tables }: OpenPlan, format: Format, extension: string): string {
  const name = `violations.${extension}`;
  return tables.some(({ plan }) => `${plan.name}.${format.extension}` === name) ? `seedbed-${name}` : name;
}

/** One object in each line. */
function lines(plan: TablePlan, schema: Schema, rows: readonly ViolatingRow[], jsonl: Format): string {
  return rows
    .map((row) => {
      const { constraint, kind, why } = row;
      const head = JSON.stringify({ table: plan.name, constraint, kind, why });
      return `${head.slice(0, -1)},"row":${encoded(plan, schema, row, jsonl).trimEnd()}}\n`;
    })
    .join('');
}

/** One INSERT for each, with the constraint's name behind it. */
function statements(plan: TablePlan, schema: Schema, rows: readonly ViolatingRow[], sql: Format): string {
  const table = formatTable(plan, schema, false);
  const text = new TextDecoder();
  const inserts = rows.map((row) => {
    const insert = encoded(plan, schema, row, sql).trimEnd().replace(' VALUES\n', ' VALUES ');
    return `${insert} -- ${oneLine(`${row.constraint} (${row.kind}): ${row.why}`)}\n`;
  });
  return `${text.decode(sql.head(table))}${inserts.join('')}${text.decode(sql.tail(table))}`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

/** The row as the format writes rows, without what the database computes. */
function encoded(plan: TablePlan, schema: Schema, { columns }: ViolatingRow, format: Format): string {
  const places = writtenColumns(plan, false);
  const { late: _, rowsFrom: __, ...known } = formatTable(plan, schema, false);
  const table: FormatTable = {
    ...known,
    rows: 1,
    columns: known.columns.map((column, at) => {
      const { shape } = columns[places[at]];
      return shape === plan.columns[places[at]].shape ? column : { ...column, shape, type: 'text' };
    }),
  };
  const batch: Batch = { start: 0, count: 1, columns: places.map((place) => columns[place]) };
  return new TextDecoder().decode(encodeRows(format, table, batch));
}
