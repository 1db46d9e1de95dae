import { expressionColumns } from '../dialects/expressions/expressionColumn';
import { readCondition, readExpression } from '../dialects/expressions/readExpression';
import { Cursor } from '../dialects/frame/cursor';
import { Tokens } from '../dialects/frame/tokens';
import type { DraftTable } from '../draft/draft';
import type { StatementContext } from '../draft/statementContext';
import type { OtherDialect } from '../schema';
import { dialectLexis } from './dialectLexis';
import { constantRows, isOfNothing } from './dialectQuery';
import { nameOf } from './givenLog';
import type { Assignment, Conflict, GivenValue } from './givenStatement';
import { type InsertHead, readInsertHead } from './insertHead';
import { findTarget, giveUp, giveUpForRoom, type Target, targetColumns } from './target';
import { TokenReader } from './tokenReader';
import { type RawSql, type RawValue, readTuples } from './tuples';

/** A statement about rows, being read. */
interface Reading {
  readonly context: StatementContext;
  readonly dialect: OtherDialect;
  readonly isUncertain: boolean;
}

const READERS: Readonly<Record<string, (reading: Reading, reader: TokenReader) => void>> = {
  insert: readInsert,
  replace: readInsert,
  update: readUpdate,
  delete: readDelete,
  truncate: readTruncate,
  load: readElsewhere,
  bulk: readElsewhere,
  merge: readElsewhere,
  with: readElsewhere,
};

/**
 * Notes what a statement of another dialect does to rows: INSERT, REPLACE, UPDATE, DELETE, TRUNCATE. Other statements do nothing.
 * `isUncertain`: it stands behind a condition that may be false in a database that is new.
 */
export function readDialectRows(context: StatementContext, dialect: OtherDialect, isUncertain: boolean): void {
  const verb = /^[a-z]+/i.exec(context.text)?.[0].toLowerCase() ?? '';
  if (Object.hasOwn(READERS, verb)) READERS[verb]({ context, dialect, isUncertain }, new TokenReader(dialectLexis(dialect), context.text));
}

function readInsert(reading: Reading, reader: TokenReader): void {
  const { context } = reading;
  const head = readInsertHead(reader);
  // What SQLite counts by itself is no data.
  if (reading.dialect === 'sqlite' && /^sqlite_/i.test(head?.table.at(-1) ?? '')) return;
  const target = head ? findTarget(context, tableName(head.table), head.end) : undefined;
  if (!head || !target || context.catalog.given.isUnread(target.table)) return;
  if (head.source === 'query' && isOfNothing(context, reading.dialect, context.text.slice(head.end))) return;
  const room = context.catalog.given.room(target.table);
  let hasRoom = true;
  const take = (characters: number): boolean => (hasRoom = room.take(characters));
  const tuples = readRows(reader, head, take);
  const conflict = tuples && readConflict(reader, head);
  if (!hasRoom) giveUpForRoom(context, target);
  else if (reading.isUncertain) giveUp(context, target, 'this statement stands behind a condition');
  else if (!tuples || !conflict) giveUp(context, target, 'this statement has to be run');
  else insert(reading, target, head, tuples, conflict);
}

/** Of `database.schema.table` the database says nothing; `database..table` is read as its table. */
function tableName(parts: readonly string[]): readonly string[] {
  return parts.slice(-2);
}

function readRows(reader: TokenReader, { source }: InsertHead, take: (characters: number) => boolean): RawValue[][] | undefined {
  if (source === 'values') return readTuples(reader, { take });
  if (source === 'defaults') return [[]];
  return source === 'query' ? constantRows(reader, { take }) : undefined;
}

/** What stands behind the rows; undefined where it is not understood. */
function readConflict(reader: TokenReader, { conflict }: InsertHead): Conflict | undefined {
  reader.takeSymbol(';');
  if (reader.ended || reader.isWord('RETURNING')) return { kind: conflict };
  const tail = reader.text.slice(reader.start).trim();
  if (/^on\s+conflict\s*do\s+nothing\s*;?$/i.test(tail)) return { kind: 'skip' };
  return /^(?:as\s+\S+\s+)?on\s+(?:duplicate|conflict)\b/i.test(tail) ? { kind: 'unread' } : undefined;
}

function insert(reading: Reading, target: Target, head: InsertHead, tuples: readonly (readonly RawValue[])[], conflict: Conflict): void {
  const { context } = reading;
  const { table, position } = target;
  const widest = tuples.reduce((most, row) => Math.max(most, row.length), 0);
  const names = head.source === 'defaults' ? [] : (head.columns?.map((name) => declared(table, name)) ?? writable(table).slice(0, widest));
  const found = targetColumns(target, names);
  if (!found) return giveUp(context, target, 'this statement names columns that the table has not');
  const known = new Map<RawSql, GivenValue>();
  const rows = tuples.map((row) => row.map((value) => givenValue(reading, value, known)));
  if (rows.length > 0) context.catalog.given.insert(table, { kind: 'insert', table: nameOf(table), ...found, rows, conflict, position });
}

