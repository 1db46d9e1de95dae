import { join } from 'node:path';

/** The built command line. */
export const PROGRAM = join(__dirname, '../../../dist/cli.js');

/** The arguments that ask the command line for numbers of rows, by table. */
export function rowsArguments(rows: Readonly<Record<string, number>>): string[] {
  return Object.entries(rows).flatMap(([table, count]) => ['--rows', `${table}=${count}`]);
}

/** The rows that a run of `generate --json` made, by table. */
export function rowsMade(stdout: string): Record<string, number> {
  const { tables } = JSON.parse(stdout) as { tables: { table: string; rows: number }[] };
  return Object.fromEntries(tables.map(({ table, rows }) => [table, rows]));
}
