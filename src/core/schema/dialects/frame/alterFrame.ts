import { readColumnFrame } from './columnFrame';
import { constraintName, readConstraint } from './constraintFrame';
import type { Cursor } from './cursor';
import type { ColumnFrame, ConstraintFrame, TableOptions } from './frames';
import type { Name, ObjectName } from './names';
import { isConstraint, isIndex, readTableItems } from './tableItems';
import { readTableOptions } from './tableOptions';

/** One action of ALTER TABLE that bears on data. */
export type AlterAction =
  | { readonly kind: 'addColumn'; readonly column: ColumnFrame; readonly isOptional: boolean }
  | { readonly kind: 'addConstraint'; readonly constraint: ConstraintFrame }
  | { readonly kind: 'modifyColumn'; readonly from: Name; readonly column: ColumnFrame }
  | { readonly kind: 'alterType'; readonly column: ColumnFrame }
  | { readonly kind: 'setDefault'; readonly column: Name; readonly sql?: string }
  | { readonly kind: 'setNullable'; readonly column: Name; readonly nullable: boolean }
  | { readonly kind: 'dropColumn'; readonly column: Name; readonly isOptional: boolean }
  | { readonly kind: 'dropPrimaryKey' }
  | { readonly kind: 'dropConstraint'; readonly name: Name; readonly isOptional: boolean }
  | { readonly kind: 'dropIndex'; readonly name: Name }
  | { readonly kind: 'renameTable'; readonly to: ObjectName }
  | { readonly kind: 'renameColumn'; readonly from: Name; readonly to: Name }
  | { readonly kind: 'renameIndex'; readonly from: Name; readonly to: Name }
  | { readonly kind: 'options'; readonly options: TableOptions; readonly converts: boolean }
  | { readonly kind: 'unknown'; readonly start: number; readonly end: number };

/** Verbs that begin an action. */
const VERBS = new Set(['ADD', 'DROP', 'MODIFY', 'CHANGE', 'ALTER', 'RENAME']);

/** Reads the actions of ALTER TABLE behind the table's name. SQL Server's ADD and DROP hold for all parts that follow. */
export function readAlterActions(cursor: Cursor): AlterAction[] {
  const { dialect } = cursor.tokens;
  if (cursor.is('WITH') && /^(?:NO)?CHECK$/.test(cursor.word(1))) {
    cursor.skip();
    cursor.skip();
  }
  let verb = '';
  return cursor.parts().flatMap((part, at) => {
    const own = dialect !== 'mssql' || at === 0 ? part.takeOne(VERBS) : undefined;
    verb = own ?? (dialect === 'mssql' ? verb : '');
    return readAction(part, verb);
  });
}

function readAction(part: Cursor, verb: string): AlterAction[] {
  switch (verb) {
    case 'ADD':
      return readAdd(part);
    case 'DROP':
      return readDrop(part);
    case 'MODIFY':
    case 'CHANGE':
      return readModify(part, verb === 'CHANGE');
    case 'ALTER':
      return readAlter(part);
    case 'RENAME':
      return readRename(part);
    default:
      return readOptions(part);
  }
}

function readAdd(part: Cursor): AlterAction[] {
  const isColumn = part.take('COLUMN');
  const isOptional = part.take('IF', 'NOT', 'EXISTS');
  if (!isColumn && (isIndex(part) || part.is('PARTITION') || part.is('PERIOD', 'FOR') || part.is('SYSTEM', 'VERSIONING'))) return [];
  const group = part.group();
  if (group) return itemsOf(group);
  const start = part.offset();
  if (!isColumn && isConstraint(part)) {
    const constraint = readConstraint(part, constraintName(part));
    return constraint ? [{ kind: 'addConstraint', constraint }] : [{ kind: 'unknown', start, end: part.previousEnd() }];
  }
  const column = readColumnFrame(part);
  return column ? [{ kind: 'addColumn', column, isOptional }] : [{ kind: 'unknown', start, end: start + 1 }];
}

