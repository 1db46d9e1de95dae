import { displayName, type ForeignKey, type Schema, type Table } from '../schema/schema';
import { tablePlace } from '../schema/tableIndex';

/** In which order tables can be loaded, and what circles of foreign keys ask of a loader. */
export interface LoadingOrder {
  /** Places in `schema.tables`. */
  readonly order: readonly number[];
  /** By table: columns that are written as NULL first and updated at the end. */
  readonly late: ReadonlyMap<number, readonly string[]>;
  /** How each circle is broken, one sentence each. */
  readonly notes: readonly string[];
}

/** The place of the table that a foreign key refers to; −1 for one that the schema lacks. */
export function parentOf(schema: Schema, foreignKey: ForeignKey): number {
  return tablePlace(schema, foreignKey.references.table);
}

/** Orders tables so that parents come before children; ties and circles in the order of the script. */
export function loadingOrder(schema: Schema): LoadingOrder {
  const waiting = new Set(schema.tables.keys());
  const parents = schema.tables.map((table, index) =>
    table.foreignKeys.map((key) => ({ key, parent: parentOf(schema, key) })).filter(({ parent }) => parent >= 0 && parent !== index),
  );
  const order: number[] = [];
  const late = new Map<number, readonly string[]>();
  const notes: string[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter((table) => !parents[table].some(({ parent }) => waiting.has(parent)));
    const placed = ready.length > 0 ? ready : [easiest(waiting, parents, schema)];
    for (const table of placed) {
      const open = ready.length > 0 ? [] : parents[table].filter(({ parent }) => waiting.has(parent)).map(({ key }) => key);
      if (open.length > 0) breakCircle(schema, table, open, late, notes);
      waiting.delete(table);
      order.push(table);
    }
  }
  return { order, late, notes };
}

/** A foreign key to another table, and that table's place in the schema. */
type Edge = { readonly key: ForeignKey; readonly parent: number };

/** More than the foreign keys of any table: one that cannot be put off weighs more than all that can. */
const MANY = 1000;

/** The table of a circle with the fewest references that no NULL can put off. */
function easiest(waiting: ReadonlySet<number>, parents: readonly (readonly Edge[])[], schema: Schema): number {
  const cost = (table: number): number => {
    const open = parents[table].filter(({ parent }) => waiting.has(parent));
    const hard = open.filter(({ key }) => nullableColumns(schema.tables[table], key).length === 0);
    return hard.length * MANY + open.length;
  };
  return [...waiting]
    .filter((table) => inCircle(table, waiting, parents))
    .reduce((best, table) => (cost(table) < cost(best) ? table : best));
}

function inCircle(start: number, waiting: ReadonlySet<number>, parents: readonly (readonly Edge[])[]): boolean {
  const seen = new Set<number>();
  const stack = [start];
  for (let table = stack.pop(); table !== undefined; table = stack.pop()) {
    for (const { parent } of parents[table]) {
      if (parent === start) return true;
      if (waiting.has(parent) && !seen.has(parent)) {
        seen.add(parent);
        stack.push(parent);
      }
    }
  }
  return false;
}

/** The columns of a foreign key that may be NULL, which frees the row from having a parent. */
export function nullableColumns(table: Table, key: ForeignKey): string[] {
  const nullable = key.columns.filter((name) => table.columns.find((column) => column.name === name)?.nullable === true);
  return key.match === 'full' && nullable.length < key.columns.length ? [] : nullable;
}

function breakCircle(
  schema: Schema,
  index: number,
  open: readonly ForeignKey[],
  late: Map<number, readonly string[]>,
  notes: string[],
): void {
  const table = schema.tables[index];
  const columns: string[] = [];
  for (const key of open) {
    const from = `${displayName(table, schema.defaultSchema)} (${key.columns.join(', ')})`;
    const nullable = nullableColumns(table, key);
    if (nullable.length > 0) {
      columns.push(...nullable);
      notes.push(`${from} is part of a circle: loaded as NULL, then set.`);
    } else if (key.deferrable) notes.push(`${from} is part of a circle: its check is deferred to the end of the transaction.`);
    else notes.push(`${from} is part of a circle that is neither deferrable nor nullable: the key has to be added after the rows.`);
  }
  if (columns.length > 0) late.set(index, [...new Set(columns)]);
}
