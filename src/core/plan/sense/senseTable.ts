import { inferKind } from '../../recipe/infer/inferKind';
import { wordsOf } from '../../recipe/infer/inferWords';
import type { KindSpec } from '../../recipe/kinds/kindSpec';
import { kindNamed } from '../../recipe/kinds/kinds';
import { inferSense } from '../../recipe/sense/inferSense';
import { createdMoment } from '../../recipe/sense/senseMoments';
import {
  isSum,
  namesIn,
  type SenseChild,
  type SenseColumn,
  type SenseKey,
  type SenseParent,
  type SenseRule,
  type ShareRule,
  type SumRule,
} from '../../recipe/sense/senseRule';
import { childrenOf, columnsOf } from '../../rules/columnsOf';
import type { Expression } from '../../rules/expression';
import { resolveType } from '../../rules/resolveType';
import type { Value } from '../../rules/value';
import { type Column, type ForeignKey, type Schema, sameName, type Table } from '../../schema/schema';
import { referencesTo, tablePlace } from '../../schema/tableIndex';
import { tableConditions } from '../conditions';
import { numberLimits } from '../domains/numbers';
import type { PlanContext } from '../planContext';
import { type Restriction, restrict, UNRESTRICTED } from '../restriction';
import { borrowables, borrowedName } from './borrowable';

/** A parent's column that a condition speaks of: `members.joined_at`. */
export interface BorrowedColumn {
  /** What expressions call it. */
  readonly name: string;
  /** Place in the table's foreign keys. */
  readonly foreignKey: number;
  /** Place in the parent's columns. */
  readonly column: number;
}

/** What sense asks of a table's rows, and what it takes from parents. */
export interface TableSense {
  readonly rules: readonly SenseRule[];
  readonly borrowed: readonly BorrowedColumn[];
  /** The moment at which rows come into being. */
  readonly created?: string;
}

/** What names are read with. */
type SenseScope = Pick<PlanContext, 'schema' | 'recipe' | 'now' | 'nameOf' | 'isBefore' | 'referrers' | 'sql' | 'sums'>;

/** The tables whose rows may give columns of this one their values, by their names or because a recipe asks: a plan of this table needs them. */
export function summedTables(table: Table, schema: Schema, isBefore: PlanContext['isBefore'], asked: readonly SumRule[]): Table[] {
  const nothing = { recipe: {}, now: 0, referrers: () => [], sql: () => [] };
  const scope: SenseScope = { ...nothing, schema, nameOf: ({ name }) => name, isBefore, sums: () => asked };
  const { rules } = inferTableSense(table, scope);
  return rules.filter(isSum).flatMap((rule) => schema.tables[tablePlace(schema, rule.table)] ?? []);
}

/** All that names and recipe ask of a table's rows, whatever becomes of it. */
export function inferTableSense(table: Table, context: SenseScope): TableSense {
  const parents = parentTables(table, context);
  const own = { tableWords: wordsOf(table.name), columns: senseColumns(table, context) };
  const inferred =
    context.recipe.infer === false
      ? []
      : inferSense({
          ...own,
          parents,
          children: childTables(table, context),
          keys: senseKeys(table, context),
          distinct: distinctColumns(table),
          pairsOfKeys: pairsOfKeys(table),
          now: momentText(context.now),
        });
  const asked = [...context.sums(context.nameOf(table)), ...askedShares(table, context)];
  const rules = [...inferred.filter((rule) => !asked.some(({ column }) => rule.kind === 'share' && rule.column === column)), ...asked];
  const mentioned = new Set([...rules.flatMap(namesIn), ...context.sql(context.nameOf(table)).flatMap(columnsOf)]);
  const borrowed = parents.flatMap(({ qualifier, foreignKey, columns }) =>
    columns.flatMap((column, at) => {
      const name = borrowedName(qualifier, column.name);
      return mentioned.has(name) ? [{ name, foreignKey, column: at }] : [];
    }),
  );
  const created = context.recipe.infer === false ? undefined : createdMoment(own.columns, own.tableWords);
  return { rules, borrowed, ...(created !== undefined && { created }) };
}

