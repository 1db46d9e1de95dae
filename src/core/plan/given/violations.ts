import type { Batch, Vector } from '../../generate/vector';
import type { RowSource } from '../../measure/rowSource';
import { validate } from '../../measure/validity';
import { compileExpression } from '../../rules/compile';
import { EvaluationError } from '../../rules/evaluationError';
import { resolveType } from '../../rules/resolveType';
import type { Value } from '../../rules/value';
import { valueReader, writeValues } from '../../rules/values';
import { displayName, type Schema, type Table } from '../../schema/schema';
import { type GivenTable, givenId } from './givenTable';

/** A table whose given rows break a constraint of the schema, and which. */
export interface Violated {
  readonly table: Table;
  readonly reason: string;
}

/** Holds given rows against the schema's constraints, keys to one another included. */
export async function violationOf(schema: Schema, tables: readonly GivenTable[], now: number): Promise<Violated[]> {
  const known = new Map(tables.map((each) => [givenId(each.table), withComputed(each, schema, now)]));
  const source: RowSource = {
    rows: (table) => known.get(givenId(table))?.rows ?? 0,
    *batches(table, columns): Iterable<Batch> {
      const given = known.get(givenId(table));
      if (given) yield batchOf(given, columns);
    },
  };
  const part: Schema = { ...schema, tables: tables.map(({ table }) => table) };
  const { violations } = await validate(part, source, { now });
  return violations.flatMap(({ table: name, constraint, count }) => {
    const table = part.tables.find((each) => displayName(each, schema.defaultSchema) === name);
    return table ? [{ table, reason: `${count === 1 ? '1 of them breaks' : `${count} of them break`} ${constraint}` }] : [];
  });
}

interface ComputedTable extends GivenTable {
  readonly columns: readonly Vector[];
}

function batchOf({ table, rows, columns }: ComputedTable, names: readonly string[]): Batch {
  return {
    start: 0,
    count: rows,
    columns: names.map((name) => ({
      name,
      shape: { kind: 'text' },
      vector: columns[table.columns.findIndex((column) => column.name === name)],
    })),
  };
}

/** The table with its generated columns; NULL where they cannot be computed. */
function withComputed(given: GivenTable, schema: Schema, now: number): ComputedTable {
  const types = given.table.columns.map((column) => resolveType(column.type, schema));
  const slots = new Map(given.table.columns.map(({ name }, slot) => [name, slot]));
  const readers = given.columns.map((vector, slot) => (vector ? valueReader(vector, types[slot]) : (): Value => null));
  const column = (name: string) => {
    const slot = slots.get(name);
    return slot === undefined ? undefined : { slot, type: types[slot] };
  };
  const columns = given.columns.map((vector, slot) => {
    if (vector) return vector;
    const { generated } = given.table.columns[slot];
    const compiled = generated && compileExpression(generated.expression, { column, types: schema, now }, types[slot]);
    const values = Array.from({ length: given.rows }, (_, row): Value => {
      if (!compiled || 'reason' in compiled) return null;
      const cells: Value[] = [];
      for (const each of compiled.slots) cells[each] = readers[each](row);
      return computed(() => compiled.evaluate(cells));
    });
    return writeValues(values, types[slot]);
  });
  return { ...given, columns };
}

function computed(evaluate: () => Value): Value {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof EvaluationError) return null;
    throw error;
  }
}
