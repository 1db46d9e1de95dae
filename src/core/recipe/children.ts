import { displayName, type ForeignKey, type Schema, type Table } from '../schema/schema';
import type { ChildrenRecipe, Recipe } from './recipe';

/** What a recipe asks of the rows of one table by the number of them that each row of another has. */
export interface AskedChildren extends ChildrenRecipe {
  /** Name of the table whose rows have them. */
  readonly parent: string;
  /** The foreign key that leads to them. */
  readonly key: ForeignKey;
}

/** A table's wishes as a list, each with its path within the table's recipe. */
export function childrenOf(recipe: Recipe, table: string): readonly { readonly wish: ChildrenRecipe; readonly path: readonly string[] }[] {
  const children = recipe.tables?.[table]?.children;
  if (children === undefined) return [];
  if (!Array.isArray(children)) return [{ wish: children, path: ['children'] }];
  return children.map((wish, at) => ({ wish, path: ['children', String(at)] }));
}

/** The foreign keys of a table that a wish of the one they lead to may mean: one, unless the recipe is mistaken. */
export function keysMeant(schema: Schema, child: Table, parent: string, by: string | undefined): ForeignKey[] {
  return child.foreignKeys.filter(
    ({ columns, references }) =>
      displayName(references.table, schema.defaultSchema) === parent && (by === undefined || columns.includes(by)),
  );
}

/** What a table's parents ask of it, in the order of its keys. */
export function askedOf(schema: Schema, recipe: Recipe, child: Table): AskedChildren[] {
  const name = displayName(child, schema.defaultSchema);
  return child.foreignKeys.flatMap((key) => {
    const parent = displayName(key.references.table, schema.defaultSchema);
    const found = childrenOf(recipe, parent).find(
      ({ wish }) => wish.of === name && keysMeant(schema, child, parent, wish.by).includes(key),
    );
    return found ? [{ ...found.wish, parent, key }] : [];
  });
}

/** Share of rows without a parent by this key, 0 to 1, as far as the recipe asks for it. */
export function askedNulls(recipe: Recipe, child: string, { columns }: ForeignKey): number | undefined {
  return columns.map((name) => recipe.tables?.[child]?.columns?.[name]?.nulls).find((share) => share !== undefined);
}

/** Least and greatest number of rows by which each of so many parents has as many children as asked. */
export function rowBounds({ min = 0, max }: ChildrenRecipe, parents: number, nulls: number): readonly [least: number, most: number] {
  const withOrphans = (children: number): number => (nulls < 1 ? children / (1 - nulls) : children);
  // 1e-9 makes up for quotients that miss a whole number.
  const least = Math.ceil(withOrphans(min * parents) - 1e-9);
  const most = max === undefined ? Number.POSITIVE_INFINITY : Math.floor(withOrphans(max * parents) + 1e-9);
  return [least, most];
}

/** Rows of a table that nothing is said of. */
const DEFAULT_ROWS = 100;

/** How many rows a table that some rows are asked of has: as the recipe says for it, else as its parents ask, else as of every table. */
export function askedRows(schema: Schema, recipe: Recipe, name: string, rowsOf: (parent: string) => number): number {
  const own = recipe.tables?.[name]?.rows;
  if (typeof own === 'number') return own;
  const isAsking = Object.values(recipe.tables ?? {}).some(({ children }) => children !== undefined);
  const table = isAsking ? schema.tables.find((each) => displayName(each, schema.defaultSchema) === name) : undefined;
  const wishes = table ? askedOf(schema, recipe, table) : [];
  const asked = wishes.map((wish) => ({ wish, parents: rowsOf(wish.parent), nulls: askedNulls(recipe, name, wish.key) ?? 0 }));
  const [mean] = asked.flatMap(({ wish, parents, nulls }) =>
    wish.mean === undefined || nulls === 1 ? [] : [Math.round((wish.mean * parents) / (1 - nulls))],
  );
  return asked.reduce(
    (rows, { wish, parents, nulls }) => {
      const [least, most] = rowBounds(wish, parents, nulls);
      return Math.max(least, Math.min(most, rows));
    },
    mean ?? recipe.rows ?? DEFAULT_ROWS,
  );
}

/** The same where no table's rows are known yet; a table that is asked of in a circle has as many as every table. */
export function rowsAskedFor(schema: Schema, recipe: Recipe, name: string, asking: readonly string[] = []): number {
  if (asking.includes(name)) return recipe.rows ?? DEFAULT_ROWS;
  return askedRows(schema, recipe, name, (parent) => rowsAskedFor(schema, recipe, parent, [...asking, name]));
}
