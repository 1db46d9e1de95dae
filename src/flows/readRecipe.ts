import { UserFacingError } from '../core/errors';
import { loadingOrder } from '../core/plan/order';
import type { RecipeRules } from '../core/plan/planContext';
import { borrowables, borrowedName } from '../core/plan/sense/borrowable';
import type { DatasetInput } from '../core/ports';
import { recipeMistake } from '../core/recipe/mistakes';
import { ownCircle } from '../core/recipe/ownCircle';
import { recipePlace } from '../core/recipe/recipePlace';
import type { SumRule } from '../core/recipe/sense/senseRule';
import { localeMistake } from '../core/recipe/wishedLocale';
import { childrenOf, columnsOf } from '../core/rules/columnsOf';
import { compileExpression, isUncompilable, type Scope } from '../core/rules/compile';
import type { Expression } from '../core/rules/expression';
import { mapColumns } from '../core/rules/mapColumns';
import { resolveType } from '../core/rules/resolveType';
import type { Family, ResolvedType } from '../core/rules/value';
import { parseExpression } from '../core/schema/postgres/parseExpression';
import { displayName, type Schema, type Table } from '../core/schema/schema';
import { type SqlParser, SqlSyntaxError } from '../core/schema/sqlParser';
import { referencesTo } from '../core/schema/tableIndex';

/**
 * Holds a dataset's recipe against its schema, and parses the SQL in it.
 *
 * @throws UserFacingError `unknown-table` for a table asked for beside the recipe; `bad-recipe` naming the place
 */
export async function readRecipe(input: DatasetInput, schema: Schema, parser: SqlParser): Promise<RecipeRules> {
  const names = schema.tables.map((table) => displayName(table, schema.defaultSchema));
  const asked = input.explicitRows?.find((name) => !names.includes(name) && !input.recipeFile?.text.includes(JSON.stringify(name)));
  if (asked !== undefined)
    throw new UserFacingError('unknown-table', `There is no table "${asked}".`, `The tables are ${names.join(', ')}.`);
  const locale = localeMistake(input.recipe.locale);
  if (locale) throw badRecipe(input, locale.name === undefined ? ['locale'] : ['locale', locale.name], locale.message, locale.remedy);
  const mistake = recipeMistake(schema, input.recipe);
  if (mistake) throw badRecipe(input, mistake.path, mistake.message, mistake.remedy);
  return parseRules(input, schema, parser);
}

/** Says where in the recipe something is wrong: in its file, where it came from one. */
function badRecipe({ recipeFile }: DatasetInput, path: readonly string[], message: string, remedy?: string): UserFacingError {
  const place = recipeFile ? recipePlace(recipeFile.text, recipeFile.file, path) : "In the dataset's recipe";
  return new UserFacingError('bad-recipe', `${place}: ${path.join('.')}: ${message}.`, remedy);
}

async function parseRules(input: DatasetInput, schema: Schema, parser: SqlParser): Promise<RecipeRules> {
  const tables = new Map<string, readonly Expression[]>();
  const columns = new Map<string, ReadonlyMap<string, Expression>>();
  const presences = new Map<string, ReadonlyMap<string, Expression>>();
  const sums = new Map<string, readonly SumRule[]>();
  for (const [name, wished] of Object.entries(input.recipe.tables ?? {})) {
    const table = schema.tables.find((each) => displayName(each, schema.defaultSchema) === name);
    if (!table) continue;
    const place = (...path: readonly string[]): RulePlace => ({ input, schema, table, path: ['tables', name, ...path] });
    const rules: Expression[] = [];
    for (const [at, rule] of (wished.rules ?? []).entries())
      rules.push(await parseRule(place('rules', String(at)), rule, parser, 'boolean'));
    tables.set(name, rules);
    const computed = new Map<string, Expression>();
    const present = new Map<string, Expression>();
    const added: SumRule[] = [];
    for (const [column, { sql, when }] of Object.entries(wished.columns ?? {})) {
      const sum = sql === undefined ? undefined : await parseSum(place('columns', column, 'sql'), sql, column, parser);
      if (sum) added.push(sum);
      else if (sql !== undefined) computed.set(column, await parseRule(place('columns', column, 'sql'), sql, parser));
      if (when !== undefined) present.set(column, await parseRule(place('columns', column, 'when'), when, parser, 'boolean'));
    }
    refuseCircles(place(), computed, present);
    columns.set(name, computed);
    presences.set(name, present);
    sums.set(name, added);
  }
  return { tables, columns, presences, sums };
}

/** A column that is computed from itself, by whatever way, never comes to a value. */
function refuseCircles(place: RulePlace, computed: ReadonlyMap<string, Expression>, present: ReadonlyMap<string, Expression>): void {
  const deciding = new Map(
    place.table.columns.map(({ name, generated }) => {
      const value = computed.get(name) ?? generated?.expression;
      return [name, [value, present.get(name)].filter((each) => each !== undefined)] as const;
    }),
  );
  const circle = ownCircle(deciding);
  const asked = circle?.find((name) => computed.has(name) || present.has(name));
  if (!circle || asked === undefined) return;
  const path = [...place.path, 'columns', asked, computed.has(asked) ? 'sql' : 'when'];
  throw badRecipe(place.input, path, `the column would depend on itself: ${[...circle, circle[0]].join(' on ')}`);
}

/** SQL in a recipe: where it stands, and the table whose columns it speaks of. */
interface RulePlace {
  readonly input: DatasetInput;
  readonly schema: Schema;
  readonly table: Table;
  readonly path: readonly string[];
}

