import { spawnSync } from 'node:child_process';

/** Why there is no SQLite to test with; undefined where there is one. */
export const noSqlite = spawnSync('sqlite3', ['--version']).status === 0 ? undefined : 'sqlite3 is not installed (apt-get install sqlite3)';

/** Runs a script on a database file by the shell that people use; stops at the first error. */
export function sqlite(file: string, script: string, ...options: readonly string[]): { output: string; errors: string } {
  const { stdout, stderr } = spawnSync('sqlite3', ['-bail', ...options, file], { input: script, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { output: stdout, errors: stderr };
}
