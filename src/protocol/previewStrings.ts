/**
 * The preview panel's words, in English; the host hands their translations over with the page.
 * `{0}`, `{1}` are filled in by the panel.
 */
export const previewStrings = {
  tables: 'Tables',
  rows: 'Rows',
  seed: 'Seed',
  export: 'Export',
  exportTip: 'Export all tables as one ZIP',
  prove: 'Prove',
  proveTip: 'Load every row into a real PostgreSQL with all constraints on',
  refresh: 'Refresh',
  refreshTip: 'Read the schema and the recipe again',
  loading: 'Reading the schema…',
  grid: 'Rows of {0}',
  rowNumber: 'Row',
  rowsTip: 'Rows of {0}. Enter to apply.',
  seedTip: 'Same seed, same data. Enter to apply.',
  badRows: 'A whole number, 0 or more',
  primaryKey: 'Primary key',
  uniqueKey: 'Unique',
  foreignKey: 'Foreign key to {0}',
  nullable: 'may be NULL',
  notNull: 'NOT NULL',
  generated: 'computed by the database',
  kind: 'kind: {0}',
  noRows: '{0} has no rows',
  noRowsAsked: 'None were asked for. Enter a number of rows above.',
  noTables: 'No tables',
  shorter: '{0} of {1} rows',
  stale: 'The schema or the recipe has changed since these rows were made.',
  retry: 'Try Again',
  showLog: 'Show Log',
  openRecipe: 'Open Recipe',
  openDdl: 'Open Schema',
  statusRows: '{0} rows in {1} tables',
  statusRowsOfOne: '{0} rows in 1 table',
  statusSeed: 'seed {0}',
  statusNow: 'as of {0}',
  statusRecipe: 'recipe {0}',
  unreadable: '{0} unreadable statements',
  oneUnreadable: '1 unreadable statement',
  notProven: 'not proven',
  proving: 'proving…',
  provingTable: 'proving {0}…',
  accepted: 'accepted by {0}',
  refused: 'refused by {0}',
  refusals: 'What {0} refused',
  more: 'and {0} more',
  pageFailed: 'These rows could not be made: {0}',
} as const;

/** Name of one of the panel's texts. */
export type PreviewString = keyof typeof previewStrings;
/** The panel's texts, in English or translated. */
export type PreviewStrings = Readonly<Record<PreviewString, string>>;
