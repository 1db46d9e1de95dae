import { Cursor } from '../frame/cursor';
import { Tokens } from '../frame/tokens';
import { alterTable } from './alterTable';
import { createUniqueIndex } from './createIndex';
import { createForeignTable, createTable } from './createTable';
import { createSchema, setDatabase, useDatabase } from './databases';
import { dropIndexes, dropTables } from './dropTable';
import { misread } from './misread';
import { callProcedure } from './procedures';
import type { Reading } from './reading';
import { renameTables } from './renameTable';
import { selectInto } from './selectInto';
import { createSequence } from './sequences';
import { createType } from './userTypes';

/** Words that begin statements which have no bearing on tables. */
const PASSED_OVER =
  /^(?:insert|replace|update|delete|merge|set|lock|unlock|begin|start|commit|rollback|savepoint|release|pragma|analyze|analyse|vacuum|explain|with|values|grant|revoke|deny|declare|print|if|else|while|end|return|truncate|raiserror|throw|waitfor|bulk|backup|restore|checkpoint|dbcc|kill|open|fetch|close|deallocate|attach|detach|reindex|call|load|flush|show|describe|desc|optimize|repair|check|prepare|execute|do|handler|kill|reset|purge|change|install|uninstall|delimiter|source|status|comment|enable|disable|go|save|xa|cache|import|help|abort|binlog|signal|resignal|get)\b/i;

/** Applies one statement to the catalog. */
export function applyStatement(reading: Reading): void {
  const { context, dialect } = reading;
  const word = /^[a-z_]+/i.exec(context.text)?.[0].toUpperCase() ?? '';
  const statement = STATEMENTS.get(word);
  if (statement) {
    const cursor = new Cursor(new Tokens(context.text, dialect));
    cursor.skip();
    statement(reading, cursor);
  } else if (dialect === 'mssql' && word.startsWith('SP_')) callProcedure(reading, new Cursor(new Tokens(context.text, dialect)));
  // A batch of SQL Server's may begin with the name of any procedure.
  else if (dialect !== 'mssql' && !PASSED_OVER.test(context.text) && !/^[(`"[:.\\]/.test(context.text))
    misread(reading, `no statement begins with "${context.text.slice(0, 20).split(/\s/)[0]}"`, 0);
}

type Statement = (reading: Reading, cursor: Cursor) => void;

const STATEMENTS: ReadonlyMap<string, Statement> = new Map<string, Statement>([
  ['CREATE', create],
  ['ALTER', alter],
  ['DROP', drop],
  [
    'RENAME',
    (reading, cursor) => {
      if (cursor.take('TABLE') || cursor.take('TABLES')) renameTables(reading, cursor);
    },
  ],
  ['USE', useDatabase],
  ['EXEC', execute],
  ['EXECUTE', execute],
  ['SELECT', selectInto],
]);

function execute(reading: Reading, cursor: Cursor): void {
  if (reading.dialect === 'mssql') callProcedure(reading, cursor);
}

/** Words between CREATE and what it creates. */
const MODIFIERS = new Set([
  'GLOBAL',
  'LOCAL',
  'CLUSTERED',
  'NONCLUSTERED',
  'ONLINE',
  'OFFLINE',
  'COLUMNSTORE',
  'FULLTEXT',
  'SPATIAL',
  'XML',
  'PRIMARY',
  'ALGORITHM',
  'UNDEFINED',
  'MERGE',
  'TEMPTABLE',
  'MATERIALIZED',
  'FOREIGN',
]);

function create(reading: Reading, cursor: Cursor): void {
  const said = new Set<string>();
  if (cursor.take('OR', 'REPLACE')) said.add('REPLACE');
  for (;;) {
    const word = cursor.takeOne(BEFORE_OBJECT);
    if (word === undefined) break;
    said.add(word);
    cursor.takeSymbol('=');
  }
  const isTemporary = said.has('TEMPORARY') || said.has('TEMP');
  if (cursor.take('TABLE')) {
    if (said.has('REPLACE')) dropTables({ ...reading, guarded: true }, cursor.clone());
    if (said.has('VIRTUAL') || said.has('EXTERNAL')) createForeignTable(reading, cursor);
    else createTable(reading, cursor, isTemporary ? 'temporary' : 'table');
  } else if (cursor.take('INDEX')) {
    if (said.has('UNIQUE')) createUniqueIndex(reading, cursor);
  } else createOther(reading, cursor);
}

const BEFORE_OBJECT: ReadonlySet<string> = new Set([...MODIFIERS, 'TEMPORARY', 'TEMP', 'VIRTUAL', 'EXTERNAL', 'UNIQUE']);

function createOther(reading: Reading, cursor: Cursor): void {
  if (cursor.take('SCHEMA')) createSchema(reading, cursor);
  else if (cursor.take('DATABASE')) setDatabase(reading, cursor);
  else if (cursor.take('SEQUENCE')) createSequence(reading, cursor);
  else if (cursor.take('TYPE')) createType(reading, cursor);
  else addView(reading, cursor);
}

/** Views are known by name, so that statements about them make sense. */
function addView({ catalog }: Reading, cursor: Cursor): void {
  for (let words = 0; words < 12 && !cursor.isDone(); words++) {
    if (cursor.take('VIEW')) {
      cursor.take('IF', 'NOT', 'EXISTS');
      const name = cursor.objectName();
      if (name) catalog.views.add(name.value);
      return;
    }
    cursor.skip();
  }
}

function alter(reading: Reading, cursor: Cursor): void {
  cursor.take('IGNORE');
  cursor.take('ONLINE');
  if (cursor.take('TABLE')) alterTable(reading, cursor);
  else if (cursor.take('DATABASE') || (reading.dialect === 'mysql' && cursor.take('SCHEMA'))) setDatabase(reading, cursor);
}

function drop(reading: Reading, cursor: Cursor): void {
  if (!cursor.take('TEMPORARY')) cursor.take('EXTERNAL');
  if (cursor.take('TABLE') || cursor.take('TABLES')) dropTables(reading, cursor);
  else if (cursor.take('INDEX')) dropIndexes(reading, cursor);
  else if (cursor.take('TYPE')) dropType(reading, cursor);
}

function dropType({ catalog }: Reading, cursor: Cursor): void {
  cursor.take('IF', 'EXISTS');
  const name = cursor.objectName();
  const type = name && catalog.find(catalog.types, name.schema, name.value);
  if (type) catalog.types.delete(type);
}
