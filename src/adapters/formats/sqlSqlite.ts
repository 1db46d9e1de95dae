import type { FormatTable } from '../../core/ports';
import type { SqlDialect } from './sqlDialect';
import { literalStyles } from './sqlLiterals';

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The shell makes one character of the two that end a line in Windows: there the constant is put together from parts. */
function text(value: string): string {
  return `'${value.replaceAll("'", "''").replaceAll('\r\n', "'||char(13)||'\n")}'`;
}

function table({ schema, name, defaultSchema }: FormatTable): string {
  return schema === defaultSchema ? identifier(name) : `${identifier(schema)}.${identifier(name)}`;
}

/** For the sqlite3 shell. Every foreign key waits for the last row; sequences follow the rows by themselves. */
export const sqliteDialect: SqlDialect = {
  identifier,
  table,
  style: literalStyles({
    text,
    bytes: (digits) => `X'${digits}'`,
    moment: text,
    shape: text,
    vector: text,
  }),
  rowsPerStatement: 256,
  // Libraries read statements up to a million bytes.
  bytesPerStatement: 400_000,
  end: ';\n',
  given: { before: '', after: () => '\nON CONFLICT DO NOTHING' },
  emptyRow: (empty) => `INSERT INTO ${table(empty)} DEFAULT VALUES`,
  prologue: () => 'PRAGMA foreign_keys = ON;\nBEGIN;\nPRAGMA defer_foreign_keys = ON;\n',
  epilogue: () => '\nCOMMIT;\n',
  before: () => '',
  after: () => '',
};
