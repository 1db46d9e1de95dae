import type { FileResult } from './measureFile';

/** What one file or all of them come to. */
export interface Figures {
  /** CREATE TABLE statements of the files that a manifest lists. */
  readonly declared: number;
  readonly tables: number;
  readonly read: number;
  readonly filled: number;
  readonly short: number;
  readonly empty: number;
  readonly rows: number;
  readonly violations: number;
  readonly refusedStatements: number;
  /** Shares of the columns that have a choice, 0 to 1. */
  readonly constantShare: number;
  readonly allNullShare: number;
  readonly seconds: number;
}

/** Adds up the figures of files. */
export function figures(results: readonly FileResult[]): Figures {
  const sum = (of: (result: FileResult) => number): number => results.reduce((total, result) => total + of(result), 0);
  const columns = Math.max(
    1,
    sum(({ idle }) => idle.columns),
  );
  return {
    declared: sum((result) => result.declared ?? 0),
    tables: sum((result) => result.tables),
    read: sum((result) => result.read),
    filled: sum((result) => result.filled),
    short: sum((result) => result.short.length),
    empty: sum((result) => result.empty.length),
    rows: sum((result) => result.rows),
    violations: sum((result) => result.violations.length),
    refusedStatements: sum((result) => result.refused.length),
    constantShare: sum(({ idle }) => idle.constant.length) / columns,
    allNullShare: sum(({ idle }) => idle.allNull.length) / columns,
    seconds: sum((result) => result.seconds),
  };
}

/** Whether something of the file is missing or wrong without the schema being the reason. */
export function isFailed({ failure, violations, notRead, empty }: FileResult): boolean {
  return failure !== undefined || violations.length + notRead.length > 0 || empty.some(({ isInherent }) => !isInherent);
}

/** A line of figures, then a line for each thing to know, told apart by its first word. */
export function describe(result: FileResult): string {
  return [`${isFailed(result) ? 'FAILED' : 'ok    '} ${result.file}: ${figureLine(figures([result]))}`, ...remarks(result)].join('\n');
}

/** The closing lines: a total for each dialect and one for all. */
export function describeTotal(results: readonly FileResult[]): string {
  const failed = results.filter(isFailed).length;
  const dialects = [...new Set(results.map(({ dialect }) => dialect))];
  return [
    ...dialects.map((dialect) => `${dialect}: ${figureLine(figures(results.filter((result) => result.dialect === dialect)))}`),
    `total: ${figureLine(figures(results))}`,
    `${results.length - failed} passed, ${failed} failed`,
  ].join('\n');
}

function figureLine(of: Figures): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  return [
    `${of.declared} CREATE TABLE, ${of.tables} tables in the server, ${of.read} read, ${of.filled} filled, ${of.short} short, ${of.empty} empty`,
    `${of.rows} rows, ${of.violations} violations`,
    `columns ${percent(of.constantShare)} constant, ${percent(of.allNullShare)} all NULL`,
    `${of.seconds.toFixed(1)} s`,
  ].join('; ');
}

function remarks({ failure, refused, notRead, short, empty, violations, idle, shortfalls }: FileResult): string[] {
  const shown = [
    ...(failure === undefined ? [] : [`nothing made: ${failure}`]),
    ...refused.map((message) => `refused statement: ${message.trim()}`),
    ...notRead.map((table) => `not read: ${table}`),
    ...short
      .filter(({ isNamed }) => !isNamed)
      .map(({ table, asked, rows }) => `short without a reason: ${table} has ${rows} of ${asked} rows`),
    ...empty.map(({ table, isInherent }) => `empty: ${table}${isInherent ? ', which nothing could fill' : ''}`),
    ...violations.map(({ table, constraint, message }) => `violation: ${table}, ${constraint}: ${message}`),
    ...shortfalls.map(
      ({ table, constraint, capacity, asked, reason }) => `shortfall: ${table}: ${constraint}: ${capacity} of ${asked} rows, ${reason}`,
    ),
    ...idle.constant.map((column) => `constant: ${column}`),
    ...idle.allNull.map((column) => `all NULL: ${column}`),
  ];
  return shown.map((line) => `    ${line}`);
}
