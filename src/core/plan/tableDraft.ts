import { type DrawKey, drawKey } from '../generate/mixer';
import { type AskedChildren, askedNulls, askedOf, askedRows } from '../recipe/children';
import { type InferredKind, inferKind, inferNullShare } from '../recipe/infer/inferKind';
import type { KindSpec } from '../recipe/kinds/kindSpec';
import type { ColumnRecipe, TableRecipe } from '../recipe/recipe';
import type { Expression } from '../rules/expression';
import { resolveType, type SchemaType } from '../rules/resolveType';
import { type Column, type ForeignKey, sameName, type Table } from '../schema/schema';
import { arcOf, shareNulls } from './arcs';
import { closesCircle, comesBack } from './closedCircles';
import { type Conditions, type Relation, tableConditions } from './conditions';
import { firstFree } from './existing/existingTable';
import { columnKind } from './heldCharacters';
import { jsonReads } from './jsonReads';
import { nullableColumns } from './order';
import type { CarrierPlan, ColumnSource, EntityPlan, LinkMode } from './plan';
import type { PlanContext } from './planContext';
import { narrowPolymorphic } from './polymorphic';
import { integersLeft, type Restriction, restrict, UNRESTRICTED } from './restriction';
import { borrowedColumns, draftBorrowed, senseConditions, takePresence } from './sense/senseDraft';
import { type Tie, tieLinks } from './sense/ties';
import { isNullOnce } from './uniqueSets';

/** A table while it is being planned. Columns and links are in the order of the table's own. */
export interface TableDraft {
  readonly context: PlanContext;
  readonly table: Table;
  readonly name: string;
  readonly recipe: TableRecipe;
  readonly columns: readonly ColumnDraft[];
  readonly links: LinkDraft[];
  readonly carriers: CarrierPlan[];
  readonly entities: EntityPlan[];
  /** Columns that entities tell rows apart by, together. */
  readonly apart: (readonly string[])[];
  readonly conditions: Conditions;
  /** The constraint for whose sake each carrier and each link tells rows apart. */
  readonly carried: Carried[];
  /** Partial keys that are kept by rows outside of them. */
  readonly guards: Relation[];
  /** Rows wished for, and what is left of them. */
  readonly asked: number;
  rows: number;
  /** How many distinct values are wanted for each row. */
  spare: number;
  /** Rows that a database has may have the same keys, so that draws have to tell rows apart: among those, rows are chosen. */
  isBeside: boolean;
}

/** What tells rows apart, by its place, and the constraint that asks for it. */
export interface Carried {
  readonly of: 'carrier' | 'link';
  readonly at: number;
  readonly constraint: string;
}

/** A column while it is being planned; what may still change is not readonly. */
export interface ColumnDraft {
  /** Place in the table. */
  readonly index: number;
  readonly column: Column;
  readonly type: SchemaType;
  readonly recipe: ColumnRecipe;
  readonly kind: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly spec: KindSpec | undefined;
  readonly key: DrawKey;
  nullKey: DrawKey;
  restriction: Restriction;
  source: ColumnSource | undefined;
  /** The link that gives the column its values. */
  link: number | undefined;
  /** Share of NULLs, 0 to 1. */
  nulls: number;
  /** NULL wherever this is not true. */
  presence: Expression | undefined;
  /** A parent's column that conditions speak of, and no part of the rows. */
  readonly isBorrowed?: true;
  /** False when conditions on the column alone have to be evaluated row by row. */
  proven: boolean;
}

/** A foreign key while it is being planned. */
export interface LinkDraft {
  /** Place in the table's foreign keys. */
  readonly foreignKey: number;
  readonly key: ForeignKey;
  /** Place of the parent in loading order; may be the table's own. */
  readonly parent: number;
  readonly isSelf: boolean;
  /** Undefined until something has settled how parents are found. */
  mode: LinkMode | undefined;
  /** Share of rows without a parent, 0 to 1. */
  nulls: number;
  /** What the recipe asks of the number of children that a parent has. */
  readonly children?: AskedChildren;
  /** Columns in which the row and its parent agree, beside the key's own. */
  readonly ties?: readonly Tie[];
  /** Other links give the key's columns their values. */
  readonly isLed?: boolean;
}

