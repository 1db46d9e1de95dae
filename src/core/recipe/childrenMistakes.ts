import { displayName, type ForeignKey, type Schema, sameName, type Table } from '../schema/schema';
import { referencesTo } from '../schema/tableIndex';
import { askedNulls, childrenOf, keysMeant, rowBounds, rowsAskedFor } from './children';
import type { ChildrenRecipe, Recipe } from './recipe';

/** What is wrong, in which member of the wish, and what to do. */
interface WishMistake {
  readonly member?: keyof ChildrenRecipe;
  readonly message: string;
  readonly remedy: string;
}

/** A wish, and what it is about. */
interface Wish {
  readonly schema: Schema;
  readonly recipe: Recipe;
  readonly parent: Table;
  readonly wish: ChildrenRecipe;
  /** Names, as people write them. */
  readonly name: string;
}

/** A wish with the table and the foreign key that it means. */
interface FoundWish extends Wish {
  readonly child: Table;
  readonly key: ForeignKey;
}

/**
 * The first thing that a table's recipe says of the number of children that cannot be: of tables that do not refer to
 * it, by keys that there are not or that are unclear, numbers that contradict each other, the keys or the rows asked for.
 * The path starts at the table's own recipe.
 */
export function childrenMistake(schema: Schema, recipe: Recipe, parent: Table): (WishMistake & { path: readonly string[] }) | undefined {
  const name = displayName(parent, schema.defaultSchema);
  for (const { wish, path } of childrenOf(recipe, name)) {
    const found = wishMistake({ schema, recipe, parent, wish, name });
    if (found) return { ...found, path: found.member ? [...path, found.member] : path };
  }
  return undefined;
}

function wishMistake(wish: Wish): WishMistake | undefined {
  const found = meant(wish);
  if ('message' in found) return found;
  return numbersMistake(wish.wish) ?? keyMistake(found) ?? nullsMistake(found) ?? twiceMistake(found) ?? rowsMistake(found);
}

/** The table and the key that the wish is about, or why there are none. */
function meant(wish: Wish): FoundWish | WishMistake {
  const { schema, parent, name } = wish;
  const { of, by } = wish.wish;
  const child = schema.tables.find((table) => displayName(table, schema.defaultSchema) === of);
  const referring = referencesTo(schema, parent).map(({ table }) => displayName(table, schema.defaultSchema));
  const remedy = referring.length > 0 ? `Tables that refer to it are ${[...new Set(referring)].join(', ')}.` : 'No table refers to it.';
  if (!child) return { member: 'of', message: `the schema has no table "${of}"`, remedy };
  if (sameName(child, parent))
    return { member: 'of', message: 'rows of the table itself cannot be counted: some have none', remedy: 'Leave it out.' };
  const all = keysMeant(schema, child, name, undefined);
  if (all.length === 0) return { member: 'of', message: `${of} does not refer to ${name}`, remedy };
  const keys = by === undefined ? all : keysMeant(schema, child, name, by);
  if (keys.length === 1) return { ...wish, child, key: keys[0] };
  const listed = all.map(({ columns }) => columns.join(', ')).join('; ');
  if (by === undefined) return { message: `${of} refers to ${name} by several keys`, remedy: `Say which with "by": ${listed}.` };
  const why = keys.length > 1 ? 'is part of several keys' : 'is no column of a foreign key';
  return { member: 'by', message: `"${by}" ${why} of ${of} to ${name}`, remedy: `Its keys are ${listed}.` };
}

function numbersMistake({ min = 0, max = Number.POSITIVE_INFINITY, mean }: ChildrenRecipe): WishMistake | undefined {
  if (min > max) return { member: 'min', message: `min ${min} is above max ${max}`, remedy: 'Exchange them.' };
  if (mean === undefined || (mean >= min && mean <= max)) return undefined;
  const bound = mean < min ? `below min ${min}` : `above max ${max}`;
  return { member: 'mean', message: `mean ${mean} is ${bound}`, remedy: 'Give a mean between them.' };
}

