/** Everything the manifest declares by name, typed once; a test holds package.json equal to it. */

export const commands = {
  generate: 'seedbed.generate',
  preview: 'seedbed.preview',
  prove: 'seedbed.prove',
  export: 'seedbed.export',
  createRecipe: 'seedbed.createRecipe',
  showLog: 'seedbed.showLog',
} as const;

export type CommandId = (typeof commands)[keyof typeof commands];

/** View type of the preview's panel. */
export const previewPanelType = 'seedbed.preview';

/** Whether files are written into the workspace at the end of a run. */
export const writeChoices = ['ask', 'always', 'never'] as const;
export type WriteChoice = (typeof writeChoices)[number];

/** Whose SQL a script is read as; `auto` recognises it. */
export const dialectChoices = ['auto', 'postgres', 'mysql', 'sqlite', 'mssql'] as const;
export type DialectChoice = (typeof dialectChoices)[number];

/** A setting under `seedbed.`, with the default the manifest shows. */
export interface Setting<T> {
  readonly key: string;
  readonly fallback: T;
}

const setting = <T>(key: string, fallback: T): Setting<T> => ({ key, fallback });

export const settings = {
  rows: setting<number>('rows', 100),
  seed: setting<string>('seed', '1'),
  locale: setting<string>('locale', 'en'),
  dialect: setting<DialectChoice>('dialect', 'auto'),
  prove: setting<boolean>('prove', false),
  workers: setting<number>('workers', 0),
  maxRowsPerTable: setting<number>('maxRowsPerTable', 10_000_000),
  write: setting<WriteChoice>('output.write', 'never'),
  folder: setting<string>('output.folder', 'seedbed-data'),
  format: setting<string>('output.format', 'csv'),
  codeLens: setting<boolean>('codeLens', true),
  debug: setting<boolean>('debug', false),
  store: setting<string>('store', ''),
} as const;
