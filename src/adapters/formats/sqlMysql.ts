import type { FormatTable } from '../../core/ports';
import type { SqlDialect } from './sqlDialect';
import { literalStyles } from './sqlLiterals';

/** What ends a constant, or clients would change: they make one character of the two that end a line in Windows. */
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "''", '\0': '\\0', '\r': '\\r', '\x1a': '\\Z' };
const ESCAPED = /[\\'\0\r\x1a]/g;

function identifier(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

function text(value: string): string {
  return `'${value.replace(ESCAPED, (character) => ESCAPES[character])}'`;
}

/** The schema is the database that the client has chosen, unless the script names another one. */
function table({ schema, name, defaultSchema }: FormatTable): string {
  return schema === defaultSchema ? identifier(name) : `${identifier(schema)}.${identifier(name)}`;
}

/** What the literals below rely on; a zero in a column that counts is a zero. */
const SETTINGS = `SET NAMES utf8mb4;
SET time_zone = '+00:00';
SET sql_mode = 'STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO';
`;

/** Keys are checked row by row: a circle that no column opens has to go unchecked while it is loaded. */
function hasCircles(tables: readonly FormatTable[]): boolean {
  return tables.some(({ circular }) => circular !== undefined && circular.length > 0);
}

/** For the mysql and mariadb clients. Columns that count go on after the greatest value by themselves. */
export const mysqlDialect: SqlDialect = {
  identifier,
  table,
  style: literalStyles({
    text,
    bytes: (digits) => `X'${digits}'`,
    moment: (moment) => `'${moment}'`,
    shape: (shape) => `ST_GeomFromText('${shape}')`,
    vector: (vector) => `STRING_TO_VECTOR('${vector}')`,
  }),
  rowsPerStatement: 256,
  // The smallest max_allowed_packet that a server comes with is one megabyte.
  bytesPerStatement: 400_000,
  end: ';\n',
  given: { before: '', after: ({ columns: [{ name }] }) => `\nON DUPLICATE KEY UPDATE ${identifier(name)} = ${identifier(name)}` },
  emptyRow: (empty) => `INSERT INTO ${table(empty)} () VALUES ()`,
  prologue: (tables) => `${SETTINGS}${hasCircles(tables) ? 'SET foreign_key_checks = 0;\n' : ''}\nSTART TRANSACTION;\n`,
  epilogue: (tables) => `\nCOMMIT;\n${hasCircles(tables) ? 'SET foreign_key_checks = 1;\n' : ''}`,
  before: () => '',
  after: () => '',
  // ON UPDATE CURRENT_TIMESTAMP leaves alone what the statement itself sets.
  keeps: ({ columns }, late) =>
    columns.filter(({ name, written }) => /^(timestamp|datetime)/.test(written ?? '') && !late.includes(name)).map(({ name }) => name),
};
