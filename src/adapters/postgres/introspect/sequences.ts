import { chooseName } from '../../../core/schema/draft/names';
import type { ColumnRow, SequenceRow, TableRow } from './catalogRows';

/** The least and greatest value of a type that sequences count in. */
const BOUNDS: Readonly<Record<string, readonly [string, string]>> = {
  smallint: ['-32768', '32767'],
  integer: ['-2147483648', '2147483647'],
  bigint: ['-9223372036854775808', '9223372036854775807'],
};

/** What is to be said of a sequence that is not as CREATE SEQUENCE makes it: `START WITH 100 INCREMENT BY 10`. */
function options({ type, start, increment, min, max, cycles }: SequenceRow): string[] {
  const [least, greatest] = BOUNDS[type] ?? BOUNDS.bigint;
  const [usualMin, usualMax] = increment.startsWith('-') ? [least, '-1'] : ['1', greatest];
  const first = increment.startsWith('-') ? max : min;
  return [
    ...(start === first ? [] : [`START WITH ${start}`]),
    ...(increment === '1' ? [] : [`INCREMENT BY ${increment}`]),
    ...(min === usualMin ? [] : [`MINVALUE ${min}`]),
    ...(max === usualMax ? [] : [`MAXVALUE ${max}`]),
    ...(cycles ? ['CYCLE'] : []),
  ];
}

/** `CREATE SEQUENCE …;` */
export function createSequence(sequence: SequenceRow): string {
  const type = sequence.type === 'bigint' ? [] : [`AS ${sequence.type}`];
  return `${['CREATE SEQUENCE', sequence.name, ...type, ...options(sequence)].join(' ')};`;
}

/** The type `serial` or its like, where all of column and sequence is as that type makes it. */
export function serialType(table: TableRow, column: ColumnRow, sequence: SequenceRow): string | undefined {
  const serial = ({ smallint: 'smallserial', integer: 'serial', bigint: 'bigserial' } as Readonly<Record<string, string>>)[column.type];
  const isUsual =
    column.required && sequence.type === column.type && options(sequence).length === 0 && isNamedAfter(table, column, sequence);
  return isUsual && column.default === `nextval('${sequence.name.replaceAll("'", "''")}'::regclass)` ? serial : undefined;
}

/** `GENERATED ALWAYS AS IDENTITY`, with what is unusual of its sequence. */
export function identityClause(table: TableRow, column: ColumnRow, sequence: SequenceRow | undefined): string {
  const kind = `GENERATED ${column.identity === 'a' ? 'ALWAYS' : 'BY DEFAULT'} AS IDENTITY`;
  if (!sequence) return kind;
  const name = isNamedAfter(table, column, sequence) ? [] : [`SEQUENCE NAME ${sequence.name}`];
  // Its type is the column's, whatever LIKE has made of it.
  const said = [...name, ...options({ ...sequence, type: column.type })];
  return said.length === 0 ? kind : `${kind} (${said.join(' ')})`;
}

function isNamedAfter(table: TableRow, column: ColumnRow, sequence: SequenceRow): boolean {
  return (
    sequence.plainSchema === table.plainSchema && sequence.plainName === chooseName(table.plainName, column.plainName, 'seq', () => false)
  );
}
