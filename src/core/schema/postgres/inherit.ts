import type { DraftTable } from '../draft/draft';
import type { StatementContext } from '../draft/statementContext';
import { typeText } from '../typeText';

/** Makes a new table the INHERITS child of another: columns and inheritable checks come over, columns of one name become one. */
export function inherit(context: StatementContext, parent: DraftTable, child: DraftTable): void {
  adopt(parent, child);
  mergeColumns(context, parent, child);
  for (const constraint of parent.constraints) {
    const isNew = constraint.kind === 'check' && constraint.inheritable && !child.constraints.some((own) => own.name === constraint.name);
    if (isNew) context.catalog.addConstraint(child, constraint);
  }
}

/** ALTER TABLE … INHERIT: the child has all columns and checks already, or the server refuses it. */
export function adopt(parent: DraftTable, child: DraftTable): void {
  child.parents.push(parent);
  parent.children.push(child);
}

/** NO INHERIT: the child keeps what it has, as its own unless another parent has it too. */
export function disinherit(parent: DraftTable, child: DraftTable): void {
  child.parents = child.parents.filter((other) => other !== parent);
  parent.children = parent.children.filter((other) => other !== child);
  for (const column of child.columns) if (!hasFromParents(child, column.name)) column.inherited = false;
}

/** Whether a parent has a column of that name. */
export function hasFromParents(child: DraftTable, name: string): boolean {
  return child.parents.some((parent) => parent.columns.some((column) => column.name === name));
}

/** A child has all its parent's columns, with the parent's NOT NULL and, unless it has its own, its default. */
export function mergeColumns(context: StatementContext, parent: DraftTable, child: DraftTable): void {
  const columns = new Map(child.columns.map((column) => [column.name, column]));
  for (const column of parent.columns) {
    const own = columns.get(column.name);
    if (!own) {
      // Identity is not inherited, and its sequence stays with the parent.
      child.columns.push({ ...column, identity: undefined, inherited: true });
      continue;
    }
    own.nullable &&= column.nullable;
    own.default ??= column.default;
    own.sequence ??= column.sequence;
    if (typeText(own.type) !== typeText(column.type))
      context.warn(`Column ${column.name} has another type in ${parent.name} than in ${child.name}.`);
  }
}
