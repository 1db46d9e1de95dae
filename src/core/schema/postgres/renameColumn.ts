import { mapColumns } from '../../rules/mapColumns';
import type { Catalog } from '../draft/catalog';
import type { DraftConstraint, DraftTable } from '../draft/draft';
import { Scanner } from '../scanner';
import type { SqlExpression } from '../schema';
import { quoteName } from '../typeText';

/** Renames a column wherever it is named: keys, checks, expressions, foreign keys that reference it, partition keys, children. */
export function renameColumn(catalog: Catalog, table: DraftTable, from: string, to: string): void {
  for (const column of table.columns) {
    if (column.name === from) column.name = to;
    if (column.generated) column.generated = renameIn(column.generated, from, to);
  }
  table.constraints = table.constraints.map((constraint) => renameInConstraint(constraint, from, to));
  if (table.partitioning) {
    table.partitioning.keys = table.partitioning.keys.map((key) => ({
      expression: renameIn({ sql: '', expression: key.expression }, from, to).expression,
      columns: renamed(key.columns, from, to),
    }));
  }
  for (const other of catalog.tables.values()) renameTargets(other, table, from, to);
  for (const child of table.children) renameColumn(catalog, child, from, to);
}

function renameTargets(table: DraftTable, target: DraftTable, from: string, to: string): void {
  if (!table.constraints.some((constraint) => constraint.kind === 'foreign' && constraint.target === target)) return;
  table.constraints = table.constraints.map((constraint) =>
    constraint.kind === 'foreign' && constraint.target === target
      ? { ...constraint, targetColumns: renamed(constraint.targetColumns, from, to) }
      : constraint,
  );
}

function renameInConstraint(constraint: DraftConstraint, from: string, to: string): DraftConstraint {
  switch (constraint.kind) {
    case 'primary':
    case 'foreign':
      return { ...constraint, columns: renamed(constraint.columns, from, to) };
    case 'check':
      if (!constraint.columns.includes(from)) return constraint;
      return { ...constraint, ...renameIn(constraint, from, to), columns: renamed(constraint.columns, from, to) };
    case 'unique': {
      const key = {
        ...constraint,
        columns: renamed(constraint.columns, from, to),
        expressions: constraint.expressions.map((expression) => renameIn(expression, from, to)),
      };
      return constraint.where ? { ...key, where: renameIn(constraint.where, from, to) } : key;
    }
    case 'exclusion': {
      const elements = constraint.elements.map((element) => ({
        ...element,
        ...(element.column === from ? { column: to } : {}),
        ...(element.expression ? { expression: renameIn(element.expression, from, to) } : {}),
      }));
      const exclusion = { ...constraint, elements, sql: renameInText(constraint.sql, from, to) };
      return constraint.where ? { ...exclusion, where: renameIn(constraint.where, from, to) } : exclusion;
    }
  }
}

function renamed(columns: readonly string[], from: string, to: string): readonly string[] {
  return columns.map((name) => (name === from ? to : name));
}

function renameIn(expression: SqlExpression, from: string, to: string): SqlExpression {
  return {
    sql: renameInText(expression.sql, from, to),
    expression: mapColumns(expression.expression, (column) => (column.name === from ? { ...column, name: to } : column)),
  };
}

/** Replaces the identifier in SQL text; a name before a parenthesis is a function's. */
function renameInText(sql: string, from: string, to: string): string {
  const scanner = new Scanner(sql);
  let result = '';
  while (scanner.next()) {
    const value = scanner.value();
    const isName =
      scanner.kind === 'word'
        ? value.toLowerCase() === from
        : scanner.kind === 'identifier' && value.slice(1, -1).replaceAll('""', '"') === from;
    result += isName && sql[scanner.end] !== '(' ? quoteName(to) : value;
  }
  return result;
}
