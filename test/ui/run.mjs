// Clicks through a real workbench with the extension installed and looks at what comes.
//   node test/ui/run.mjs [EXTENSION]     a .vsix (installed as a user would) or a folder; default: the newest .vsix here, else this folder
//   ONLY=WORDS                           flows whose name contains these
//   SCREENSHOTS=DIR                      where the screenshots go (default .cache/screenshots)
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openWorkbench, root, startServer } from '../host/codeServer.mjs';
import { datasetFlows } from './datasetFlows.mjs';
import { flows } from './flows.mjs';
import { workbench } from './workbench.mjs';

function newestPackage() {
  const packages = readdirSync(root).filter((name) => name.endsWith('.vsix'));
  return packages.map((name) => join(root, name)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
}

const extension = resolve(process.argv[2] ?? newestPackage() ?? root);
const screenshots = resolve(process.env.SCREENSHOTS ?? join(root, '.cache/screenshots'));
const temporary = mkdtempSync(join(tmpdir(), 'seedbed-ui-'));
const folder = join(temporary, 'library');
mkdirSync(screenshots, { recursive: true });
cpSync(join(root, 'test/host/workspace'), folder, { recursive: true });

console.log(`Testing ${extension}`);
const server = await startServer({ extension });
const problems = [];
const { browser, page } = await openWorkbench({
  port: server.port,
  folder,
  onPage: async (opened) => {
    opened.on('console', (message) => {
      if (message.text().includes('Content Security Policy') && message.text().includes('vscode-webview')) problems.push(message.text());
    });
  },
});
const bench = workbench(page, { folder, server, screenshots, problems });
const counts = { passed: 0, failed: 0 };
for (const [name, flow] of Object.entries({ ...datasetFlows, ...flows }).filter(([name]) => name.includes(process.env.ONLY ?? ''))) {
  const start = Date.now();
  try {
    await flow(bench);
    counts.passed += 1;
    console.log(`  ✔ ${name} (${Date.now() - start} ms)`);
  } catch (error) {
    counts.failed += 1;
    console.log(`  ✘ ${name}\n${error.stack}`);
    await bench.screenshot(`failed-${name.replace(/\W+/g, '-')}`);
    await bench.tidy().catch(() => undefined);
  }
}
await browser.close();
await server.stop();
rmSync(temporary, { recursive: true, force: true });
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);
