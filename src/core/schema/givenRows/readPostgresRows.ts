import type { StatementContext } from '../draft/statementContext';
import { toExpression } from '../postgres/expression';
import type { Statement } from '../split';
import { type SqlParser, SqlSyntaxError } from '../sqlParser';
import { readCopyHead, readCopyRows } from './copyRows';
import { nameOf } from './givenLog';
import type { Conflict, GivenValue } from './givenStatement';
import { type InsertHead, readInsertHead } from './insertHead';
import { namesIn } from './namesIn';
import { assignments, readConflict } from './postgresConflict';
import { postgresLexis } from './postgresLexis';
import { insertsNothing, readInsertQuery } from './postgresQuery';
import { ownColumns, postgresValues } from './postgresValues';
import { findTarget, giveUp, giveUpForRoom, type Target, targetColumns } from './target';
import { TokenReader } from './tokenReader';
import { readTuples } from './tuples';
import { resolveRows } from './valueReader';

/** A statement about rows, being read. */
interface Reading {
  readonly context: StatementContext;
  readonly parser: SqlParser;
  readonly statement: Statement;
  /** The whole script, where COPY's rows stand. */
  readonly script: string;
}

const READERS: Readonly<Record<string, (reading: Reading) => Promise<void> | void>> = {
  insert: readInsert,
  copy: readCopy,
  update: readUpdate,
  delete: readDelete,
  truncate: readTruncate,
  merge: readOthers,
  with: readOthers,
  do: readOthers,
  select: readSetval,
};

/** Notes what a statement of PostgreSQL does to rows: INSERT, COPY, UPDATE, DELETE, TRUNCATE, setval. Other statements do nothing. */
export async function readPostgresRows(context: StatementContext, statement: Statement, script: string, parser: SqlParser): Promise<void> {
  const verb = /^[a-z]+/i.exec(statement.text)?.[0].toLowerCase() ?? '';
  if (Object.hasOwn(READERS, verb)) await READERS[verb]({ context, statement, script, parser });
}

async function readInsert(reading: Reading): Promise<void> {
  const { context, statement } = reading;
  const reader = new TokenReader(postgresLexis, statement.text);
  const head = readInsertHead(reader);
  const target = head && findTarget(context, head.table, head.end);
  if (!target || context.catalog.given.isUnread(target.table)) return;
  try {
    if (head.source === 'query') await readQuery(reading, target, head);
    else await readValues(reading, target, head, reader);
  } catch (error) {
    if (!(error instanceof SqlSyntaxError)) throw error;
    giveUp(context, target, `this INSERT is not SQL: ${error.message.slice(0, 100)}`);
  }
}

async function readValues({ context, statement, parser }: Reading, target: Target, head: InsertHead, reader: TokenReader): Promise<void> {
  const { catalog } = context;
  const room = catalog.given.room(target.table);
  let hasRoom = true;
  const take = (characters: number): boolean => (hasRoom = room.take(characters));
  const tuples = head.source === 'defaults' ? [[]] : readTuples(reader, { take });
  if (!hasRoom) return giveUpForRoom(context, target);
  if (!tuples) throw new SqlSyntaxError('its rows cannot be told apart', 0);
  const tail = statement.text.slice(reader.start);
  const conflict = await readConflict(catalog, tail, parser);
  const rows = await resolveRows(tuples, postgresValues(catalog, parser));
  insert(context, target, head.source === 'defaults' ? [] : head.columns, rows, conflict);
}

function insert(
  context: StatementContext,
  target: Target,
  names: readonly string[] | undefined,
  rows: readonly (readonly GivenValue[])[],
  conflict: Conflict,
): void {
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const found = targetColumns(target, names, widest);
  const { table, position } = target;
  if (!found) giveUp(context, target, 'this statement names columns that the table has not');
  else if (rows.length > 0)
    context.catalog.given.insert(table, { kind: 'insert', table: nameOf(table), ...found, rows, conflict, position });
}

async function readQuery({ context, statement, parser }: Reading, target: Target, head: InsertHead): Promise<void> {
  const { catalog } = context;
  const [node] = await parser.parse(statement.text);
  const query = node && 'InsertStmt' in node ? readInsertQuery(catalog, node.InsertStmt) : undefined;
  if (!query && node && 'InsertStmt' in node && insertsNothing(catalog, node.InsertStmt)) return;
  if (!query) return giveUp(context, target, 'they come from a query that has to be run');
  const { table, position } = target;
  for (const part of query.parts) {
    const found = targetColumns(target, head.columns, part.values.length);
    if (!found) return giveUp(context, target, 'this statement names columns that the table has not');
    catalog.given.add({ kind: 'query', table: nameOf(table), ...found, ...part, conflict: query.conflict, position }, table);
  }
}

function readCopy({ context, statement, script }: Reading): void {
  const head = readCopyHead(statement.text);
  const target = head && findTarget(context, head.table, head.end);
  if (!target || context.catalog.given.isUnread(target.table)) return;
  if (!statement.copyData) return giveUp(context, target, 'they are copied from elsewhere');
  if (!head.format) return giveUp(context, target, 'COPY has options here that are not understood');
  const { start, end } = statement.copyData;
  const rows = readCopyRows(script.slice(start, end), head.format, context.catalog.given.room(target.table));
  if (rows) insert(context, target, head.columns, rows, { kind: 'refuse' });
  else giveUpForRoom(context, target);
}

