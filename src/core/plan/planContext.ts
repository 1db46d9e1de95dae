import type { Recipe, TableRecipe } from '../recipe/recipe';
import { columnsOf } from '../rules/columnsOf';
import type { Expression } from '../rules/expression';
import { type Column, displayName, type QualifiedName, type Schema, type Table } from '../schema/schema';
import { referencesTo } from '../schema/tableIndex';
import { type Given, type GivenTable, givenId } from './given/givenTable';
import type { JudgedRows, TrialOptions } from './judged';

/** A recipe's SQL, parsed: by table, and for columns by table and column. */
export interface RecipeRules {
  readonly tables: ReadonlyMap<string, readonly Expression[]>;
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, Expression>>;
}

/** What planning needs to know beside the table at hand. Tables are in loading order. */
export interface PlanContext {
  readonly schema: Schema;
  readonly recipe: Recipe;
  readonly seed: string;
  /** Microseconds. */
  readonly now: number;
  readonly locale: string;
  readonly tables: readonly Table[];
  nameOf(table: QualifiedName): string;
  /** Place of a table in loading order, −1 when there is none. */
  placeOf(name: QualifiedName): number;
  /** Rows of a table as far as they are known: asked for at first, fewer once a constraint says so. */
  rowsAt(place: number): number;
  asked(name: string): number;
  /** What a judge made of the table, where one was asked. */
  judged(name: string): JudgedRows | undefined;
  /** How the table's rows are to be made for a judge to choose among. */
  trial(name: string): TrialOptions;
  /** The script's rows of a table, where it keeps them. */
  givenRows(table: QualifiedName): GivenTable | undefined;
  rules(table: string): readonly Expression[];
  columnRule(table: string, column: string): Expression | undefined;
  /** Names of the tables that refer to this one. */
  referrers(table: Table): readonly string[];
  /** Whether the column is part of what is planned: of a plan of one table, its parents' columns are only as far as keys and conditions mention them. */
  isWanted(table: Table, column: Column): boolean;
  /** Whether some foreign key refers to the column. */
  isReferenced(table: Table, column: string): boolean;
}

/** Rows of a table that nothing else is said of. */
const DEFAULT_ROWS = 100;

/** The context of a plan; `rows` is read anew at every question. */
export function planContext(parts: {
  schema: Schema;
  recipe: Recipe;
  rules: RecipeRules;
  seed: string;
  now: number;
  locale: string;
  order: readonly number[];
  rows: readonly number[];
  /** The one table that is planned, with its parents; the whole schema when absent. */
  only?: Table;
  given?: Given;
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
  return {
    schema,
    recipe,
    seed: parts.seed,
    now: parts.now,
    locale: parts.locale,
    tables,
    nameOf: (table) => displayName(table, schema.defaultSchema),
    placeOf: (name) => places.get(id(name)) ?? -1,
    rowsAt: (place) => rows[place],
    asked: (name) => numberOf(recipe.tables?.[name]?.rows) ?? recipe.rows ?? DEFAULT_ROWS,
    judged: (name) => parts.judged?.get(name),
    trial: (name) => (parts.trial?.table === name ? parts.trial : (parts.judged?.get(name) ?? { spare: 1, dependedOn: [] })),
    givenRows: (table) => parts.given?.tables.get(givenId(table)),
    rules: (table) => rules.tables.get(table) ?? [],
    columnRule: (table, column) => rules.columns.get(table)?.get(column),
    referrers: (table) => [...new Set(referencesTo(schema, table).map((reference) => reference.table.name))],
    isWanted: (table, column) =>
      parts.only === undefined ||
      table === parts.only ||
      isRelied(table, column.name) ||
      referenced.has(`${id(table)} ${column.name}`) ||
      rules.tables.has(displayName(table, schema.defaultSchema)),
    isReferenced: (table, column) => referenced.has(`${id(table)} ${column}`),
  };
}

/** Rows asked for by number. */
function numberOf(rows: TableRecipe['rows']): number | undefined {
  return rows === 'script' ? undefined : rows;
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