/** Parses a rule; one that makes no sense, or that the engine cannot evaluate, is an error: it was asked for. */
async function parseRule(place: RulePlace, sql: string, parser: SqlParser, family?: Family): Promise<Expression> {
  const { input, path, schema, table } = place;
  const own = table.columns.map(({ name, type }) => ({ name, type: resolveType(type, schema) }));
  const columns = [...own, ...parentColumns(table, schema)];
  const known = columns.map(({ name }) => name);
  const types = columns.map(({ type }) => type);
  const expression = mapColumns(await parsed(place, sql, parser), ({ name, table: of }) => ({
    kind: 'column',
    name: of === undefined || of === table.name ? name : borrowedName(of, name),
  }));
  const unknown = columnsOf(expression).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw badRecipe(input, path, `the table has no column "${unknown}"`, `Its columns are ${own.map(({ name }) => name).join(', ')}.`);
  const scope: Scope = { types: schema, now: 0, column: (name) => ({ slot: known.indexOf(name), type: types[known.indexOf(name)] }) };
  const compiled = compileExpression(expression, scope);
  if (isUncompilable(compiled)) throw badRecipe(input, path, `this cannot be evaluated: ${compiled.reason}`);
  if (family && compiled.type.family !== family)
    throw badRecipe(input, path, 'this is no condition', 'Write something that is true or false.');
  return expression;
}

/** `sum(order_items.line_total)`, `count(comments.id)`: what rows that refer to the row come to; undefined for any other expression. */
async function parseSum(place: RulePlace, sql: string, column: string, parser: SqlParser): Promise<SumRule | undefined> {
  const expression = await parsed(place, sql, parser);
  const operation = OPERATIONS.find((each) => expression.kind === 'call' && expression.name === each);
  if (expression.kind !== 'call' || !operation) return undefined;
  const { input, path, schema, table } = place;
  const [of] = expression.args.flatMap(qualifiersOf);
  const keys = referencesTo(schema, table).filter((reference) => reference.table !== table && reference.table.name === of);
  if (keys.length !== 1)
    throw badRecipe(
      input,
      path,
      keys.length === 0 ? `no table "${of}" refers to this one` : `"${of}" refers to this table by several keys`,
      `Write it as ${expression.name}(table.column), with a table that has one foreign key to ${table.name}.`,
    );
  const [{ table: child, key }] = keys;
  const unknown = expression.args.flatMap(columnsOf).find((name) => !child.columns.some((each) => each.name === name));
  if (unknown !== undefined) throw badRecipe(input, path, `"${of}" has no column "${unknown}"`);
  const argument = mapColumns(expression.args[0], ({ name }) => ({ kind: 'column', name }));
  if (!canHold(table, column, operation, argument, child, schema))
    throw badRecipe(
      input,
      path,
      `the column cannot hold a ${operation} of these`,
      'Its type has to be one of numbers, or for max the same.',
    );
  const foreignKey = child.foreignKeys.indexOf(key);
  const rule = { kind: 'sum', column, table: { schema: child.schema, name: child.name }, foreignKey, isAsked: true } as const;
  return operation === 'count' ? { ...rule, operation } : { ...rule, operation, argument };
}

const OPERATIONS: readonly SumRule['operation'][] = ['sum', 'count', 'avg', 'max'];

/** Whether a column is of the sort of value that comes of adding up. */
function canHold(
  table: Table,
  column: string,
  operation: SumRule['operation'],
  argument: Expression,
  child: Table,
  schema: Schema,
): boolean {
  const family = table.columns.filter(({ name }) => name === column).map(({ type }) => resolveType(type, schema).family)[0];
  const types = child.columns.map(({ type }) => resolveType(type, schema));
  const slotOf = (name: string): number => child.columns.findIndex((each) => each.name === name);
  const compiled = compileExpression(argument, {
    types: schema,
    now: 0,
    column: (name) => ({ slot: slotOf(name), type: types[slotOf(name)] }),
  });
  if (operation === 'count') return NUMBERS.has(family);
  if (isUncompilable(compiled)) return false;
  const isNumber = NUMBERS.has(family) && NUMBERS.has(compiled.type.family);
  return operation === 'max' ? isNumber || (MOMENTS.has(family) && family === compiled.type.family) : isNumber;
}

const NUMBERS: ReadonlySet<Family> = new Set<Family>(['integer', 'decimal', 'float']);
const MOMENTS: ReadonlySet<Family> = new Set<Family>(['date', 'timestamp', 'timestamptz']);

/** What stands before the columns of an expression. */
function qualifiersOf(expression: Expression): string[] {
  if (expression.kind === 'column') return expression.table === undefined ? [] : [expression.table];
  return childrenOf(expression).flatMap(qualifiersOf);
}

/** Columns of the tables that rows refer to, as rules call them; a rule cannot speak of what comes after the row. */
function parentColumns(table: Table, schema: Schema): { readonly name: string; readonly type: ResolvedType }[] {
  const { order } = loadingOrder(schema);
  const placeOf = (each: Table): number => order.indexOf(schema.tables.indexOf(each));
  return borrowables(table, schema)
    .filter(({ parent }) => placeOf(parent) < placeOf(table))
    .flatMap(({ qualifier, parent }) =>
      parent.columns.map(({ name, type }) => ({ name: borrowedName(qualifier, name), type: resolveType(type, schema) })),
    );
}

async function parsed({ input, path }: RulePlace, sql: string, parser: SqlParser): Promise<Expression> {
  try {
    return (await parseExpression(sql, parser)).expression;
  } catch (error) {
    if (error instanceof SqlSyntaxError) throw badRecipe(input, path, `this is not SQL: ${error.message} at character ${error.offset + 1}`);
    throw error;
  }
}
