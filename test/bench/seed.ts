// npm run bench:seed [-- --rows 1M] [--rounds N] [--program FILE]: the library's rows into a real PostgreSQL, in turn: by
// psql's \copy of finished files into the full schema, by `seedbed seed` into the same, and by `seedbed seed` that makes the
// schema itself. Part of npm run bench too. Exits 1 where a promise is missed.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stopServer } from '../database/embeddedPostgres';
import { CopyServer } from './library/copyServer';
import { verdictsTable } from './library/print';
import { measureSeeding, seedingVerdicts } from './library/seeding';
import { parseCount } from './measure/figures';
import { LIBRARY } from './measure/library';
import { ownCopy, PROGRAM } from './measure/program';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1M' },
    rounds: { type: 'string', default: '5' },
    program: { type: 'string', default: PROGRAM },
  },
});

async function main(): Promise<void> {
  if (!existsSync(LIBRARY)) return console.log(`There is no ${LIBRARY}.`);
  const folder = mkdtempSync(join(tmpdir(), 'seedbed-bench-'));
  // The server runs as another user.
  await chmod(folder, 0o755);
  try {
    const server = await CopyServer.start();
    if (server === undefined) return console.log('There is no psql.');
    const contest = { rows: parseCount(values.rows), rounds: Number(values.rounds) };
    const verdicts = seedingVerdicts(await measureSeeding(ownCopy(values.program, folder), folder, server, contest));
    console.log(verdictsTable(verdicts));
    if (verdicts.some(({ isKept }) => isKept === false)) process.exitCode = 1;
  } finally {
    await stopServer();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
