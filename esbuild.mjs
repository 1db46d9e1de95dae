// Builds everything that runs outside the tests into dist/.
//   node esbuild.mjs [--production] [--watch]
// --production: minified, no source maps; what is packaged, benchmarked and tested.

import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
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

/** What is read from a folder beside the bundle too: the catalogue's migrations. */
const migrations = join(root, 'src/adapters/postgres/migrations');

/** Everything this run has put into dist; what else lies there is left over from an earlier one. */
const written = new Set();

/** `@faker-js/faker/locale/en` → `faker-js-faker-locale-en`: a file of its own in dist. */
const chunkName = (specifier) => specifier.replace(/^@|\.js$/g, '').replaceAll(/[^\w.-]+/g, '-');

/**
 * `await import('some-package')`, or `require` of it inside a function, becomes in our own sources a lazy
 * `require('./some-package.js')`, so that no bundle carries a parser or word list that it may never need.
 * Only packages: a class of ours must not exist twice, or `instanceof` would lie.
 */
function lazyPackages(chunks, inline = []) {
  return {
    name: 'lazy-packages',
    setup(build) {
      build.onResolve({ filter: /^[@a-z]/ }, ({ kind, path, importer }) => {
        // Where a library's file lies: `assets` puts it beside the bundle.
        if (kind === 'require-resolve') return { path: `./${path.slice(path.lastIndexOf('/') + 1)}`, external: true };
        const lazy = kind === 'dynamic-import' || kind === 'require-call';
        const ours = !importer.includes(`${sep}node_modules${sep}`);
        if (!lazy || !ours || isBuiltin(path) || path === 'vscode' || inline.includes(path)) return undefined;
        chunks.add(path);
        return { path: `./${chunkName(path)}.js`, external: true };
      });
    },
  };
}

/** Where what is known of each locale lies; `require('./data/de')` of it becomes `require('./locale-de.js')`. */
const localeFolder = join(root, 'src/core/generate/locales/data');

/** Has each locale's data in a file of its own, which is read when it is first asked for. */
function lazyLocales(locales) {
  return {
    name: 'lazy-locales',
    setup(build) {
      build.onResolve({ filter: /^\.\/data\/\w+$/ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'require-call' || join(resolveDir, 'data') !== localeFolder) return undefined;
        const name = path.slice('./data/'.length);
        locales.add(name);
        return { path: `./locale-${name}.js`, external: true };
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

/** Node's own modules that take milliseconds to load, and that few commands need. */
const lateBuiltins = ['node:crypto', 'node:events', 'node:os', 'node:stream', 'node:worker_threads'];

/** Has each of them loaded when one of its members is first asked for, instead of when the program starts. */
const lateLoading = {
  name: 'late-loading',
  setup(build) {
    const namespace = 'late';
    build.onResolve({ filter: /^node:/ }, ({ path, namespace: from }) =>
      lateBuiltins.includes(path) && from !== namespace ? { path, namespace } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace }, async ({ path }) => {
      const names = Object.keys(await import(path)).filter((name) => name !== 'default');
      const members = names.map((name) => `get ${name}() { return require(${JSON.stringify(path)}).${name}; }`);
      return { contents: `module.exports = { ${members.join(',\n')} };`, loader: 'js' };
    });
  },
};

/** Modules whose exports are data made of other data: bundled as what they are, not as how they are made. */
const computed = ['recipe/infer/knownWordList', 'recipe/infer/ruleIndex', 'schema/dialects/recognise/featureTexts'].map((name) =>
  join(root, 'src/core', `${name}.ts`),
);

const computedData = {
  name: 'computed-data',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (!computed.includes(path)) return undefined;
      const data = Object.entries(await evaluate(`export * from ${JSON.stringify(path)};`));
      const text = (value) => JSON.stringify(JSON.stringify(value));
      return { contents: data.map(([name, value]) => `export const ${name} = JSON.parse(${text(value)});`).join('\n'), loader: 'js' };
    });
  },
};

