import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands, settings } from '../../src/contributions';
import { kindNamed } from '../../src/core/recipe/kinds/kinds';
import { recipeSchema } from '../../src/core/recipe/recipe';
import { freshDatabase } from '../database/embeddedPostgres';

const root = join(__dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map((match) => match[1]);
}

/** A line as a shell splits it. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
}

/** Of a real and empty database. */
async function databaseUrl(): Promise<string> {
  const { host, port, database, user } = await freshDatabase();
  return `postgres://${user}@${host}:${port}/${database}`;
}

describe('README.md', function () {
  this.timeout(60_000);

  const folder = mkdtempSync(join(tmpdir(), 'seedbed-readme-'));
  before(() => copyFileSync(join(root, 'media/samples/library.sql'), join(folder, 'library.sql')));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (line: string) =>
    spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...words(line).slice(1)], { cwd: folder, encoding: 'utf8' });

  const lines = blocks('sh').flatMap((block) => block.split('\n').filter((line) => line.startsWith('seedbed ')));
  it('shows the command line at work', () => assert.ok(lines.length >= 5));

  for (const line of lines) {
    it(`${line} works`, async () => {
      const { status, stderr } = run(line.includes('postgres:') ? line.replace(/postgres:\S+/, await databaseUrl()) : line);
      assert.equal(status, 0, stderr);
    });
  }

  it('shows a recipe that the sample schema accepts', () => {
    const [recipe] = blocks('jsonc');
    recipeSchema.parse(JSON.parse(recipe.replace(/\/\/.*$/gm, '')));
    writeFileSync(join(folder, 'shown.json'), recipe);
    const { status, stderr } = run('seedbed generate library.sql --recipe shown.json --strict --out shown');
    assert.equal(status, 0, stderr);
  });

  it('names kinds of value that there are', () => {
    const named = [...readme.matchAll(/"kind": "([^"]+)"/g)].map((match) => match[1]);
    assert.ok(named.length > 0);
    for (const kind of named) assert.ok(kindNamed(kind), kind);
  });

  it('names every option of generate', () => {
    const { stdout, stderr } = run('seedbed generate --help');
    const options = new Set((stdout + stderr).match(/--[a-z][\w-]*/g));
    assert.ok(options.size > 10);
    for (const option of options) assert.ok(option === '--help' || readme.includes(`\`${option}`), option);
  });

  it('names every command, setting and the package', () => {
    const manifest = readFileSync(join(root, 'package.nls.json'), 'utf8');
    assert.ok(Object.keys(commands).length > 0 && manifest.length > 0);
    for (const { key } of Object.values(settings)) assert.ok(readme.includes(`\`seedbed.${key}\``), key);
    assert.ok(readme.includes(`seedbed-${version}.vsix`));
  });

  it('links to nothing that is not there', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1]);
    assert.deepEqual(
      links.filter((link) => !existsSync(join(root, link))),
      [],
    );
  });
});
