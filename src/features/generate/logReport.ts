import type { Report, TableReport } from '../../core/measure/report';
import { debugWanted, type Log } from '../../host/log';

/** One line for a run; with debugging on, one per table and one per offence besides. */
export function logReport(log: Log, report: Report): void {
  const rows = report.tables.reduce((sum, table) => sum + table.rows, 0);
  log.info(
    `${report.tables.length} tables, ${rows} rows, seed ${report.seed}, ${report.validity.violations.length} kinds of violations, ${report.seconds} s`,
  );
  for (const shortfall of report.shortfalls) {
    log.warn(`${shortfall.table}: ${shortfall.capacity} of ${shortfall.asked} rows, ${shortfall.constraint}: ${shortfall.reason}`);
  }
  for (const violation of report.validity.violations)
    log.error(`${violation.table}: ${violation.constraint} (${violation.kind}) violated ${violation.count} times`);
  if (debugWanted()) logStatistics(log, report);
}

function logStatistics(log: Log, report: Report): void {
  for (const table of report.tables) log.info(statistics(table));
  log.info(`validated ${report.validity.checkedRows} rows`);
  for (const { table, constraint, reason } of report.validity.unchecked) log.info(`${table}: ${constraint} not evaluated, ${reason}`);
}

/** Names, kinds and figures; never a value. */
function statistics(table: TableReport): string {
  const columns = table.columns.map(
    (column) => `${column.column} ${column.kind} nulls ${column.nullShare.toFixed(3)} distinct ${column.distinct}`,
  );
  return `${table.table}: ${table.rows} of ${table.asked} rows; ${columns.join('; ')}`;
}
