import * as z from 'zod';
import { NEGATIVE_PACKS } from './negativePack';
import { parseNow } from './now';
import { wishedLocale } from './wishedLocale';

/** A probability or share, 0 to 1. */
const share = z.number().min(0).max(1);
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const packs = z.array(z.enum(NEGATIVE_PACKS));
const negative = z
  .union([packs, z.strictObject({ packs, share: share.describe('Share of such rows, 0 to 1. Default 0.02.').optional() })], {
    error: `is a list of packs (${NEGATIVE_PACKS.join(', ')}), or such a list with a share: {"packs": […], "share": 0.05}`,
  })
  .describe('Packs of valid but nasty values, each of which takes the place of an ordinary one in some rows.');
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
    share: z
      .strictObject({
        of: z.number().positive().describe('What the values come to: 100 for percentages, 1 for fractions. Default 100.').optional(),
        per: z.string().describe('The column of a foreign key: rows that refer to the same row share it.'),
        by: z.string().describe('A column of numbers by which it is shared out. Drawn without it.').optional(),
      })
      .describe('The rows of one parent share a whole: their values add up to it exactly.')
      .optional(),
    negative: z.literal(false).describe('No nasty values in this column.').optional(),
    when: z.string().describe('A condition in SQL: the column has a value exactly where it is true, and is NULL elsewhere.').optional(),
  })
  .describe('What is asked of this column.');

/** How many rows of another table each row of this one has. */
const childrenRecipe = z
  .strictObject({
    of: z.string().describe('The table whose rows are counted, which refers to this one.'),
    by: z.string().describe('A column of the foreign key that leads here, where several do.').optional(),
    min: count.describe('The fewest that any row has. Default 0.').optional(),
    max: count.describe('The most that any row has.').optional(),
    mean: z
      .number()
      .min(0)
      .describe('How many a row has on average; it decides the number of rows, where that is not asked for itself.')
      .optional(),
    shape: z
      .enum(['zipf', 'normal', 'even'])
      .describe('"zipf": few rows have most of them; "normal": most rows have about the mean; "even": all as many as possible.')
      .optional(),
  })
  .describe('How many rows of another table each row of this one has.');

/** What is asked of one table; everything absent is inferred. */
export const tableRecipe = z
  .strictObject({
    rows: z
      .union([count, z.literal('script')])
      .describe('Number of rows; "script" for those that the script itself inserts, which tables that others refer to keep anyway.')
      .optional(),
    columns: z.record(z.string(), columnRecipe).optional(),
    children: z
      .union([childrenRecipe, z.array(childrenRecipe).min(1)])
      .describe('How many rows of other tables each row has: one wish, or a list of them.')
      .optional(),
    negative: negative.optional(),
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
  locale: wishedLocale.optional(),
  rows: count.describe('Rows of each table that says nothing else. Default 100.').optional(),
  infer: z
    .boolean()
    .describe(
      'Whether what the schema does not state is inferred from names: references, moments in order, totals that add up. Default true.',
    )
    .optional(),
  negative: negative.optional(),
  tables: z.record(z.string(), tableRecipe).describe('By table name, with its schema where that is not the default one.').optional(),
});

/** What a recipe says of a column. */
export type ColumnRecipe = z.infer<typeof columnRecipe>;
/** What a recipe says of the number of children. */
export type ChildrenRecipe = z.infer<typeof childrenRecipe>;
/** What a recipe says of a table. */
export type TableRecipe = z.infer<typeof tableRecipe>;
/** A recipe that has been read; tables by name, with their schema outside the default one. */
export type Recipe = z.infer<typeof recipeSchema>;
