// Builds everything that runs outside the tests into dist/.
//   node esbuild.mjs [--production] [--watch]
// --production: minified, no source maps; what is packaged, benchmarked and tested.

import { chmod, copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');
const root = import.meta.dirname;
const dist = join(root, 'dist');
const templateBuilder = join(root, 'src/adapters/pglite/buildTemplate.mjs');

/** Files that libraries read at run time from the folder of the bundle they are part of. */
const assets = [
  'libpg-query/wasm/libpg-query.wasm',
  '@electric-sql/pglite/dist/pglite.wasm',
  '@electric-sql/pglite/dist/initdb.wasm',
  '@electric-sql/pglite/dist/pglite.data',
];

/** Everything this run has put into dist; what else lies there is left over from an earlier one. */
const written = new Set();

/** `@faker-js/faker/locale/en` → `faker-js-faker-locale-en`: a file of its own in dist. */
const chunkName = (specifier) => specifier.replace(/^@/, '').replaceAll(/[^\w.-]+/g, '-');

/**
 * `await import('some-package')`, or `require` of it inside a function, becomes in our own sources a lazy
 * `require('./some-package.js')`, so that no bundle carries a parser or word list that it may never need.
 * Only packages: a class of ours must not exist twice, or `instanceof` would lie.
 */
function lazyPackages(chunks) {
  return {
    name: 'lazy-packages',
    setup(build) {
      build.onResolve({ filter: /^[@a-z]/ }, ({ kind, path, importer }) => {
        const lazy = kind === 'dynamic-import' || kind === 'require-call';
        const ours = !importer.includes(`${sep}node_modules${sep}`);
        if (!lazy || !ours || isBuiltin(path) || path === 'vscode') return undefined;
        chunks.add(path);
        return { path: `./${chunkName(path)}.js`, external: true };
      });
    },
  };
}

/** PGlite's extensions look for their archive beside them or one folder up; in dist it lies in `contrib/` below. */
function pgliteExtensions(archives) {
  const archive = /new URL\("(\.\.?\/)([\w-]+\.tar\.gz)"/;
  return {
    name: 'pglite-extensions',
    setup(build) {
      build.onLoad({ filter: /pglite([\\/]dist[\\/]contrib|-pgvector[\\/]dist)[\\/][^\\/]+\.c?js$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        const [, folder, name] = archive.exec(text) ?? [];
        if (name === undefined) throw new Error(`${path}: PGlite names its extensions' archives in another way now`);
        archives.set(join('contrib', name), join(dirname(path), folder, name));
        return { contents: text.replace(archive, `new URL("./contrib/${name}"`), loader: 'js' };
      });
    },
  };
}

const common = {
  bundle: true,
  outdir: dist,
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/** The editor's host and the command line run CommonJS; libraries written as modules ask for `import.meta.url`. */
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode', 'pg-native'],
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: 'const importMetaUrl=require("node:url").pathToFileURL(__filename).href;' },
};

/** Turns `import()` into `require()`: what lies beside is CommonJS too. */
const requireOnly = { supported: { 'dynamic-import': false } };

/** Our own bundles take a library's modules where it has them: what jsonc-parser offers besides cannot be bundled. */
const modulesFirst = { mainFields: ['module', 'main'] };

const browser = { ...common, platform: 'browser', format: 'esm', target: 'es2022', outdir: join(dist, 'webview') };

async function webviewEntries() {
  const folders = await readdir(join(root, 'webview-ui'), { withFileTypes: true });
  const panels = folders.filter((entry) => entry.isDirectory() && entry.name !== 'common');
  return panels.map(({ name }) => ({ in: join(root, 'webview-ui', name, 'main.ts'), out: name }));
}

async function configurations(chunks, archives) {
  const lazy = { ...node, ...requireOnly, ...modulesFirst, plugins: [lazyPackages(chunks)] };
  return [
    { ...lazy, entryPoints: ['src/extension.ts', 'src/worker.ts'] },
    { ...lazy, entryPoints: ['src/cli.ts'], banner: { js: `#!/usr/bin/env node\n${node.banner.js}` } },
    // Not requireOnly: PGlite asks for `node:module` by a real import().
    { ...node, entryPoints: [{ in: 'src/adapters/pglite/worker.ts', out: 'pglite' }], plugins: [pgliteExtensions(archives)] },
    { ...browser, entryPoints: await webviewEntries() },
  ];
}

const record = (result) => {
  for (const file of Object.keys(result.metafile.outputs)) written.add(join(root, file));
};

/** Of a faker locale only the word lists are wanted: as data they load in a tenth of the time that the library takes. */
const wordLists = {
  name: 'word-lists',
  setup(build) {
    build.onLoad({ filter: /@faker-js[\\/]faker[\\/]dist[\\/]locale[\\/]\w+\.c?js$/ }, async ({ path }) => {
      const { faker } = await import(pathToFileURL(path).href);
      const lists = JSON.stringify(JSON.stringify(faker.rawDefinitions));
      return { contents: `exports.faker = { rawDefinitions: JSON.parse(${lists}) };`, loader: 'js' };
    });
  },
};

async function buildChunks(chunks) {
  const entryPoints = [...chunks].sort().map((specifier) => ({ in: specifier, out: chunkName(specifier) }));
  record(await esbuild.build({ ...node, ...requireOnly, entryPoints, plugins: [wordLists] }));
}

async function copy(from, to) {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
  written.add(to);
}

async function copyAssets(archives) {
  for (const asset of assets) await copy(join(root, 'node_modules', asset), join(dist, asset.slice(asset.lastIndexOf('/') + 1)));
  for (const [to, from] of archives) await copy(from, join(dist, to));
}

/** A fresh embedded database takes seconds, one unpacked from a template half a second. Made once per version. */
async function pgliteTemplate() {
  const { version } = JSON.parse(await readFile(join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8'));
  const name = 'pglite-template.tar.gz';
  const cached = join(root, 'node_modules/.cache/seedbed', version, name);
  if (!(await stat(cached).catch(() => undefined))) {
    await mkdir(dirname(cached), { recursive: true });
    const { buildTemplate } = await import(pathToFileURL(templateBuilder).href);
    await buildTemplate(cached);
  }
  await copy(cached, join(dist, name));
}

/** The JSON schema of recipe files, from the same zod schema that reads them: completion and hover in the editor. */
async function recipeSchema() {
  const source = `import { recipeJsonSchema } from './src/core/recipe/recipeJsonSchema';
    export const text = JSON.stringify(recipeJsonSchema(), undefined, 2);`;
  const { outputFiles } = await esbuild.build({ stdin: { contents: source, resolveDir: root }, bundle: true, write: false, format: 'esm' });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { text } = await import(`data:text/javascript;base64,${code}`);
  const file = join(dist, 'recipe.schema.json');
  await writeFile(file, `${text}\n`);
  written.add(file);
}

async function removeLeftovers() {
  const files = await readdir(dist, { recursive: true, withFileTypes: true });
  const left = files.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of left) if (!written.has(file)) await rm(file);
}

async function printSizes() {
  const files = [...written].filter((file) => file.endsWith('.js')).sort();
  const sizes = await Promise.all(files.map(async (file) => `${relative(dist, file)} ${Math.ceil((await stat(file)).size / 1024)} KB`));
  console.log(`Built dist/: ${sizes.join(', ')}.`);
}

const chunks = new Set();
const archives = new Map();
const contexts = await Promise.all((await configurations(chunks, archives)).map((options) => esbuild.context(options)));
try {
  for (const context of contexts) record(await context.rebuild());
  await buildChunks(chunks);
  await copyAssets(archives);
  await pgliteTemplate();
  await recipeSchema();
  await removeLeftovers();
  await chmod(join(dist, 'cli.js'), 0o755);
  await printSizes();
  if (watch) await Promise.all(contexts.map((context) => context.watch()));
} finally {
  if (!watch) await Promise.all(contexts.map((context) => context.dispose()));
}
