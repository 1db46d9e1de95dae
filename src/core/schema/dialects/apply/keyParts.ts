import type { Expression } from '../../../rules/expression';
import type { DraftColumn, DraftTable } from '../../draft/draft';
import type { SqlExpression } from '../../schema';
import { quoteName } from '../../typeText';
import type { IndexElement, KeyFrame } from '../frame/frames';
import { tableCondition, tableExpression } from './expressions';
import { declaredNames, findColumn } from './lookUp';
import type { Reading } from './reading';

/** What a key compares. */
export interface KeyParts {
  /** Columns that count as a whole. */
  readonly columns: readonly string[];
  readonly expressions: readonly SqlExpression[];
  readonly where?: SqlExpression;
  /** All columns that it names, where of some only a prefix counts. */
  readonly declared?: readonly string[];
}

/** Resolves the elements of a key; undefined when it names a column that is not there, which is said. */
export function keyParts(reading: Reading, table: DraftTable, frame: KeyFrame): KeyParts | undefined {
  const named = frame.elements.flatMap((element) => element.column ?? []);
  const declared = declaredNames(reading, table, named);
  if (!declared) return undefined;
  const columns: string[] = [];
  const expressions: SqlExpression[] = [];
  for (const element of frame.elements) {
    const column = element.column && findColumn(table, element.column.value);
    const narrowed = column ? narrowedColumn(reading, column, element) : elementExpression(reading, table, frame, element);
    if (narrowed) expressions.push(narrowed);
    else if (column) columns.push(column.name);
  }
  const where = frame.where === undefined ? undefined : tableCondition(reading, table, frame.where, label(frame), frame.start);
  return { columns, expressions, declared, ...(where ? { where } : {}) };
}

function elementExpression(reading: Reading, table: DraftTable, frame: KeyFrame, element: IndexElement): SqlExpression {
  return tableExpression(reading, table, element.sql ?? '', label(frame), frame.start);
}

function label(frame: KeyFrame): string {
  return frame.name === undefined ? 'A unique key' : `The unique key ${frame.name}`;
}

/** A column of which a prefix counts, or its letters whatever their case; undefined where it counts as it is. */
function narrowedColumn({ dialect }: Reading, column: DraftColumn, element: IndexElement): SqlExpression | undefined {
  if (dialect === 'sqlite' && element.collation?.toLowerCase() === 'nocase' && !column.foldsCase) return call('lower', column);
  if (element.prefix === undefined || element.prefix >= (column.type.modifiers[0] ?? Number.POSITIVE_INFINITY)) return undefined;
  return column.type.name === 'bytea' ? call('substring', column, 1, element.prefix) : trimmed(call('left', column, element.prefix));
}

/** To MySQL spaces at the end make no difference, and a prefix may end in some. */
function trimmed({ sql, expression }: SqlExpression): SqlExpression {
  return { sql: `rtrim(${sql})`, expression: { kind: 'call', name: 'rtrim', args: [expression] } };
}

function call(name: string, column: DraftColumn, ...rest: readonly number[]): SqlExpression {
  const args: Expression[] = [{ kind: 'column', name: column.name }, ...rest.map((value): Expression => ({ kind: 'literal', value }))];
  return { sql: `${name}(${[quoteName(column.name), ...rest].join(', ')})`, expression: { kind: 'call', name, args } };
}
