import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { previewStrings } from '../../../src/protocol/previewStrings';
import { resultsStrings } from '../../../src/protocol/resultsStrings';

const root = join(__dirname, '../../..');

function sourceTexts(): string[] {
  const folders = ['src/features', 'src/host'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)),
  );
  return files.filter((file) => file.endsWith('.ts')).map((file) => readFileSync(file, 'utf8'));
}

/** Texts handed to `l10n.t`, as they stand in the source. */
function translated(source: string): string[] {
  return [...source.matchAll(/l10n\.t\(\s*(['"])((?:\\.|(?!\1).)*)\1/g)].map((match) => match[2].replace(/\\(.)/g, '$1'));
}

describe('translations', () => {
  it('find every text of the editor in l10n/bundle.l10n.json, and no other', () => {
    const bundle: Record<string, string> = JSON.parse(readFileSync(join(root, 'l10n/bundle.l10n.json'), 'utf8'));
    const texts = new Set([...sourceTexts().flatMap(translated), ...Object.values(previewStrings), ...Object.values(resultsStrings)]);
    assert.ok(texts.size > Object.keys(previewStrings).length);
    assert.deepEqual(Object.keys(bundle).sort(), [...texts].sort());
    for (const [key, text] of Object.entries(bundle)) assert.equal(text, key);
  });

  it('leave no message of a notification or dialog untranslated', () => {
    const bare = /show(?:Information|Warning|Error)Message\(\s*['"`]|title: ['"`]/;
    assert.deepEqual(
      sourceTexts().filter((source) => bare.test(source)),
      [],
    );
  });
});