/** The table of UPDATE and DELETE, if it has rows that they may change. */
function changedTable(context: StatementContext, reader: TokenReader): Target | undefined {
  reader.takeWord('ONLY');
  const parts = reader.takeDotted();
  const table = parts && context.catalog.findByParts(context.catalog.tables, parts);
  if (!table || !context.catalog.given.hasRows(table)) return undefined;
  return { table, position: context.position(0, reader.start) };
}

async function readUpdate({ context, statement, parser }: Reading): Promise<void> {
  const reader = new TokenReader(postgresLexis, statement.text);
  const target = reader.takeWord('UPDATE') ? changedTable(context, reader) : undefined;
  if (!target) return;
  const node = await parsed(statement.text, parser);
  const update = node && 'UpdateStmt' in node ? node.UpdateStmt : undefined;
  if (!update || update.fromClause || update.withClause) return giveUp(context, target, 'this UPDATE has to be run');
  const { catalog } = context;
  const { table, position } = target;
  const names = [update.relation?.alias?.aliasname ?? update.relation?.relname];
  const where = update.whereClause && { where: ownColumns(toExpression(update.whereClause), names) };
  catalog.given.add({ kind: 'update', table: nameOf(table), set: assignments(catalog, update.targetList), ...where, position }, table);
}

async function readDelete({ context, statement, parser }: Reading): Promise<void> {
  const reader = new TokenReader(postgresLexis, statement.text);
  const target = reader.takeWords('DELETE', 'FROM') ? changedTable(context, reader) : undefined;
  if (!target) return;
  const node = await parsed(statement.text, parser);
  const deletion = node && 'DeleteStmt' in node ? node.DeleteStmt : undefined;
  if (!deletion || deletion.usingClause || deletion.withClause) return giveUp(context, target, 'this DELETE has to be run');
  const { table, position } = target;
  const names = [deletion.relation?.alias?.aliasname ?? deletion.relation?.relname];
  const where = deletion.whereClause && { where: ownColumns(toExpression(deletion.whereClause), names) };
  context.catalog.given.add({ kind: 'delete', table: nameOf(table), ...where, cascade: false, restart: false, position }, table);
}

async function parsed(sql: string, parser: SqlParser): Promise<Awaited<ReturnType<SqlParser['parse']>>[number] | undefined> {
  try {
    return (await parser.parse(sql))[0];
  } catch (error) {
    if (error instanceof SqlSyntaxError) return undefined;
    throw error;
  }
}

function readTruncate({ context, statement }: Reading): void {
  const reader = new TokenReader(postgresLexis, statement.text);
  const targets: Target[] = [];
  reader.takeWord('TRUNCATE');
  reader.takeWord('TABLE');
  do {
    const target = changedTable(context, reader);
    reader.takeSymbol('*');
    if (target) targets.push(target);
  } while (reader.takeSymbol(','));
  const restart = reader.takeWords('RESTART', 'IDENTITY');
  if (!restart) reader.takeWords('CONTINUE', 'IDENTITY');
  const cascade = reader.isWord('CASCADE');
  for (const { table, position } of targets)
    context.catalog.given.add({ kind: 'delete', table: nameOf(table), cascade, restart, position }, table);
}

/** MERGE, WITH and blocks of code may do anything to rows: the tables that they write to can no longer be told. */
function readOthers({ context, statement }: Reading): void {
  for (const { parts, isInsert } of namesIn(statement.text)) {
    const { catalog } = context;
    const table = catalog.findByParts(catalog.tables, parts);
    if (table && (isInsert || catalog.given.hasRows(table)))
      giveUp(context, { table, position: context.position() }, 'this statement has to be run');
  }
}

const SETVAL = /^select\s+(?:pg_catalog\.)?setval\s*\(\s*'([^']+)'(?:::regclass)?\s*,\s*(\d+)\s*(?:,\s*(true|false|'t'|'f')\s*)?\)\s*$/i;

function readSetval({ context, statement }: Reading): void {
  const [, name, value, isCalled = 'true'] = SETVAL.exec(statement.text) ?? [];
  if (name === undefined) return;
  const { catalog } = context;
  const reader = new TokenReader(postgresLexis, name);
  const sequence = catalog.findByParts(catalog.sequences, reader.takeDotted() ?? []);
  if (!sequence) return;
  const next = Number(value) + (/t/i.test(isCalled) ? sequence.increment : 0);
  catalog.given.add({ kind: 'count', sequence: nameOf(sequence), next });
}

/** psql's `\\copy TABLE FROM 'file'`: rows that are not part of the script. */
export function readPsqlRows(context: StatementContext, line: string): void {
  const copy = /^\\(?=copy\b)/i.test(line) ? readCopyHead(line.slice(1)) : undefined;
  const target = copy && findTarget(context, copy.table, copy.end);
  if (target) giveUp(context, target, 'they are copied from elsewhere');
}
