import { UserFacingError } from '../core/errors';
import { createPlan, type PlanOptions } from '../core/plan/createPlan';
import type { Plan } from '../core/plan/plan';
import type { RecipeRules } from '../core/plan/planContext';
import type { DatasetInput } from '../core/ports';
import { recipeMistake } from '../core/recipe/mistakes';
import { recipePlace } from '../core/recipe/parseRecipe';
import type { Expression } from '../core/rules/expression';
import { parseExpression } from '../core/schema/postgres/parseExpression';
import { readSchema } from '../core/schema/readSchema';
import { type SqlParser, SqlSyntaxError } from '../core/schema/sqlParser';

/**
 * Reads a dataset's DDL and plans it.
 *
 * @throws UserFacingError `no-tables`, `bad-recipe`, and what `createPlan` throws
 */
export async function loadPlan(input: DatasetInput, parser: SqlParser, options: Pick<PlanOptions, 'strict' | 'only'> = {}): Promise<Plan> {
  const schema = await readSchema(input.sources, parser, { dialect: input.dialect });
  if (schema.tables.length === 0) {
    const [first] = schema.diagnostics;
    const where = input.sources.map((source) => source.file).join(', ');
    throw new UserFacingError(
      'no-tables',
      `No CREATE TABLE was found in ${where}.`,
      first && `${first.position.file}:${first.position.line}:${first.position.column}: ${first.message}`,
    );
  }
  const mistake = recipeMistake(schema, input.recipe);
  if (mistake) throw badRecipe(input, mistake.path, mistake.message, mistake.remedy);
  const rules = await recipeRules(input, parser);
  return createPlan(schema, input.recipe, rules, { ...options, explicitRows: input.explicitRows });
}

/** Says where in the recipe something is wrong: in its file, where it came from one. */
function badRecipe({ recipeFile }: DatasetInput, path: readonly string[], message: string, remedy?: string): UserFacingError {
  const place = recipeFile ? recipePlace(recipeFile.text, recipeFile.file, path) : "In the dataset's recipe";
  return new UserFacingError('bad-recipe', `${place}: ${path.join('.')}: ${message}.`, remedy);
}

/** Parses the SQL in a recipe. */
async function recipeRules(input: DatasetInput, parser: SqlParser): Promise<RecipeRules> {
  const tables = new Map<string, readonly Expression[]>();
  const columns = new Map<string, ReadonlyMap<string, Expression>>();
  for (const [table, wished] of Object.entries(input.recipe.tables ?? {})) {
    const rules: Expression[] = [];
    for (const [at, rule] of (wished.rules ?? []).entries())
      rules.push(await parseRule(input, ['tables', table, 'rules', String(at)], rule, parser));
    tables.set(table, rules);
    const computed = new Map<string, Expression>();
    for (const [column, { sql }] of Object.entries(wished.columns ?? {}))
      if (sql !== undefined) computed.set(column, await parseRule(input, ['tables', table, 'columns', column, 'sql'], sql, parser));
    columns.set(table, computed);
  }
  return { tables, columns };
}

async function parseRule(input: DatasetInput, path: readonly string[], sql: string, parser: SqlParser): Promise<Expression> {
  try {
    return (await parseExpression(sql, parser)).expression;
  } catch (error) {
    if (error instanceof SqlSyntaxError) throw badRecipe(input, path, `this is not SQL: ${error.message} at character ${error.offset + 1}`);
    throw error;
  }
}
