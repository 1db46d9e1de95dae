import type { OtherDialect } from '../../schema';
import { Cursor } from './cursor';
import { Tokens } from './tokens';

/** A script that a statement hands to the server as a string. */
export interface DynamicText {
  readonly text: string;
  /** Where the string begins in the statement. Its doubled quotes count once in `text`, so that places in it come out early. */
  readonly offset: number;
}

/** The script that a statement holds as one string; put together from several parts it cannot be read. */
export function dynamicText(statement: string, dialect: OtherDialect): DynamicText | undefined {
  if (dialect === 'mssql' && /^exec/i.test(statement)) return executed(statement);
  return dialect === 'sqlite' && /^insert\b/i.test(statement) ? dumped(statement) : undefined;
}

/** What EXEC ('…') of SQL Server runs. */
function executed(statement: string): DynamicText | undefined {
  const cursor = new Cursor(new Tokens(statement, 'mssql'));
  if (!cursor.take('EXEC') && !cursor.take('EXECUTE')) return undefined;
  if (!cursor.take('SP_EXECUTESQL') && !cursor.isSymbol('(')) return undefined;
  return onlyString(cursor.group() ?? cursor, statement);
}

const CATALOG = /^insert\s+into\s+["`[]?sqlite_(?:schema|master)\b/i;

/** The CREATE VIRTUAL TABLE that a dump of SQLite's writes as a row of its catalog. */
function dumped(statement: string): DynamicText | undefined {
  if (!CATALOG.test(statement)) return undefined;
  const cursor = new Cursor(new Tokens(statement, 'sqlite'));
  cursor.skipUntil(() => cursor.is('VALUES'));
  cursor.take('VALUES');
  const created = cursor.group()?.parts().at(-1);
  return created && onlyString(created, statement);
}

function onlyString(part: Cursor, statement: string): DynamicText | undefined {
  const offset = part.offset();
  const text = part.string();
  return text !== undefined && part.isDone() ? { text, offset: offset + (/^n/i.test(statement[offset]) ? 2 : 1) } : undefined;
}
