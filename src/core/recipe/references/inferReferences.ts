import { resolveType, type SchemaType } from '../../rules/resolveType';
import { declaredKeys } from '../../schema/declaredKeys';
import type { Column, ForeignKey, Schema, Table } from '../../schema/schema';
import { displayName } from '../../schema/schema';
import { tablePlace } from '../../schema/tableIndex';
import type { Recipe, TableRecipe } from '../recipe';
import { fitsInto } from './fitsInto';
import { meantTable, namedTables } from './meantTable';
import { hasRoom } from './referenceRoom';

/**
 * The schema with a foreign key for each column that is called after another table and has the type of its key, where the script
 * declares none: `memos.creator_id` refers to `users`. Names have to leave no doubt, no circle may come of it, and there have to be
 * as many different rows as are asked for. Tables of which the script inserts rows keep what these say.
 */
export function withInferredReferences(schema: Schema, recipe: Recipe): Schema {
  if (recipe.infer === false) return schema;
  const names = namedTables(schema);
  const parents = schema.tables.map(
    (table) => new Set(table.foreignKeys.map(({ references }) => tablePlace(schema, references.table)).filter((place) => place >= 0)),
  );
  const given = new Set(
    schema.given?.flatMap((statement) => ('table' in statement ? [`${statement.table.schema}.${statement.table.name}`] : [])),
  );
  const added = schema.tables.map((table, place): ForeignKey[] => {
    const keys: ForeignKey[] = [];
    for (const column of given.has(`${table.schema}.${table.name}`) ? [] : table.columns) {
      const parent = isOpen(column, table, schema, recipe) ? meantTable(column, place, schema, names) : undefined;
      if (parent === undefined || (parent === place ? !column.nullable : leadsTo(parents, parent, place))) continue;
      const key = referenceOf(column, schema.tables[parent], schema);
      if (!key || !hasRoom(key, { ...table, foreignKeys: [...table.foreignKeys, ...keys] }, schema, recipe, given)) continue;
      keys.push(key);
      parents[place].add(parent);
    }
    return keys;
  });
  return added.every((keys) => keys.length === 0) ? schema : withKeys(schema, added);
}

/**
 * The places of tables that came out shorter than asked and have inferred references, without which they may not. References stay
 * that what the recipe asks may speak of.
 */
export function inferredInTheWay(schema: Schema, recipe: Recipe, shortfalls: readonly { readonly table: string }[]): ReadonlySet<number> {
  const short = new Set(shortfalls.map(({ table }) => table));
  const others = Object.values(recipe.tables ?? {}).flatMap((asked) => [...sqlOf(asked), ...wishesOf(asked)]);
  const places = [...schema.tables.keys()].filter((place) => {
    const table = schema.tables[place];
    const name = displayName(table, schema.defaultSchema);
    const isSpokenOf = sqlOf(recipe.tables?.[name]).length > 0 || others.some((text) => text.includes(name));
    return short.has(name) && !isSpokenOf && table.foreignKeys.some(({ inferred }) => inferred);
  });
  return new Set(places);
}

/** The SQL in a table's recipe, and the columns by which it shares something out. */
function sqlOf({ rules = [], columns = {} }: TableRecipe = {}): string[] {
  return [...rules, ...Object.values(columns).flatMap(({ sql, when, share }) => [sql, when, share?.per].flatMap((text) => text ?? []))];
}

/** The tables that a table's rows are to have rows of. */
function wishesOf({ children = [] }: TableRecipe): string[] {
  return [children].flat().map(({ of }) => of);
}

/** The schema without the inferred references of some tables, by their places. */
export function withoutInferredReferences(schema: Schema, places: ReadonlySet<number>): Schema {
  const tables = schema.tables.map((table, place) =>
    places.has(place) ? Object.freeze({ ...table, foreignKeys: declaredKeys(table) }) : table,
  );
  return Object.freeze({ ...schema, tables: Object.freeze(tables) });
}

function withKeys(schema: Schema, added: readonly (readonly ForeignKey[])[]): Schema {
  const tables = schema.tables.map((table, place) =>
    added[place].length === 0 ? table : Object.freeze({ ...table, foreignKeys: Object.freeze([...table.foreignKeys, ...added[place]]) }),
  );
  return Object.freeze({ ...schema, tables: Object.freeze(tables) });
}

/** Whether nothing but its name says what the column holds. */
function isOpen({ name, identity, generated }: Column, table: Table, schema: Schema, recipe: Recipe): boolean {
  if (identity || generated || table.partitioning?.columns.includes(name)) return false;
  const spoken = [...table.foreignKeys.map((key) => key.columns), ...table.checks.map((check) => check.columns)];
  if (table.exclusions.length > 0 || spoken.some((columns) => columns.includes(name))) return false;
  const { nulls: _nulls, negative: _negative, ...asked } = recipe.tables?.[displayName(table, schema.defaultSchema)]?.columns?.[name] ?? {};
  return Object.keys(asked).length === 0;
}

/** Whether the rows of one table refer to those of another, directly or not. */
function leadsTo(parents: readonly ReadonlySet<number>[], from: number, to: number): boolean {
  const seen = new Set([from]);
  for (const place of seen) for (const parent of parents[place]) seen.add(parent);
  return seen.has(to);
}

function referenceOf(column: Column, parent: Table, schema: Schema): ForeignKey | undefined {
  const [name] = parent.primaryKey?.columns ?? [];
  const key = parent.columns.find((each) => each.name === name);
  if (!key || !fitsInto(typeOf(key, schema), typeOf(column, schema))) return undefined;
  return Object.freeze({
    columns: Object.freeze([column.name]),
    references: Object.freeze({
      table: Object.freeze({ schema: parent.schema, name: parent.name }),
      columns: Object.freeze([key.name]),
    }),
    match: 'simple' as const,
    deferrable: false,
    initiallyDeferred: false,
    position: column.position,
    inferred: true as const,
  });
}

function typeOf(column: Column, schema: Schema): SchemaType {
  return resolveType(column.type, schema);
}
