import { UserFacingError } from '../core/errors';
import type { RecipeRules } from '../core/plan/planContext';
import type { DatasetInput } from '../core/ports';
import { recipeMistake } from '../core/recipe/mistakes';
import { recipePlace } from '../core/recipe/parseRecipe';
import { columnsOf } from '../core/rules/columnsOf';
import type { Expression } from '../core/rules/expression';
import { parseExpression } from '../core/schema/postgres/parseExpression';
import { displayName, type Schema } from '../core/schema/schema';
import { type SqlParser, SqlSyntaxError } from '../core/schema/sqlParser';

/**
 * Holds a dataset's recipe against its schema, and parses the SQL in it.
 *
 * @throws UserFacingError `unknown-table` for a table asked for beside the recipe; `bad-recipe` naming the place
 */
export async function readRecipe(input: DatasetInput, schema: Schema, parser: SqlParser): Promise<RecipeRules> {
  const names = schema.tables.map((table) => displayName(table, schema.defaultSchema));
  const asked = input.explicitRows?.find((name) => !names.includes(name) && !input.recipeFile?.text.includes(JSON.stringify(name)));
  if (asked !== undefined)
    throw new UserFacingError('unknown-table', `There is no table "${asked}".`, `The tables are ${names.join(', ')}.`);
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
  for (const [table, wished] of Object.entries(input.recipe.tables ?? {})) {
    const known = schema.tables.find((each) => displayName(each, schema.defaultSchema) === table)?.columns.map(({ name }) => name) ?? [];
    const parse = (path: readonly string[], sql: string) => parseRule({ input, known, path: ['tables', table, ...path] }, sql, parser);
    const rules: Expression[] = [];
    for (const [at, rule] of (wished.rules ?? []).entries()) rules.push(await parse(['rules', String(at)], rule));
    tables.set(table, rules);
    const computed = new Map<string, Expression>();
    for (const [column, { sql }] of Object.entries(wished.columns ?? {}))
      if (sql !== undefined) computed.set(column, await parse(['columns', column, 'sql'], sql));
    columns.set(table, computed);
  }
  return { tables, columns };
}

/** SQL in a recipe: where it stands, and which columns it may speak of. */
interface RulePlace {
  readonly input: DatasetInput;
  readonly known: readonly string[];
  readonly path: readonly string[];
}

async function parseRule({ input, known, path }: RulePlace, sql: string, parser: SqlParser): Promise<Expression> {
  try {
    const { expression } = await parseExpression(sql, parser);
    const unknown = columnsOf(expression).find((name) => !known.includes(name));
    if (unknown === undefined) return expression;
    throw badRecipe(input, path, `the table has no column "${unknown}"`, `Its columns are ${known.join(', ')}.`);
  } catch (error) {
    if (error instanceof SqlSyntaxError) throw badRecipe(input, path, `this is not SQL: ${error.message} at character ${error.offset + 1}`);
    throw error;
  }
}
