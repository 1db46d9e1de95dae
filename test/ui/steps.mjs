// What flows have in common.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** For what takes a while: a webview, an embedded database. */
export const patience = { timeout: 60_000 };

/** Files of datasets, whichever workspace they belong to; what is embedded for one lies deeper. */
export function storedDatasets({ server }) {
  const store = join(server.dir, 'home/data/seedbed');
  return existsSync(store) ? readdirSync(store, { recursive: true }).filter((name) => /^[^/]+\/[^/]+\.json$/.test(name)) : [];
}

/** Waits until a panel has rows. */
export async function firstCell(bench) {
  await bench.panel().locator('.row .cell:not(.waiting)').first().waitFor(patience);
}

/** Generates the library's data and waits for its preview. */
export async function generateLibrary(bench) {
  await bench.open('library.sql');
  await bench.lens('Generate data').first().click();
  await bench.toast('rows in 4 tables').waitFor(patience);
  await firstCell(bench);
}

/** Polls until a probe holds. */
export async function until(what, probe) {
  for (let tries = 0; tries < 100; tries++) {
    if (await probe()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain: ${what}`);
}

/** Opens the view of datasets and waits for one of them; the library's is made where there is none yet. */
export async function openDatasets(bench, name) {
  if (!storedDatasets(bench).some((file) => file.includes('library-'))) {
    await generateLibrary(bench);
    await bench.tidy();
  }
  await bench.page.locator('.activitybar a[aria-label*="Seedbed"]').first().waitFor(patience);
  await bench.command('Focus on Datasets View');
  const row = bench.dataset(name);
  await row.waitFor(patience);
  return row;
}

/** Opens a new query on the library and writes it. */
export async function writeQuery(bench, sql) {
  const row = await openDatasets(bench, 'library.sql');
  await row.hover();
  await row.locator('.action-label[aria-label*="New Query"]').click();
  await bench.lens('Suggested Questions').first().waitFor(patience);
  await bench.page.keyboard.insertText(sql);
  await bench.lens('Run on library.sql').first().waitFor(patience);
}
