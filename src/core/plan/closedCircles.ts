import type { ForeignKey, Table } from '../schema/schema';
import type { PlanContext } from './planContext';

/**
 * Whether the key, followed from parent to parent, comes back to its own columns: `a.id` refers to `b.id`, and
 * `b.id` to `a.id`. Each of them is a key, so that with as many rows in each table all hold the same values: one of
 * them gives the values, and its own foreign key holds because the others take each value once. That one is the
 * table whose parent is loaded later.
 */
export function closesCircle(context: PlanContext, place: number, key: ForeignKey): boolean {
  const parent = context.placeOf(key.references.table);
  if (parent <= place) return false;
  return leadsTo(context, context.tables[parent], key.references.columns, context.tables[place], key.columns, new Set());
}

/**
 * Whether one column of the key, followed from parent to parent, comes back to itself while the others do not: an
 * order's main line is one of its own lines. The column has values of its own, and the key's row agrees with them.
 */
export function comesBack(context: PlanContext, place: number, key: ForeignKey, at: number): boolean {
  const parent = context.placeOf(key.references.table);
  if (parent < place) return false;
  const [name, referenced] = [key.columns[at], key.references.columns[at]];
  if (parent === place) return name === referenced;
  return leadsTo(context, context.tables[parent], [referenced], context.tables[place], [name], new Set());
}

/** Whether the columns are taken, by one foreign key after another, from those wanted. */
function leadsTo(
  context: PlanContext,
  from: Table | undefined,
  columns: readonly string[],
  to: Table,
  wanted: readonly string[],
  seen: Set<string>,
): boolean {
  if (!from) return false;
  if (from === to && columns.join() === wanted.join()) return true;
  const id = JSON.stringify([from.schema, from.name, columns]);
  if (seen.has(id)) return false;
  seen.add(id);
  return from.foreignKeys.some((key) => {
    const places = columns.map((column) => key.columns.indexOf(column));
    if (places.includes(-1)) return false;
    const next = places.map((at) => key.references.columns[at]);
    return leadsTo(context, context.tables[context.placeOf(key.references.table)], next, to, wanted, seen);
  });
}