/** What makes the parser's wasm run: always needed, so where code is compiled ahead it is part of the bundle. */
const parser = ['libpg-query/wasm/libpg-query.js'];

/** Turns `import()` into `require()`: what lies beside is CommonJS too. */
const requireOnly = { supported: { 'dynamic-import': false } };

/** Our own bundles take a library's modules where it has them: what jsonc-parser offers besides cannot be bundled. */
const modulesFirst = { mainFields: ['module', 'main'] };

/** What `runCompiled` runs: one function, of the names that a module knows; a hash of its text in its name, where code is kept for it. */
const compiled = {
  entryNames: watch ? '[name]-main' : '[name]-[hash]',
  banner: { js: `(function(exports,require,module,__filename,__dirname){${node.banner.js}` },
  footer: { js: '})' },
};

const browser = { ...common, platform: 'browser', format: 'esm', target: 'es2022', outdir: join(dist, 'webview') };

async function webviewEntries() {
  const folders = await readdir(join(root, 'webview-ui'), { withFileTypes: true });
  const panels = folders.filter((entry) => entry.isDirectory() && entry.name !== 'common');
  return panels.map(({ name }) => ({ in: join(root, 'webview-ui', name, 'main.ts'), out: name }));
}

async function configurations(chunks, locales, archives) {
  const lazy = { ...node, ...requireOnly, ...modulesFirst, plugins: [lazyPackages(chunks), lazyLocales(locales), computedData] };
  return [
    { ...lazy, entryPoints: ['src/extension.ts'] },
    {
      ...lazy,
      ...compiled,
      plugins: [lazyPackages(chunks, parser), lazyLocales(locales), computedData, lateLoading],
      entryPoints: ['src/cli.ts', 'src/worker.ts', 'src/chunks.ts'],
    },
    // Not requireOnly: PGlite asks for `node:module` by a real import().
    { ...node, entryPoints: [{ in: 'src/adapters/pglite/worker.ts', out: 'pglite' }], plugins: [pgliteExtensions(archives)] },
    { ...browser, entryPoints: await webviewEntries() },
  ];
}

const record = (result) => {
  for (const file of Object.keys(result.metafile.outputs)) written.add(join(root, file));
};

