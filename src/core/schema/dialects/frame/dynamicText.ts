import type { OtherDialect } from '../../schema';
import { Cursor } from './cursor';
import { Tokens } from './tokens';

/** A script that a statement hands to the server as a string. */
export interface DynamicText {
  readonly text: string;
  /** Where the string begins in the statement. Its doubled quotes count once in `text`, so that places in it come out early. */
  readonly offset: number;
}

/** What EXEC ('…') of SQL Server runs, when it is one string; put together from several parts it cannot be read. */
export function dynamicText(statement: string, dialect: OtherDialect): DynamicText | undefined {
  if (dialect !== 'mssql' || !/^exec/i.test(statement)) return undefined;
  const cursor = new Cursor(new Tokens(statement, dialect));
  if (!cursor.take('EXEC') && !cursor.take('EXECUTE')) return undefined;
  if (!cursor.take('SP_EXECUTESQL') && !cursor.isSymbol('(')) return undefined;
  const part = cursor.group() ?? cursor;
  const offset = part.offset();
  const text = part.string();
  return text !== undefined && part.isDone() ? { text, offset: offset + (/^n/i.test(statement[offset]) ? 2 : 1) } : undefined;
}
