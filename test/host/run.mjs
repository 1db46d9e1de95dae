// Runs test/host/*.test.ts inside a real VS Code's extension host, on the extension as it is built in dist,
// or on the unpacked one that SEEDBED_EXTENSION names.
// VS Code: VSCODE_PATH, else downloaded by @vscode/test-electron, else the server of setup.sh.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { openWorkbench, root, startServer } from './codeServer.mjs';

const extension = process.env.SEEDBED_EXTENSION ?? root;
/** The server says these on any day. */
const noise = /^\[AgentHost\]|Could not locate the bindings file|^DialogService:/;
const longest = 180_000;
const tests = join(root, '.cache/host-tests');
const temporary = mkdtempSync(join(tmpdir(), 'seedbed-host-'));
const workspace = join(temporary, 'workspace');
const results = join(temporary, 'results.json');

async function bundleTests() {
  rmSync(tests, { recursive: true, force: true });
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'));
  const entryPoints = ['index.ts', ...files].map((name) => join(import.meta.dirname, name));
  await build({
    entryPoints,
    outdir: tests,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    mainFields: ['module', 'main'],
  });
}

async function onDesktop() {
  const vscodeExecutablePath = process.env.VSCODE_PATH ?? (await downloadAndUnzipVSCode());
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: extension,
    extensionTestsPath: join(tests, 'index.js'),
    extensionTestsEnv: { TEST_RESULTS: results, XDG_DATA_HOME: join(temporary, 'data') },
    launchArgs: [workspace, '--disable-extensions', '--user-data-dir', join(temporary, 'user')],
  });
}

async function onServer() {
  const server = await startServer({ smoke: true });
  const at = (path) => `vscode-remote://127.0.0.1:${server.port}${path}`;
  let finish;
  const finished = new Promise((resolve) => {
    finish = resolve;
  });
  const payload = [
    ['extensionDevelopmentPath', at(extension)],
    ['extensionTestsPath', at(join(tests, 'index.js'))],
    ['extensionEnvironment', JSON.stringify({ TEST_RESULTS: results })],
  ];
  const { browser, page } = await openWorkbench({
    port: server.port,
    folder: workspace,
    payload,
    onPage: (opened) => listen(opened, finish),
  });
  const timer = setTimeout(() => finish('timeout'), longest);
  const code = await finished;
  clearTimeout(timer);
  if (code !== 0) await page.screenshot({ path: join(root, '.cache/host-failure.png') });
  await browser.close();
  await server.stop();
}

/** Prints what mocha prints, and nothing that the workbench says beside it. */
async function listen(page, finish) {
  let started = false;
  await page.exposeFunction('codeAutomationLog', (_type, args) => {
    const line = format(...args);
    started ||= line.trim() === 'the extension' || /^\s+(✔|\d+\))/.test(line);
    if (started && !noise.test(line)) console.log(line);
  });
  await page.exposeFunction('codeAutomationExit', (code) => finish(code));
}

await bundleTests();
cpSync(join(import.meta.dirname, 'workspace'), workspace, { recursive: true });
await onDesktop().catch(async (error) => {
  if (existsSync(results)) return;
  console.log(`No VS Code of its own here (${error instanceof Error ? error.message.split('\n')[0] : error}); using the server.`);
  await onServer();
});
const outcome = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : { passes: 0, failures: 1 };
rmSync(temporary, { recursive: true, force: true });
console.log(`${outcome.passes} passed, ${outcome.failures} failed`);
process.exit(outcome.failures === 0 && outcome.passes > 0 ? 0 : 1);
