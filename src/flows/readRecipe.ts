import { badInput, UserFacingError } from '../core/errors';
import { hasVocabularies, vocabularyLocales } from '../core/generate/vocabularies/vocabulary';
import type { RecipeRules } from '../core/plan/planContext';
import type { DatasetInput } from '../core/ports';
import { recipeMistake } from '../core/recipe/mistakes';
import { recipePlace } from '../core/recipe/recipePlace';
import { columnsOf } from '../core/rules/columnsOf';
import { compileExpression, isUncompilable, type Scope } from '../core/rules/compile';
import type { Expression } from '../core/rules/expression';
import { resolveType } from '../core/rules/resolveType';
import type { Family } from '../core/rules/value';
import { parseExpression } from '../core/schema/postgres/parseExpression';
import { displayName, type Schema, type Table } from '../core/schema/schema';
import { type SqlParser, SqlSyntaxError } from '../core/schema/sqlParser';

/**
 * Holds a dataset's recipe against its schema, and parses the SQL in it.
 *
 * @throws UserFacingError `unknown-table` for a table asked for beside the recipe; `bad-recipe` naming the place; `bad-input` for a
 *   locale without words
 */
export async function readRecipe(input: DatasetInput, schema: Schema, parser: SqlParser): Promise<RecipeRules> {
  const names = schema.tables.map((table) => displayName(table, schema.defaultSchema));
  const asked = input.explicitRows?.find((name) => !names.includes(name) && !input.recipeFile?.text.includes(JSON.stringify(name)));
  if (asked !== undefined)
    throw new UserFacingError('unknown-table', `There is no table "${asked}".`, `The tables are ${names.join(', ')}.`);
  const { locale = 'en' } = input.recipe;
  if (!hasVocabularies(locale))
    throw badInput(`There are no words for locale "${locale}".`, `There are for ${vocabularyLocales.join(', ')}.`);
  const mistake = recipeMistake(schema, input.recipe);
  if (mistake) throw badRecipe(input, mistake.path, mistake.message, mistake.remedy);
  return parseRules(input, schema, parser);
}

/** Says where in the recipe something is wrong: in its file, where it came from one. */
function badRecipe({ recipeFile }: DatasetInput, path: readonly string[], message: string, remedy?: string): UserFacingError {
  const place = recipeFile ? recipePlace(recipeFile.text, recipeFile.file, path) : "In the dataset's recipe";
  return new UserFacingError('bad-recipe', `${place}: ${path.join('.')}: ${message}.`, remedy);
}

async function parseRules(input: DatasetInput, schema: Schema, parser: SqlParser): Promise<RecipeRules> {
  const tables = new Map<string, readonly Expression[]>();
  const columns = new Map<string, ReadonlyMap<string, Expression>>();
  for (const [name, wished] of Object.entries(input.recipe.tables ?? {})) {
    const table = schema.tables.find((each) => displayName(each, schema.defaultSchema) === name);
    if (!table) continue;
    const place = (...path: readonly string[]): RulePlace => ({ input, schema, table, path: ['tables', name, ...path] });
    const rules: Expression[] = [];
    for (const [at, rule] of (wished.rules ?? []).entries())
      rules.push(await parseRule(place('rules', String(at)), rule, parser, 'boolean'));
    tables.set(name, rules);
    const computed = new Map<string, Expression>();
    for (const [column, { sql }] of Object.entries(wished.columns ?? {}))
      if (sql !== undefined) computed.set(column, await parseRule(place('columns', column, 'sql'), sql, parser));
    columns.set(name, computed);
  }
  return { tables, columns };
}

/** SQL in a recipe: where it stands, and the table whose columns it speaks of. */
interface RulePlace {
  readonly input: DatasetInput;
  readonly schema: Schema;
  readonly table: Table;
  readonly path: readonly string[];
}

/** Parses a rule; one that makes no sense, or that the engine cannot evaluate, is an error: it was asked for. */
async function parseRule(place: RulePlace, sql: string, parser: SqlParser, family?: Family): Promise<Expression> {
  const { input, path, schema, table } = place;
  const known = table.columns.map(({ name }) => name);
  const expression = await parsed(place, sql, parser);
  const unknown = columnsOf(expression).find((name) => !known.includes(name));
  if (unknown !== undefined) throw badRecipe(input, path, `the table has no column "${unknown}"`, `Its columns are ${known.join(', ')}.`);
  const types = table.columns.map((column) => resolveType(column.type, schema));
  const scope: Scope = { types: schema, now: 0, column: (name) => ({ slot: known.indexOf(name), type: types[known.indexOf(name)] }) };
  const compiled = compileExpression(expression, scope);
  if (isUncompilable(compiled)) throw badRecipe(input, path, `this cannot be evaluated: ${compiled.reason}`);
  if (family && compiled.type.family !== family)
    throw badRecipe(input, path, 'this is no condition', 'Write something that is true or false.');
  return expression;
}

async function parsed({ input, path }: RulePlace, sql: string, parser: SqlParser): Promise<Expression> {
  try {
    return (await parseExpression(sql, parser)).expression;
  } catch (error) {
    if (error instanceof SqlSyntaxError) throw badRecipe(input, path, `this is not SQL: ${error.message} at character ${error.offset + 1}`);
    throw error;
  }
}
