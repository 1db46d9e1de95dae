import type { Cursor } from './cursor';
import type { ColumnFrame, TypeFrame } from './frames';

type Option = (cursor: Cursor, column: ColumnFrame, name: string | undefined) => void;

/** Takes one option of a column that is no constraint; false where none begins. `name` is what CONSTRAINT before it says. */
export function columnOption(cursor: Cursor, column: ColumnFrame, name: string | undefined): boolean {
  const word = cursor.word();
  const option = OPTIONS.get(word);
  if (!option) return false;
  cursor.skip();
  option(cursor, column, name);
  return true;
}

/** Takes `= value` or `value`, where a value may be left out. */
const passOver: Option = () => {};
const passOverValue: Option = (cursor) => {
  cursor.takeSymbol('=');
  cursor.skip();
};

const OPTIONS: ReadonlyMap<string, Option> = new Map<string, Option>([
  ['NOT', readNot],
  [
    'NULL',
    (_cursor, column) => {
      column.nullable = true;
    },
  ],
  ['DEFAULT', readDefault],
  ['GENERATED', readGenerated],
  ['AS', readComputed],
  ['ON', readOn],
  [
    'AUTO_INCREMENT',
    (_cursor, column) => {
      column.identity = { increment: 1 };
    },
  ],
  [
    'AUTOINCREMENT',
    (_cursor, column) => {
      column.identity = { increment: 1 };
    },
  ],
  ['IDENTITY', readIdentity],
  ['SERIAL', readSerialDefault],
  [
    'COMMENT',
    (cursor, column) => {
      cursor.takeSymbol('=');
      column.comment = cursor.string();
    },
  ],
  ['COLLATE', (cursor, column) => changeType(column, { collation: takeWord(cursor) })],
  [
    'CHARACTER',
    (cursor, column) => {
      cursor.take('SET');
      changeType(column, { charset: takeWord(cursor) });
    },
  ],
  ['CHARSET', (cursor, column) => changeType(column, { charset: takeWord(cursor) })],
  ['BINARY', (_cursor, column) => changeType(column, { collation: 'binary' })],
  ['UNSIGNED', (_cursor, column) => changeType(column, { unsigned: true })],
  ['ZEROFILL', (_cursor, column) => changeType(column, { unsigned: true, zerofill: true })],
  [
    'FIRST',
    (_cursor, column) => {
      column.place = 'first';
    },
  ],
  ['AFTER', readAfter],
  [
    'COLUMN_SET',
    (cursor, column) => {
      column.isView = true;
      cursor.take('FOR', 'ALL_SPARSE_COLUMNS');
    },
  ],
  [
    'WITH',
    (cursor) => {
      if (!cursor.take('SYSTEM', 'VERSIONING') && !cursor.take('VALUES')) cursor.group();
    },
  ],
  [
    'WITHOUT',
    (cursor) => {
      cursor.take('SYSTEM', 'VERSIONING');
    },
  ],
  ['MASKED', readWithGroup],
  ['ENCRYPTED', readWithGroup],
  ['COLUMN_FORMAT', passOverValue],
  ['STORAGE', passOverValue],
  ['SRID', passOverValue],
  ['REF_SYSTEM_ID', passOverValue],
  ['ENGINE_ATTRIBUTE', passOverValue],
  ['SECONDARY_ENGINE_ATTRIBUTE', passOverValue],
  ...[
    'SIGNED',
    'ASCII',
    'UNICODE',
    'VISIBLE',
    'INVISIBLE',
    'VIRTUAL',
    'STORED',
    'PERSISTED',
    'PERSISTENT',
    'SPARSE',
    'ROWGUIDCOL',
    'FILESTREAM',
    'HIDDEN',
    'COMPRESSED',
    'CLUSTERED',
    'NONCLUSTERED',
    'ASC',
    'DESC',
    'ENFORCED',
    'RESTRICT',
    'CASCADE',
  ].map((word): [string, Option] => [word, passOver]),
]);

/** Words that end a default: those that begin an option. */
const AFTER_DEFAULT: ReadonlySet<string> = new Set([
  ...OPTIONS.keys(),
  'CONSTRAINT',
  'PRIMARY',
  'UNIQUE',
  'KEY',
  'CHECK',
  'REFERENCES',
  'FOREIGN',
]);
/** Words that end SQL Server's computed column, whose expression need not stand in parentheses. */
const AFTER_COMPUTED = new Set(['PERSISTED', 'CONSTRAINT', 'PRIMARY', 'UNIQUE', 'CHECK', 'FOREIGN', 'REFERENCES']);

function readNot(cursor: Cursor, column: ColumnFrame): void {
  if (cursor.take('NULL')) column.nullable = false;
  else if (!cursor.take('FOR', 'REPLICATION')) cursor.skip();
}

function readDefault(cursor: Cursor, column: ColumnFrame, name: string | undefined): void {
  column.default = cursor.textUntil(() => AFTER_DEFAULT.has(cursor.word()));
  if (name !== undefined) column.defaultName = name;
}

/** GENERATED ALWAYS AS (…), AS IDENTITY, or AS ROW START of a period that the database keeps. */
function readGenerated(cursor: Cursor, column: ColumnFrame): void {
  if (!cursor.take('ALWAYS')) cursor.take('BY', 'DEFAULT');
  if (!cursor.take('AS')) return;
  if (cursor.take('IDENTITY')) return readIdentity(cursor, column);
  if (cursor.isSymbol('(')) return readComputed(cursor, column);
  column.kept = `GENERATED ALWAYS AS ${cursor.word()} ${cursor.word(1)}`;
  cursor.skip();
  cursor.skip();
}

function readComputed(cursor: Cursor, column: ColumnFrame): void {
  const isLoose = cursor.tokens.dialect === 'mssql';
  column.generated = cursor.textUntil(() => !isLoose || AFTER_COMPUTED.has(cursor.word()));
}

/** ON UPDATE CURRENT_TIMESTAMP(6), ON CONFLICT REPLACE: what later changes do has no bearing on data. */
function readOn(cursor: Cursor): void {
  const hasAction = cursor.is('UPDATE') || cursor.is('CONFLICT') || cursor.is('DELETE');
  cursor.skip();
  if (hasAction) cursor.skip();
  cursor.group();
}

function readIdentity(cursor: Cursor, column: ColumnFrame): void {
  const [seed, step] = cursor.group()?.parts() ?? [];
  const start = seed?.integer();
  column.identity = { ...(start === undefined ? {} : { start }), increment: step?.integer() ?? 1 };
}

/** MySQL's SERIAL DEFAULT VALUE. */
function readSerialDefault(cursor: Cursor, column: ColumnFrame): void {
  if (!cursor.take('DEFAULT', 'VALUE')) return;
  column.identity = { increment: 1 };
  column.nullable = false;
  const at = cursor.previousEnd();
  column.constraints.push({ kind: 'unique', elements: [], index: false, start: at, end: at });
}

function readAfter(cursor: Cursor, column: ColumnFrame): void {
  const after = cursor.name();
  if (after) column.place = { after };
}

function readWithGroup(cursor: Cursor): void {
  cursor.take('WITH');
  cursor.group();
}

function takeWord(cursor: Cursor): string {
  cursor.takeSymbol('=');
  return cursor.name()?.value ?? cursor.string() ?? '';
}

function changeType(column: ColumnFrame, change: Partial<TypeFrame>): void {
  if (column.type) column.type = { ...column.type, ...change };
}
