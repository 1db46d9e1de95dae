import type { Report, TableReport } from '../core/measure/report';
import { textTable } from './textTable';

/** A report for people: a line for each table, then what has to be said. `path`: where the files went. */
export function reportSummary(report: Report, path: string | undefined): string {
  const headings = ['table', 'rows', 'columns', 'checks', ...(report.proof ? ['PostgreSQL'] : [])];
  const rows = report.tables.map((table) => [
    table.table,
    String(table.rows),
    String(table.columns.length),
    checks(report, table),
    ...(report.proof ? [accepted(report, table)] : []),
  ]);
  const total = report.tables.reduce((sum, table) => sum + table.rows, 0);
  return [
    textTable(headings, rows, [1, 2]),
    '',
    ...remarks(report),
    `${total} rows in ${report.tables.length === 1 ? '1 table' : `${report.tables.length} tables`}, seed ${report.seed}, ${report.seconds.toFixed(1)} s${path === undefined ? '' : ` → ${path}`}`,
  ].join('\n');
}

function checks({ validity }: Report, { table }: TableReport): string {
  const violated = validity.violations.filter((violation) => violation.table === table);
  return violated.length === 0 ? 'all hold' : violated.map(({ constraint, count }) => `${constraint}: ${count}`).join('; ');
}

function accepted({ proof }: Report, { table }: TableReport): string {
  const verdict = proof?.tables.find((each) => each.table === table);
  return verdict?.error ?? (verdict ? `${verdict.rows} accepted` : 'not loaded');
}

function remarks({ shortfalls, validity, proof, diagnostics }: Report): string[] {
  const reading =
    diagnostics === 0
      ? []
      : [`Reading the schema left ${diagnostics === 1 ? '1 remark' : `${diagnostics} remarks`}: seedbed inspect shows where.`];
  const short = shortfalls.map(
    ({ table, constraint, reason, asked, capacity }) => `${table} has ${capacity} of ${asked} rows: ${reason} (${constraint}).`,
  );
  const unchecked = validity.unchecked.map(({ table, constraint, reason }) => `${table}: ${constraint} is left to the proof: ${reason}.`);
  const refused = proof?.refused.map(({ file, line, message }) => `${file}:${line}: the server refused this statement: ${message}`) ?? [];
  const verdict = proof
    ? [`${proof.server} ${proof.accepted ? 'accepted every row' : 'did not accept the data'} (${proof.seconds.toFixed(1)} s).`]
    : [];
  const said = [...reading, ...short, ...unchecked, ...refused, ...(proof?.notes ?? []), ...verdict];
  return said.length > 0 ? [...said, ''] : [];
}
