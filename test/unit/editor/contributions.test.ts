import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  boundKey,
  commands,
  connectionsView,
  datasetsView,
  previewPanelType,
  resultsPanelType,
  settings,
  writeChoices,
} from '../../../src/contributions';

const root = join(__dirname, '../../..');
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const manifest = read('package.json');
const texts: Record<string, string> = read('package.nls.json');

/** All command ids that menus and walkthroughs name. */
function mentioned(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/(?:"command":"|onCommand:)(seedbed\.\w+)/g)].map((match) => match[1]);
}

/** The commands of a view's welcome. */
function welcomed(view: string): string[] {
  const text = texts[`welcome.${view.replace('seedbed.', '')}`];
  return [...text.matchAll(/command:(seedbed\.\w+)/g)].map((match) => match[1]);
}

describe('contributions', () => {
  it('are the commands of the manifest', () => {
    const declared = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(declared.sort(), Object.values(commands).sort());
    const { menus, walkthroughs, keybindings } = manifest.contributes;
    const known = new Set<string>(Object.values(commands));
    const welcome = [datasetsView, connectionsView].flatMap((view) => welcomed(view));
    const all = [...mentioned(menus), ...mentioned(walkthroughs), ...mentioned(keybindings), ...welcome];
    assert.ok(welcome.length > 0);
    assert.deepEqual(
      all.filter((id) => !known.has(id)),
      [],
    );
  });

  it('speak of views and context keys that there are', () => {
    const { views, menus, keybindings } = manifest.contributes;
    const declared = Object.values<{ id: string }[]>(views).flatMap((list) => list.map(({ id }) => id));
    assert.deepEqual(declared, [datasetsView, connectionsView]);
    const conditions = [...JSON.stringify({ menus, keybindings }).matchAll(/"when":"([^"]*)"/g)].map((match) => match[1]);
    const names = conditions.flatMap((condition) => condition.match(/\bseedbed\.\w+/g) ?? []);
    assert.deepEqual(
      names.filter((name) => name !== boundKey && !declared.includes(name)),
      [],
    );
  });

  it('are the settings of the manifest, with the same defaults', () => {
    const declared = Object.entries<{ default: unknown }>(manifest.contributes.configuration.properties);
    const ours = Object.values(settings).map(({ key, fallback }) => [`seedbed.${key}`, fallback]);
    assert.deepEqual(Object.fromEntries(declared.map(([key, property]) => [key, property.default])), Object.fromEntries(ours));
    assert.deepEqual(manifest.contributes.configuration.properties['seedbed.output.write'].enum, [...writeChoices]);
  });

  it('wake the extension for its panels and for SQL, and for nothing else', () => {
    const panels = [previewPanelType, resultsPanelType].map((type) => `onWebviewPanel:${type}`);
    assert.deepEqual(manifest.activationEvents, ['onLanguage:sql', ...panels]);
  });

  it('have every text of the manifest in package.nls.json, and no other', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(texts).sort());
  });

  it('keep to the Marketplace: an icon, at most five keywords, restricted settings that exist', () => {
    const icon = readFileSync(join(root, manifest.icon));
    assert.equal(icon.subarray(1, 4).toString(), 'PNG');
    assert.ok(icon.readUInt32BE(16) >= 128 && icon.readUInt32BE(20) >= 128);
    assert.ok(manifest.keywords.length <= 5);
    for (const key of manifest.capabilities.untrustedWorkspaces.restrictedConfigurations)
      assert.ok(key in manifest.contributes.configuration.properties, key);
  });
});
