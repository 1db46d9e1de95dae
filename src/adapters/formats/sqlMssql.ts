import type { FormatTable } from '../../core/ports';
import type { SqlDialect } from './sqlDialect';
import { literalStyles } from './sqlLiterals';
import { furthestSequences } from './sqlSequence';

function identifier(name: string): string {
  return `[${name.replaceAll(']', ']]')}]`;
}

/**
 * Within a constant, a backslash before the end of a line would take both away, sqlcmd puts the value of a variable
 * in place of `$(name)`, and tools may take a line that says GO for the end of a batch: there it is put together from two.
 */
const BREAKS = /\\(?=\r?\n)|\$(?=\()|[\r\n][ \t]*(?=GO\b)/gi;

function text(value: string): string {
  return `N'${value.replaceAll("'", "''").replace(BREAKS, "$&' + N'")}'`;
}

function table({ schema, name }: FormatTable): string {
  return `${identifier(schema)}.${identifier(name)}`;
}

const END = ';\nGO\n';
/** An error ends the transaction, but not the script: nothing may be written after it. */
const GUARD = 'IF @@TRANCOUNT > 0\n';

const PROLOGUE = `SET NOCOUNT ON;
SET XACT_ABORT ON;
SET QUOTED_IDENTIFIER ON;
SET ANSI_NULLS ON;
SET ANSI_PADDING ON;
SET ANSI_WARNINGS ON;
SET ARITHABORT ON;
SET CONCAT_NULL_YIELDS_NULL ON;
SET NUMERIC_ROUNDABORT OFF;
GO
BEGIN TRANSACTION;
GO
`;

const EPILOGUE = `
${GUARD}COMMIT TRANSACTION;
GO
`;

function hasIdentity({ columns }: FormatTable): boolean {
  return columns.some(({ identityAlways }) => identityAlways);
}

/** Columns that count take values only while it is allowed, for one table at a time. */
function identityInsert(one: FormatTable, state: 'ON' | 'OFF'): string {
  return hasIdentity(one) ? `SET IDENTITY_INSERT ${table(one)} ${state}${END}` : '';
}

/** Keys that neither a late column nor a deferred check puts off; names that the server made up are not known. */
function circles(tables: readonly FormatTable[], change: string): string {
  return tables
    .filter(({ circular }) => circular !== undefined && circular.length > 0)
    .map((one) => `${GUARD}ALTER TABLE ${table(one)} ${change} CONSTRAINT ALL${END}`)
    .join('');
}

/** What counts by itself is set to its greatest value, a sequence to the next one. */
function countOn(tables: readonly FormatTable[]): string {
  const filled = tables.filter(({ rows }) => rows > 0);
  const identities = filled.filter(hasIdentity).map((one) => `DBCC CHECKIDENT (${text(table(one))}, RESEED) WITH NO_INFOMSGS`);
  const states = furthestSequences(filled, ({ columns }, { column, sequence, last }) => {
    const isIdentity = columns.some(({ name, identityAlways }) => name === column && identityAlways);
    return isIdentity || !sequence || last !== undefined ? undefined : `${identifier(sequence.schema)}.${identifier(sequence.name)}`;
  });
  const restarts = [...states].map(([name, { next }]) => `ALTER SEQUENCE ${name} RESTART WITH ${next}`);
  return [...identities, ...restarts].map((statement) => `${GUARD}${statement}${END}`).join('');
}

/** Well-known text of a place on the globe, or on a plane. */
function shape(value: string, written: string): string {
  return written === 'geography' ? `geography::STGeomFromText('${value}', 4326)` : `geometry::STGeomFromText('${value}', 0)`;
}

/** For sqlcmd and Management Studio: batches end with GO. */
export const mssqlDialect: SqlDialect = {
  identifier,
  table,
  style: literalStyles({
    text,
    bytes: (digits) => `0x${digits}`,
    // With a T in it a moment is read alike in every language.
    moment: (moment, zoned) => `'${moment.replace(' ', 'T')}${zoned ? '+00:00' : ''}'`,
    shape,
    vector: text,
  }),
  // A list of VALUES has 1,000 rows at most.
  rowsPerStatement: 512,
  bytesPerStatement: 4_000_000,
  beforeInsert: GUARD,
  end: END,
  given: { before: 'IF (SELECT [rows] FROM [#given]) = 0\n', after: () => '' },
  emptyRow: (empty) => `INSERT INTO ${table(empty)} DEFAULT VALUES`,
  prologue: (tables) => `${PROLOGUE}${circles(tables, 'NOCHECK')}`,
  epilogue: (tables) => `\n${circles(tables, 'WITH CHECK CHECK')}${countOn(tables)}${EPILOGUE}`,
  before: (one) => `${one.rowsFrom ? `SELECT COUNT(*) AS [rows] INTO [#given] FROM ${table(one)}${END}` : ''}${identityInsert(one, 'ON')}`,
  after: (one) => `${identityInsert(one, 'OFF')}${one.rowsFrom ? `DROP TABLE IF EXISTS [#given]${END}` : ''}`,
};
