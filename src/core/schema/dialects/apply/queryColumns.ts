import type { DraftColumn, DraftTable } from '../../draft/draft';
import { computedType } from '../expressions/computedType';
import { expressionColumns } from '../expressions/expressionColumn';
import { readExpression } from '../expressions/readExpression';
import type { Cursor } from '../frame/cursor';
import { copyType } from './columnTypes';
import { findColumn, sameFolded } from './lookUp';
import { type QuerySource, querySources } from './querySources';
import type { Reading } from './reading';

/** Words that end the list of a query's columns. */
const CLAUSES = new Set(['FROM', 'INTO', 'WHERE', 'GROUP', 'ORDER', 'LIMIT', 'UNION', 'HAVING']);

/** The columns of CREATE TABLE … AS SELECT, where they are those of known tables or of a type that can be told. Keys and defaults do not come along. */
export function addQueryColumns(reading: Reading, table: DraftTable, query: Cursor): void {
  const start = query.offset();
  const found = queryColumns(reading, table, query.isSymbol('(') ? (query.group() ?? query) : query);
  if (!found)
    return reading.context.warn(`Table ${table.name} is made from a query whose columns cannot be told; they are left out.`, start);
  for (const { name, source } of found) {
    if (findColumn(table, name)) continue;
    const { type, written, foldsCase, charset, position } = source;
    // SQLite takes names and types alone.
    const nullable = source.nullable || reading.dialect === 'sqlite';
    const column: DraftColumn = {
      name,
      type,
      nullable,
      position,
      ...(written === undefined ? {} : { written }),
      ...(foldsCase ? { foldsCase } : {}),
      ...(charset === undefined ? {} : { charset }),
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
  const sources = query.take('FROM') ? querySources(reading, table, query) : [];
  if (!sources || sources.some((source) => source.table === table)) return undefined;
  const columns = list.parts().map((part) => partColumns(reading, table, sources, part));
  return columns.some((found) => found === undefined) ? undefined : columns.flatMap((found) => found ?? []);
}

function partColumns(reading: Reading, table: DraftTable, sources: readonly QuerySource[], part: Cursor): QueryColumn[] | undefined {
  if (part.takeSymbol('*')) return sources.flatMap(columnsOf);
  return namedColumns(sources, part.clone()) ?? computedColumn(reading, table, sources, part);
}

function columnsOf({ table, isOptional }: QuerySource): QueryColumn[] {
  return table.columns.map((column) => ({ name: column.name, source: isOptional ? { ...column, nullable: true } : column }));
}

/** `t.*`, or a column with a name of its own or not. */
function namedColumns(sources: readonly QuerySource[], part: Cursor): QueryColumn[] | undefined {
  if (part.isSymbol('.', 1) && part.isSymbol('*', 2)) {
    const all = part.name();
    return all && sources.filter((source) => sameFolded(source.name, all.value)).flatMap(columnsOf);
  }
  const name = part.objectName();
  if (!name) return undefined;
  const { schema: qualifier } = name;
  const among = sources.filter((source) => qualifier === undefined || sameFolded(source.name, qualifier));
  const found = among.flatMap(columnsOf).find((column) => sameFolded(column.name, name.value));
  if (!found) return undefined;
  part.take('AS');
  const alias = part.name()?.value;
  return part.isDone() ? [{ name: alias ?? found.name, source: found.source }] : undefined;
}

/** `expression AS name`: a column that the table defines itself, or of the expression's type. */
function computedColumn(reading: Reading, table: DraftTable, sources: readonly QuerySource[], part: Cursor): QueryColumn[] | undefined {
  const sql = part.textUntil(() => part.is('AS'));
  const name = part.take('AS') ? part.name() : undefined;
  if (!name || !part.isDone()) return undefined;
  const own = findColumn(table, name.value);
  if (own) return [{ name: own.name, source: own }];
  const columns = expressionColumns(
    sources.flatMap((source) => source.table.columns),
    reading.catalog,
  );
  const type = computedType(readExpression(sql, reading.dialect, columns).expression, columns);
  const position = reading.context.position(name.start, name.end);
  return type && [{ name: name.value, source: { name: name.value, type, nullable: true, position } }];
}
