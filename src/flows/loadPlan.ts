import { UserFacingError } from '../core/errors';
import { createPlan, type PlanOptions } from '../core/plan/createPlan';
import type { Plan } from '../core/plan/plan';
import type { DatasetInput } from '../core/ports';
import { readSchema } from '../core/schema/readSchema';
import type { Schema } from '../core/schema/schema';
import type { SqlParser } from '../core/schema/sqlParser';
import { readRecipe } from './readRecipe';

/**
 * Reads a dataset's DDL and plans it.
 *
 * @throws UserFacingError `no-tables`, and what `readRecipe` and `createPlan` throw
 */
export async function loadPlan(input: DatasetInput, parser: SqlParser, options: Pick<PlanOptions, 'strict' | 'only'> = {}): Promise<Plan> {
  const schema = await readSchema(input.sources, parser, { dialect: input.dialect });
  if (schema.tables.length === 0) throw noTables(input, schema);
  const rules = await readRecipe(input, schema, parser);
  return createPlan(schema, input.recipe, rules, { ...options, explicitRows: input.explicitRows });
}

function noTables({ sources }: DatasetInput, { diagnostics: [first] }: Schema): UserFacingError {
  const where = sources.map((source) => source.file).join(', ');
  const why = first && `${first.position.file}:${first.position.line}:${first.position.column}: ${first.message}`;
  return new UserFacingError('no-tables', `No CREATE TABLE was found in ${where}.`, why);
}
