import { badInput, UserFacingError } from '../errors';
import type { Shortfall } from '../measure/report';
import { parseNow } from '../recipe/now';
import type { Recipe } from '../recipe/recipe';
import { inferredInTheWay } from '../recipe/references/inferReferences';
import { localeShares } from '../recipe/wishedLocale';
import { displayName, type Schema, type Table } from '../schema/schema';
import { tablePlace } from '../schema/tableIndex';
import { finished, type Steps } from '../steps';
import { existingNotes } from './existing/existingNotes';
import type { Existing } from './existing/existingTable';
import type { Given } from './given/givenTable';
import type { Candidates, JudgedRows, TrialOptions } from './judged';
import { type LoadingOrder, loadingOrder, parentOf } from './order';
import { ENGINE_VERSION, type Plan } from './plan';
import { planContext, type RecipeRules, turnsOf } from './planContext';
import { Planner } from './planner';
import { summedTables } from './sense/senseTable';

/** How a plan deals with what cannot be had, and how much of the schema it takes in. */
export interface PlanOptions {
  /** Tables whose number of rows was asked for by name. */
  readonly explicitRows?: readonly string[];
  /** Whether any shortfall is an error. */
  readonly strict?: boolean;
  /** A table's name: plan just this one and those it refers to, directly or not. Their cells are the same as in the whole plan. */
  readonly only?: string;
  /** The tables that keep the script's rows; none when absent. */
  readonly given?: Given;
  /** What a database has that the rows are to be added to; nothing when absent. */
  readonly existing?: Existing;
  /** What a judge has decided, by table; nothing when absent. */
  readonly judged?: ReadonlyMap<string, JudgedRows>;
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
  return finished(planSteps(schema, recipe, rules, options));
}

/** The same in steps of a table or some thousand rows each. */
export function* planSteps(schema: Schema, recipe: Recipe, rules: RecipeRules, options: PlanOptions): Steps<Plan> {
  const { frame, loading, planner } = planning(schema, recipe, rules, options);
  const planned = yield* planner.plan();
  const shortfalls = planned.flatMap((table) => table.shortfalls);
  // Who reads the schema plans it again without what is in the way.
  if (inferredInTheWay(schema, recipe, shortfalls).size === 0) refuse(shortfalls, options);
  const tables = planned.map(({ plan }) => plan);
  const notes = [...loading.notes, ...existingNotes(tables, options.existing ?? new Map())];
  return { engine: ENGINE_VERSION, ...frame, tables, shortfalls, notes };
}

/** The tables that a plan of this one takes in, in loading order; all of them without a name. */
export function plannedTables(schema: Schema, only?: string, sums?: RecipeRules['sums']): Table[] {
  return narrowed(schema, loadingOrder(schema), only, sums).order.map((place) => schema.tables[place]);
}

/** For which table candidates are wanted, and how they are made. */
export interface CandidateOptions extends Pick<PlanOptions, 'given' | 'judged'>, TrialOptions {
  readonly table: string;
}

/** The candidates for a table's rows, its parents being what `judged` and the engine make of them. */
export function planCandidates(
  schema: Schema,
  recipe: Recipe,
  rules: RecipeRules,
  { table, spare, dependedOn, ...options }: CandidateOptions,
): Candidates {
  const { planner } = planning(schema, recipe, rules, { ...options, only: table }, { table, spare, dependedOn });
  const planned = finished(planner.plan());
  return planner.candidatesAt(planned.findIndex(({ plan }) => plan.name === table));
}

/** Everything that planning starts from. */
function planning(
  { given: _statements, ...read }: Schema,
  recipe: Recipe,
  rules: RecipeRules,
  options: PlanOptions,
  trial?: TrialOptions & { readonly table: string },
) {
  const { given, judged, existing } = options;
  const schema: Schema = given ? { ...read, diagnostics: [...read.diagnostics, ...given.diagnostics] } : read;
  const whole = loadingOrder(schema);
  const loading = narrowed(schema, whole, options.only, rules.sums);
  const rows = loading.order.map(() => 0);
  const locales = localeShares(recipe.locale);
  const frame = {
    seed: String(recipe.seed ?? 1),
    now: planNow(recipe),
    locale: locales[0].locale,
    ...(locales.length > 1 && { locales }),
    schema,
  };
  const only = schema.tables.find((table) => displayName(table, schema.defaultSchema) === options.only);
  const context = planContext({
    ...frame,
    recipe,
    rules,
    order: loading.order,
    wholeOrder: whole.order,
    rows,
    only,
    given,
    existing,
    judged,
    trial,
  });
  return { frame, loading, planner: new Planner(context, loading, rows) };
}

/** The order cut down to the table of that name, all that it refers to, and what it adds up; the whole when there is none of that name. */
function narrowed(schema: Schema, loading: LoadingOrder, name: string | undefined, sums: RecipeRules['sums'] = new Map()): LoadingOrder {
  const start = schema.tables.findIndex((table) => displayName(table, schema.defaultSchema) === name);
  if (start < 0) return loading;
  const needed = new Set([start]);
  const isBefore = turnsOf(schema, loading.order);
  for (const place of needed) {
    const table = schema.tables[place];
    for (const key of table?.foreignKeys ?? []) needed.add(parentOf(schema, key));
    const asked = (table && sums.get(displayName(table, schema.defaultSchema))) ?? [];
    if (table) for (const summed of summedTables(table, schema, isBefore, asked)) needed.add(tablePlace(schema, summed));
  }
  return { ...loading, order: loading.order.filter((table) => needed.has(table)) };
}

/** The moment that data is made for, in microseconds. @throws UserFacingError `bad-input` for a text that is no date */
export function planNow({ now }: Recipe): number {
  return readNow(now ?? DEFAULT_NOW);
}

function readNow(text: string): number {
  const now = parseNow(text);
  if (now === undefined) throw badInput(`"${text}" is no date.`, 'Write it as 2026-01-31 or 2026-01-31T12:00:00Z.');
  return now;
}

/** Rows asked for by name, and conditions that a recipe asks for, are had or refused; rows that the script gives are no lack. */
function refuse(shortfalls: readonly Shortfall[], { explicitRows = [], strict = false }: PlanOptions): void {
  const wanted = shortfalls.find(({ table, kind }) => kind === 'rule' || (kind !== 'given' && strict) || explicitRows.includes(table));
  if (!wanted) return;
  const { table, constraint, reason, asked, capacity } = wanted;
  throw new UserFacingError(
    'unsatisfiable',
    `${table} cannot have ${asked} rows: ${reason} (${constraint}).`,
    capacity > 0 ? `Ask for at most ${capacity}.` : undefined,
  );
}
