import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const root = join(__dirname, '../..');

/** How much of another layer may be imported: `type` for `import type` alone. */
type Access = 'type' | 'value';
interface Layer {
  readonly layers: Readonly<Record<string, Access>>;
  /** Packages and built-in modules: exact names, or a prefix ending in `*`. */
  readonly packages: Readonly<Record<string, Access>>;
}

/** The composition roots, which join flows to adapters: the editor's, and those without an editor. */
const plainRoot: Layer = {
  layers: {
    core: 'value',
    protocol: 'value',
    flows: 'value',
    adapters: 'value',
    cli: 'value',
    compose: 'value',
    'package.json': 'value',
  },
  packages: { 'node:*': 'value' },
};
const editorRoot: Layer = {
  layers: { ...plainRoot.layers, host: 'value', features: 'value', contributions: 'value' },
  packages: { 'node:*': 'value', vscode: 'value' },
};

/** Who may import whom. A layer may always import itself. */
const layers: Readonly<Record<string, Layer>> = {
  core: { layers: {}, packages: { zod: 'value', '@pgsql/types': 'type', '@faker-js/faker/locale/*': 'value', 'jsonc-parser': 'value' } },
  'core/ports.ts': { layers: { core: 'type', protocol: 'type' }, packages: {} },
  'core/databases.ts': { layers: { core: 'type', protocol: 'type' }, packages: {} },
  protocol: { layers: { core: 'type' }, packages: { zod: 'value' } },
  flows: { layers: { core: 'value', protocol: 'type' }, packages: { zod: 'value' } },
  adapters: { layers: { core: 'value' }, packages: { '*': 'value' } },
  cli: { layers: { core: 'value', flows: 'value' }, packages: { 'node:*': 'value' } },
  contributions: { layers: {}, packages: {} },
  host: {
    layers: { core: 'value', protocol: 'value', contributions: 'value' },
    packages: { vscode: 'value', 'node:*': 'value', 'jsonc-parser': 'value' },
  },
  features: {
    layers: { core: 'value', protocol: 'value', flows: 'value', host: 'value', contributions: 'value' },
    packages: { vscode: 'value', 'node:*': 'value', 'jsonc-parser': 'value' },
  },
  'webview-ui': { layers: { core: 'type', protocol: 'value' }, packages: { zod: 'value', '@tanstack/virtual-core': 'value' } },
  'webview-ui/common/chart.ts': { layers: {}, packages: { 'echarts/*': 'value' } },
  'webview-ui/common/controls.ts': { layers: {}, packages: { '@vscode/webview-ui-toolkit': 'value' } },
  extension: editorRoot,
  compose: plainRoot,
  'cli.ts': plainRoot,
  worker: plainRoot,
  chunks: plainRoot,
};

interface Import {
  readonly specifier: string;
  readonly access: Access;
}

