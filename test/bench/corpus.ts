// npm run bench:corpus [FOLDER] -- [--rows N] [--json]: every schema of a folder and those below it, filled and loaded
// into a real PostgreSQL with all constraints on; schemas of other dialects are created there in translation. Exits 1 where a row is refused, or a table is not read, or empty for no reason.
import { chmodSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stopServer } from '../database/embeddedPostgres';
import { declaredTables } from './corpus/manifest';
import { type FileResult, measureFile } from './corpus/measureFile';
import { describe, describeTotal, figures, isFailed } from './corpus/printResult';

const CORPUS = resolve(__dirname, '../../../shared/corpus');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string', default: '200' }, json: { type: 'boolean', default: false } },
});

async function measureFolder(folder: string): Promise<FileResult[]> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'seedbed-corpus-')));
  // The server runs as another user.
  chmodSync(scratch, 0o755);
  const results: FileResult[] = [];
  try {
    const declared = declaredTables(folder);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.sql'));
    for (const [at, name] of files.entries()) {
      const path = join(folder, name);
      const result = await measureFile(path, join(scratch, String(at)), Number(values.rows), declared(path));
      results.push(result);
      if (!values.json) console.log(describe(result));
    }
    return results;
  } finally {
    await stopServer();
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const folder = resolve(positionals[0] ?? CORPUS);
  if (!existsSync(folder)) {
    console.log(`There is no corpus at ${folder}: nothing was measured.`);
    return;
  }
  const results = await measureFolder(folder);
  if (values.json) console.log(JSON.stringify({ files: results, total: figures(results) }, null, 2));
  else console.log(describeTotal(results));
  if (results.some(isFailed)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
