import { readColumnFrame } from './columnFrame';
import { CONSTRAINT_STARTS, constraintName, readConstraint } from './constraintFrame';
import type { Cursor } from './cursor';
import type { ColumnFrame, ConstraintFrame, KeyFrame, TableItems } from './frames';
import { readIndexElements } from './indexElements';
import type { ObjectName } from './names';

/** Words that begin an index among a table's items, where they are reserved. */
const INDEX_STARTS: ReadonlySet<string> = new Set(['KEY', 'INDEX', 'FULLTEXT', 'SPATIAL']);

/** What is gathered while the items are read. */
interface Gathering {
  readonly columns: ColumnFrame[];
  readonly constraints: ConstraintFrame[];
  readonly unknown: { readonly start: number; readonly end: number }[];
  like?: ObjectName;
}

/** Reads what the parentheses of CREATE TABLE enclose, item by item. */
export function readTableItems(group: Cursor): TableItems {
  const items: Gathering = { columns: [], constraints: [], unknown: [] };
  for (const part of group.parts()) readItem(part, items);
  return items;
}

function readItem(part: Cursor, items: Gathering): void {
  if (isConstraint(part)) return readConstraints(part, items);
  if (isIndex(part)) {
    readInlineIndex(part, items);
    part.skipUntil(() => CONSTRAINT_STARTS.has(part.word()));
    return readConstraints(part, items);
  }
  if (part.take('PERIOD', 'FOR')) return readPeriod(part, items);
  if (part.is('LIKE') && part.tokens.dialect === 'mysql') {
    part.skip();
    items.like = part.objectName();
    return;
  }
  const start = part.offset();
  const column = readColumnFrame(part);
  if (column) items.columns.push(column);
  else items.unknown.push({ start, end: start + 1 });
}

/** MariaDB's period of application time ends after it begins; the one of system time is the database's own affair. */
function readPeriod(part: Cursor, items: Gathering): void {
  const start = part.offset();
  const isSystem = part.is('SYSTEM_TIME');
  const name = part.name()?.value;
  const [from, to] =
    part
      .group()
      ?.parts()
      .map((end) => end.rest()) ?? [];
  if (isSystem || name === undefined || to === undefined) return;
  items.constraints.push({ kind: 'check', name, sql: `${from} < ${to}`, isEnforced: true, start, end: part.previousEnd() });
}

/** Whether a constraint of the table begins, rather than a column. */
export function isConstraint(part: Cursor): boolean {
  return CONSTRAINT_STARTS.has(part.word()) || (part.is('DEFAULT') && part.tokens.dialect === 'mssql');
}

/** Whether an index begins. In SQLite columns have such names. */
export function isIndex(part: Cursor): boolean {
  if (part.tokens.dialect === 'mssql') return part.is('INDEX');
  return part.tokens.dialect === 'mysql' && (INDEX_STARTS.has(part.word()) || part.is('VECTOR', 'INDEX') || part.is('VECTOR', 'KEY'));
}

/** SQLite and SQL Server let constraints follow without commas. */
function readConstraints(part: Cursor, items: Gathering): void {
  while (!part.isDone()) {
    const start = part.offset();
    const name = constraintName(part);
    const constraint = readConstraint(part, name);
    if (constraint) items.constraints.push(constraint);
    else items.unknown.push({ start, end: Math.max(part.previousEnd(), start + 1) });
    part.skipUntil(() => CONSTRAINT_STARTS.has(part.word()));
  }
}

/** SQL Server's inline index may be unique; others have no bearing on data. */
function readInlineIndex(part: Cursor, items: Gathering): void {
  const start = part.offset();
  part.skip();
  const name = part.name()?.value;
  const isUnique = part.take('UNIQUE');
  part.skipUntil(() => part.isSymbol('('));
  const group = part.group();
  if (!isUnique || !group) return;
  const key: KeyFrame = { kind: 'unique', elements: readIndexElements(group), index: true, start, end: part.previousEnd() };
  items.constraints.push({ ...key, ...(name === undefined ? {} : { name }), ...readPredicate(part) });
}

/** The predicate of a partial index, with whatever follows it left out. */
export function readPredicate(cursor: Cursor): { where?: string } {
  cursor.skipUntil(() => cursor.is('WHERE'));
  if (!cursor.take('WHERE') || cursor.isDone()) return {};
  return { where: cursor.textUntil(() => cursor.is('WITH') || (cursor.is('ON') && cursor.tokens.dialect === 'mssql')) };
}