/** Share of children without a parent, where a foreign key allows that. */
const ORPHANS = 0.1;

/** Share of a tree's rows that are roots. */
const ROOTS = 0.03;

/** Starts planning a table: types, kinds, restrictions and sources that depend on nothing else. `conditionsBeside` come on top of the schema's and the recipe's. */
export function draftTable(context: PlanContext, place: number, conditionsBeside: readonly Expression[]): TableDraft {
  const table = context.tables[place];
  const name = context.nameOf(table);
  const recipe = context.recipe.tables?.[name] ?? {};
  const drafted = draftLinks(context, place, table);
  context.sense.keepLinks(
    table,
    drafted.map(({ foreignKey }) => foreignKey),
  );
  const links = tieLinks(context, table, drafted);
  const borrowed = borrowedColumns(context, table);
  const rules = [...context.rules(name), ...senseConditions(context, table), ...conditionsBeside];
  const conditions = tableConditions(
    table,
    context.schema,
    rules,
    context.now,
    borrowed.map(({ column }) => column),
  );
  const columns = table.columns.map((_, index) => draftColumn({ context, table, name, recipe, conditions }, index));
  const asked = askedRows(context.schema, context.recipe, name, (parent) => context.rowsOf(parent));
  const draft: TableDraft = {
    context,
    table,
    name,
    recipe,
    columns,
    links,
    carriers: [],
    entities: [],
    apart: [],
    conditions,
    carried: [],
    guards: [],
    asked,
    rows: asked,
    spare: 1,
    isBeside: false,
  };
  const arc = arcOf(draft);
  if (arc) shareNulls(arc);
  for (const column of columns) column.source ??= plainSource(context, draft, column);
  columns.push(...borrowed.map((column, at) => draftBorrowed(draft, column, columns.length + at)));
  for (const column of columns) takePresence(draft, column);
  narrowPolymorphic(draft);
  return draft;
}

/** What drafting a column needs to know of its table. */
type ColumnScope = Pick<TableDraft, 'context' | 'table' | 'name' | 'recipe' | 'conditions'>;

/** A column with its type, and what the recipe says of it. */
type TypedColumn = Pick<ColumnDraft, 'column' | 'type' | 'recipe'>;

function draftColumn(scope: ColumnScope, index: number): ColumnDraft {
  const { context, table, name } = scope;
  const column = table.columns[index];
  const type = resolveType(column.type, context.schema);
  const typed: TypedColumn = { column, type, recipe: scope.recipe.columns?.[column.name] ?? {} };
  const isWanted = context.isWanted(table, column);
  const inferred = isWanted ? kindOf(scope, typed) : UNWANTED;
  const restriction = columnRestriction(scope, typed);
  return {
    index,
    ...typed,
    ...inferred,
    spec: columnKind(inferred.kind, column, context.schema.dialect, context.locale),
    key: drawKey(context.seed, name, column.name),
    nullKey: drawKey(context.seed, name, column.name, 'null'),
    restriction,
    source: isWanted ? undefined : { kind: 'null' },
    link: undefined,
    nulls: nullShare(scope, typed, inferred.kind, restriction),
    presence: undefined,
    proven: true,
  };
}

/** What stands for the kind of a column that a plan of another table leaves out. */
const UNWANTED: InferredKind = { kind: 'none', confidence: 0 };

function kindOf({ context, table }: ColumnScope, { column, type, recipe }: TypedColumn): InferredKind {
  return recipe.kind === undefined ? inferKind(column, table, type, context.referrers(table)) : { kind: recipe.kind, confidence: 1 };
}

