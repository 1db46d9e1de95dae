import type { Expression } from '../../rules/expression';
import type { Partition, Partitioning } from '../schema';
import { boundExpression } from './bounds';
import type { DraftConstraint, DraftTable } from './draft';

/** A table with what its partitions add: they are gone, and what they ask of their rows is asked of its rows. */
export interface Gathered {
  readonly constraints: readonly DraftConstraint[];
  /** Columns that some partition has NOT NULL. */
  readonly notNull: ReadonlySet<string>;
  readonly partitioning?: Partitioning;
}

interface Leaf {
  readonly table: DraftTable;
  /** From below the root down to the leaf. */
  readonly path: readonly DraftTable[];
  readonly bound?: Expression;
}

/** Flattens the partitions of a table, and lifts the constraints that only they have. */
export function gatherPartitions(root: DraftTable): Gathered {
  if (!root.partitioning) return { constraints: root.constraints, notNull: new Set() };
  const leaves = leavesOf(root, [], []);
  const { strategy, keys } = root.partitioning;
  const partitioning: Partitioning = {
    strategy,
    columns: [...new Set(keys.flatMap((key) => key.columns))],
    partitions: leaves.map(finishPartition),
    ...(leaves.length > 0 && hasGaps(root) ? { hasGaps: true } : {}),
  };
  const notNull = leaves.flatMap((leaf) => leaf.table.columns.filter((column) => !column.nullable).map((column) => column.name));
  return { constraints: [...root.constraints, ...lifted(root, leaves)], notNull: new Set(notNull), partitioning };
}

function leavesOf(table: DraftTable, path: readonly DraftTable[], bounds: readonly Expression[]): Leaf[] {
  return table.children.flatMap((child) => {
    const own = boundExpression(table, child);
    const all = own ? [...bounds, own] : bounds;
    if (child.partitioning) return leavesOf(child, [...path, child], all);
    const bound: Expression | undefined = all.length > 1 ? { kind: 'and', args: all } : all[0];
    return [{ table: child, path: [...path, child], ...(bound ? { bound } : {}) }];
  });
}

/** Hash partitions never share a remainder, so that their shares add up to one when none is missing. */
function hasGaps(table: DraftTable): boolean {
  const shares = table.children.map(({ partitionOf }) => (partitionOf?.bound.kind === 'hash' ? 1 / partitionOf.bound.modulus : 1));
  const isShort = table.partitioning?.strategy === 'hash' && shares.reduce((sum, share) => sum + share, 0) < 1 - ROUNDING;
  return isShort || table.children.some((child) => child.partitioning !== undefined && hasGaps(child));
}

/** Above what adding up thirds loses, and below the share of any modulus in use. */
const ROUNDING = 1e-6;

function finishPartition(leaf: Leaf): Partition {
  const { schema, name, position } = leaf.table;
  const isDefault = leaf.path.some((table) => table.partitionOf?.bound.kind === 'default');
  return { schema, name, isDefault, position, ...(leaf.bound ? { bound: leaf.bound } : {}) };
}

/** Constraints of partitions that the root has not, each once. */
function lifted(root: DraftTable, leaves: readonly Leaf[]): DraftConstraint[] {
  const known = new Set(root.constraints.map(signature));
  const found: DraftConstraint[] = [];
  for (const leaf of leaves) {
    for (const constraint of leaf.path.flatMap((table) => table.constraints)) {
      const sign = signature(constraint);
      if (known.has(sign) || isImpossible(root, found, constraint)) continue;
      const everywhere = leaves.every((other) => other.path.some((table) => table.constraints.some((own) => signature(own) === sign)));
      if (everywhere || constraint.kind !== 'check') known.add(sign);
      found.push(everywhere ? constraint : underBound(root, constraint, leaf));
    }
  }
  return found;
}

/** A table has one primary key; a second one of a partition holds there through that partition alone. */
function isImpossible(root: DraftTable, found: readonly DraftConstraint[], constraint: DraftConstraint): boolean {
  return constraint.kind === 'primary' && [...root.constraints, ...found].some((other) => other.kind === 'primary');
}

/** A check that one partition has binds the rows of that partition. */
function underBound(root: DraftTable, constraint: DraftConstraint, leaf: Leaf): DraftConstraint {
  if (constraint.kind !== 'check' || !leaf.bound) return constraint;
  const expression: Expression = { kind: 'or', args: [{ kind: 'not', arg: leaf.bound }, constraint.expression] };
  const keys = [root, ...leaf.path].flatMap((table) => table.partitioning?.keys ?? []);
  const columns = [...new Set([...constraint.columns, ...keys.flatMap((key) => key.columns)])];
  return { ...constraint, sql: `${constraint.sql} /* in partition ${leaf.table.name} */`, expression, columns };
}

/** Equal for constraints that ask the same, whatever their names. */
function signature(constraint: DraftConstraint): string {
  switch (constraint.kind) {
    case 'primary':
      return JSON.stringify(['key', constraint.columns]);
    case 'unique':
      return JSON.stringify(
        constraint.expressions.length > 0 || constraint.where
          ? ['unique', constraint.columns, constraint.expressions, constraint.where]
          : ['key', constraint.columns],
      );
    case 'check':
      return JSON.stringify(['check', constraint.expression]);
    case 'foreign':
      return JSON.stringify(['foreign', constraint.columns, constraint.target.schema, constraint.target.name]);
    case 'exclusion':
      return JSON.stringify([
        'exclusion',
        constraint.elements.map((element) => [element.column, element.expression?.expression, element.operator]),
      ]);
  }
}
