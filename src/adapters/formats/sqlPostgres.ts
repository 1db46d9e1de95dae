import type { FormatTable } from '../../core/ports';
import { identifier, qualifiedIdentifier } from '../postgres/identifier';
import { sqlStyle } from './sqlCells';
import { deferCircles, restoreCircles } from './sqlCircles';
import type { SqlDialect } from './sqlDialect';
import { setSequences } from './sqlSequence';

const SETTINGS = "SET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\n\nBEGIN;\n";

/** For psql or any client of PostgreSQL. */
export const postgresDialect: SqlDialect = {
  identifier,
  table: qualifiedIdentifier,
  style: sqlStyle,
  rowsPerStatement: 500,
  end: ';\n',
  given: { before: '', after: () => '\nON CONFLICT DO NOTHING' },
  overriding: (table) => (table.columns.some((column) => column.identityAlways) ? ' OVERRIDING SYSTEM VALUE' : ''),
  emptyRow: (table) => `INSERT INTO ${qualifiedIdentifier(table)} DEFAULT VALUES`,
  prologue: (tables: readonly FormatTable[]) => `${SETTINGS}${deferCircles(tables)}SET CONSTRAINTS ALL DEFERRED;\n`,
  epilogue: (tables) => `${setSequences(tables)}${restoreCircles(tables)}\nCOMMIT;\n`,
  before: () => '',
  after: () => '',
};
