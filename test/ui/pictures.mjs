// Takes the pictures of README and walkthrough from the extension as it is:  node test/ui/pictures.mjs [EXTENSION]
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openWorkbench, root, startServer } from '../host/codeServer.mjs';
import { workbench } from './workbench.mjs';

const patience = { timeout: 60_000 };
const folder = join(mkdtempSync(join(tmpdir(), 'seedbed-pictures-')), 'library');
cpSync(join(root, 'media/samples'), folder, { recursive: true });
for (const name of ['walkthrough', 'screenshots']) mkdirSync(join(root, 'media', name), { recursive: true });

const server = await startServer({ extension: resolve(process.argv[2] ?? root) });
const { browser, page } = await openWorkbench({ port: server.port, folder });
const bench = workbench(page, { folder, server, screenshots: join(root, 'media') });
const editorArea = { x: 352, y: 34, width: 1040, height: 640 };

await bench.open('library.sql');
await bench.lens('Preview rows').first().waitFor(patience);
await bench.screenshot('walkthrough/generate', { ...editorArea, height: 420 });

await bench.lens('Generate data').first().click();
await bench.toast('rows in').waitFor(patience);
await bench.clearToasts();
await bench.command('View: Close Primary Side Bar').catch(() => undefined);
await bench.button('Prove').click();
await bench.panel().locator('.verdict.accepted').waitFor({ timeout: 90_000 });
await bench.table('books').click();
await bench.panel().locator('.cell:not(.waiting)').nth(9).click();
await page.mouse.move(700, 890);
await page.waitForTimeout(400);
await bench.screenshot('screenshots/preview', { x: 0, y: 34, width: 1400, height: 840 });
await bench.screenshot('walkthrough/preview', { x: 40, y: 34, width: 1040, height: 640 });

await bench.command('View: Close All Editors');
await bench.command('Focus on Datasets View');
await bench.dataset('library.sql').hover();
await bench.dataset('library.sql').locator('.action-label[aria-label*="New Query"]').click();
await bench.lens('Suggested Questions').first().waitFor(patience);
await page.keyboard.insertText(`SELECT genre, count(*) AS books, round(avg(pages)) AS average_pages
FROM books
GROUP BY genre
ORDER BY books DESC
LIMIT 12;
`);
await page.keyboard.press('ArrowUp');
await page.keyboard.press('Control+Enter');
await bench.panel().locator('.tab', { hasText: 'Chart' }).click({ timeout: 90_000 });
await bench.panel().locator('.chart canvas').waitFor(patience);
await page.mouse.move(700, 890);
await page.waitForTimeout(800);
await bench.screenshot('screenshots/query', { x: 0, y: 34, width: 1400, height: 840 });

await bench.tidy();
await bench.open('library.sql');
await bench.command('Seedbed: Create Recipe');
await bench.command('View: Close Primary Side Bar').catch(() => undefined);
await page.locator('.tab.active', { hasText: 'seedbed.json' }).waitFor(patience);
await page.waitForTimeout(800);
await bench.screenshot('walkthrough/recipe', { x: 40, y: 34, width: 1040, height: 640 });

await browser.close();
await server.stop();
rmSync(join(folder, '..'), { recursive: true, force: true });
