// What a user does in the workbench, by the selectors that hold there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A locator language for one window; `place` says what it was opened on. */
export function workbench(page, place) {
  const explorer = (name) => page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
  const toast = (text) => page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();
  const panel = () => page.locator('iframe.webview.ready').last().contentFrame().locator('iframe#active-frame').contentFrame();
  const field = (label) => panel().locator('label.field', { hasText: label }).locator('input');
  const self = {
    ...place,
    page,
    explorer,
    toast,
    /** The preview's own document. */
    panel,
    field,
    button: (label) => panel().locator('.toolbar vscode-button', { hasText: label }),
    table: (name) => panel().locator('.table', { hasText: name }),
    lens: (title) => page.locator('.codelens-decoration a', { hasText: title }),
    /** A dataset, a table or a column in the view of datasets. */
    dataset: (name) => page.locator('.pane-body .monaco-list-row', { hasText: name }).first(),
    file: (name) => join(place.folder, name),
    read: (name) => readFileSync(join(place.folder, name), 'utf8'),

    async enter(label, value) {
      await field(label).fill(value);
      await field(label).press('Enter');
    },
    /** Right-clicks an entry of the explorer and picks from its menu. */
    async pick(name, label) {
      // Menus lack what the extension adds until its icon is there.
      await page.locator('.activitybar a[aria-label*="Seedbed"]').first().waitFor();
      await explorer(name).click({ button: 'right' });
      const item = page.locator('.monaco-menu .action-item', { hasText: label }).first();
      await item.hover();
      await page.waitForTimeout(250); // menus fade in
      await self.screenshot('menu');
      await item.click();
    },
    /** Right-clicks an item of the view of datasets and picks from its menu. */
    async pickOfDataset(name, label) {
      await self.dataset(name).click({ button: 'right' });
      const item = page.locator('.monaco-menu .action-item', { hasText: label }).first();
      await item.hover();
      await page.waitForTimeout(250); // menus fade in
      await item.click();
    },
    async command(title) {
      const input = page.locator('.quick-input-widget input.input');
      // A key pressed while a panel takes the focus can get lost.
      for (let tries = 0; tries < 5 && !(await input.isVisible()); tries++) {
        await page.keyboard.press('F1');
        await input.waitFor({ timeout: 2000 }).catch(() => undefined);
      }
      await input.fill(`>${title}`);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
    },
    async open(name) {
      await explorer(name).dblclick();
      await page.locator('.tab.active', { hasText: name }).waitFor();
    },
    async screenshot(name, clip) {
      await page.screenshot({ path: join(place.screenshots, `${name}.png`), clip });
    },
    async chooseTheme(name) {
      await self.command('Preferences: Color Theme');
      const row = page.locator('.quick-input-list .monaco-list-row').first();
      await row.waitFor();
      await page.locator('.quick-input-widget input.input').fill(name);
      await page.keyboard.press('Enter');
    },
    async clearToasts() {
      await self.command('Notifications: Clear All Notifications');
    },
    /** No editors and no toasts, saving nothing; the explorer is in view. */
    async tidy() {
      await page.keyboard.press('Escape');
      await self.command('View: Close All Editors');
      const discard = page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" });
      if (await discard.isVisible().catch(() => false)) await discard.click();
      await self.clearToasts();
      await self.command('View: Show Explorer');
    },
  };
  return self;
}
