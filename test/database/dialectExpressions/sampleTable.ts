import type { Scope } from '../../../src/core/rules/compile';
import type { TypeName } from '../../../src/core/rules/expression';
import { printType } from '../../../src/core/rules/printExpression';
import { resolveType } from '../../../src/core/rules/resolveType';
import type { Value } from '../../../src/core/rules/value';
import { parseValue } from '../../../src/core/rules/values';
import type { ExpressionColumn } from '../../../src/core/schema/dialects/expressions/expressionColumn';

/** A column of the table that expressions are evaluated on: how each server declares it, and what it is here. */
interface SampleColumn {
  readonly name: string;
  readonly sqlite: string;
  readonly mysql: string;
  readonly type: TypeName;
  /** As PostgreSQL reads them. */
  readonly values: readonly (string | null)[];
}

const type = (name: string, ...modifiers: readonly number[]): TypeName => ({ name, modifiers, dimensions: 0 });

/** Reals are multiples of a quarter: sums and products of them are exact everywhere. */
const SAMPLE_COLUMNS: readonly SampleColumn[] = [
  { name: 'i', sqlite: 'INTEGER', mysql: 'int', type: type('integer'), values: ['0', '1', '-3', '7', '12', null] },
  { name: 'n', sqlite: 'INTEGER', mysql: 'int', type: type('integer'), values: ['2', null, '5', '0', '-1'] },
  { name: 'b', sqlite: 'BOOLEAN', mysql: 'tinyint(1)', type: type('smallint'), values: ['1', '0', null] },
  { name: 'r', sqlite: 'REAL', mysql: 'double', type: type('double precision'), values: ['0.5', '-2.25', null, '3', '10.75'] },
  {
    name: 'p',
    sqlite: 'DECIMAL(8,2)',
    mysql: 'decimal(8,2)',
    type: type('numeric', 8, 2),
    values: ['9.50', '0.00', '-1.25', '4.00', null],
  },
  {
    name: 's',
    sqlite: 'TEXT',
    mysql: 'varchar(20) COLLATE utf8mb4_nopad_bin',
    type: type('text'),
    values: ['abc', '', 'a1', 'x%y', null, '  pad ', 'ABC', 'a_c', '42'],
  },
  {
    name: 'u',
    sqlite: 'VARCHAR(20)',
    mysql: 'varchar(20) COLLATE utf8mb4_nopad_bin',
    type: type('character varying', 20),
    values: ['abc', 'b', null, 'a-b-c', '007', 'éa'],
  },
  { name: 'd', sqlite: 'DATE', mysql: 'date', type: type('date'), values: ['2024-02-29', '2000-01-01', null, '1999-12-31', '2023-06-15'] },
  {
    name: 'm',
    sqlite: 'DATETIME',
    mysql: 'datetime',
    type: type('timestamp without time zone', 0),
    values: ['2024-02-29 12:30:45', '2000-01-01 00:00:00', '2023-12-31 23:59:59', null],
  },
];

const ROWS = 40;

/** The rows as texts, in the order of the columns; columns repeat with different periods, so that their values meet in many ways. */
export const SAMPLE_ROWS: readonly (readonly (string | null)[])[] = Array.from({ length: ROWS }, (_, row) =>
  SAMPLE_COLUMNS.map(({ values }, column) => values[(row * (column + 1) + Math.floor(row / values.length)) % values.length]),
);

export const EXPRESSION_COLUMNS: readonly ExpressionColumn[] = SAMPLE_COLUMNS.map(({ name, type }) => ({ name, type }));

const NO_TYPES = { types: [], defaultSchema: 'public' };
const resolved = SAMPLE_COLUMNS.map((column) => resolveType(column.type, NO_TYPES));

/** Microseconds; no expression that is compared with a server asks for the time. */
export const SAMPLE_SCOPE: Scope = {
  column: (name) => {
    const slot = SAMPLE_COLUMNS.findIndex((column) => column.name === name);
    return slot < 0 ? undefined : { slot, type: resolved[slot] };
  },
  types: NO_TYPES,
  now: 0,
};

/** The rows as the evaluator sees them. */
export const SAMPLE_VALUES: readonly (readonly Value[])[] = SAMPLE_ROWS.map((row) =>
  row.map((text, column) => (text === null ? null : parseValue(text, resolved[column]))),
);

/** CREATE TABLE and INSERT for a server. */
export function sampleScript(server: 'sqlite' | 'mysql' | 'postgres'): string {
  const columns = SAMPLE_COLUMNS.map((column) => `${column.name} ${server === 'postgres' ? printType(column.type) : column[server]}`).join(
    ', ',
  );
  const rows = SAMPLE_ROWS.map((row, at) => `(${[String(at), ...row.map(literal)].join(', ')})`).join(',\n');
  return `CREATE TABLE t (nr INTEGER PRIMARY KEY, ${columns});\nINSERT INTO t VALUES ${rows};\n`;
}

function literal(text: string | null, column: number): string {
  if (text === null) return 'NULL';
  const isNumber = ['integer', 'smallint', 'double precision', 'numeric'].includes(SAMPLE_COLUMNS[column].type.name);
  return isNumber ? text : `'${text}'`;
}
