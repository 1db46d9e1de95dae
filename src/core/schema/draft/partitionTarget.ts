import { columnsOf } from '../../rules/columnsOf';
import type { Expression } from '../../rules/expression';
import { mapColumns } from '../../rules/mapColumns';
import { printExpression } from '../../rules/printExpression';
import { boundExpression } from './bounds';
import type { Catalog } from './catalog';
import type { DraftCheck, DraftConstraint, DraftForeignKey, DraftTable } from './draft';

/** The table whose rows include those of a partition; the table itself where it is none. */
export function partitionRoot(table: DraftTable): DraftTable {
  return table.partitionOf ? partitionRoot(table.partitionOf.parent) : table;
}

/** The table that a foreign key refers to, if there is one. */
export function targetOf(catalog: Catalog, { target }: DraftForeignKey): DraftTable | undefined {
  return 'constraints' in target ? target : catalog.tables.get(target.schema, target.name);
}

/** The columns that a foreign key refers to: those it names, or the primary key of the target or of the table it is a partition of. */
export function targetColumnsOf(key: DraftForeignKey, target: DraftTable | undefined): readonly string[] {
  if (key.targetColumns.length > 0 || !target) return key.targetColumns;
  const primary = target.constraints.find((constraint) => constraint.kind === 'primary');
  return primary?.kind === 'primary' ? primary.columns : targetColumnsOf(key, target.partitionOf?.parent);
}

/**
 * Rows are made for a partitioned table as a whole, so a key to one of its partitions becomes a key to the table and a
 * check that keeps to the partition's bounds. Other constraints, and keys that do not tell the bounds, stay as they are.
 */
export function throughRoot(catalog: Catalog, constraint: DraftConstraint): DraftConstraint[] {
  const target = constraint.kind === 'foreign' ? targetOf(catalog, constraint) : undefined;
  if (constraint.kind !== 'foreign' || !target?.partitionOf) return [constraint];
  const targetColumns = targetColumnsOf(constraint, target);
  const check = boundCheck(constraint, target, targetColumns);
  return check ? [{ ...constraint, target: partitionRoot(target), targetColumns }, check] : [constraint];
}

/**
 * What a row has to fulfil so that the row it refers to lies in the partition that its key names: the partition's bounds,
 * over the row's own columns. Undefined where the bounds speak of columns that the key does not refer to, or of a hash.
 */
function boundCheck(key: DraftForeignKey, target: DraftTable, targetColumns: readonly string[]): DraftCheck | undefined {
  const bounds = boundsOf(target);
  const args = bounds?.map((bound) => inOwnColumns(bound, key.columns, targetColumns));
  const known = args?.flatMap((arg) => arg ?? []);
  if (!known || known.length === 0 || known.length !== args?.length) return undefined;
  const expression: Expression = known.length === 1 ? known[0] : { kind: 'and', args: known };
  return {
    kind: 'check',
    name: key.name,
    sql: printExpression(expression) ?? `the row referred to lies in ${target.name}`,
    expression,
    columns: columnsOf(expression),
    position: key.position,
    inheritable: false,
  };
}

function boundsOf(table: DraftTable): Expression[] | undefined {
  const parent = table.partitionOf?.parent;
  if (!parent) return [];
  const own = boundExpression(parent, table);
  const above = boundsOf(parent);
  return own && above && [...above, own];
}

function inOwnColumns(bound: Expression, own: readonly string[], referenced: readonly string[]): Expression | undefined {
  const isKnown = columnsOf(bound).every((name) => referenced.includes(name));
  if (!isKnown) return undefined;
  return mapColumns(bound, (column) => ({ kind: 'column', name: own[referenced.indexOf(column.name)] }));
}
