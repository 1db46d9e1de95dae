import type { Batch, Vector } from '../generate/vector';
import { compileExpression, isUncompilable, type Scope } from '../rules/compile';
import type { SchemaType } from '../rules/resolveType';
import { resolveType } from '../rules/resolveType';
import type { Schema, Table } from '../schema/schema';

/** A table's columns as expressions see them: the slot of a column is its place in the table. */
export interface TableScope extends Scope {
  readonly table: Table;
  readonly columnTypes: readonly SchemaType[];
  /** Generated columns that only the database can compute: expressions cannot read them. */
  readonly hidden: ReadonlySet<string>;
}

/** The scope of a table's own constraints; `now` in microseconds UTC. `known`: generated columns whose values the rows bring. */
export function tableScope(table: Table, schema: Schema, now: number, known: readonly string[] = []): TableScope {
  const columnTypes = table.columns.map((column) => resolveType(column.type, schema));
  const slots = new Map(table.columns.map((column, slot) => [column.name, slot]));
  const place = (name: string) => {
    const slot = slots.get(name);
    return slot === undefined ? undefined : { slot, type: columnTypes[slot] };
  };
  const hidden = hiddenColumns(table, { types: schema, now, column: place }, known);
  return { table, columnTypes, hidden, types: schema, now, column: (name) => (hidden.has(name) ? undefined : place(name)) };
}

function hiddenColumns({ columns }: Table, scope: Scope, known: readonly string[]): ReadonlySet<string> {
  const computed = columns
    .filter(({ name }) => !known.includes(name))
    .flatMap(({ name, generated }) => (generated ? [{ name, ...generated }] : []));
  return new Set(computed.filter(({ expression }) => isUncompilable(compileExpression(expression, scope))).map(({ name }) => name));
}

/** The vector of a column in a batch; throws when the source left it out. */
export function vectorOf(batch: Batch, name: string): Vector {
  const column = batch.columns.find((candidate) => candidate.name === name);
  if (!column) throw new Error(`the row source gave no column ${name}`);
  return column.vector;
}
