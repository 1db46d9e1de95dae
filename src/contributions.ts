/** Everything the manifest declares by name, typed once; a test holds package.json equal to it. */

export const commands = {
  generate: 'seedbed.generate',
  preview: 'seedbed.preview',
  prove: 'seedbed.prove',
  export: 'seedbed.export',
  createRecipe: 'seedbed.createRecipe',
  query: 'seedbed.query',
  runQuery: 'seedbed.runQuery',
  bindDataset: 'seedbed.bindDataset',
  questions: 'seedbed.questions',
  regenerate: 'seedbed.regenerate',
  renameDataset: 'seedbed.renameDataset',
  duplicateDataset: 'seedbed.duplicateDataset',
  deleteDataset: 'seedbed.deleteDataset',
  revealDdl: 'seedbed.revealDdl',
  seed: 'seedbed.seed',
  serve: 'seedbed.serve',
  stopServing: 'seedbed.stopServing',
  served: 'seedbed.served',
  openSample: 'seedbed.openSample',
  refreshDatasets: 'seedbed.refreshDatasets',
  addConnection: 'seedbed.addConnection',
  editConnection: 'seedbed.editConnection',
  removeConnection: 'seedbed.removeConnection',
  testConnection: 'seedbed.testConnection',
  connectionDdl: 'seedbed.connectionDdl',
  showLog: 'seedbed.showLog',
} as const;

export type CommandId = (typeof commands)[keyof typeof commands];

/** View types of the panels. */
export const previewPanelType = 'seedbed.preview';
export const resultsPanelType = 'seedbed.results';

/** The views of the activity bar's container. */
export const datasetsView = 'seedbed.datasets';
export const connectionsView = 'seedbed.connections';

/** Context key: the document in front asks a dataset. */
export const boundKey = 'seedbed.bound';

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
  queryRows: setting<number>('query.rows', 1000),
  querySeconds: setting<number>('query.seconds', 10),
  servePort: setting<number>('serve.port', 0),
} as const;
