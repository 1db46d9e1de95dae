import type { Cursor } from './cursor';
import type { CheckFrame, ConstraintFrame, DefaultFrame, ForeignFrame, KeyFrame } from './frames';
import { readIndexElements } from './indexElements';
import type { Name } from './names';

/** Words that begin a constraint that is not named. */
export const CONSTRAINT_STARTS: ReadonlySet<string> = new Set(['CONSTRAINT', 'PRIMARY', 'UNIQUE', 'FOREIGN', 'CHECK']);

/** The name behind CONSTRAINT, which MySQL lets one leave out. */
export function constraintName(cursor: Cursor): string | undefined {
  if (!cursor.take('CONSTRAINT')) return undefined;
  const follows = cursor.word(1);
  const isNameless =
    CONSTRAINT_STARTS.has(cursor.word()) && (cursor.isSymbol('(', 1) || follows === 'KEY' || follows === 'INDEX' || follows === '');
  cursor.take('IF', 'NOT', 'EXISTS');
  return isNameless ? undefined : cursor.name()?.value;
}

/** Takes a constraint behind its name, and what belongs to it alone; undefined where none begins or it makes no sense. */
export function readConstraint(cursor: Cursor, name: string | undefined): ConstraintFrame | undefined {
  const start = cursor.offset();
  if (cursor.take('PRIMARY')) {
    cursor.take('KEY');
    return readKey(cursor, 'primary', name, start);
  }
  if (cursor.take('UNIQUE')) {
    if (!cursor.take('KEY')) cursor.take('INDEX');
    return readKey(cursor, 'unique', name, start);
  }
  if (cursor.take('CHECK')) return readCheck(cursor, name, start);
  if (cursor.is('FOREIGN') || cursor.is('REFERENCES')) return readForeignKey(cursor, name, start);
  return cursor.take('DEFAULT') ? readDefaultFor(cursor, name, start) : undefined;
}

const STORAGE = new Set(['CLUSTERED', 'NONCLUSTERED', 'HASH', 'COLUMNSTORE', 'ASC', 'DESC']);

function readKey(cursor: Cursor, kind: KeyFrame['kind'], constraint: string | undefined, start: number): KeyFrame {
  cursor.take('IF', 'NOT', 'EXISTS');
  skipStorage(cursor);
  const index = hasIndexName(cursor) ? cursor.name()?.value : undefined;
  skipStorage(cursor);
  const group = cursor.group();
  const end = cursor.previousEnd();
  skipKeyTail(cursor);
  const name = index ?? constraint;
  return { kind, ...(name === undefined ? {} : { name }), elements: group ? readIndexElements(group) : [], index: false, start, end };
}

/** Options of a column that parentheses may follow. */
const NO_INDEX_NAMES = new Set(['DEFAULT', 'CHECK', 'AS', 'CONSTRAINT']);

/** MySQL's `UNIQUE KEY name (…)`; at a column a word that follows is another option. */
function hasIndexName(cursor: Cursor): boolean {
  if (cursor.tokens.dialect !== 'mysql' || !cursor.isName() || NO_INDEX_NAMES.has(cursor.word())) return false;
  return cursor.isSymbol('(', 1) || cursor.word(1) === 'USING';
}

function skipStorage(cursor: Cursor): void {
  while (cursor.takeOne(STORAGE) !== undefined || (cursor.is('USING') && skipBoth(cursor)));
}

function skipBoth(cursor: Cursor): boolean {
  cursor.skip();
  cursor.skip();
  return true;
}

/** Takes storage options, ON CONFLICT and where SQL Server puts the index. */
function skipKeyTail(cursor: Cursor): void {
  for (;;) {
    skipStorage(cursor);
    if (cursor.is('WITH') && (cursor.isSymbol('(', 1) || cursor.word(1) === 'FILLFACTOR')) {
      const isGroup = cursor.isSymbol('(', 1);
      skipBoth(cursor);
      if (!isGroup && cursor.takeSymbol('=')) cursor.skip();
    } else if (cursor.take('ON', 'CONFLICT')) cursor.skip();
    else if (cursor.is('ON') && cursor.word(1) !== 'UPDATE' && cursor.word(1) !== 'DELETE') {
      skipBoth(cursor);
      cursor.group();
    } else return;
  }
}

function readCheck(cursor: Cursor, name: string | undefined, start: number): CheckFrame | undefined {
  cursor.take('NOT', 'FOR', 'REPLICATION');
  const group = cursor.group();
  const end = cursor.previousEnd();
  const isEnforced = !cursor.take('NOT', 'ENFORCED');
  cursor.take('ENFORCED');
  cursor.take('NO', 'INHERIT');
  return group && { kind: 'check', ...(name === undefined ? {} : { name }), sql: group.rest(), isEnforced, start, end };
}

function readForeignKey(cursor: Cursor, name: string | undefined, start: number): ForeignFrame | undefined {
  const columns = readReferencing(cursor);
  if (!cursor.take('REFERENCES')) return undefined;
  const target = cursor.objectName();
  if (!target) return undefined;
  const targetColumns = names(cursor.group());
  const end = cursor.previousEnd();
  const deferral = readReferenceTail(cursor);
  return { kind: 'foreign', ...(name === undefined ? {} : { name }), columns, target, targetColumns, ...deferral, start, end };
}

/** `FOREIGN KEY [index] (columns)`; nothing where REFERENCES stands at a column. */
function readReferencing(cursor: Cursor): readonly Name[] {
  if (!cursor.take('FOREIGN')) return [];
  cursor.take('KEY');
  cursor.take('IF', 'NOT', 'EXISTS');
  if (!cursor.isSymbol('(') && !cursor.is('REFERENCES')) cursor.name();
  return names(cursor.group());
}

function names(group: Cursor | undefined): readonly Name[] {
  return (group?.parts() ?? []).flatMap((part) => part.name() ?? []);
}

const EVENTS = new Set(['DELETE', 'UPDATE', 'INSERT']);

function readReferenceTail(cursor: Cursor): { deferrable: boolean; initiallyDeferred: boolean } {
  let deferrable = false;
  let initiallyDeferred = false;
  for (;;) {
    if (cursor.is('ON') && EVENTS.has(cursor.word(1))) skipAction(cursor);
    else if (cursor.take('MATCH')) cursor.skip();
    else if (cursor.take('NOT', 'FOR', 'REPLICATION') || cursor.take('NOT', 'DEFERRABLE') || cursor.take('INITIALLY', 'IMMEDIATE'))
      continue;
    else if (cursor.take('INITIALLY', 'DEFERRED')) initiallyDeferred = true;
    else if (cursor.take('DEFERRABLE')) deferrable = true;
    else return { deferrable, initiallyDeferred: deferrable && initiallyDeferred };
  }
}

/** ON DELETE CASCADE, SET NULL, NO ACTION …: what happens to rows later has no bearing on data. */
function skipAction(cursor: Cursor): void {
  skipBoth(cursor);
  const hasTwoWords = cursor.is('SET') || cursor.is('NO');
  cursor.skip();
  if (hasTwoWords) cursor.skip();
}

function readDefaultFor(cursor: Cursor, name: string | undefined, start: number): DefaultFrame | undefined {
  const sql = cursor.textUntil(() => cursor.is('FOR'));
  const end = cursor.previousEnd();
  const column = cursor.take('FOR') ? cursor.name() : undefined;
  return column && { kind: 'default', ...(name === undefined ? {} : { name }), sql, column, start, end };
}