/** A column as it was declared: names are the same in any case. */
function declared(table: DraftTable, name: string): string {
  const folded = name.toLowerCase();
  return table.columns.find((column) => column.name.toLowerCase() === folded)?.name ?? name;
}

/** The columns that an INSERT without a list fills: SQL Server's own counting is none of them. */
function writable(table: DraftTable): string[] {
  return table.columns.filter((column) => column.identity?.kind !== 'always' && !column.generated).map((column) => column.name);
}

function givenValue({ dialect }: Reading, value: RawValue, known: Map<RawSql, GivenValue>): GivenValue {
  if (typeof value !== 'object' || value === null || value.kind !== 'sql') return value;
  const found = known.get(value) ?? moneyText(value.sql) ?? constant(readExpression(value.sql, dialect, []).expression);
  known.set(value, found);
  return found;
}

/** SQL Server's `$19.99`. */
function moneyText(sql: string): string | undefined {
  const [, sign, digits] = /^(-?)\s*\$\s*(\d[\d,]*(?:\.\d*)?)$/.exec(sql) ?? [];
  return digits === undefined ? undefined : sign + digits.replaceAll(',', '');
}

function constant(expression: ReturnType<typeof readExpression>['expression']): GivenValue {
  if (expression.kind !== 'literal') return expression;
  return typeof expression.value === 'number' ? String(expression.value) : expression.value;
}

/** The table of UPDATE and DELETE, if it has rows that they surely change. */
function changed({ context, isUncertain }: Reading, parts: readonly string[] | undefined): Target | undefined {
  const { catalog } = context;
  const table = parts && catalog.findByParts(catalog.tables, tableName(parts));
  if (!table || !catalog.given.hasRows(table)) return undefined;
  const target = { table, position: context.position() };
  if (isUncertain) giveUp(context, target, 'this statement stands behind a condition');
  return isUncertain ? undefined : target;
}

function readUpdate(reading: Reading, reader: TokenReader): void {
  const { context, dialect } = reading;
  reader.takeWord('UPDATE');
  const target = changed(reading, reader.takeDotted());
  if (!target) return;
  const { table, position } = target;
  const cursor = new Cursor(new Tokens(context.text.slice(reader.start), dialect));
  if (!cursor.take('SET')) return giveUp(context, target, 'this UPDATE has to be run');
  const columns = expressionColumns(table.columns, context.catalog);
  const assigned = cursor.sliceUntil(() => cursor.is('WHERE')).parts();
  const set = assigned.flatMap((part): Assignment[] => {
    const name = part.name();
    if (!name || !part.takeSymbol('=')) return [];
    return [{ column: declared(table, name.value), value: constant(readExpression(part.rest(), dialect, columns).expression) }];
  });
  if (set.length < assigned.length) return giveUp(context, target, 'this UPDATE has to be run');
  const where = cursor.take('WHERE') && { where: readCondition(cursor.rest(), dialect, columns).expression };
  context.catalog.given.add({ kind: 'update', table: nameOf(table), set, ...where, position }, table);
}

function readDelete(reading: Reading, reader: TokenReader): void {
  const { context, dialect } = reading;
  reader.takeWord('DELETE');
  reader.takeWord('FROM');
  const target = changed(reading, reader.takeDotted());
  if (!target) return;
  const { table, position } = target;
  reader.takeSymbol(';');
  const isAll = reader.ended;
  if (!isAll && !reader.takeWord('WHERE')) return giveUp(context, target, 'this DELETE has to be run');
  const columns = expressionColumns(table.columns, context.catalog);
  const where = isAll ? undefined : { where: readCondition(context.text.slice(reader.start), dialect, columns).expression };
  context.catalog.given.add({ kind: 'delete', table: nameOf(table), ...where, cascade: false, restart: false, position }, table);
}

function readTruncate(reading: Reading, reader: TokenReader): void {
  const { context } = reading;
  reader.takeWord('TRUNCATE');
  reader.takeWord('TABLE');
  const target = changed(reading, reader.takeDotted());
  if (target)
    context.catalog.given.add(
      { kind: 'delete', table: nameOf(target.table), cascade: false, restart: true, position: target.position },
      target.table,
    );
}

const TARGETS = /\b(?:bulk\s+insert|into\s+table|insert\s+into|merge(?:\s+into)?)\s+(?=["`[\w])/gi;

/** Rows from files, and statements that only a server can run. */
function readElsewhere({ context, dialect }: Reading): void {
  const { catalog, text } = context;
  for (const match of text.matchAll(TARGETS)) {
    const parts = new TokenReader(dialectLexis(dialect), text, match.index + match[0].length).takeDotted();
    const table = parts && catalog.findByParts(catalog.tables, tableName(parts));
    if (table) giveUp(context, { table, position: context.position() }, 'they are loaded from elsewhere');
  }
}