/** What the conditions on the column alone and the recipe's pattern and bounds leave of it. */
function columnRestriction({ context, table, conditions }: ColumnScope, { column, type, recipe }: TypedColumn): Restriction {
  const subject = { name: column.name, type, types: context.schema, now: context.now };
  const atoms = [...(conditions.single.get(column.name) ?? []), ...recipeConditions(column.name, recipe)];
  const reads = type.family === 'json' ? jsonReads(table, column.name, context.schema) : [];
  const start = reads.length > 0 ? { ...UNRESTRICTED, reads } : UNRESTRICTED;
  return atoms.reduce((restriction, atom) => restrict(restriction, atom, subject), start);
}

/** What a recipe's pattern and bounds ask of a column, as conditions. */
export function recipeConditions(name: string, { pattern, min, max }: ColumnRecipe): Expression[] {
  const self: Expression = { kind: 'column', name };
  const literal = (value: string | number): Expression => ({ kind: 'literal', value });
  return [
    ...(pattern === undefined ? [] : [{ kind: 'match', operator: '~', arg: self, pattern: literal(pattern) } as const]),
    ...(min === undefined ? [] : [{ kind: 'compare', operator: '>=', left: self, right: literal(min) } as const]),
    ...(max === undefined ? [] : [{ kind: 'compare', operator: '<=', left: self, right: literal(max) } as const]),
  ];
}

function nullShare(
  { context, table }: ColumnScope,
  { column, type, recipe }: TypedColumn,
  kind: string,
  { nullness }: Restriction,
): number {
  const nullable = column.nullable && type.domains.every((domain) => domain.nullable) && nullness !== 'not null';
  if (!nullable || context.isReferenced(table, column.name)) return 0;
  if (nullness === 'null') return 1;
  const inUnique = table.unique.some((key) => (key.nullsNotDistinct && key.columns.includes(column.name)) || isNullOnce(key, column.name));
  // Of NULL a CHECK approves, but no partition takes it.
  const inPartitioning = table.partitioning?.columns.includes(column.name) ?? false;
  return inUnique || inPartitioning ? 0 : (recipe.nulls ?? inferNullShare(column, table, kind));
}

/** Sources that need neither foreign keys nor uniqueness: what the database or the recipe computes, and counting. */
function plainSource(
  context: PlanContext,
  draft: TableDraft,
  { column, type, recipe, restriction }: ColumnDraft,
): ColumnSource | undefined {
  if (column.generated)
    return column.generated.expression.kind === 'unsupported'
      ? { kind: 'null' }
      : { kind: 'expression', expression: column.generated.expression };
  const rule = context.columnRule(draft.name, column.name);
  if (rule) return { kind: 'expression', expression: rule };
  if (isReferring(context, draft.table, column.name)) return undefined;
  const counts = type.family === 'integer' || (type.family === 'decimal' && (type.scale ?? 0) === 0);
  if (!counts || recipe.values || recipe.kind || (restriction.values && column.identity?.kind !== 'always')) return undefined;
  const isKey = draft.table.primaryKey?.columns.length === 1 && draft.table.primaryKey.columns[0] === column.name;
  if (!column.identity && !isKey) return undefined;
  const { start = 1, increment = 1 } = column.identity ?? {};
  const first = Math.max(start, integersLeft(restriction).least);
  return { kind: 'sequence', start: firstFree(context.existing(draft.table), column.name, first, increment), step: increment };
}

/** Whether a foreign key gives the column its values. */
function isReferring(context: PlanContext, table: Table, name: string): boolean {
  const place = context.placeOf(table);
  return table.foreignKeys.some((key) => {
    const at = key.columns.indexOf(name);
    return at >= 0 && !(key.columns.length > 1 && comesBack(context, place, key, at));
  });
}