/** Tables whose rows refer to this one's, and come after it. */
function childTables(table: Table, context: SenseScope): SenseChild[] {
  return referencesTo(context.schema, table)
    .filter((reference) => context.isBefore(table, reference.table))
    .map((reference) => ({
      table: { schema: reference.table.schema, name: reference.table.name },
      foreignKey: reference.table.foreignKeys.indexOf(reference.key),
      role: roleOf(reference.key),
      tableWords: wordsOf(reference.table.name),
      columns: senseColumns(reference.table, context),
    }));
}

/** The foreign keys of one column. */
function senseKeys(table: Table, { schema, isBefore }: SenseScope): SenseKey[] {
  return table.foreignKeys.flatMap((key, foreignKey): SenseKey[] => {
    const [column, ...others] = key.columns;
    const target = key.references.table;
    const targetWords = wordsOf(target.name);
    const role = roleOf(key)
      .split(' ')
      .filter((word) => word !== '' && !targetWords.includes(word));
    const above = schema.tables[tablePlace(schema, target)];
    const isEarlier = above !== undefined && isBefore(above, table);
    return others.length === 0 ? [{ column, foreignKey, role, target, targetWords, isEarlier }] : [];
  });
}

function distinctColumns({ primaryKey, unique }: Table): (readonly string[])[] {
  const sets = unique.filter(({ where, expressions }) => !where && expressions.length === 0).map(({ columns }) => columns);
  return primaryKey ? [primaryKey.columns, ...sets] : sets;
}

/** The words of a key's one column, but for what only says that it is a key. */
function roleOf({ columns }: ForeignKey): string {
  const words = columns.length === 1 ? wordsOf(columns[0]) : [];
  return words.filter((word) => !/^(id|identifier|key|uuid|no|number|code)$/.test(word)).join(' ');
}

/** Tables that come before this one, and itself, by the keys that lead to them. */
function parentTables(table: Table, context: SenseScope): SenseParent[] {
  return borrowables(table, context.schema)
    .filter(({ parent }) => parent === table || context.isBefore(parent, table))
    .map(({ qualifier, foreignKey, parent }) => ({
      foreignKey,
      isSelf: parent === table,
      qualifier,
      keys: senseKeys(parent, context),
      tableWords: wordsOf(parent.name),
      columns: senseColumns(parent, context),
    }));
}

/** Columns of which each alone refers to the same table. */
function pairsOfKeys({ foreignKeys }: Table): (readonly [string, string])[] {
  const single = foreignKeys.filter(({ columns }) => columns.length === 1);
  return single.flatMap((one, at) =>
    single
      .slice(at + 1)
      .filter((other) => sameName(one.references.table, other.references.table))
      .map((other) => [one.columns[0], other.columns[0]] as const),
  );
}

function momentText(now: number): string {
  return new Date(now / 1000).toISOString().replace('T', ' ').replace('Z', '');
}

/** Tables are read again for each table beside them. */
const knownColumns = new WeakMap<SenseScope, Map<Table, SenseColumn[]>>();

function senseColumns(table: Table, context: SenseScope): SenseColumn[] {
  const known = knownColumns.get(context) ?? new Map<Table, SenseColumn[]>();
  knownColumns.set(context, known);
  const columns = known.get(table) ?? readColumns(table, context);
  known.set(table, columns);
  return columns;
}

function readColumns(table: Table, context: SenseScope): SenseColumn[] {
  const alone = [table.primaryKey, ...table.unique].filter((key) => key?.columns.length === 1);
  const keyed = new Set([...alone, ...table.foreignKeys, table.partitioning].flatMap((key) => key?.columns ?? []));
  const decided = new Set(table.checks.flatMap(({ expression }) => askedForNull(expression)));
  const recipe = context.recipe.tables?.[context.nameOf(table)]?.columns ?? {};
  return table.columns.map((column): SenseColumn => {
    const { family, scale } = resolveType(column.type, context.schema);
    const asked = recipe[column.name];
    const isComputed = column.generated !== undefined || column.identity !== undefined || asked?.sql !== undefined;
    return {
      name: column.name,
      words: wordsOf(column.name),
      family,
      ...(scale !== undefined && { scale }),
      nullable: column.nullable && !decided.has(column.name) && asked?.when === undefined,
      ...(asked?.nulls !== undefined && { nullsAsked: true as const }),
      isFree: !keyed.has(column.name) && !isComputed,
      moment: () => momentOf(table, column, context),
      ...(column.comment !== undefined && { comment: column.comment }),
      most: () => mostOf(table, column, context),
      labels: () => labelsOf(table, column, context),
      ...statusValues(table, column, context),
    };
  });
}

