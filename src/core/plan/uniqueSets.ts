import { columnsOf } from '../rules/columnsOf';
import type { Expression } from '../rules/expression';
import type { Exclusion, Table } from '../schema/schema';

/** Columns whose values together may not repeat. */
export interface UniqueSet {
  readonly columns: readonly string[];
  /** For people: "PRIMARY KEY (id)". */
  readonly constraint: string;
  readonly isPrimary: boolean;
  /** Rows to which it applies; all when absent. */
  readonly where?: Expression;
  /** What is compared, where it is more than the columns themselves. */
  readonly expressions: readonly Expression[];
}

/**
 * A table's keys, the primary key first, then the smaller before the larger. An index over one column's
 * expression (`lower(email)`) counts as one over the column: domains of distinct values stay distinct
 * when letters are folded.
 */
export function uniqueSets(table: Table): UniqueSet[] {
  const sets: UniqueSet[] = table.unique.map((key) => {
    const inner = key.expressions.flatMap(({ expression }) => columnsOf(expression));
    const columns = [...new Set([...key.columns, ...inner])];
    const listed = [...key.columns, ...key.expressions.map(({ sql }) => sql)].join(', ');
    return {
      columns,
      constraint: `UNIQUE (${listed})${key.where ? ` WHERE ${key.where.sql}` : ''}`,
      isPrimary: false,
      where: key.where?.expression,
      expressions: key.expressions.map(({ expression }) => expression),
    };
  });
  sets.push(...table.exclusions.flatMap(exclusionSet));
  sets.sort((a, b) => a.columns.length - b.columns.length);
  if (!table.primaryKey) return sets;
  const { columns } = table.primaryKey;
  return [{ columns, constraint: `PRIMARY KEY (${columns.join(', ')})`, isPrimary: true, expressions: [] }, ...sets];
}

/** Distinct ranges do not overlap, the way they are made: so an exclusion among columns by equality or overlap asks for distinct rows. */
function exclusionSet({ elements, where, sql }: Exclusion): UniqueSet[] {
  const columns = elements.flatMap(({ column, operator }) => (column !== undefined && /^(=|&&)$/.test(operator) ? [column] : []));
  if (columns.length < elements.length) return [];
  return [{ columns, constraint: sql, isPrimary: false, where: where?.expression, expressions: [] }];
}
