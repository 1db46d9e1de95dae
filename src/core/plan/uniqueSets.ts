import { columnsOf } from '../rules/columnsOf';
import type { Expression } from '../rules/expression';
import { resolveType } from '../rules/resolveType';
import type { Column, Exclusion, Schema, Table, UniqueKey } from '../schema/schema';
import { periodExclusion } from './periods';

/** Columns whose values together may not repeat. */
export interface UniqueSet {
  /** All that the set depends on. */
  readonly columns: readonly string[];
  /** Those that are compared themselves, and of them those that are compared without regard to case. */
  readonly plain: readonly string[];
  readonly folded: readonly string[];
  /** For people: "PRIMARY KEY (id)". */
  readonly constraint: string;
  readonly isPrimary: boolean;
  readonly nullsNotDistinct: boolean;
  /** Rows to which it applies; all when absent. */
  readonly where?: Expression;
  /** What is compared beside the plain columns. */
  readonly expressions: readonly Expression[];
}

/**
 * A table's keys, the primary key first, then the smaller before the larger. An index over one column's
 * expression (`lower(email)`) counts as one over the column: domains of distinct values stay distinct
 * when letters are folded. Other expressions may not keep values apart: see `isDoubtful`.
 */
export function uniqueSets(table: Table, schema: Schema): UniqueSet[] {
  const foldedOf = (columns: readonly string[]): string[] =>
    table.columns.filter((column) => columns.includes(column.name) && foldsCase(column, schema)).map(({ name }) => name);
  const sets = [...table.unique.map(uniqueSet), ...table.exclusions.flatMap(exclusionSet)];
  sets.sort((a, b) => a.columns.length - b.columns.length);
  const primary = table.primaryKey ? [primarySet(table.primaryKey.columns)] : [];
  return [...primary, ...sets].map((set) => ({ ...set, folded: foldedOf(set.plain) }));
}

/** Whether texts of the column that differ in case alone are the same to a key. */
function foldsCase(column: Column, schema: Schema): boolean {
  return column.foldsCase === true || resolveType(column.type, schema).name.name === 'citext';
}

type UnfoldedSet = Omit<UniqueSet, 'folded'>;

function primarySet(columns: readonly string[]): UnfoldedSet {
  const constraint = `PRIMARY KEY (${columns.join(', ')})`;
  return { columns, plain: columns, constraint, isPrimary: true, nullsNotDistinct: false, expressions: [] };
}

function uniqueSet({ columns, expressions, where, nullsNotDistinct }: UniqueKey): UnfoldedSet {
  const inner = expressions.flatMap(({ expression }) => columnsOf(expression));
  const listed = [...columns, ...expressions.map(({ sql }) => sql)].join(', ');
  return {
    columns: [...new Set([...columns, ...inner])],
    plain: columns,
    constraint: `UNIQUE (${listed})${where ? ` WHERE ${where.sql}` : ''}`,
    isPrimary: false,
    nullsNotDistinct,
    where: where?.expression,
    expressions: expressions.map(({ expression }) => expression),
  };
}

/**
 * Whether rows with distinct values of the columns may still be equal to the set: by an expression that is more than a
 * folding of letters, or by NULLs that some of them have in place of a value.
 */
export function isDoubtful({ columns, expressions, nullsNotDistinct }: UniqueSet): boolean {
  return (nullsNotDistinct && columns.length > 1) || expressions.some((expression) => !isFolding(expression));
}

function isFolding(expression: Expression): boolean {
  if (expression.kind === 'column') return true;
  if (expression.kind === 'cast') return isFolding(expression.arg) && /^(text|character varying)$/.test(expression.type.name);
  return expression.kind === 'call' && /^(lower|upper)$/.test(expression.name) && expression.args.every(isFolding);
}

/** Whether the column alone makes up the key, and NULL counts as a value there: it can have one NULL at most. */
export function isNullOnce({ columns, expressions, nullsNotDistinct, where }: UniqueKey, column: string): boolean {
  const inner = expressions.flatMap(({ expression }) => columnsOf(expression));
  const isAlone = [...columns, ...inner].every((name) => name === column);
  return isAlone && !where && (nullsNotDistinct || expressions.some(({ expression }) => absorbsNull(expression)));
}

/** Whether the expression may have a value where the column has none: `coalesce(nick, '')`. */
function absorbsNull(expression: Expression): boolean {
  switch (expression.kind) {
    case 'case':
    case 'isNull':
      return true;
    case 'cast':
      return absorbsNull(expression.arg);
    case 'call':
      return (
        /^(coalesce|concat|concat_ws|format|num_n(on)?nulls|greatest|least)$/.test(expression.name) || expression.args.some(absorbsNull)
      );
    default:
      return false;
  }
}

/**
 * Distinct ranges do not overlap, the way they are made, nor do periods that start at different times: so an exclusion
 * by equality or overlap asks for distinct rows.
 */
function exclusionSet(exclusion: Exclusion): UnfoldedSet[] {
  const { elements, where, sql } = exclusion;
  const period = periodExclusion(exclusion);
  const named = elements.flatMap(({ column, operator }) => (column !== undefined && /^(=|&&)$/.test(operator) ? [column] : []));
  const columns = period ? [...period.equal, period.start] : named;
  if (columns.length < elements.length) return [];
  return [
    { columns, plain: columns, constraint: sql, isPrimary: false, nullsNotDistinct: false, where: where?.expression, expressions: [] },
  ];
}