function momentOf(table: Table, column: Column, context: SenseScope): { readonly reachesFuture: boolean; readonly as?: string } {
  const { toDays = 0, as } = kindOf(table, column, context)?.moment ?? {};
  const isSmall = resolveType(column.type, context.schema).name.name === 'smallint';
  return { reachesFuture: toDays > 0, ...(as !== undefined && !isSmall && { as }) };
}

function kindOf(table: Table, column: Column, context: SenseScope): KindSpec | undefined {
  const type = resolveType(column.type, context.schema);
  const asked = context.recipe.tables?.[context.nameOf(table)]?.columns?.[column.name]?.kind;
  return kindNamed(asked ?? inferKind(column, table, type, context.referrers(table)).kind);
}

/** Columns of which an expression asks whether they are NULL. */
function askedForNull(expression: Expression): string[] {
  if (expression.kind === 'isNull' && expression.arg.kind === 'column') return [expression.arg.name];
  return childrenOf(expression).flatMap(askedForNull);
}

/** Of a column that is called a status: what its values are. */
function statusValues(table: Table, column: Column, context: SenseScope): { readonly values?: readonly string[] } {
  if (!/^(status|state)$/.test(wordsOf(column.name).at(-1) ?? '')) return {};
  const values = labelsOf(table, column, context) ?? kindValues(table, column, context);
  return values?.every((value) => typeof value === 'string') ? { values: values as string[] } : {};
}

/** The values that a column has, as far as they are listed. */
function labelsOf(table: Table, column: Column, context: SenseScope): readonly string[] | undefined {
  const type = resolveType(column.type, context.schema);
  const asked = context.recipe.tables?.[context.nameOf(table)]?.columns?.[column.name]?.values;
  const values = asked ?? (type.family === 'enum' ? type.labels : undefined) ?? checkedValues(table, column, context);
  return values?.every((value) => typeof value === 'string') ? (values as string[]) : undefined;
}

/** The shares that a recipe asks for. */
function askedShares(table: Table, { recipe, nameOf }: SenseScope): ShareRule[] {
  return Object.entries(recipe.tables?.[nameOf(table)]?.columns ?? {}).flatMap(([column, { share }]): ShareRule[] => {
    const foreignKey = share ? table.foreignKeys.findIndex(({ columns }) => columns.length === 1 && columns[0] === share.per) : -1;
    if (!share || foreignKey < 0) return [];
    return [{ kind: 'share', column, foreignKey, of: share.of ?? 100, ...(share.by !== undefined && { by: share.by }), isAsked: true }];
  });
}

function mostOf(table: Table, column: Column, context: SenseScope): number {
  const type = resolveType(column.type, context.schema);
  const [, most] = numberLimits(type, type.scale ?? 0);
  return Math.min(most, checked(table, column, context).max ?? most);
}

function checked(table: Table, { name, type }: Column, { now, schema }: SenseScope): Restriction {
  const conditions = tableConditions(table, schema, [], now).single.get(name) ?? [];
  const subject = { name, type: resolveType(type, schema), types: schema, now };
  return conditions.reduce((restriction, condition) => restrict(restriction, condition, subject), UNRESTRICTED);
}

function checkedValues(table: Table, column: Column, context: SenseScope): readonly Value[] | undefined {
  return checked(table, column, context).values;
}

function kindValues(table: Table, column: Column, context: SenseScope): readonly (string | number)[] | undefined {
  return kindOf(table, column, context)?.list?.values;
}
