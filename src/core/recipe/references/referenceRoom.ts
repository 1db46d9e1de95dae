import { resolveType } from '../../rules/resolveType';
import { displayName, type ForeignKey, type Schema, type Table } from '../../schema/schema';
import { tablePlace } from '../../schema/tableIndex';
import { rowsAskedFor } from '../children';
import type { Recipe } from '../recipe';

/** Values of a column that is no reference, where its type does not say how many there are. */
const FREE = 1_000;
/** Keys of several columns are not all used up. */
const SPACE = 2;

/** Whether as many rows as are asked for differ in each of the table's keys with only so many rows to refer to by one more reference. */
export function hasRoom(key: ForeignKey, table: Table, schema: Schema, recipe: Recipe, given: ReadonlySet<string>): boolean {
  const asked = (name: Table): number => rowsAskedFor(schema, recipe, displayName(name, schema.defaultSchema));
  const wanted = asked(table);
  const keys = [...table.foreignKeys, key];
  const values = (column: string): number => {
    const parent = keys.find(({ columns }) => columns.includes(column));
    const place = parent ? tablePlace(schema, parent.references.table) : -1;
    if (place < 0) return otherValues(table, column, schema);
    const { schema: within, name } = schema.tables[place];
    // How many rows a script inserts is not known by now.
    return given.has(`${within}.${name}`) ? 1 : asked(schema.tables[place]);
  };
  const sets = [table.primaryKey, ...table.unique].flatMap((set) => (set?.columns.includes(key.columns[0]) ? [set.columns] : []));
  return sets.every((columns) => {
    const room = columns.reduce((product, column) => product * values(column), 1);
    return columns.length === 1 ? room >= wanted : room >= wanted * SPACE;
  });
}

function otherValues(table: Table, name: string, schema: Schema): number {
  const column = table.columns.find((each) => each.name === name);
  const type = column && resolveType(column.type, schema);
  if (type?.family === 'boolean') return 2;
  return type?.family === 'enum' ? (type.labels?.length ?? 1) : FREE;
}
