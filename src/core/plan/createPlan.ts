import { badInput, UserFacingError } from '../errors';
import type { Shortfall } from '../measure/report';
import { parseNow } from '../recipe/now';
import type { Recipe } from '../recipe/recipe';
import { displayName, type Schema } from '../schema/schema';
import { type LoadingOrder, loadingOrder, parentOf } from './order';
import { ENGINE_VERSION, type Plan } from './plan';
import { planContext, type RecipeRules } from './planContext';
import { Planner } from './planner';

/** How a plan deals with what cannot be had, and how much of the schema it takes in. */
export interface PlanOptions {
  /** Tables whose number of rows was asked for by name. */
  readonly explicitRows?: readonly string[];
  /** Whether any shortfall is an error. */
  readonly strict?: boolean;
  /** A table's name: plan just this one and those it refers to, directly or not. Their cells are the same as in the whole plan. */
  readonly only?: string;
}

/** Where a dataset's now is not given: a day that every run of this major version shares. */
const DEFAULT_NOW = '2026-01-01T00:00:00Z';

/**
 * Resolves schema and recipe to a plan: order, counts, keys, and one source for each column.
 *
 * @throws UserFacingError `unsatisfiable` when rows asked for by name (or any, with `strict`) cannot be had;
 *   `bad-input` for a `now` that is no date
 */
export function createPlan(schema: Schema, recipe: Recipe, rules: RecipeRules, options: PlanOptions = {}): Plan {
  const loading = narrowed(schema, loadingOrder(schema), options.only);
  const rows = loading.order.map(() => 0);
  const frame = { seed: String(recipe.seed ?? 1), now: readNow(recipe.now ?? DEFAULT_NOW), locale: recipe.locale ?? 'en', schema };
  const only = schema.tables.find((table) => displayName(table, schema.defaultSchema) === options.only);
  const context = planContext({ ...frame, recipe, rules, order: loading.order, rows, ...(only && { only }) });
  const planned = new Planner(context, loading, rows).plan();
  const shortfalls = planned.flatMap((table) => table.shortfalls);
  refuse(shortfalls, recipe, options);
  return { engine: ENGINE_VERSION, ...frame, tables: planned.map(({ plan }) => plan), shortfalls, notes: loading.notes };
}

/** The order cut down to the table of that name and all that it refers to; the whole when there is none of that name. */
function narrowed(schema: Schema, loading: LoadingOrder, name: string | undefined): LoadingOrder {
  const start = schema.tables.findIndex((table) => displayName(table, schema.defaultSchema) === name);
  if (start < 0) return loading;
  const needed = new Set([start]);
  for (const table of needed) for (const key of schema.tables[table]?.foreignKeys ?? []) needed.add(parentOf(schema, key));
  return { ...loading, order: loading.order.filter((table) => needed.has(table)) };
}

function readNow(text: string): number {
  const now = parseNow(text);
  if (now === undefined) throw badInput(`"${text}" is no date.`, 'Write it as 2026-01-31 or 2026-01-31T12:00:00Z.');
  return now;
}

/** Rows asked for by name, and conditions asked for by a recipe's rules, are had or refused. */
function refuse(shortfalls: readonly Shortfall[], recipe: Recipe, { explicitRows = [], strict = false }: PlanOptions): void {
  const isRuled = ({ table, constraint }: Shortfall): boolean =>
    constraint.includes('CHECK') && (recipe.tables?.[table]?.rules ?? []).length > 0;
  const wanted = shortfalls.find((shortfall) => strict || explicitRows.includes(shortfall.table) || isRuled(shortfall));
  if (!wanted) return;
  const { table, constraint, reason, asked, capacity } = wanted;
  throw new UserFacingError(
    'unsatisfiable',
    `${table} cannot have ${asked} rows: ${reason} (${constraint}).`,
    capacity > 0 ? `Ask for at most ${capacity}.` : undefined,
  );
}
