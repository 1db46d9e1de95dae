import * as z from 'zod';
import type { DatasetInput } from '../ports';
import { type Recipe, recipeSchema } from './recipe';
import { wishedLocale } from './wishedLocale';

/** What applies where the recipe says nothing, fixed when the dataset was made so that it stays the same data. */
const defaults = z.strictObject({
  rows: z.number().int().min(0),
  seed: z.union([z.number().int(), z.string()]),
  locale: wishedLocale,
  /** ISO 8601. */
  now: z.string(),
});

/** A real PostgreSQL's verdict on exactly these rows. */
const verdict = z.strictObject({
  accepted: z.boolean(),
  /** `PostgreSQL 18.1`. */
  server: z.string(),
  /** One line each: the table or statement refused, and the server's words. */
  refusals: z.array(z.string()),
});

/** A dataset as its file holds it: everything from which the same rows can be made again. */
export const datasetSchema = z.strictObject({
  version: z.literal(1),
  id: z.string().regex(/^[\w.-]+$/),
  name: z.string(),
  /** URI of the DDL it was made from. */
  origin: z.string(),
  /** ISO 8601. */
  created: z.string(),
  updated: z.string(),
  /** Version of the engine that made the rows, known after the first run. */
  engine: z.number().int().optional(),
  dialect: z.enum(['postgres', 'mysql', 'sqlite', 'mssql']).optional(),
  sources: z.array(z.strictObject({ file: z.string(), text: z.string() })).min(1),
  recipe: recipeSchema,
  defaults,
  /** Rows of all tables and whether the engine's own validator found no offender; absent until generated. */
  run: z.strictObject({ tables: z.number(), rows: z.number(), valid: z.boolean(), seconds: z.number() }).optional(),
  verdict: verdict.optional(),
});

/** A dataset that has been read from its file. */
export type Dataset = z.infer<typeof datasetSchema>;
/** What applies where the recipe says nothing. */
export type DatasetDefaults = z.infer<typeof defaults>;
/** A real PostgreSQL's verdict on a dataset's rows. */
export type Verdict = z.infer<typeof verdict>;

/** What the engine needs to make the dataset's rows: its recipe, with the defaults where that is silent. */
export function datasetInput(dataset: Pick<Dataset, 'sources' | 'dialect' | 'recipe' | 'defaults'>): DatasetInput {
  return { sources: dataset.sources, dialect: dataset.dialect, recipe: completeRecipe(dataset.recipe, dataset.defaults) };
}

function completeRecipe(recipe: Recipe, fallback: DatasetDefaults): Recipe {
  return {
    ...recipe,
    rows: recipe.rows ?? fallback.rows,
    seed: recipe.seed ?? fallback.seed,
    locale: recipe.locale ?? fallback.locale,
    now: recipe.now ?? fallback.now,
  };
}
