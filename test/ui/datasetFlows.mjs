// The view of datasets, SQL on them, answers and charts, one function per thing a user wants.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { firstCell, generateLibrary, openDatasets, patience, storedDatasets, until, writeQuery } from './steps.mjs';

async function chooseInDialog(bench, path) {
  const input = bench.page.locator('.quick-input-widget input.input');
  await until('a suggested name', async () => (await input.inputValue().catch(() => '')).includes('library'));
  await input.fill(path);
  await bench.page.keyboard.press('Enter');
}

/** Of the rows shown, the cells of one column. */
async function cells(bench, column) {
  await bench.page.waitForTimeout(300);
  return bench.panel().locator(`.row .cell[data-column="${column}"]`).allInnerTexts();
}

export const datasetFlows = {
  async 'datasets: a view with the first action, then tables and columns'(bench) {
    await bench.page.locator('.activitybar a[aria-label*="Seedbed"]').first().click();
    await bench.page.locator('.welcome-view-content .monaco-button', { hasText: 'Open Sample Schema' }).waitFor(patience);
    await bench.screenshot('datasets-welcome');
    await bench.command('View: Show Explorer');
    await generateLibrary(bench);
    await bench.clearToasts();
    const row = await openDatasets(bench, 'library.sql');
    assert.match(await row.textContent(), /400 rows/);
    assert.match((await row.getAttribute('aria-label')) ?? '', /^Dataset library\.sql, 400 rows/);
    await row.click();
    await bench.page.keyboard.press('ArrowRight');
    await bench.dataset('loans').waitFor(patience);
    await bench.dataset('loans').click();
    await bench.page.keyboard.press('ArrowRight');
    await bench.dataset('books.id').waitFor(patience);
    await bench.screenshot('datasets');
    await bench.tidy();
  },

  async 'datasets: one whose schema has changed says so, and is made again with one click'(bench) {
    const row = await openDatasets(bench, 'library.sql');
    const before = bench.read('library.sql');
    writeFileSync(bench.file('library.sql'), `${before}\nCREATE TABLE reviews (id serial PRIMARY KEY, stars integer NOT NULL);\n`);
    await until('the change', async () => /changed/.test(await row.textContent()));
    await bench.screenshot('datasets-stale');
    await row.hover();
    await row.locator('.action-label[aria-label*="Regenerate"]').click();
    await bench.toast('rows in 5 tables').waitFor(patience);
    await until('500 rows', async () => /500 rows/.test(await row.textContent()));
    writeFileSync(bench.file('library.sql'), before);
    await until('the change back', async () => /changed/.test(await row.textContent()));
    await row.hover();
    await row.locator('.action-label[aria-label*="Regenerate"]').click();
    await until('400 rows', async () => /400 rows/.test(await row.textContent()));
    await bench.tidy();
  },

  async 'SQL: run at the cursor; rows sorted, filtered, selected, copied'(bench) {
    await writeQuery(bench, 'SELECT id, title, price FROM books ORDER BY id;');
    await bench.page.keyboard.press('Control+Enter');
    await firstCell(bench);
    await bench.panel().locator('.facts', { hasText: '100 rows' }).waitFor(patience);
    await bench.screenshot('sql-rows');
    await bench.panel().locator('.column .label', { hasText: 'price' }).click();
    await bench.panel().locator('.column[aria-sort="ascending"]', { hasText: 'price' }).waitFor();
    const prices = (await cells(bench, 2)).map(Number);
    assert.ok(prices.length > 3);
    assert.deepEqual(
      prices,
      [...prices].sort((a, b) => a - b),
    );
    await bench.panel().locator('vscode-button', { hasText: 'Filter by Column' }).click();
    await bench.panel().getByLabel('Filter of id').fill('<=3');
    await bench.panel().locator('.facts', { hasText: '3 of 100 rows' }).waitFor();
    await bench.screenshot('sql-filtered');
    await bench.panel().locator('.row .cell').first().click();
    await bench.page.keyboard.press('Control+A');
    await bench.page.keyboard.press('Control+C');
    const copied = () => bench.page.evaluate(() => navigator.clipboard.readText());
    await until('copied rows', async () => /^id\ttitle\tprice\n\d/.test(await copied()));
    assert.equal((await copied()).trimEnd().split('\n').length, 4);
    await bench.tidy();
  },

  async 'SQL: an answer is exported'(bench) {
    await writeQuery(bench, 'SELECT id, title FROM books ORDER BY id LIMIT 2;');
    await bench.page.keyboard.press('Control+Enter');
    await firstCell(bench);
    await bench.panel().locator('vscode-button', { hasText: 'Export' }).click();
    await chooseInDialog(bench, bench.file('answer.json'));
    await bench.toast('Saved to').waitFor(patience);
    assert.deepEqual(
      JSON.parse(bench.read('answer.json')).map(({ id }) => id),
      [1, 2],
    );
    await bench.tidy();
  },

  async 'SQL: a suggested question, its chart, and the chart as a picture'(bench) {
    await writeQuery(
      bench,
      'SELECT g.name AS genre, count(*) AS books FROM books b JOIN genres g ON g.id = b.genre_id GROUP BY 1 ORDER BY 2 DESC LIMIT 8;',
    );
    await bench.page.keyboard.press('Control+Enter');
    await firstCell(bench);
    await bench.panel().locator('.tab', { hasText: 'Chart' }).click();
    const chart = bench.panel().locator('.chart');
    await chart.locator('canvas').waitFor(patience);
    assert.match((await chart.getAttribute('aria-label')) ?? '', /^Bars of books by genre, 8 values\./);
    for (const [file, label] of [
      ['library-chart.svg', 'Save as SVG'],
      ['library-chart.png', 'Save as PNG'],
    ]) {
      await bench.panel().locator('vscode-button', { hasText: label }).click();
      await chooseInDialog(bench, bench.file(file));
      await until(file, () => {
        if (!existsSync(bench.file(file))) return false;
        const start = readFileSync(bench.file(file)).subarray(0, 8).toString('latin1');
        return file.endsWith('.svg') ? start.startsWith('<svg') : start.startsWith('\x89PNG');
      });
      await bench.clearToasts();
    }
    await bench.lens('Suggested Questions').first().click();
    await bench.page.locator('.quick-input-list .monaco-list-row').first().waitFor(patience);
    await bench.screenshot('sql-questions');
    await bench.page.keyboard.press('Enter');
    await bench.panel().locator('.facts', { hasText: 'row' }).waitFor(patience);
    await bench.tidy();
  },

  async 'SQL: after a reload of the window the query is there, to be run again'(bench) {
    await writeQuery(bench, 'SELECT id FROM books WHERE id <= 3 ORDER BY id;');
    await bench.page.keyboard.press('Control+Enter');
    await firstCell(bench);
    await bench.command('Developer: Reload Window');
    await bench
      .panel()
      .locator('.results')
      .waitFor({ state: 'detached', timeout: 5000 })
      .catch(() => undefined);
    await bench.panel().locator('.notice vscode-button', { hasText: 'Run' }).click(patience);
    await bench.panel().locator('.facts', { hasText: '3 rows' }).waitFor(patience);
    await bench.tidy();
  },

  async 'SQL: what fails is said in the panel and at its place'(bench) {
    await writeQuery(bench, 'SELECT naem FROM books;');
    await bench.page.keyboard.press('Control+Enter');
    await bench.panel().locator('.notice.failed', { hasText: 'naem' }).waitFor(patience);
    await bench.page.locator('.squiggly-error').first().waitFor();
    await bench.screenshot('sql-failed');
    await bench.tidy();
    await writeQuery(bench, 'DELETE FROM books;');
    await bench.page.keyboard.press('Control+Enter');
    await bench.panel().locator('.notice.failed').waitFor(patience);
    await bench.screenshot('sql-refused');
    await bench.tidy();
  },

  async 'SQL: rows and chart in every kind of theme'(bench) {
    await writeQuery(
      bench,
      "SELECT date_trunc('quarter', l.loaned_at)::date AS quarter, CASE WHEN m.is_active THEN 'active' ELSE 'former' END AS member, count(*) AS loans FROM loans l JOIN members m ON m.id = l.member_id GROUP BY 1, 2 ORDER BY 1, 2;",
    );
    await bench.page.keyboard.press('Control+Enter');
    await firstCell(bench);
    const themes = {
      dark: 'Dark Modern',
      light: 'Light Modern',
      'high-contrast': 'Dark High Contrast',
      'high-contrast-light': 'Light High Contrast',
    };
    for (const [name, theme] of Object.entries(themes)) {
      await bench.chooseTheme(theme);
      const kind = { dark: 'vscode-dark', light: 'vscode-light' }[name] ?? `vscode-${name}`;
      await bench.panel().locator(`body.${kind}`).waitFor();
      for (const tab of ['Chart', 'Rows']) {
        await bench.panel().locator('.tab', { hasText: tab }).click();
        await bench.page.waitForTimeout(400);
        await bench.screenshot(`sql-${tab.toLowerCase()}-${name}`);
      }
    }
    await bench.tidy();
  },

  async 'datasets: served, and ended'(bench) {
    await openDatasets(bench, 'library.sql');
    await bench.pickOfDataset('library.sql', 'Serve to Other Programs');
    const status = bench.page.locator('.statusbar-item', { hasText: 'postgres://postgres@127.0.0.1' });
    await status.waitFor(patience);
    await bench.screenshot('served');
    await status.click();
    await bench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Stop Serving' }).click();
    await status.waitFor({ state: 'hidden' });
    await bench.tidy();
  },

  async 'datasets: those that another window makes come and go'(bench) {
    await openDatasets(bench, 'library.sql');
    const store = join(bench.server.dir, 'home/data/seedbed');
    const own = join(
      store,
      storedDatasets(bench).find((file) => file.includes('library-')),
    );
    const other = join(dirname(own), 'elsewhere-1a2b3c4d.json');
    writeFileSync(other, JSON.stringify({ ...JSON.parse(readFileSync(own, 'utf8')), id: 'elsewhere-1a2b3c4d', name: 'elsewhere' }));
    await bench.dataset('elsewhere').waitFor(patience);
    rmSync(other);
    await bench.dataset('elsewhere').waitFor({ state: 'detached' });
    await bench.tidy();
  },

  async 'datasets: duplicated, renamed, deleted'(bench) {
    await openDatasets(bench, 'library.sql');
    const input = bench.page.locator('.quick-input-widget input.input');
    const before = storedDatasets(bench).length;
    await bench.pickOfDataset('library.sql', 'Duplicate Dataset');
    await until('a suggested name', async () => (await input.inputValue()).includes('copy'));
    await bench.page.keyboard.press('Enter');
    await bench.dataset('library.sql copy').waitFor(patience);
    await bench.pickOfDataset('library.sql copy', 'Rename Dataset');
    await until('the name', async () => (await input.inputValue()).includes('copy'));
    await input.fill('snapshot');
    await bench.page.keyboard.press('Enter');
    await bench.dataset('snapshot').waitFor(patience);
    assert.equal(storedDatasets(bench).length, before + 1);
    await bench.dataset('snapshot').click();
    await bench.page.keyboard.press('Delete');
    const go = bench.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Delete' });
    await go.waitFor(patience);
    await bench.screenshot('datasets-delete');
    await go.click();
    await bench.dataset('snapshot').waitFor({ state: 'detached' });
    assert.equal(storedDatasets(bench).length, before);
    await bench.tidy();
  },

  async 'a dataset into a connected database: a dry run first; then seeded, emptied and seeded, appended to'(bench) {
    const { freshDatabase, stopServer } = await tsImport('../database/embeddedPostgres.ts', import.meta.url);
    const client = await freshDatabase();
    writeFileSync(bench.file('.env'), `DATABASE_URL=postgres://postgres@127.0.0.1:${client.port}/${client.database}\n`);
    const loans = async () => Number((await client.query('SELECT count(*) FROM loans')).rows[0].count);
    const choice = (label) => bench.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
    const upToTheDryRun = async (options) => {
      await openDatasets(bench, 'library.sql');
      await bench.pickOfDataset('library.sql', 'Seed Database');
      await choice('DATABASE_URL').click();
      for (const option of options) await choice(option).click();
      await choice('Fire the schema').waitFor(patience);
      await bench.page.keyboard.press('Enter');
      await bench.page.locator('.tab', { hasText: 'DATABASE_URL.sql' }).waitFor(patience);
      await choice('Write Nothing').waitFor(patience);
    };
    await upToTheDryRun(['Enter the dataset in the catalogue']);
    await bench.screenshot('seed-dry-run');
    await assert.rejects(loans(), /does not exist/);
    await choice('Seed').click();
    await bench.toast('rows in 4 tables of DATABASE_URL').waitFor(patience);
    await bench.screenshot('seeded');
    assert.equal(await loans(), 100);
    assert.equal((await client.query('SELECT name FROM seedbed.generated_datasets')).rows[0].name, 'library.sql');
    await bench.tidy();
    await upToTheDryRun([]);
    await bench.screenshot('seed-again');
    await choice('Empty the Tables First').click();
    await bench.page.locator('.quick-input-widget input.input').fill('genres members books loans');
    await bench.page.keyboard.press('Enter');
    await bench.toast('rows in 4 tables of DATABASE_URL').waitFor(patience);
    assert.equal(await loans(), 100);
    await bench.tidy();
    await upToTheDryRun([]);
    await choice('Append').click();
    await bench.toast('rows in 4 tables of DATABASE_URL').waitFor(patience);
    assert.equal(await loans(), 200);
    await bench.tidy();
    rmSync(bench.file('.env'));
    await stopServer();
  },
};
