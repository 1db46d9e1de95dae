// node .ci/checkVsix.mjs FILE.vsix: refuses a package that is too large, lacks a part, or carries what nobody needs at run time.
import { readFile } from 'node:fs/promises';
import jszip from 'jszip';

const limit = 25 * 1024 * 1024;
const wanted = [
  'extension/package.json',
  'extension/readme.md',
  'extension/changelog.md',
  'extension/LICENSE.txt',
  'extension/dist/extension.js',
  'extension/dist/cli.js',
  'extension/dist/worker.js',
  'extension/dist/chunks.js',
  'extension/dist/pglite.js',
  'extension/dist/pglite.wasm',
  'extension/dist/pglite.data',
  'extension/dist/pglite-template.tar.gz',
  'extension/dist/libpg-query.wasm',
  'extension/dist/recipe.schema.json',
  'extension/dist/migrations/0001_schema_migrations.sql',
  'extension/dist/webview/preview.js',
];
/** Files that the manifest names: icons, JSON schemas, pictures of the walkthrough. */
async function namedInManifest() {
  const paths = [];
  const manifest = await readFile('package.json', 'utf8');
  JSON.parse(manifest, (_, value) => {
    if (typeof value === 'string' && /^(\.\/)?(dist|media|l10n)\/[\w./-]+\.\w+$/.test(value))
      paths.push(`extension/${value.replace('./', '')}`);
    return value;
  });
  return paths;
}

const refused = /\.(ts|mts|map|tsx)$|\/node_modules\/|^extension\/(src|test|webview-ui|\.)/;

const file = process.argv[2];
const bytes = await readFile(file);
const names = Object.keys((await jszip.loadAsync(bytes)).files);
const problems = [
  ...(bytes.length > limit ? [`is ${bytes.length} bytes, more than ${limit}`] : []),
  ...[...wanted, ...(await namedInManifest())].filter((name) => !names.includes(name)).map((name) => `lacks ${name}`),
  ...names.filter((name) => refused.test(name)).map((name) => `must not contain ${name}`),
];
for (const problem of problems) console.error(`${file} ${problem}`);
console.log(`${file}: ${(bytes.length / 1024 / 1024).toFixed(1)} MB, ${names.length} files`);
process.exitCode = problems.length > 0 ? 1 : 0;
