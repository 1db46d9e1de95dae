import type { DraftColumn, DraftConstraint, DraftTable } from '../../draft/draft';
import { renameColumn as renameInTree } from '../../postgres/renameColumn';
import type { OtherDialect, SqlExpression } from '../../schema';
import { nameOf } from '../frame/names';
import { DialectScanner } from '../scan/dialectScanner';
import { TRAITS } from '../scan/traits';
import { sameFolded } from './lookUp';
import type { Reading } from './reading';

/** Renames a column wherever it is named, in the texts of expressions as the dialect writes names. */
export function renameColumn({ catalog, dialect }: Reading, table: DraftTable, column: DraftColumn, to: string): void {
  const from = column.name;
  const rename = <T extends SqlExpression>(expression: T): T => ({ ...expression, sql: renamedText(expression.sql, dialect, from, to) });
  for (const other of table.columns) if (other.generated) other.generated = rename(other.generated);
  table.constraints = table.constraints.map((constraint) => renamedTexts(constraint, rename));
  renameInTree(catalog, table, from, to);
}

function renamedTexts(constraint: DraftConstraint, rename: <T extends SqlExpression>(expression: T) => T): DraftConstraint {
  if (constraint.kind === 'check') return rename(constraint);
  if (constraint.kind !== 'unique') return constraint;
  const key = { ...constraint, expressions: constraint.expressions.map(rename) };
  return constraint.where ? { ...key, where: rename(constraint.where) } : key;
}

function renamedText(sql: string, dialect: OtherDialect, from: string, to: string): string {
  const scanner = new DialectScanner(sql, TRAITS[dialect]);
  let result = '';
  while (scanner.next()) {
    const isName = (scanner.kind === 'word' && sql[scanner.end] !== '(') || scanner.kind === 'name' || scanner.kind === 'double';
    const value = scanner.value();
    result += isName && sameFolded(nameOf(value, scanner.kind), from) ? quoted(to, dialect) : value;
  }
  return result;
}

function quoted(name: string, dialect: OtherDialect): string {
  if (dialect === 'mysql') return `\`${name.replaceAll('`', '``')}\``;
  return dialect === 'mssql' ? `[${name.replaceAll(']', ']]')}]` : `"${name.replaceAll('"', '""')}"`;
}
