import type { DraftColumn, DraftTable } from '../../draft/draft';
import type { Cursor } from '../frame/cursor';
import type { ObjectName } from '../frame/names';
import { copyType } from './columnTypes';
import { findColumn, findTable } from './lookUp';
import type { Reading } from './reading';

/** Words that end the list of a query's columns, or its FROM. */
const CLAUSES = new Set(['FROM', 'INTO', 'WHERE', 'GROUP', 'ORDER', 'LIMIT', 'UNION', 'HAVING']);

/** The columns of CREATE TABLE … AS SELECT, where they are those of one table. Keys and defaults do not come along. */
export function addQueryColumns(reading: Reading, table: DraftTable, query: Cursor): void {
  const start = query.offset();
  const found = queryColumns(reading, table, query.isSymbol('(') ? (query.group() ?? query) : query);
  if (!found)
    return reading.context.warn(`Table ${table.name} is made from a query whose columns cannot be told; they are left out.`, start);
  for (const { name, source } of found) {
    if (findColumn(table, name)) continue;
    const { type, written, foldsCase, position } = source;
    // SQLite takes names and types alone.
    const nullable = source.nullable || reading.dialect === 'sqlite';
    const column: DraftColumn = {
      name,
      type,
      nullable,
      position,
      ...(written === undefined ? {} : { written }),
      ...(foldsCase ? { foldsCase } : {}),
    };
    column.type = copyType(reading, table, column);
    table.columns.push(column);
  }
}

interface QueryColumn {
  readonly name: string;
  readonly source: DraftColumn;
}

function queryColumns(reading: Reading, table: DraftTable, query: Cursor): QueryColumn[] | undefined {
  query.take('AS');
  if (!query.take('SELECT')) return undefined;
  const list = query.sliceUntil(() => CLAUSES.has(query.word()));
  query.skipUntil(() => query.is('FROM'));
  if (!query.take('FROM')) return undefined;
  const source = query.objectName();
  const from = source && isOnly(query) ? findTable(reading, source, table.schema) : undefined;
  if (!from || from === table) return undefined;
  const columns = list.parts().map((part) => partColumns(from, part));
  return columns.some((found) => found === undefined) ? undefined : columns.flatMap((found) => found ?? []);
}

/** Whether no other table is joined. */
function isOnly(query: Cursor): boolean {
  query.take('AS');
  if (!CLAUSES.has(query.word())) query.name();
  return query.isDone() || (CLAUSES.has(query.word()) && !query.is('UNION'));
}

function partColumns(from: DraftTable, part: Cursor): QueryColumn[] | undefined {
  if (part.takeSymbol('*')) return from.columns.map((source) => ({ name: source.name, source }));
  const name: ObjectName | undefined = part.objectName();
  if (name?.value === '' && part.takeSymbol('*')) return from.columns.map((source) => ({ name: source.name, source }));
  const source = name && findColumn(from, name.value);
  if (!source) return undefined;
  part.take('AS');
  const alias = part.name()?.value;
  return part.isDone() ? [{ name: alias ?? source.name, source }] : undefined;
}
