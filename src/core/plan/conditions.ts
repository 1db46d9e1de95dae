import { columnsOf } from '../rules/columnsOf';
import { compileExpression } from '../rules/compile';
import type { Expression } from '../rules/expression';
import { mapColumns } from '../rules/mapColumns';
import { resolveType, type SchemaType } from '../rules/resolveType';
import type { Column, Schema, Table } from '../schema/schema';
import { alternatives, conjuncts } from './normalise';
import { periodConditions } from './periods';

/** A condition that ties columns together, or that only evaluation can decide. */
export interface Relation {
  readonly columns: readonly string[];
  readonly expression: Expression;
  /** Of an OR: its branches, each a list of conditions. */
  readonly branches?: readonly (readonly Expression[])[];
  /** Of a partial key: the link whose first children are free from it, or none, where the table's first row is. */
  readonly guard?: { readonly link?: number; readonly isForFirst?: boolean };
}

/** A table's conditions, taken apart as far as domains and groups can use them. */
export interface Conditions {
  /** Conditions on one column alone, by its name. */
  readonly single: ReadonlyMap<string, readonly Expression[]>;
  readonly relations: readonly Relation[];
}

/**
 * All that every row of a table must fulfil: its checks, its domains' checks, its partitions' bounds, and further rules, which may
 * speak of columns that are `borrowed` from parents.
 */
export function tableConditions(
  table: Table,
  schema: Schema,
  rules: readonly Expression[],
  now: number,
  borrowed: readonly Column[] = [],
): Conditions {
  const types = new Map([...table.columns, ...borrowed].map((column) => [column.name, resolveType(column.type, schema)]));
  const all = [
    ...table.checks.map((check) => check.expression),
    ...domainChecks(table, schema),
    ...partitionBounds(table),
    ...periodConditions(table),
    ...rules,
  ];
  const single = new Map<string, Expression[]>();
  const relations: Relation[] = [];
  for (const conjunct of all.flatMap(conjuncts)) {
    if (!isEvaluable(conjunct, types, schema, now)) continue;
    sort(conjunct, single, relations);
  }
  return { single, relations };
}

function domainChecks(table: Table, schema: Schema): Expression[] {
  return table.columns.flatMap((column) => {
    const { domains } = resolveType(column.type, schema);
    return domains.flatMap((domain) =>
      domain.checks.map((check) => mapColumns(check.expression, () => ({ kind: 'column', name: column.name }))),
    );
  });
}

/** Some partition takes the row. Where a default partition takes what is left, the bounds still hold: rows go where people expect them. */
function partitionBounds(table: Table): Expression[] {
  const bounds = table.partitioning?.partitions.map((partition) => partition.bound) ?? [];
  const known = bounds.filter((bound) => bound !== undefined);
  if (known.length === 0 || (table.partitioning?.strategy === 'hash' && known.length < bounds.length)) return [];
  return [known.length === 1 ? known[0] : { kind: 'or', args: known }];
}

/** Conditions that cannot be evaluated are left to the proof; the validator names them. */
function isEvaluable(expression: Expression, types: ReadonlyMap<string, SchemaType>, schema: Schema, now: number): boolean {
  const slots = [...types.keys()];
  const compiled = compileExpression(expression, {
    now,
    types: schema,
    column: (name: string) => {
      const type = types.get(name);
      return type && { slot: slots.indexOf(name), type };
    },
  });
  return !('reason' in compiled);
}

function sort(conjunct: Expression, single: Map<string, Expression[]>, relations: Relation[]): void {
  const branches = withoutIdleNulls(alternatives(conjunct));
  if (branches.length === 1) {
    for (const atom of branches[0]) sortAtom(atom, single, relations);
    return;
  }
  const columns = [...new Set(branches.flat().flatMap(columnsOf))];
  const merged = columns.length === 1 ? mergedMembership(branches) : undefined;
  if (merged) sortAtom(merged, single, relations);
  else if (columns.length > 0) relations.push({ columns, expression: conjunct, branches });
}

function sortAtom(atom: Expression, single: Map<string, Expression[]>, relations: Relation[]): void {
  const columns = columnsOf(atom);
  if (columns.length === 1) single.set(columns[0], [...(single.get(columns[0]) ?? []), atom]);
  else if (columns.length > 1) relations.push({ columns, expression: atom });
}

/**
 * `x IS NULL OR x > 0` says no more than `x > 0` in a CHECK, since NULL passes: the branch is left out, and
 * NULLs come by the column's own share.
 */
function withoutIdleNulls(branches: Expression[][]): Expression[][] {
  return branches.filter((branch) => {
    if (branch.length !== 1 || branch[0].kind !== 'isNull' || branch[0].arg.kind !== 'column') return true;
    const { name } = branch[0].arg;
    const others = branches.filter((other) => other !== branch);
    return others.length === 0 || !others.every((other) => other.every((atom) => isStrictIn(atom, name)));
  });
}

function isStrictIn(atom: Expression, column: string): boolean {
  const strict =
    atom.kind === 'compare'
      ? atom.operator !== 'distinct' && atom.operator !== 'not distinct'
      : atom.kind === 'in' || atom.kind === 'match';
  return strict && columnsOf(atom).join() === column;
}

/** `x = 'a' OR x = 'b' OR x IN (…)` as one IN. */
function mergedMembership(branches: readonly (readonly Expression[])[]): Expression | undefined {
  const values: Expression[] = [];
  let arg: Expression | undefined;
  for (const branch of branches) {
    const [atom] = branch;
    if (branch.length !== 1) return undefined;
    if (atom.kind === 'compare' && atom.operator === '=' && columnsOf(atom.right).length === 0) {
      arg = atom.left;
      values.push(atom.right);
    } else if (atom.kind === 'in') {
      arg = atom.arg;
      values.push(...atom.values);
    } else return undefined;
  }
  return arg && { kind: 'in', arg, values };
}
