import { resolveType } from '../rules/resolveType';
import { type Column, displayName, type Schema, sameName, type Table } from '../schema/schema';
import { columnTypeText } from '../schema/typeText';
import { childrenMistake } from './childrenMistakes';
import { kindNamed, kinds } from './kinds/kinds';
import type { ColumnRecipe, Recipe, TableRecipe } from './recipe';
import { valueMistake } from './valueMistakes';

/** What is wrong in a recipe, where, and what there is instead. */
export interface RecipeMistake {
  /** Names of members from the top. */
  readonly path: readonly string[];
  readonly message: string;
  readonly remedy: string;
}

/**
 * The first thing that a recipe says of a schema that makes no sense: tables, columns and kinds that there are
 * not, kinds that do not fit the column's type, more or fewer weights than values, values and bounds of other types,
 * numbers of children that cannot be.
 */
export function recipeMistake(schema: Schema, recipe: Recipe): RecipeMistake | undefined {
  const tables = new Map(schema.tables.map((table) => [displayName(table, schema.defaultSchema), table]));
  for (const [name, wished] of Object.entries(recipe.tables ?? {})) {
    const path = ['tables', name];
    const table = tables.get(name);
    if (!table) return mistake(path, `the schema has no table "${name}"`, `Its tables are ${listed([...tables.keys()])}.`);
    const found =
      scriptMistake(schema, path, table, wished) ??
      columnsMistake(schema, path, table, wished) ??
      childrenMistakeAt(schema, recipe, path, table);
    if (found) return found;
  }
  return undefined;
}

function mistake(path: readonly string[], message: string, remedy: string): RecipeMistake {
  return { path, message, remedy };
}

/** Rows of the script are as they are, and there have to be some. */
function scriptMistake(schema: Schema, path: readonly string[], table: Table, wished: TableRecipe): RecipeMistake | undefined {
  if (wished.rows !== 'script') return undefined;
  if (!schema.given?.some((statement) => statement.kind !== 'count' && sameName(statement.table, table)))
    return mistake([...path, 'rows'], 'the script inserts no rows into it', 'Ask for a number of rows.');
  const member = (['columns', 'rules', 'negative'] as const).find((each) => Object.keys(wished[each] ?? {}).length > 0);
  if (!member) return undefined;
  return mistake([...path, member], 'the rows are those of the script, as they are', `Leave "${member}" out, or ask for a number of rows.`);
}

function columnsMistake(schema: Schema, path: readonly string[], table: Table, wished: TableRecipe): RecipeMistake | undefined {
  const { columns } = table;
  for (const [name, recipe] of Object.entries(wished.columns ?? {})) {
    const at = [...path, 'columns', name];
    const column = columns.find((each) => each.name === name);
    if (!column) return mistake(at, `the table has no column "${name}"`, `Its columns are ${listed(columns.map((each) => each.name))}.`);
    const found = weightsMistake(at, recipe) ?? kindMistake(schema, at, column, recipe) ?? shareMistake(at, recipe, table);
    if (found) return found;
    const value = valueMistake(column, resolveType(column.type, schema), recipe);
    if (value) return mistake([...at, ...value.member], value.message, value.remedy);
  }
  return undefined;
}

function childrenMistakeAt(schema: Schema, recipe: Recipe, path: readonly string[], table: Table): RecipeMistake | undefined {
  const found = childrenMistake(schema, recipe, table);
  return found && mistake([...path, ...found.path], found.message, found.remedy);
}

function weightsMistake(path: readonly string[], { values, weights }: ColumnRecipe): RecipeMistake | undefined {
  if (!weights || weights.length === values?.length) return undefined;
  return mistake(
    [...path, 'weights'],
    `there are ${weights.length} weights for ${values?.length ?? 0} values`,
    'Give as many weights as values.',
  );
}

/** A whole is shared by the rows that refer to the same row by a key of one column. */
function shareMistake(path: readonly string[], { share }: ColumnRecipe, { columns, foreignKeys }: Table): RecipeMistake | undefined {
  if (!share) return undefined;
  const keys = foreignKeys.flatMap((key) => (key.columns.length === 1 ? key.columns : []));
  if (!keys.includes(share.per)) {
    const remedy = keys.length > 0 ? `Such keys are ${listed(keys)}.` : 'The table has none.';
    return mistake([...path, 'share', 'per'], `"${share.per}" is no foreign key of one column`, remedy);
  }
  if (share.by === undefined || columns.some(({ name }) => name === share.by)) return undefined;
  return mistake(
    [...path, 'share', 'by'],
    `the table has no column "${share.by}"`,
    `Its columns are ${listed(columns.map(({ name }) => name))}.`,
  );
}

function kindMistake(schema: Schema, path: readonly string[], column: Column, { kind: name }: ColumnRecipe): RecipeMistake | undefined {
  if (name === undefined) return undefined;
  const at = [...path, 'kind'];
  const kind = kindNamed(name);
  if (!kind) return mistake(at, `there is no kind "${name}"`, alternatives(name));
  const type = resolveType(column.type, schema);
  const { family } = type.element ?? type;
  if (kind.families.includes(family)) return undefined;
  return mistake(at, `kind "${name}" does not fit ${column.name}, which is ${columnTypeText(column)}`, `It fits ${listed(kind.families)}.`);
}

/** The kinds of the same subject, or what subjects there are. */
function alternatives(name: string): string {
  const subjectOf = (kind: string): string => kind.split('.')[0];
  const near = kinds.map((kind) => kind.name).filter((kind) => subjectOf(kind) === subjectOf(name));
  return near.length > 0
    ? `There are ${listed(near)}.`
    : `Kinds begin with ${[...new Set(kinds.map((kind) => subjectOf(kind.name)))].join(', ')}.`;
}

function listed(names: readonly string[]): string {
  return names.length > 12 ? `${names.slice(0, 12).join(', ')} …` : names.join(', ');
}