/** A key of the child that lies within the foreign key lets each parent have one child. */
function keyMistake({ schema, child, key, wish }: FoundWish): WishMistake | undefined {
  const whole = child.unique.filter((each) => !each.where && each.expressions.length === 0);
  const isPrimary = child.primaryKey?.columns.every((name) => key.columns.includes(name)) ?? false;
  const unique = whole.find(({ columns }) => columns.every((name) => key.columns.includes(name)));
  if (!isPrimary && !unique) return undefined;
  const { min = 0, mean = 0 } = wish;
  if (min <= 1 && mean <= 1) return undefined;
  const name = displayName(child, schema.defaultSchema);
  const constraint = isPrimary ? `PRIMARY KEY (${child.primaryKey?.columns.join(', ')})` : `UNIQUE (${unique?.columns.join(', ')})`;
  return { member: min > 1 ? 'min' : 'mean', message: `${constraint} of ${name} allows 1 at most`, remedy: 'Ask for 1 at most.' };
}

function nullsMistake({ schema, recipe, child, key, wish }: FoundWish): WishMistake | undefined {
  const name = displayName(child, schema.defaultSchema);
  if (askedNulls(recipe, name, key) !== 1 || ((wish.min ?? 0) === 0 && (wish.mean ?? 0) === 0)) return undefined;
  const message = `no row of ${name} has a parent: ${key.columns.join(', ')} is to be NULL always`;
  return { member: (wish.min ?? 0) > 0 ? 'min' : 'mean', message, remedy: 'Ask for fewer NULLs.' };
}

/** Two wishes of the same rows, of which the second would be lost. */
function twiceMistake({ recipe, schema, child, key, wish, name }: FoundWish): WishMistake | undefined {
  const same = childrenOf(recipe, name).filter(
    (other) => other.wish.of === wish.of && keysMeant(schema, child, name, other.wish.by).includes(key),
  );
  if (same[0].wish !== wish) return { member: 'of', message: `the rows of ${wish.of} are counted twice`, remedy: 'Ask for them once.' };
  if (wish.mean === undefined || typeof recipe.tables?.[wish.of]?.rows === 'number') return undefined;
  const other = child.foreignKeys.find((each) => each !== key && meanOf(schema, recipe, child, each) !== undefined);
  if (!other) return undefined;
  const message = `the mean that ${displayName(other.references.table, schema.defaultSchema)} asks for decides the rows of ${wish.of} too`;
  return { member: 'mean', message, remedy: `Give one mean, or a number of rows for ${wish.of}.` };
}

function meanOf(schema: Schema, recipe: Recipe, child: Table, key: ForeignKey): number | undefined {
  const name = displayName(key.references.table, schema.defaultSchema);
  const of = displayName(child, schema.defaultSchema);
  return childrenOf(recipe, name).find(({ wish }) => wish.of === of && keysMeant(schema, child, name, wish.by).includes(key))?.wish.mean;
}

/** The rows asked for by number are too many or too few for the parents asked for. */
function rowsMistake({ schema, recipe, parent, name, child, key, wish }: FoundWish): WishMistake | undefined {
  const rows = recipe.tables?.[wish.of]?.rows;
  if (rows === 'script')
    return { member: 'of', message: `the rows of ${wish.of} are those of the script, as they are`, remedy: 'Leave it out.' };
  // How many rows a table keeps of the script's is not known here.
  const isGiven = schema.given?.some((statement) => statement.kind !== 'count' && sameName(statement.table, parent));
  const nulls = askedNulls(recipe, wish.of, key) ?? 0;
  if (rows === undefined || nulls === 1 || (isGiven && typeof recipe.tables?.[name]?.rows !== 'number')) return undefined;
  const parents = rowsAskedFor(schema, recipe, name);
  const [least, most] = rowBounds(wish, parents, nulls);
  if (rows >= least && rows <= most) return undefined;
  const bound = rows < least ? `${wish.min} at least` : `${wish.max} at most`;
  const { name: table } = child;
  return {
    member: rows < least ? 'min' : 'max',
    message: `${rows} rows of ${table} cannot be shared out among ${parents} of ${name} with ${bound} for each`,
    remedy: rows < least ? `Ask for ${least} rows of ${table} at least.` : `Ask for ${most} rows of ${table} at most.`,
  };
}
