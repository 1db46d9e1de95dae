import { rowsAskedFor } from '../recipe/children';
import type { Recipe } from '../recipe/recipe';
import type { SumRule } from '../recipe/sense/senseRule';
import type { LocaleShare } from '../recipe/wishedLocale';
import { columnsOf } from '../rules/columnsOf';
import type { Expression } from '../rules/expression';
import { type Column, displayName, type QualifiedName, type Schema, type Table } from '../schema/schema';
import { referencesTo } from '../schema/tableIndex';
import { saysPlace } from './entities/placeTable';
import { type Existing, type ExistingTable, existingGiven } from './existing/existingTable';
import { type Given, type GivenTable, givenId } from './given/givenTable';
import type { JudgedRows, TrialOptions } from './judged';
import { Sense } from './sense/sense';

/** A recipe's SQL, parsed: by table, and for columns by table and column. */
export interface RecipeRules {
  readonly tables: ReadonlyMap<string, readonly Expression[]>;
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, Expression>>;
  /** Where columns have a value. */
  readonly presences: ReadonlyMap<string, ReadonlyMap<string, Expression>>;
  /** Columns that rows of other tables give their values. */
  readonly sums: ReadonlyMap<string, readonly SumRule[]>;
}

/** What planning needs to know beside the table at hand. Tables are in loading order. */
export interface PlanContext {
  readonly schema: Schema;
  readonly recipe: Recipe;
  readonly seed: string;
  /** Microseconds. */
  readonly now: number;
  /** As in the plan. */
  readonly locale: string;
  readonly locales?: readonly LocaleShare[];
  readonly tables: readonly Table[];
  nameOf(table: QualifiedName): string;
  /** Place of a table in loading order, −1 when there is none. */
  placeOf(name: QualifiedName): number;
  /** Whether the one table comes before the other in the loading order of the whole schema. */
  isBefore(first: Table, second: Table): boolean;
  /** Rows of a table as far as they are known: asked for at first, fewer once a constraint says so. */
  rowsAt(place: number): number;
  /** The same of a table by its name. */
  rowsOf(name: string): number;
  /** Rows asked for, before anything is known of what there can be. */
  asked(name: string): number;
  /** What a judge made of the table, where one was asked. */
  judged(name: string): JudgedRows | undefined;
  /** How the table's rows are to be made for a judge to choose among. */
  trial(name: string): TrialOptions;
  /** What a database has of the table already. */
  existing(table: QualifiedName): ExistingTable | undefined;
  /** The script's rows of a table, where it keeps them; those that a database has are in their place. */
  givenRows(table: QualifiedName): GivenTable | undefined;
  rules(table: string): readonly Expression[];
  columnRule(table: string, column: string): Expression | undefined;
  columnPresence(table: string, column: string): Expression | undefined;
  sums(table: string): readonly SumRule[];
  /** All of the recipe's SQL that speaks of the table's rows. */
  sql(table: string): readonly Expression[];
  /** What makes sense of rows. */
  readonly sense: Sense;
  /** Names of the tables that refer to this one. */
  referrers(table: Table): readonly string[];
  /** Whether the column is part of what is planned: of a plan of one table, its parents' columns are only as far as keys and conditions mention them. */
  isWanted(table: Table, column: Column): boolean;
  /** Whether some foreign key refers to the column. */
  isReferenced(table: Table, column: string): boolean;
}