function importsOf(text: string): Import[] {
  const code = text.replace(/^\s*(\/\/|\/?\*).*$/gm, '');
  const declarations = [...code.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'/gm)];
  const calls = [...code.matchAll(/(typeof\s+)?\b(?:import|require)\(\s*['"`]([^'"`]+)['"`]/g)];
  return [...declarations, ...calls].map(([, type, specifier]) => ({ specifier, access: type ? 'type' : 'value' }));
}

/** `src/core/plan/x.ts` → `core`; files that have rules of their own are named by their path. */
function layerOf(file: string): string {
  const path = file.replace(/^src\//, '').replace(/(\.ts)?$/, '.ts');
  if (path in layers) return path;
  return path.split('/')[0].replace(/\.ts$/, '');
}

function allowed(file: string, { specifier, access }: Import): boolean {
  const layer = layers[layerOf(file)];
  if (!layer) return false;
  const enough = (granted: Access | undefined) => granted === 'value' || granted === access;
  if (!specifier.startsWith('.')) {
    const matches = ([name]: [string, Access]) =>
      name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) && specifier !== 'vscode' : specifier === name;
    return Object.entries(layer.packages).some((entry) => matches(entry) && enough(entry[1]));
  }
  const target = posix.join(posix.dirname(file), specifier);
  const family = (path: string) => layerOf(path).split('/')[0];
  return family(target) === family(file) || enough(layer.layers[family(target)]);
}

function violations(file: string, text: string): string[] {
  return importsOf(text)
    .filter((found) => !allowed(file, found))
    .map(({ specifier, access }) => `${file} imports ${specifier} (${access})`);
}

function sources(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'));
  return files.map((entry) => posix.join(entry.parentPath.slice(root.length + 1).replaceAll('\\', '/'), entry.name));
}

describe('architecture', () => {
  it('holds: every import is one that its layer may make', () => {
    const files = [...sources('src'), ...sources('webview-ui')];
    assert.ok(files.length > 50);
    assert.deepEqual(
      files.flatMap((file) => violations(file, readFileSync(join(root, file), 'utf8'))),
      [],
    );
  });

  const refused: readonly [string, string][] = [
    ['src/core/plan/x.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/core/plan/x.ts', "import * as vscode from 'vscode';"],
    ['src/core/plan/x.ts', "import {\n  a,\n  b,\n} from '../../adapters/x';"],
    ['src/core/plan/x.ts', "import type { JobEvent } from '../../protocol/events';"],
    ['src/core/plan/x.ts', "const parser = await import('libpg-query');"],
    ['src/core/plan/x.ts', "const all = require('@faker-js/faker');"],
    ['src/core/schema/x.ts', "import { Node } from '@pgsql/types';"],
    ['src/core/ports.ts', "import { jobEvent } from '../protocol/events';"],
    ['src/protocol/preview.ts', "import { recipeSchema } from '../core/recipe/recipe';"],
    ['src/flows/prove.ts', "export { jobEvent } from '../protocol/events';"],
    ['src/flows/prove.ts', "import { csv } from '../adapters/formats/csv';"],
    ['src/adapters/store/x.ts', "import * as vscode from 'vscode';"],
    ['src/adapters/store/x.ts', "import { generate } from '../../flows/generate';"],
    ['src/cli/page.ts', "import { csv } from '../adapters/formats/csv';"],
    ['src/host/log.ts', "import { generate } from '../flows/generate';"],
    ['src/features/chat/x.ts', "import { csv } from '../../adapters/formats/csv';"],
    ['webview-ui/preview/main.ts', "import { readFile } from 'node:fs';"],
    ['webview-ui/preview/main.ts', "import '@vscode/webview-ui-toolkit';"],
    ['webview-ui/preview/main.ts', "import { displayName } from '../../src/core/schema/schema';"],
    ['src/elsewhere/x.ts', "import { a } from './y';"],
  ];
  for (const [file, text] of refused)
    it(`refuses in ${file}: ${text.replace(/\s+/g, ' ')}`, () => assert.equal(violations(file, text).length, 1));

  const accepted: readonly [string, string][] = [
    ['src/core/plan/x.ts', "import type { Node } from '@pgsql/types';\nimport * as z from 'zod';\nimport { a } from '../rules/a';"],
    ['src/core/plan/x.ts', "// import fs from 'node:fs'\n/**\n * import { a } from 'pg';\n */\n"],
    ['src/core/ports.ts', "import type { JobEvent } from '../protocol/events';"],
    ['src/extension.ts', "import * as vscode from 'vscode';\nimport { store } from './adapters/store/x';"],
    [
      'src/features/chat/x.ts',
      "import * as vscode from 'vscode';\nimport { log } from '../../host/log';\nimport { commands } from '../../contributions';",
    ],
    [
      'webview-ui/preview/main.ts',
      "import type { Page } from '../../src/core/ports';\nimport { request } from '../../src/protocol/preview';",
    ],
    ['webview-ui/common/controls.ts', "import { vsCodeButton } from '@vscode/webview-ui-toolkit';"],
  ];
  for (const [file, text] of accepted) it(`accepts in ${file}: ${text.split('\n')[0]}`, () => assert.deepEqual(violations(file, text), []));
});
