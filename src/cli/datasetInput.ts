import { badInput, UserFacingError } from '../core/errors';
import type { DatasetInput } from '../core/ports';
import type { Recipe, TableRecipe } from '../core/recipe/recipe';
import { parseLocale } from '../core/recipe/wishedLocale';
import type { Dialect } from '../core/schema/schema';
import type { CommandPorts } from './command';
import { type Options, wholeNumber } from './options';

/** More rows than this for one table are taken for a slip of the hand. */
const MAX_ROWS = 10_000_000;
const DIALECTS: readonly string[] = ['postgres', 'mysql', 'sqlite', 'mssql'] satisfies Dialect[];

/** What the command line asks for: the schema's files, the recipe given or found beside them, and the options over both. */
export async function datasetInput(schema: readonly string[], options: Options, ports: CommandPorts): Promise<DatasetInput> {
  if (schema.length === 0) throw badInput('No schema was given.', 'Name one or more SQL files, or a folder.');
  const sources = await ports.readSources(schema);
  const beside = schema.length === 1 ? `${schema[0].replace(/[\\/]+$/, '')}.seedbed.json` : undefined;
  const text = options.recipe === undefined ? beside && (await ports.readTextIfAny(beside)) : await ports.readText(options.recipe);
  const file = options.recipe ?? beside ?? '';
  const recipe = text === undefined ? {} : await readRecipe(text, file);
  const { rows, explicitRows } = readRows(options.rows ?? [], options.force ?? false);
  const asked = withOptions(recipe, rows, options);
  if (!options.force) refuseTooMany(asked, file);
  return {
    sources,
    dialect: readDialect(options.dialect),
    recipe: asked,
    ...(text !== undefined && { recipeFile: { file, text } }),
    explicitRows: rows.all === undefined ? [...explicitRows, ...recipeRows(recipe)] : explicitRows,
  };
}

/** What reads recipes is loaded when there is one. */
async function readRecipe(text: string, file: string): Promise<Recipe> {
  const { parseRecipe } = await import('../core/recipe/parseRecipe');
  return parseRecipe(text, file);
}

function readDialect(dialect: string | undefined): Dialect | undefined {
  if (dialect === undefined || DIALECTS.includes(dialect)) return dialect as Dialect | undefined;
  throw badInput(`Unknown dialect "${dialect}".`, `Known dialects: ${DIALECTS.join(', ')}.`);
}

interface WishedRows {
  readonly all?: number;
  readonly tables: ReadonlyMap<string, number | 'script'>;
}

/** `--rows N` for every table, `--rows TABLE=N` for one, or `--rows TABLE=script` for the rows that the script inserts. */
function readRows(given: readonly string[], force: boolean): { rows: WishedRows; explicitRows: string[] } {
  const tables = new Map<string, number | 'script'>();
  let all: number | undefined;
  for (const each of given) {
    const at = each.lastIndexOf('=');
    if (at >= 0 && each.slice(at + 1) === 'script') {
      tables.set(each.slice(0, at), 'script');
      continue;
    }
    const rows = wholeNumber(at < 0 ? '--rows' : `--rows ${each.slice(0, at)}`, each.slice(at + 1), 0);
    if (rows > MAX_ROWS && !force)
      throw new UserFacingError('too-many-rows', `--rows ${each} is more than ${MAX_ROWS} rows.`, 'Add --force if that is meant.');
    if (at < 0) all = rows;
    else tables.set(each.slice(0, at), rows);
  }
  return { rows: { all, tables }, explicitRows: [...tables.keys()] };
}

/** What is left of the recipe's numbers beside the options may be a slip of the hand too. */
function refuseTooMany({ rows: all = 0, tables = {} }: Recipe, file: string): void {
  const counts = [all, ...Object.values(tables).map(({ rows }) => (typeof rows === 'number' ? rows : 0))];
  const excess = counts.find((rows) => rows > MAX_ROWS);
  if (excess === undefined) return;
  throw new UserFacingError('too-many-rows', `${file}: ${excess} rows are more than ${MAX_ROWS}.`, 'Add --force if that is meant.');
}

function recipeRows(recipe: Recipe): string[] {
  return Object.entries(recipe.tables ?? {}).flatMap(([table, { rows }]) => (rows === undefined ? [] : [table]));
}

/** Options win over the recipe. */
function withOptions(recipe: Recipe, rows: WishedRows, { seed, now, locale }: Options): Recipe {
  const tables: Record<string, TableRecipe> = { ...recipe.tables };
  for (const [table, count] of rows.tables) tables[table] = { ...tables[table], rows: count };
  if (rows.all !== undefined)
    for (const [table, wished] of Object.entries(tables))
      if (!rows.tables.has(table) && wished.rows !== 'script') tables[table] = { ...wished, rows: undefined };
  return {
    ...recipe,
    ...(rows.all !== undefined && { rows: rows.all }),
    ...(seed !== undefined && { seed }),
    ...(now !== undefined && { now }),
    ...(locale !== undefined && { locale: parseLocale(locale) }),
    ...(Object.keys(tables).length > 0 && { tables }),
  };
}
