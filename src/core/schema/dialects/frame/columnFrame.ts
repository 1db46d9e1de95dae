import { columnOption } from './columnOptions';
import { constraintName, readConstraint } from './constraintFrame';
import type { Cursor } from './cursor';
import type { ColumnFrame, TypeFrame } from './frames';
import { readTypeFrame } from './typeFrame';

/** Words that begin a constraint of a column. */
const CONSTRAINTS = new Set(['PRIMARY', 'UNIQUE', 'CHECK', 'FOREIGN', 'REFERENCES', 'KEY']);

/** Takes a column's definition: name, type, options in any order. Undefined where no name stands. */
export function readColumnFrame(cursor: Cursor): ColumnFrame | undefined {
  const name = cursor.name();
  if (!name) return undefined;
  const column: ColumnFrame = { name, constraints: [], unknown: [] };
  const type = cursor.is('AS') ? undefined : readTypeFrame(cursor);
  if (type) column.type = type;
  else if (cursor.tokens.dialect === 'mssql' && /^timestamp$/i.test(name.value)) {
    column.type = { name: 'timestamp', args: [], unsigned: false, zerofill: false, start: name.start, end: name.end };
  }
  if (type?.name === 'serial' && cursor.tokens.dialect === 'mysql') makeSerial(column, type);
  readColumnOptions(cursor, column);
  return column;
}

/** MySQL's SERIAL is BIGINT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE. */
function makeSerial(column: ColumnFrame, { start, end }: TypeFrame): void {
  column.identity = { increment: 1 };
  column.nullable = false;
  column.constraints.push({ kind: 'unique', elements: [], index: false, start, end });
}

/** Takes what follows the type of a column. What is not understood is kept as such, one token after the other. */
function readColumnOptions(cursor: Cursor, column: ColumnFrame): void {
  while (!cursor.isDone()) {
    const name = constraintName(cursor);
    if (CONSTRAINTS.has(cursor.word())) addConstraint(cursor, column, name);
    else if (!columnOption(cursor, column, name) && name === undefined) skipUnknown(cursor, column);
  }
}

function addConstraint(cursor: Cursor, column: ColumnFrame, name: string | undefined): void {
  // MySQL: a bare KEY at a column makes it the primary key.
  if (cursor.is('KEY')) {
    const start = cursor.offset();
    cursor.skip();
    column.constraints.push({ kind: 'primary', elements: [], index: false, start, end: cursor.previousEnd() });
    return;
  }
  const constraint = readConstraint(cursor, name);
  if (constraint) column.constraints.push(constraint);
}

function skipUnknown(cursor: Cursor, column: ColumnFrame): void {
  const start = cursor.offset();
  const isWord = cursor.isName();
  cursor.skip();
  if (isWord) column.unknown.push({ value: cursor.tokens.text.slice(start, cursor.previousEnd()), start, end: cursor.previousEnd() });
}