function itemsOf(group: Cursor): AlterAction[] {
  const { columns, constraints } = readTableItems(group);
  const added = columns.map((column): AlterAction => ({ kind: 'addColumn', column, isOptional: false }));
  return [...added, ...constraints.map((constraint): AlterAction => ({ kind: 'addConstraint', constraint }))];
}

function readDrop(part: Cursor): AlterAction[] {
  if (part.take('PRIMARY', 'KEY')) return [{ kind: 'dropPrimaryKey' }];
  if (part.is('PARTITION') || part.is('PERIOD', 'FOR') || part.is('SYSTEM', 'VERSIONING')) return [];
  const isIndexDrop = !part.isLast() && part.tokens.dialect === 'mysql' && (part.take('INDEX') || part.take('KEY'));
  const isNamed = isIndexDrop || (!part.isLast() && (part.take('CONSTRAINT') || part.take('FOREIGN', 'KEY') || part.take('CHECK')));
  const isColumn = !isNamed && ((!part.isLast() && part.take('COLUMN')) || part.tokens.dialect !== 'mssql');
  const isOptional = part.take('IF', 'EXISTS');
  const name = part.name();
  if (!name) return [{ kind: 'unknown', start: part.offset(), end: part.offset() + 1 }];
  if (isIndexDrop) return [{ kind: 'dropIndex', name }];
  return [isColumn ? { kind: 'dropColumn', column: name, isOptional } : { kind: 'dropConstraint', name, isOptional }];
}

/** MODIFY says the whole definition anew; CHANGE names the column first. */
function readModify(part: Cursor, isChange: boolean): AlterAction[] {
  part.take('COLUMN');
  part.take('IF', 'EXISTS');
  const start = part.offset();
  const from = isChange ? part.name() : undefined;
  const column = readColumnFrame(part);
  return column ? [{ kind: 'modifyColumn', from: from ?? column.name, column }] : [{ kind: 'unknown', start, end: start + 1 }];
}

function readAlter(part: Cursor): AlterAction[] {
  if (part.is('INDEX') || part.is('CONSTRAINT') || part.is('CHECK')) return [];
  part.take('COLUMN');
  part.take('IF', 'EXISTS');
  const start = part.offset();
  const isWhole = part.tokens.dialect === 'mssql';
  const column = isWhole && part.word(1) !== 'ADD' && part.word(1) !== 'DROP' ? readColumnFrame(part) : undefined;
  if (column) return [{ kind: 'alterType', column }];
  const name = part.name();
  if (!name) return [{ kind: 'unknown', start, end: start + 1 }];
  if (part.take('SET', 'DEFAULT')) return [{ kind: 'setDefault', column: name, sql: part.unwrappedRest() }];
  if (part.take('DROP', 'DEFAULT')) return [{ kind: 'setDefault', column: name }];
  if (part.is('SET', 'NOT', 'NULL') || part.is('DROP', 'NOT', 'NULL'))
    return [{ kind: 'setNullable', column: name, nullable: part.is('DROP') }];
  return [];
}

function readRename(part: Cursor): AlterAction[] {
  const isIndexName = part.take('INDEX') || part.take('KEY');
  const isColumn = !isIndexName && isTwoNames(part);
  if (isColumn) part.take('COLUMN');
  if (isIndexName || isColumn) {
    const from = part.name();
    part.take('TO');
    const to = part.name();
    return from && to ? [{ kind: isIndexName ? 'renameIndex' : 'renameColumn', from, to }] : [];
  }
  if (!part.take('TO') && !part.take('AS')) part.takeSymbol('=');
  const to = part.objectName();
  return to ? [{ kind: 'renameTable', to }] : [];
}

/** `RENAME [COLUMN] a TO b`, as against `RENAME TO b`. */
function isTwoNames(part: Cursor): boolean {
  return part.is('COLUMN') || (!part.is('TO') && !part.is('AS') && part.word(1) === 'TO');
}

function readOptions(part: Cursor): AlterAction[] {
  const converts = part.take('CONVERT', 'TO');
  return [{ kind: 'options', options: readTableOptions(part), converts }];
}
