// One function per thing a user wants; each leaves the window tidy for the next.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import JSZip from 'jszip';
import { firstCell, generateLibrary, patience, storedDatasets, until } from './steps.mjs';

export const flows = {
  async 'CodeLens: generate, preview, one toast with what comes next'(bench) {
    await bench.open('library.sql');
    await bench.lens('Preview rows').nth(3).waitFor(patience);
    await bench.screenshot('codelens');
    await generateLibrary(bench);
    const actions = await bench.toast('rows in 4 tables').locator('.monaco-button').allInnerTexts();
    assert.deepEqual(actions.map((text) => text.trim()).sort(), ['Export as ZIP', 'Query', 'Seed Database']);
    assert.equal(storedDatasets(bench).length, 1);
    await bench.screenshot('generated');
    await bench.clearToasts();
    await bench.table('books').click();
    await bench.panel().locator('.column', { hasText: 'isbn' }).waitFor();
    const title = await bench.panel().locator('.column', { hasText: 'genre_id' }).getAttribute('title');
    assert.match(title, /genres/);
    await bench.tidy();
  },

  async 'CodeLens above a table: its rows'(bench) {
    await bench.open('library.sql');
    await bench.lens('Preview rows').nth(2).click();
    await firstCell(bench);
    await bench.panel().locator('.table[aria-selected=true]', { hasText: 'members' }).waitFor();
    await bench.panel().locator('.cell.null').first().waitFor();
    await bench.screenshot('members');
    await bench.tidy();
  },

  async 'explorer menu: a text file, a folder of migrations'(bench) {
    await bench.pick('notes.txt', 'Generate Data');
    await bench.toast('rows in 1 table').waitFor(patience);
    await bench.tidy();
    await bench.pick('migrations', 'Generate Data');
    await bench.toast('rows in 2 tables').waitFor(patience);
    await bench.table('players').waitFor();
    await bench.tidy();
  },

  async 'another dialect: a dump of MySQL, the rows that it brings, its proof'(bench) {
    await bench.open('shop.sql');
    await bench.lens('Generate data').first().click();
    await bench.toast('rows in 3 tables').waitFor(patience);
    await bench.clearToasts();
    await bench.table('order_states').click();
    await bench.panel().locator('.row', { hasText: 'Paid, waiting to be packed' }).waitFor(patience);
    await bench.screenshot('dialect-given');
    await bench.button('Prove').click();
    await bench.panel().locator('.verdict.accepted', { hasText: 'PostgreSQL' }).waitFor({ timeout: 90_000 });
    await bench.table('orders').click();
    await bench.panel().locator('.column', { hasText: 'decimal(10,2) unsigned' }).waitFor();
    await firstCell(bench);
    await bench.screenshot('dialect');
    await bench.tidy();
  },

  async 'ten million rows: scrolled anywhere, other rows by another seed'(bench) {
    await generateLibrary(bench);
    await bench.clearToasts();
    await bench.table('loans').click();
    await bench.enter('Rows', '10000000');
    await bench.table('10,000,000').waitFor(patience);
    await firstCell(bench);
    const grid = bench.panel().locator('.grid');
    await grid.focus();
    await bench.page.keyboard.press('Control+End');
    await bench.panel().locator('.gutter', { hasText: '10,000,000' }).waitFor();
    await bench.panel().locator('.row.current .cell:not(.waiting)').first().waitFor(patience);
    await bench.screenshot('ten-million');
    const bottom = await bench.panel().locator('.row.current').textContent();
    await grid.hover();
    await bench.page.mouse.wheel(0, -240);
    await bench
      .panel()
      .locator('.gutter', { hasText: /^9,999,9[0-9]{2}$/ })
      .first()
      .waitFor();
    await grid.evaluate((element) => {
      element.scrollTop = element.scrollHeight / 2;
    });
    await bench
      .panel()
      .locator('.gutter', { hasText: /^(4,99|5,00)\d,\d{3}$/ })
      .first()
      .waitFor();
    await bench.enter('Seed', '2');
    await bench.panel().locator('.facts', { hasText: 'seed 2' }).waitFor(patience);
    await bench.panel().locator('.grid').focus();
    await bench.page.keyboard.press('Control+End');
    await bench.panel().locator('.row.current .cell:not(.waiting)').nth(2).waitFor(patience);
    assert.notEqual(await bench.panel().locator('.row.current').textContent(), bottom);
    await bench.enter('Rows', '100');
    await bench.enter('Seed', '1');
    await bench.panel().locator('.facts', { hasText: 'seed 1' }).waitFor(patience);
    await bench.tidy();
  },

  async 'keyboard: move to a cell, copy it'(bench) {
    await generateLibrary(bench);
    await bench.table('members').click();
    await firstCell(bench);
    await bench.panel().locator('.grid').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await bench.page.keyboard.press(key);
    const cell = bench.panel().locator('#active-cell');
    assert.equal(await bench.panel().locator('.row.current').getAttribute('aria-rowindex'), '4');
    assert.equal(await cell.getAttribute('aria-colindex'), '3');
    const name = await cell.textContent();
    assert.ok(name);
    await bench.page.keyboard.press('Control+C');
    await until('the copied name', async () => (await bench.page.evaluate(() => navigator.clipboard.readText())) === name);
    await bench.tidy();
  },

  async 'a number of rows that is none is refused on the spot'(bench) {
    await generateLibrary(bench);
    await bench.enter('Rows', 'many');
    await bench.panel().locator('vscode-text-field.invalid').waitFor();
    await bench.tidy();
  },

  async 'prove: the verdict of a real PostgreSQL'(bench) {
    await generateLibrary(bench);
    await bench.clearToasts();
    await bench.button('Prove').click();
    await bench.panel().locator('.verdict.accepted', { hasText: 'PostgreSQL' }).waitFor({ timeout: 90_000 });
    await bench.table('books').click();
    await firstCell(bench);
    await bench.screenshot('proven');
    await bench.tidy();
  },

  async 'prove: what PostgreSQL refuses is named'(bench) {
    writeFileSync(
      bench.file('refused.sql'),
      `CREATE FUNCTION is_odd(n integer) RETURNS boolean LANGUAGE plpython3u IMMUTABLE AS $$ return n % 2 == 1 $$;
CREATE TABLE oddities (id integer PRIMARY KEY CHECK (id > 0), n integer NOT NULL CONSTRAINT odd CHECK (is_odd(n)) CHECK (n > 0));
`,
    );
    await bench.explorer('refused.sql').waitFor();
    await bench.pick('refused.sql', 'Preview Rows');
    await firstCell(bench);
    await bench.button('Prove').click();
    await bench.panel().locator('.verdict.refused').waitFor({ timeout: 90_000 });
    await bench.panel().locator('.refusals', { hasText: 'is_odd' }).waitFor();
    await bench.screenshot('refused');
    await bench.tidy();
    rmSync(bench.file('refused.sql'));
  },

  async 'export: a ZIP with every table'(bench) {
    await generateLibrary(bench);
    await bench.clearToasts();
    await bench.button('Export').click();
    const input = bench.page.locator('.quick-input-widget input.input');
    await until('the suggested name', async () => (await input.inputValue().catch(() => '')).endsWith('library.zip'));
    await input.fill(bench.file('export.zip'));
    await bench.page.keyboard.press('Enter');
    await bench.toast('Exported to').waitFor(patience);
    const zip = await JSZip.loadAsync(readFileSync(bench.file('export.zip')));
    const names = Object.keys(zip.files).map((name) => name.split('/').at(-1));
    for (const table of ['genres', 'books', 'members', 'loans']) assert.ok(names.includes(`${table}.csv`), `${table} in ${names}`);
    await bench.tidy();
  },

  async 'a recipe beside the file is what the panel edits, undoably'(bench) {
    await bench.pick('library.sql', 'Create Recipe');
    await bench.page.locator('.tab.active', { hasText: 'library.sql.seedbed.json' }).waitFor(patience);
    await bench.screenshot('recipe');
    await bench.command('Seedbed: Preview Rows');
    await firstCell(bench);
    await bench.table('members').click();
    await bench.enter('Rows', '37');
    await until('37 rows in the recipe', () =>
      /"members":\s*\{\s*"rows":\s*37\b|"rows":\s*37\b/.test(bench.read('library.sql.seedbed.json')),
    );
    await bench.table('37').waitFor(patience);
    await bench.page.locator('.tab', { hasText: 'library.sql.seedbed.json' }).click();
    await bench.page.locator('.monaco-editor .view-lines').first().click();
    await bench.page.keyboard.press('Control+Z');
    await bench.page.keyboard.press('Control+S');
    await until('the undone recipe', () => !/"rows":\s*37\b/.test(bench.read('library.sql.seedbed.json')));
    await bench.tidy();
    rmSync(bench.file('library.sql.seedbed.json'));
  },

  async 'a change of the schema makes the preview stale; Refresh mends that'(bench) {
    await generateLibrary(bench);
    await bench.clearToasts();
    const before = bench.read('library.sql');
    writeFileSync(
      bench.file('library.sql'),
      `${before}\nCREATE TABLE reviews (id serial PRIMARY KEY, stars integer NOT NULL CHECK (stars BETWEEN 1 AND 5));\n`,
    );
    await bench.panel().locator('.banner:not([hidden])').waitFor();
    await bench.screenshot('stale');
    await bench.panel().locator('.banner vscode-button').click();
    await bench.table('reviews').waitFor(patience);
    await bench.panel().locator('.banner').waitFor({ state: 'hidden' });
    writeFileSync(bench.file('library.sql'), before);
    await bench.tidy();
  },

  async 'cancelled: nothing is kept'(bench) {
    const before = storedDatasets(bench);
    writeFileSync(
      bench.file('huge.sql'),
      'CREATE TABLE huge (id serial PRIMARY KEY, name text NOT NULL, email text NOT NULL UNIQUE, born date);\n',
    );
    writeFileSync(bench.file('huge.sql.seedbed.json'), '{ "rows": 9000000 }\n');
    await bench.explorer('huge.sql').waitFor();
    await bench.pick('huge.sql', 'Generate Data');
    const progress = bench.toast('Generating huge.sql');
    await progress.waitFor();
    await progress.locator('.monaco-button', { hasText: 'Cancel' }).click();
    await progress.waitFor({ state: 'detached' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(storedDatasets(bench), before);
    assert.equal(await bench.page.locator('.tab', { hasText: 'Rows of huge' }).count(), 0);
    await bench.tidy();
    rmSync(bench.file('huge.sql'));
    rmSync(bench.file('huge.sql.seedbed.json'));
  },

  async 'a file without tables: one clear message'(bench) {
    await bench.pick('query.sql', 'Generate Data');
    await bench.page.locator('.notifications-toasts .notification-list-item').first().waitFor(patience);
    await bench.screenshot('no-tables');
    await bench.tidy();
  },

  async 'the preview survives a reload of the window'(bench) {
    await generateLibrary(bench);
    await bench.table('loans').click();
    await firstCell(bench);
    await bench.command('Developer: Reload Window');
    await bench
      .panel()
      .locator('.preview')
      .waitFor({ state: 'detached' })
      .catch(() => undefined);
    await bench.panel().locator('.table[aria-selected=true]', { hasText: 'loans' }).waitFor(patience);
    await firstCell(bench);
    await bench.tidy();
  },

  async 'every kind of theme'(bench) {
    await generateLibrary(bench);
    await bench.clearToasts();
    await bench.table('members').click();
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
      await bench.panel().locator('.cell').nth(8).click();
      await bench.screenshot(`theme-${name}`);
    }
    await bench.tidy();
  },

  async 'the panel obeys its own content policy'(bench) {
    assert.deepEqual(bench.problems, []);
  },
};
