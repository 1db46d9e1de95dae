import * as z from 'zod';
import { parseNow } from './now';

/** A probability or share, 0 to 1. */
const share = z.number().min(0).max(1);
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** What is asked of one column; everything absent is inferred. */
export const columnRecipe = z
  .strictObject({
    kind: z.string().describe('Kind of value, for example "internet.email" or "commerce.price".').optional(),
    nulls: share.describe('Share of NULLs, 0 to 1.').optional(),
    values: z.array(scalar).min(1).describe('The only values to use.').optional(),
    weights: z.array(z.number().min(0)).min(1).describe('How often each of "values" comes, relative to each other.').optional(),
    min: z.union([z.number(), z.string()]).describe('Least value: a number, or a date or time as text.').optional(),
    max: z.union([z.number(), z.string()]).describe('Greatest value.').optional(),
    pattern: z.string().describe('A regular expression that every value matches.').optional(),
    sql: z.string().describe('The value, as a PostgreSQL expression over the columns of the row.').optional(),
  })
  .describe('What is asked of this column.');

/** What is asked of one table; everything absent is inferred. */
export const tableRecipe = z
  .strictObject({
    rows: z
      .union([count, z.literal('script')])
      .describe('Number of rows; "script" for those that the script itself inserts, which tables that others refer to keep anyway.')
      .optional(),
    columns: z.record(z.string(), columnRecipe).optional(),
    rules: z.array(z.string()).describe('Conditions that every row fulfils, in SQL: "returned_at > loaned_at".').optional(),
  })
  .describe('What is asked of this table.');

/** The recipe file, `NAME.sql.seedbed.json`: what the data should be, and nothing of what it is. */
export const recipeSchema = z.strictObject({
  $schema: z.string().optional(),
  seed: z.union([z.number().int(), z.string()]).describe('Same seed, same data. Default 1.').optional(),
  now: z
    .string()
    .refine((text) => parseNow(text) !== undefined, 'is no date; write it as 2026-01-31 or 2026-01-31T12:00:00Z')
    .describe('The moment the data is made for, ISO 8601. Nothing lies after it.')
    .optional(),
  locale: z.string().describe('Language and country of names and addresses. Default "en".').optional(),
  rows: count.describe('Rows of each table that says nothing else. Default 100.').optional(),
  tables: z.record(z.string(), tableRecipe).describe('By table name, with its schema where that is not the default one.').optional(),
});

/** What a recipe says of a column. */
export type ColumnRecipe = z.infer<typeof columnRecipe>;
/** What a recipe says of a table. */
export type TableRecipe = z.infer<typeof tableRecipe>;
/** A recipe that has been read; tables by name, with their schema outside the default one. */
export type Recipe = z.infer<typeof recipeSchema>;