/** What one of our own modules exports, at build time. */
async function evaluate(contents) {
  const { outputFiles } = await esbuild.build({ stdin: { contents, resolveDir: root }, bundle: true, write: false, format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** `location.city_name` of the definitions, in a tree of its own. */
function pick(definitions, paths) {
  const picked = {};
  for (const path of paths) {
    const way = path.split('#')[0].split('.');
    const list = way.reduce((owner, name) => owner?.[name], definitions);
    const last = way.pop();
    const owner = way.reduce((tree, name) => (tree[name] ??= {}), picked);
    owner[last] = list;
  }
  return picked;
}

/** Of a faker locale only some word lists are wanted: as data they load in a fraction of the time that the library takes. */
const wordLists = {
  name: 'word-lists',
  setup(build) {
    build.onLoad({ filter: /@faker-js[\\/]faker[\\/]dist[\\/]locale[\\/]\w+\.c?js$/ }, async ({ path }) => {
      const { faker } = await import(pathToFileURL(path).href);
      const { fakerPaths } = await evaluate("export * from './src/core/generate/vocabularies/fakerPaths';");
      const lists = JSON.stringify(JSON.stringify(pick(faker.rawDefinitions, Object.values(fakerPaths))));
      return { contents: `exports.faker = { rawDefinitions: JSON.parse(${lists}) };`, loader: 'js' };
    });
  },
};

async function buildChunks(chunks, locales) {
  const packages = [...chunks].sort().map((specifier) => ({ in: specifier, out: chunkName(specifier) }));
  const words = [...locales].sort().map((name) => ({ in: join(localeFolder, `${name}.ts`), out: `locale-${name}` }));
  const entryPoints = [...packages, ...words];
  record(await esbuild.build({ ...node, ...requireOnly, charset: 'utf8', entryPoints, plugins: [wordLists] }));
}

/** `cli.js` runs `cli-HASH.js`: what is started is always of that name. */
async function buildStarters() {
  for (const [name, shebang, settle] of [
    ['cli', '#!/usr/bin/env node\n', 'settleFlags();'],
    ['worker', '', ''],
    ['chunks', '', ''],
  ]) {
    const bundle = [...written].map((file) => relative(dist, file)).find((file) => new RegExp(`^${name}-\\w+\\.js$`).test(file));
    const contents = `import { runCompiled, settleFlags } from './src/adapters/startup/runCompiled'; ${settle} runCompiled('${bundle.slice(0, -3)}');`;
    const options = { ...node, outdir: undefined, outfile: join(dist, `${name}.js`), banner: { js: shebang }, define: {} };
    record(await esbuild.build({ ...options, stdin: { contents, resolveDir: root } }));
  }
  await chmod(join(dist, 'cli.js'), 0o755);
}

/**
 * V8's compiled code of the bundles, from a run of them by the Node that builds. Not packaged: elsewhere runs
 * another. Without it everything starts slower, and works.
 */
async function compileAhead() {
  const folder = await mkdtemp(join(tmpdir(), 'seedbed-build-'));
  try {
    const preload = join(root, 'src/adapters/startup/keepCompiled.cjs');
    const run = [join(dist, 'cli.js'), 'generate', join(root, 'media/samples/library.sql'), '--out', join(folder, 'out')];
    const env = { ...process.env, NODE_OPTIONS: `--require=${JSON.stringify(preload)}` };
    await promisify(execFile)(process.execPath, [...run, '--rows', '20000', '--workers', '2'], { env });
  } catch (error) {
    console.warn(`No compiled code is kept: ${error.stderr ?? error.message}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const kept = (await readdir(dist)).filter((file) => file.endsWith('.cache') && written.has(join(dist, file.replace(/\..*/, '.js'))));
  for (const file of kept) written.add(join(dist, file));
}

async function copy(from, to) {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
  written.add(to);
}

/** How many pages of 64 KB the parser has at first: its stack takes 528. It asks for more when a script needs more. */
const PARSER_PAGES = 640;

/**
 * The parser asks for 128 MB at once. Nothing of that is touched, but V8 counts it as memory in use, and
 * collects garbage all the time.
 */
async function shrinkParser(file) {
  const bytes = await readFile(file);
  const section = Buffer.from([5, 7, 1, 1, 0x80, 0x10]);
  const at = bytes.indexOf(section);
  if (at < 0 || bytes.indexOf(section, at + 1) >= 0) throw new Error(`${file}: where its memory is declared cannot be told.`);
  bytes.set([0x80 | (PARSER_PAGES & 0x7f), PARSER_PAGES >> 7], at + 4);
  await writeFile(file, bytes);
}

async function copyAssets(archives) {
  for (const asset of assets) await copy(join(root, 'node_modules', asset), join(dist, asset.slice(asset.lastIndexOf('/') + 1)));
  for (const [to, from] of archives) await copy(from, join(dist, to));
  for (const name of await readdir(migrations)) await copy(join(migrations, name), join(dist, 'migrations', name));
  await shrinkParser(join(dist, 'libpg-query.wasm'));
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
  const { text } = await evaluate(`import { recipeJsonSchema } from './src/core/recipe/recipeJsonSchema';
    export const text = JSON.stringify(recipeJsonSchema(), undefined, 2);`);
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
const locales = new Set();
const archives = new Map();
const contexts = await Promise.all((await configurations(chunks, locales, archives)).map((options) => esbuild.context(options)));
try {
  for (const context of contexts) record(await context.rebuild());
  await buildChunks(chunks, locales);
  await buildStarters();
  await copyAssets(archives);
  await pgliteTemplate();
  await recipeSchema();
  if (production) await compileAhead();
  await removeLeftovers();
  await printSizes();
  if (watch) await Promise.all(contexts.map((context) => context.watch()));
} finally {
  if (!watch) await Promise.all(contexts.map((context) => context.dispose()));
}
