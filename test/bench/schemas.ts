// npm run bench:schemas [-- --only schemas|kinds] [--kinds TEXT] [--cells N] [--rounds N] [--program FILE] [--dry]: how fast
// the cells of other schemas are made than those of the library that the peers fill, and what each kind of value and
// constraint costs. Writes both into README.md beside it (not with --dry, nor when options change what is measured). Exits 1 where a
// schema is more than four times slower.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseCount } from './measure/figures';
import { ownCopy, PROGRAM } from './measure/program';
import { provenance, writeReadmePart } from './measure/readmePart';
import { KINDS } from './schemas/kinds';
import { measureKinds, measureSchemas, type Setting } from './schemas/measureAll';
import { kindsTable } from './schemas/printKinds';
import { ratesTable, tooSlow } from './schemas/printRates';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'schemas,kinds' },
    kinds: { type: 'string', default: '' },
    cells: { type: 'string', default: '2M' },
    rounds: { type: 'string' },
    program: { type: 'string', default: PROGRAM },
    dry: { type: 'boolean', default: false },
  },
});

const COMMAND = 'npm run bench:schemas';
/** Figures are kept only where they are comparable with those of the last time. */
const isKept = !values.dry && values.rounds === undefined && values.cells === '2M' && values.kinds === '' && values.program === PROGRAM;

/** The rates of schemas, printed and kept; whether all are fast enough. */
async function schemas(setting: Setting): Promise<boolean> {
  const rates = await measureSchemas(setting, parseCount(values.cells));
  if (rates.length === 0) return true;
  const table = ratesTable(rates);
  const slow = tooSlow(rates).length;
  const verdict = `${rates.length - 1 - slow} passed, ${slow} failed`;
  console.log(`${table}\n${verdict}`);
  if (isKept) writeReadmePart('schemas', `${provenance(COMMAND)} Medians of ${setting.rounds} rounds.\n\n${table}\n\n${verdict}.`);
  return slow === 0;
}

async function kinds(setting: Setting): Promise<void> {
  const chosen = KINDS.filter(({ group, name }) => `${group}: ${name}`.includes(values.kinds));
  const table = kindsTable(await measureKinds(setting, chosen));
  console.log(table);
  if (isKept) writeReadmePart('kinds', `${provenance(COMMAND)} The least of ${setting.rounds} rounds.\n\n${table}`);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'seedbed-schemas-'));
  try {
    const program = ownCopy(values.program, folder);
    const setting = (rounds: string): Setting => ({ program, folder, rounds: Number(values.rounds ?? rounds) });
    if (values.only.includes('schemas') && !(await schemas(setting('5')))) process.exitCode = 1;
    if (values.only.includes('kinds')) await kinds(setting('3'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
