import { cpSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The built command line. */
export const PROGRAM = join(__dirname, '../../../dist/cli.js');

/** The same program, copied into `folder` with all that lies beside it: a build meanwhile does not change what is measured. */
export function ownCopy(program: string, folder: string): string {
  const copy = join(folder, 'program');
  cpSync(dirname(resolve(program)), copy, { recursive: true });
  return join(copy, basename(program));
}

/** The arguments that ask the command line for numbers of rows, by table. */
export function rowsArguments(rows: Readonly<Record<string, number>>): string[] {
  return Object.entries(rows).flatMap(([table, count]) => ['--rows', `${table}=${count}`]);
}

/** The rows that a run of `generate --json` made, by table. */
export function rowsMade(stdout: string): Record<string, number> {
  const { tables } = JSON.parse(stdout) as { tables: { table: string; rows: number }[] };
  return Object.fromEntries(tables.map(({ table, rows }) => [table, rows]));
}
