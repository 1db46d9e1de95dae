import type { Report, Shortfall, TableReport } from '../core/measure/report';
import { negativeSummary } from './negativeSummary';
import { textTable } from './textTable';
import { violationsSummary } from './violationsSummary';

/** Below this a kind is a guess. */
const SURE = 0.5;

/** A report for people: a line for each table, then what has to be said. `path`: where the files went; `details`: what says more of each column. */
export function reportSummary(report: Report, path: string | undefined, details?: string): string {
  const headings = ['table', 'rows', 'columns', 'checks', ...(report.proof ? ['PostgreSQL'] : [])];
  const rows = report.tables.map((table) => [
    table.table,
    String(table.rows),
    String(table.columns.length),
    table.rowsFrom ? `${checks(report, table)}; rows of the script` : checks(report, table),
    ...(report.proof ? [accepted(report, table)] : []),
  ]);
  const total = report.tables.reduce((sum, table) => sum + table.rows, 0);
  return [
    textTable(headings, rows, [1, 2]),
    '',
    ...remarks(report, details),
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

function remarks(report: Report, details: string | undefined): string[] {
  const { tables, shortfalls, validity, violations, proof, diagnostics } = report;
  const reading =
    diagnostics === 0
      ? []
      : [`Reading the schema left ${diagnostics === 1 ? '1 remark' : `${diagnostics} remarks`}: seedbed inspect shows where.`];
  const kept = shortfalls.filter(({ kind }) => kind === 'given');
  const short = shortfalls
    .filter(({ kind }) => kind !== 'given')
    .map(({ table, constraint, reason, asked, capacity }) => `${table} has ${capacity} of ${asked} rows: ${reason} (${constraint}).`);
  const unchecked = validity.unchecked.map(({ table, constraint, reason }) => `${table}: ${constraint} is left to the proof: ${reason}.`);
  const refused = proof?.refused.map(({ file, line, message }) => `${file}:${line}: the server refused this statement: ${message}`) ?? [];
  const verdict = proof
    ? [`${proof.server} ${proof.accepted ? 'accepted every row' : 'did not accept the data'} (${proof.seconds.toFixed(1)} s).`]
    : [];
  const judged = tables.flatMap(({ table, judged: names }) =>
    names ? [`${table}: the rows were chosen by an embedded PostgreSQL, for ${names.join(', ')}.`] : [],
  );
  const said = [
    ...reading,
    ...keptTables(kept),
    ...short,
    ...judged,
    ...negativeSummary(tables),
    ...violationsSummary(violations),
    ...unchecked,
    ...refused,
    ...(proof?.notes ?? []),
    ...verdict,
    ...guesses(report, details),
  ];
  return said.length > 0 ? [...said, ''] : [];
}

/** How many columns hold what is no more than guessed: one line, for those who asked for details. */
function guesses({ tables }: Report, details: string | undefined): string[] {
  if (details === undefined) return [];
  const columns = tables.flatMap((table) => table.columns);
  // Keys, enums and what the database computes are no kinds: their names have no point.
  const guessed = columns.filter(({ kind, confidence }) => confidence < SURE && kind.includes('.'));
  if (guessed.length === 0) return [];
  return [
    `The names of ${guessed.length} of ${columns.length} columns say little (confidence below ${SURE}): ${details} names them, a recipe can say what they hold.`,
  ];
}

/** Tables that have fewer rows than all were asked to have, because the script's are kept: one line for all of them. */
function keptTables(kept: readonly Shortfall[]): string[] {
  if (kept.length === 0) return [];
  const [{ table, asked }] = kept;
  const names = kept.map((each) => `${each.table} (${each.capacity})`).join(', ');
  return [`These keep the rows of the script, fewer than ${asked}: ${names}. --rows ${table}=${asked} makes others.`];
}
