// What a user does in the workbench, by the selectors that hold there.

/** A locator language for one window. */
export function workbench(page) {
  const explorer = (name) => page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
  const menuItem = (label) => page.locator('.monaco-menu .action-item', { hasText: label }).first();
  const toast = (text) => page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();
  return {
    page,
    explorer,
    menuItem,
    toast,
    /** The panel's own document. */
    panel: () => page.locator('iframe.webview.ready').first().contentFrame().locator('iframe#active-frame').contentFrame(),
    lens: (title) => page.locator('.codelens-decoration a', { hasText: title }),
    async openMenu(name) {
      await explorer(name).click({ button: 'right' });
      await page.locator('.monaco-menu').waitFor();
    },
    async pick(label) {
      await menuItem(label).hover();
      await menuItem(label).click();
    },
    async command(title) {
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget input.input').fill(`>${title}`);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
    },
    async pressToast(text, button) {
      await toast(text).locator('.monaco-button', { hasText: button }).click();
    },
    async clearToasts() {
      await this.command('Notifications: Clear All Notifications');
    },
  };
}
