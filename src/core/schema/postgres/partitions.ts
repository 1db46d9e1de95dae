import type { Node, PartitionBoundSpec, PartitionSpec } from '@pgsql/types';
import type { DraftBound, DraftPartitioning, DraftTable, PartitionKey, RangeEnd } from '../draft/draft';
import type { StatementContext } from '../draft/statementContext';
import { copyConstraint } from './copyConstraint';
import { toExpression } from './expression';
import { mergeColumns } from './inherit';
import { mentionedColumns, text } from './nodes';

/** PARTITION BY. */
export function partitioningOf(spec: PartitionSpec): DraftPartitioning {
  const strategy = spec.strategy === 'PARTITION_STRATEGY_LIST' ? 'list' : spec.strategy === 'PARTITION_STRATEGY_HASH' ? 'hash' : 'range';
  return { strategy, keys: (spec.partParams ?? []).flatMap((node) => ('PartitionElem' in node ? [partitionKey(node.PartitionElem)] : [])) };
}

function partitionKey(element: { name?: string; expr?: Node }): PartitionKey {
  if (element.expr) return { expression: toExpression(element.expr), columns: mentionedColumns(element.expr) };
  const name = element.name ?? '';
  return { expression: { kind: 'column', name }, columns: [name] };
}

/** PARTITION OF: a new table with its parent's columns. Constraints of the parent hold for it through the parent. */
export function addPartition(
  context: StatementContext,
  parent: DraftTable,
  child: DraftTable,
  bound: PartitionBoundSpec | undefined,
): void {
  attachPartition(context, parent, child, bound);
  mergeColumns(context, parent, child);
}

/** ATTACH PARTITION. */
export function attachPartition(
  context: StatementContext,
  parent: DraftTable,
  child: DraftTable,
  bound: PartitionBoundSpec | undefined,
): void {
  if (!parent.partitioning) return context.warn(`Table ${parent.name} is not partitioned; ${child.name} stays a table of its own.`);
  child.partitionOf = { parent, bound: boundOf(bound) };
  parent.children.push(child);
}

/** DETACH PARTITION: the table stands alone again, with the constraints it had through its parent. */
export function detachPartition(context: StatementContext, parent: DraftTable, child: DraftTable): void {
  if (child.partitionOf?.parent !== parent) return context.warn(`Table ${child.name} is not a partition of ${parent.name}.`);
  child.partitionOf = undefined;
  parent.children = parent.children.filter((other) => other !== child);
  for (const constraint of parent.constraints) {
    if (!child.constraints.some((own) => own.kind === constraint.kind && sameColumns(own, constraint)))
      copyConstraint(context, child, constraint);
  }
}

function sameColumns(a: object, b: object): boolean {
  return 'columns' in a && 'columns' in b && JSON.stringify(a.columns) === JSON.stringify(b.columns);
}

function boundOf(spec: PartitionBoundSpec | undefined): DraftBound {
  if (!spec || spec.is_default) return { kind: 'default' };
  if (spec.strategy === 'h') return { kind: 'hash', modulus: spec.modulus ?? 1 };
  if (spec.strategy === 'l') return { kind: 'list', values: (spec.listdatums ?? []).map(toExpression) };
  return { kind: 'range', from: (spec.lowerdatums ?? []).map(rangeEnd), to: (spec.upperdatums ?? []).map(rangeEnd) };
}

/** MINVALUE and MAXVALUE reach us as if they were columns. */
function rangeEnd(node: Node): RangeEnd {
  const word = 'ColumnRef' in node ? text(node.ColumnRef.fields?.[0]) : '';
  return word === 'minvalue' || word === 'maxvalue' ? word : toExpression(node);
}