/** The context of a plan; `rows` is read anew at every question. */
export function planContext(parts: {
  schema: Schema;
  recipe: Recipe;
  rules: RecipeRules;
  seed: string;
  now: number;
  locale: string;
  locales?: readonly LocaleShare[];
  order: readonly number[];
  /** Of the whole schema; `order` may hold less. */
  wholeOrder: readonly number[];
  rows: readonly number[];
  /** The one table that is planned, with its parents; the whole schema when absent. */
  only?: Table;
  given?: Given;
  existing?: Existing;
  judged?: ReadonlyMap<string, JudgedRows>;
  /** Of a table by its name, where its candidates are wanted before a judge has answered. */
  trial?: TrialOptions & { readonly table: string };
}): PlanContext {
  const { schema, recipe, rules, order, rows } = parts;
  const tables = order.map((index) => schema.tables[index]);
  const id = (name: QualifiedName): string => `${name.schema}\0${name.name}`;
  const places = new Map(tables.map((table, place) => [id(table), place]));
  const referenced = new Set(
    schema.tables.flatMap((table) =>
      table.foreignKeys.flatMap((key) => key.references.columns.map((column) => `${id(key.references.table)} ${column}`)),
    ),
  );
  const context: PlanContext = {
    sense: new Sense(() => context),
    schema,
    recipe,
    seed: parts.seed,
    now: parts.now,
    locale: parts.locale,
    ...(parts.locales && { locales: parts.locales }),
    tables,
    nameOf: (table) => displayName(table, schema.defaultSchema),
    placeOf: (name) => places.get(id(name)) ?? -1,
    isBefore: turnsOf(schema, parts.wholeOrder),
    rowsAt: (place) => rows[place],
    rowsOf: (name) =>
      rows[tables.findIndex((table) => displayName(table, schema.defaultSchema) === name)] ?? rowsAskedFor(schema, recipe, name),
    asked: (name) => rowsAskedFor(schema, recipe, name),
    judged: (name) => parts.judged?.get(name),
    trial: (name) => (parts.trial?.table === name ? parts.trial : (parts.judged?.get(name) ?? { spare: 1, dependedOn: [] })),
    existing: (table) => parts.existing?.get(givenId(table)),
    givenRows: (table) => {
      const given = parts.given?.tables.get(givenId(table));
      const existing = parts.existing?.get(givenId(table));
      return given && existing && existing.rows > 0 ? existingGiven(given.table, existing) : given;
    },
    rules: (table) => rules.tables.get(table) ?? [],
    columnRule: (table, column) => rules.columns.get(table)?.get(column),
    columnPresence: (table, column) => rules.presences.get(table)?.get(column),
    sums: (table) => rules.sums.get(table) ?? [],
    sql: (table) => [rules.tables, rules.columns, rules.presences].flatMap((each) => [...(each.get(table)?.values() ?? [])]),
    referrers: (table) => [...new Set(referencesTo(schema, table).map((reference) => reference.table.name))],
    isWanted: (table, column) =>
      parts.only === undefined ||
      table === parts.only ||
      isRelied(table, column.name) ||
      referenced.has(`${id(table)} ${column.name}`) ||
      rules.tables.has(displayName(table, schema.defaultSchema)) ||
      context.sense.mentions(table, column.name) ||
      saysPlace(context, table, column.name),
    isReferenced: (table, column) => referenced.has(`${id(table)} ${column}`),
  };
  return context;
}

/** Which of two tables comes first in an order of their places. */
export function turnsOf(schema: Schema, order: readonly number[]): PlanContext['isBefore'] {
  const turns = new Map(order.map((index, turn) => [schema.tables[index], turn]));
  return (first, second) => (turns.get(first) ?? 0) < (turns.get(second) ?? 0);
}

/** Whether a key, a condition or a computed column of the table depends on the column. */
function isRelied(table: Table, name: string): boolean {
  const keys = [table.primaryKey, ...table.foreignKeys, ...table.unique];
  const expressions = [
    ...table.checks.map((check) => check.expression),
    ...table.unique.flatMap((key) => [...key.expressions, ...(key.where ? [key.where] : [])].map((each) => each.expression)),
    ...table.columns.flatMap(({ generated }) => (generated ? [generated.expression] : [])),
  ];
  return (
    keys.some((key) => key?.columns.includes(name)) ||
    table.partitioning?.columns.includes(name) === true ||
    expressions.some((expression) => columnsOf(expression).includes(name))
  );
}
