import { cancelled, UserFacingError } from '../core/errors';
import { type PlanOptions, planNow, planSteps } from '../core/plan/createPlan';
import { collectExisting } from '../core/plan/existing/collectExisting';
import type { ExistingRows } from '../core/plan/existing/existingRows';
import type { Existing } from '../core/plan/existing/existingTable';
import { chooseGiven } from '../core/plan/given/chooseGiven';
import type { Plan } from '../core/plan/plan';
import type { DatasetInput } from '../core/ports';
import type { Recipe } from '../core/recipe/recipe';
import { inferredInTheWay, withInferredReferences, withoutInferredReferences } from '../core/recipe/references/inferReferences';
import { readSchema } from '../core/schema/readSchema';
import type { Schema } from '../core/schema/schema';
import type { SqlParser } from '../core/schema/sqlParser';
import { inSteps } from './inSteps';
import type { Judging } from './judging';
import { readRecipe } from './readRecipe';

/** How much is planned, and who decides what the engine cannot: without a judge the proof does. */
export interface LoadOptions extends Pick<PlanOptions, 'strict' | 'only'> {
  readonly judging?: Judging;
  /** What a database has that the rows are to be added to; nothing is judged beforehand then, since the database itself decides. */
  readonly existing?: ExistingRows;
  /** Ends planning, and the judge's work. */
  readonly signal?: AbortSignal;
  /** Lets the thread's other work go on while a large schema is planned. */
  breathe?(): Promise<void>;
}

/**
 * Reads a dataset's DDL and plans it.
 *
 * @throws UserFacingError `no-tables`, `cancelled` when the signal aborts, and what `readRecipe` and `createPlan` throw
 */
export async function loadPlan(input: DatasetInput, parser: SqlParser, options: LoadOptions = {}): Promise<Plan> {
  const { strict, only, signal, breathe = async () => undefined } = options;
  const judging = options.existing ? undefined : options.judging;
  const breatheUnlessAborted = async (): Promise<void> => {
    await breathe();
    if (signal?.aborted) throw cancelled();
  };
  const read = await readSchema(input.sources, parser, { dialect: input.dialect, breathe: breatheUnlessAborted });
  if (read.tables.length === 0) throw noTables(input, read);
  const now = planNow(input.recipe);
  let schema = withInferredReferences(read, input.recipe);
  const existing = options.existing && (await collectExisting(schema, options.existing, now));
  const recipe = recipeBeside(input.recipe, existing);
  for (;;) {
    const rules = await readRecipe(input, schema, parser);
    const given = await chooseGiven(schema, {
      recipe,
      rules,
      now,
      ...(only !== undefined && { only }),
    });
    const judged = await judging?.answers({ input, schema, rules, given }, only, signal);
    const steps = planSteps(schema, recipe, rules, { strict, only, explicitRows: input.explicitRows, given, existing, judged });
    const plan = await inSteps(steps, breatheUnlessAborted);
    const inTheWay = inferredInTheWay(schema, input.recipe, plan.shortfalls);
    if (inTheWay.size === 0) return plan;
    schema = withoutInferredReferences(schema, inTheWay);
  }
}

/** Rows that are added are others than those that are there, which may be of the same recipe. */
function recipeBeside(recipe: Recipe, existing: Existing | undefined): Recipe {
  const rows = [...(existing?.values() ?? [])].reduce((sum, table) => sum + table.rows, 0);
  return rows === 0 ? recipe : { ...recipe, seed: `${recipe.seed ?? 1}+${rows}` };
}

function noTables({ sources }: DatasetInput, { diagnostics: [first] }: Schema): UserFacingError {
  const where = sources.map((source) => source.file).join(', ');
  const why = first && `${first.position.file}:${first.position.line}:${first.position.column}: ${first.message}`;
  return new UserFacingError('no-tables', `No CREATE TABLE was found in ${where}.`, why);
}
