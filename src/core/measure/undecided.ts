import { columnsOf } from '../rules/columnsOf';
import { compileExpression, isUncompilable } from '../rules/compile';
import type { Expression } from '../rules/expression';
import type { Exclusion, Schema, Table } from '../schema/schema';
import { keyReader } from './keyReader';
import { type TableScope, tableScope } from './rowScope';
import { HASH_PARTITIONS, tableChecks } from './tableChecks';
import { type TableKey, tableKeys } from './tableKeys';

/** What only a database can decide of a table. */
export interface Undecided {
  /** As the validator names them. */
  readonly constraints: readonly string[];
  /** Columns that these read; all of them where that cannot be told. */
  readonly columns: readonly string[];
}

/**
 * The constraints on a table's own rows that only a database can decide. Exclusions among plain columns by equality and
 * overlap are none of them: rows are made to keep these. `now`: microseconds since 1970-01-01 UTC.
 */
export function undecided(table: Table, schema: Schema, now: number): Undecided {
  const scope = tableScope(table, schema, now);
  const rows = openConditions(scope);
  const keys = tableKeys({ ...table, exclusions: [] }).filter(({ parts }) => 'reason' in keyReader(parts, scope, { foldsCase: true }));
  const exclusions = tableKeys({ ...table, exclusions: table.exclusions.filter((exclusion) => !isKept(exclusion, scope)) });
  const all = [...rows, ...[...keys, ...exclusions.filter(({ kind }) => kind === 'exclusion')].map((key) => keyParts(key))];
  return { constraints: all.map(({ constraint }) => constraint), columns: read(all, scope) };
}

interface OpenConstraint {
  readonly constraint: string;
  /** Empty where nobody knows. */
  readonly columns: readonly string[];
}

/** CHECKs of the table and of its domains. */
function openConditions(scope: TableScope): OpenConstraint[] {
  const { table } = scope;
  const constraints = new Set(tableChecks(scope, []).unchecked.map(({ constraint }) => constraint));
  return [...constraints].map((constraint) => {
    if (constraint === HASH_PARTITIONS) return { constraint, columns: partitionColumns(table) };
    const check = table.checks.find(({ name, sql }) => constraint === (name ?? `CHECK (${sql})`));
    const ofDomain = table.columns.filter(({ name }) => constraint.endsWith(`(${name})`)).map(({ name }) => name);
    return { constraint, columns: check ? check.columns : ofDomain };
  });
}

/** Sub-partitions may have keys of their own, which are not known here. */
function partitionColumns({ partitioning }: Table): readonly string[] {
  return partitioning?.strategy === 'hash' ? partitioning.columns : [];
}

function keyParts({ constraint, parts }: TableKey): OpenConstraint {
  const expressions = [...parts.expressions, ...(parts.where ? [parts.where] : [])].map(({ expression }) => expression);
  const isVague = expressions.some((expression: Expression) => columnsOf(expression).length === 0);
  return { constraint, columns: isVague ? [] : [...parts.columns, ...expressions.flatMap(columnsOf)] };
}

/** The columns that constraints read, those in which the database computes others included. */
function read(constraints: readonly OpenConstraint[], { table, hidden }: TableScope): string[] {
  if (constraints.some(({ columns }) => columns.length === 0)) return table.columns.map(({ name }) => name);
  const names = constraints.flatMap(({ columns }) => columns);
  const computed = table.columns.filter(({ name }) => names.includes(name) && hidden.has(name));
  const inner = computed.map(({ generated }) => (generated ? columnsOf(generated.expression) : []));
  if (inner.some((columns) => columns.length === 0)) return table.columns.map(({ name }) => name);
  return [...new Set([...names, ...inner.flat()])];
}

/** Whether the planner makes rows that keep the exclusion. */
function isKept({ elements, where }: Exclusion, scope: TableScope): boolean {
  if (where && isUncompilable(compileExpression(where.expression, scope))) return false;
  return elements.every(
    ({ column, operator }) =>
      column !== undefined && !scope.hidden.has(column) && (operator === '=' || (operator === '&&' && isRange(column, scope))),
  );
}

/** Other types know overlap too, circles, arrays, networks, of which distinct values may well overlap. */
function isRange(column: string, scope: TableScope): boolean {
  const type = scope.columnTypes[scope.table.columns.findIndex(({ name }) => name === column)];
  if (type.family === 'array') return false;
  return type.definition?.kind === 'range' || /^(?:int4|int8|num|date|ts|tstz)(?:multi)?range$/.test(type.name.name);
}
