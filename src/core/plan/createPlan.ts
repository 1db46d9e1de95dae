import { badInput, UserFacingError } from '../errors';
import type { Shortfall } from '../measure/report';
import type { Recipe } from '../recipe/recipe';
import { displayName, type Schema } from '../schema/schema';
import { loadingOrder } from './order';
import { ENGINE_VERSION, type Plan } from './plan';
import { planContext, type RecipeRules } from './planContext';
import { type PlannedTable, planTable } from './planTable';

export interface PlanOptions {
  /** Tables whose number of rows was asked for by name. */
  readonly explicitRows?: readonly string[];
  /** Whether any shortfall is an error. */
  readonly strict?: boolean;
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
  const { order, late, notes } = loadingOrder(schema);
  const rows = order.map(() => Number.POSITIVE_INFINITY);
  const context = planContext({ schema, recipe, rules, seed: String(recipe.seed ?? 1), now: parseNow(recipe.now ?? DEFAULT_NOW), locale: recipe.locale ?? 'en', order, rows });
  order.forEach((_, place) => {
    rows[place] = context.asked(context.nameOf(context.tables[place]));
  });
  const planned = settle(() => order.map((table, place) => planAndCount(place, late.get(table) ?? [])), rows);
  function planAndCount(place: number, columns: readonly string[]): PlannedTable {
    const table = planTable(context, place, columns);
    rows[place] = table.plan.rows;
    return table;
  }
  const shortfalls = planned.flatMap((table) => table.shortfalls);
  refuse(shortfalls, options);
  return {
    engine: ENGINE_VERSION,
    seed: context.seed,
    now: context.now,
    locale: context.locale,
    schema,
    tables: planned.map(({ plan }) => plan),
    shortfalls,
    notes,
  };
}

/** Plans again until no table's rows change: in a circle, children are planned before their parents' rows are known. */
function settle(planAll: () => PlannedTable[], rows: readonly number[]): PlannedTable[] {
  for (;;) {
    const before = rows.join();
    const planned = planAll();
    if (rows.join() === before) return planned;
  }
}

function parseNow(text: string): number {
  const milliseconds = Date.parse(/[zZ]|[+-]\d\d:?\d\d$/.test(text) || text.length <= 10 ? text : `${text}Z`);
  if (Number.isNaN(milliseconds)) throw badInput(`"${text}" is no date.`, 'Write it as 2026-01-31 or 2026-01-31T12:00:00Z.');
  return milliseconds * 1000;
}

function refuse(shortfalls: readonly Shortfall[], { explicitRows = [], strict = false }: PlanOptions): void {
  const wanted = shortfalls.find(({ table }) => strict || explicitRows.includes(table));
  if (!wanted) return;
  const { table, constraint, reason, asked, capacity } = wanted;
  throw new UserFacingError('unsatisfiable', `${table} cannot have ${asked} rows: ${reason} under ${constraint}.`, capacity > 0 ? `Ask for at most ${capacity}.` : undefined);
}

/** The tables of a recipe that the schema lacks, and columns likewise, as clear errors. */
export function unknownNames(schema: Schema, recipe: Recipe): string[] {
  const tables = new Map(schema.tables.map((table) => [displayName(table, schema.defaultSchema), table]));
  return Object.entries(recipe.tables ?? {}).flatMap(([name, wished]) => {
    const table = tables.get(name);
    if (!table) return [`table "${name}"`];
    const known = new Set(table.columns.map((column) => column.name));
    return Object.keys(wished.columns ?? {}).flatMap((column) => (known.has(column) ? [] : [`column "${name}.${column}"`]));
  });
}
