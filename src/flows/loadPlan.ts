import { UserFacingError } from '../core/errors';
import { createPlan, type PlanOptions, unknownNames } from '../core/plan/createPlan';
import type { Plan } from '../core/plan/plan';
import type { RecipeRules } from '../core/plan/planContext';
import type { DatasetInput } from '../core/ports';
import type { Recipe } from '../core/recipe/recipe';
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
  const unknown = unknownNames(schema, input.recipe);
  if (unknown.length > 0)
    throw new UserFacingError(
      'bad-recipe',
      `The recipe names ${unknown[0]}, which the schema does not have.`,
      `Its tables are ${schema.tables
        .slice(0, 8)
        .map((table) => table.name)
        .join(', ')}${schema.tables.length > 8 ? ' …' : ''}.`,
    );
  const rules = await recipeRules(input.recipe, parser);
  return createPlan(schema, input.recipe, rules, { ...options, explicitRows: input.explicitRows });
}

/** Parses the SQL in a recipe. */
async function recipeRules(recipe: Recipe, parser: SqlParser): Promise<RecipeRules> {
  const tables = new Map<string, readonly Expression[]>();
  const columns = new Map<string, ReadonlyMap<string, Expression>>();
  for (const [table, wished] of Object.entries(recipe.tables ?? {})) {
    const rules: Expression[] = [];
    for (const [at, rule] of (wished.rules ?? []).entries()) rules.push(await parseRule(rule, `tables.${table}.rules[${at}]`, parser));
    tables.set(table, rules);
    const computed = new Map<string, Expression>();
    for (const [column, { sql }] of Object.entries(wished.columns ?? {}))
      if (sql !== undefined) computed.set(column, await parseRule(sql, `tables.${table}.columns.${column}.sql`, parser));
    columns.set(table, computed);
  }
  return { tables, columns };
}

async function parseRule(sql: string, path: string, parser: SqlParser): Promise<Expression> {
  try {
    return (await parseExpression(sql, parser)).expression;
  } catch (error) {
    if (error instanceof SqlSyntaxError)
      throw new UserFacingError('bad-recipe', `The recipe's ${path} is not SQL: ${error.message} at character ${error.offset + 1}.`);
    throw error;
  }
}