/** The foreign keys as links, those left out that another one implies. */
function draftLinks(context: PlanContext, place: number, table: Table): LinkDraft[] {
  const links = table.foreignKeys.map((key, foreignKey) => ({ foreignKey, key, parent: context.placeOf(key.references.table) }));
  const asked = askedOf(context.schema, context.recipe, table);
  return links
    .filter(({ key }) => !closesCircle(context, place, key))
    .filter(({ key, parent }) => parent >= 0 && !table.foreignKeys.some((other) => other !== key && implies(context, place, other, key)))
    .sort(
      (a, b) =>
        Number(a.parent >= place) - Number(b.parent >= place) ||
        Number(isOneToOne(table, b.key)) - Number(isOneToOne(table, a.key)) ||
        Number(isHub(table, b.key)) - Number(isHub(table, a.key)) ||
        b.key.columns.length - a.key.columns.length,
    )
    .map(({ foreignKey, key, parent }) => {
      const nullable = nullableColumns(table, key).length > 0 && !key.columns.some((column) => context.isReferenced(table, column));
      const children = asked.find((each) => each.key === key);
      const nulls = nullable ? linkNulls(context, table, key, children) : 0;
      return { foreignKey, key, parent, isSelf: parent === place, mode: undefined, nulls, ...(children && { children }) };
    });
}

/** Whether no two rows have the same parent: it decides about all that the row shares with others. */
function isOneToOne(table: Table, key: ForeignKey): boolean {
  const sets = [table.primaryKey, ...table.unique.filter((unique) => !unique.where && unique.expressions.length === 0)];
  return sets.some((set) => set?.columns.every((name) => key.columns.includes(name)));
}

/**
 * Whether each of the key's columns is part of another key that goes on from there: its own row decides about all of
 * them together, so that the others can agree with it.
 */
function isHub(table: Table, key: ForeignKey): boolean {
  const others = table.foreignKeys.filter((other) => other !== key && other.columns.some((name) => !key.columns.includes(name)));
  return key.columns.length > 1 && key.columns.every((name) => others.some(({ columns }) => columns.includes(name)));
}

function linkNulls(context: PlanContext, table: Table, key: ForeignKey, children: AskedChildren | undefined): number {
  const wished = askedNulls(context.recipe, context.nameOf(table), key) ?? (children && 0);
  if (wished !== undefined) return wished;
  if (key.columns.some((name) => table.unique.some((unique) => isNullOnce(unique, name)))) return 0;
  return sameName(key.references.table, table) ? ROOTS : ORPHANS;
}

/**
 * Whether every row of the table at `place` that fulfils `strong` fulfils `weak`: its columns contain those of `weak`,
 * and the parent's columns have a foreign key of their own to the same target (or imply one). Only parents that come
 * before the table vouch for it: in a circle, and within one table, each key would rest on the other.
 */
function implies(context: PlanContext, place: number, strong: ForeignKey, weak: ForeignKey): boolean {
  const places = weak.columns.map((column) => strong.columns.indexOf(column));
  if (places.includes(-1)) return false;
  const parentPlace = context.placeOf(strong.references.table);
  const sameTarget = parentPlace === context.placeOf(weak.references.table);
  const referenced = places.map((at) => strong.references.columns[at]);
  // Two equal keys imply each other; the first one stays.
  if (sameTarget && referenced.join() === weak.references.columns.join())
    return strong.columns.length > weak.columns.length || strong.position.start < weak.position.start;
  const parent = context.tables[parentPlace];
  if (!parent || parentPlace >= place || strong.columns.length <= weak.columns.length) return false;
  return parent.foreignKeys.some((next) => {
    const renamed: ForeignKey = { ...weak, columns: referenced };
    return equalKeys(next, renamed) || (next.columns.length > referenced.length && implies(context, parentPlace, next, renamed));
  });
}

function equalKeys(a: ForeignKey, b: ForeignKey): boolean {
  const pairs = (key: ForeignKey) =>
    key.columns
      .map((column, i) => `${column}>${key.references.columns[i]}`)
      .sort()
      .join();
  return (
    a.references.table.name === b.references.table.name && a.references.table.schema === b.references.table.schema && pairs(a) === pairs(b)
  );
}
