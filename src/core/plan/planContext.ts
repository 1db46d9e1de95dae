import type { Recipe } from '../recipe/recipe';
import { columnsOf } from '../rules/columnsOf';
import type { Expression } from '../rules/expression';
import { type Column, displayName, type QualifiedName, type Schema, sameName, type Table } from '../schema/schema';

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
}): PlanContext {
  const { schema, recipe, rules, order, rows } = parts;
  const tables = order.map((index) => schema.tables[index]);
  const id = (name: QualifiedName): string => JSON.stringify([name.schema, name.name]);
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
    asked: (name) => recipe.tables?.[name]?.rows ?? recipe.rows ?? DEFAULT_ROWS,
    rules: (table) => rules.tables.get(table) ?? [],
    columnRule: (table, column) => rules.columns.get(table)?.get(column),
    referrers: (table) =>
      schema.tables.filter((other) => other.foreignKeys.some((key) => sameName(key.references.table, table))).map((other) => other.name),
    isWanted: (table, column) =>
      parts.only === undefined ||
      table === parts.only ||
      isRelied(table, column.name) ||
      referenced.has(`${id(table)} ${column.name}`) ||
      rules.tables.has(displayName(table, schema.defaultSchema)),
    isReferenced: (table, column) => referenced.has(`${id(table)} ${column}`),
  };
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
