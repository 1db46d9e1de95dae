import type { Expression } from '../../rules/expression';
import { resolveType } from '../../rules/resolveType';
import type { Family } from '../../rules/value';
import { keywords } from '../../schema/keywords';
import type { Check, Column, ForeignKey, QualifiedName, Schema, Table } from '../../schema/schema';
import { tablePlace } from '../../schema/tableIndex';
import { postgresScript } from '../../schema/translate/postgresScript';
import { isSelectable } from '../gateFunctions';
import { aspect, inWords, several } from './words';

/** A column as questions speak of it and as SQL names it. */
export interface AskedColumn {
  readonly name: string;
  readonly words: string;
  readonly sql: string;
  readonly family: Family;
  readonly nullable: boolean;
}

/** A table to ask about. */
export interface AskedTable {
  readonly place: number;
  /** In words: `order items`. */
  readonly many: string;
  /** Its name in SQL. */
  readonly sql: string;
  /** All that can be selected. */
  readonly columns: readonly AskedColumn[];
  /** SQL names of the primary key's columns. */
  readonly key: readonly string[];
  /** Columns that say what a row is called; of a person two. */
  readonly label: readonly AskedColumn[];
  /** Few values that rows are sorted by. */
  readonly categories: readonly AskedColumn[];
  /** Numbers that are amounts, not names. */
  readonly measures: readonly AskedColumn[];
  readonly moments: readonly AskedColumn[];
  readonly parents: readonly Parent[];
}

/** A table that another one refers to; `pairs` of columns in SQL, the child's first. */
export interface Parent {
  readonly place: number;
  readonly pairs: readonly (readonly [child: string, parent: string])[];
  /** The referring columns, in words. */
  readonly words: string;
  readonly nullable: boolean;
}

/** The tables of a schema, under the names that they have in a PostgreSQL that holds it. */
export function askedTables(schema: Schema): AskedTable[] {
  const names = schema.dialect === 'postgres' ? ownNames(schema) : postgresScript(schema);
  return schema.tables.map((table, place) => askedTable({ schema, names, table, place }));
}

interface Names {
  readonly defaultSchema: string;
  table(name: QualifiedName): QualifiedName;
  column(table: QualifiedName, name: string): string;
}

function ownNames({ defaultSchema }: Schema): Names {
  return { defaultSchema, table: (name) => name, column: (_table, name) => name };
}

interface Context {
  readonly schema: Schema;
  readonly names: Names;
  readonly table: Table;
  readonly place: number;
}

function askedTable(context: Context): AskedTable {
  const { table, names, schema, place } = context;
  const columns = table.columns.map((column) => askedColumn(context, column)).filter(({ name }) => isSelectable(name));
  const keys = new Set([table.primaryKey, ...table.foreignKeys, ...table.unique].flatMap((key) => key?.columns ?? []));
  const free = columns.filter((_column, index) => !keys.has(table.columns[index]?.name));
  const listed = listedColumns(table.checks);
  const many = several(table.schema === schema.defaultSchema ? table.name : `${table.schema} ${table.name}`);
  const label = labelOf(columns, several(table.name));
  const { schema: qualifier, name } = names.table(table);
  const isPlain = qualifier === names.defaultSchema && !name.startsWith('pg_');
  return {
    place,
    many,
    sql: isPlain ? inSql(name) : `${inSql(qualifier)}.${inSql(name)}`,
    columns,
    key: (table.primaryKey?.columns ?? []).map((column) => inSql(names.column(table, column))),
    label,
    categories: free.filter((column) => isCategory(column, listed) && !label.includes(column)).sort(byTelling),
    measures: free.filter(isMeasure).sort(byAmount),
    moments: columns.filter(isEvent).sort(byEvent),
    parents: table.foreignKeys.flatMap((key) => parentOf(context, key) ?? []),
  };
}

function askedColumn({ schema, names, table }: Context, column: Column): AskedColumn {
  const { name, type, nullable } = column;
  const sqlName = names.column(table, name);
  return { name: sqlName, words: aspect(name), sql: inSql(sqlName), family: resolveType(type, schema).family, nullable };
}

function parentOf({ schema, names, table }: Context, key: ForeignKey): Parent | undefined {
  const place = tablePlace(schema, key.references.table);
  const parent = schema.tables[place];
  if (!parent || key.columns.length !== key.references.columns.length) return undefined;
  const child = key.columns.map((name) => table.columns.find((column) => column.name === name));
  const there = key.references.columns.map((name) => parent.columns.find((column) => column.name === name));
  if (key.inferred && child.some((column, index) => column?.type.name !== there[index]?.type.name)) return undefined;
  return {
    place,
    pairs: key.columns.map((name, index) => [inSql(names.column(table, name)), inSql(names.column(parent, key.references.columns[index]))]),
    words: key.columns.map((name) => inWords(name).replace(/ id$/, '')).join(', '),
    nullable: child.some((column) => column?.nullable !== false),
  };
}

const MOMENTS: ReadonlySet<Family> = new Set(['date', 'timestamp', 'timestamptz']);
const NUMBERS: ReadonlySet<Family> = new Set(['integer', 'decimal', 'float']);

/** What a row is called, the most telling first. */
const LABELS = [
  /^(?:full |display |company |product |legal |common )?name$/,
  /^title$/,
  /^.* (?:name|title)$/,
  /^(?:label|subject|headline|username|login|slug|email|email address|code|number|sku|isbn)$/,
];
const NO_LABEL = /^(?:first|last|middle|family|given|sur|file|host|image|schema|table|column|class|type|sur) ?(?:name|title)$/;

function labelOf(columns: readonly AskedColumn[], many: string): readonly AskedColumn[] {
  const texts = columns.filter(({ family }) => family === 'text');
  const whole = texts.find(({ name }) => LABELS[0].test(inWords(name)) || several(name) === many);
  if (whole) return [whole];
  const first = texts.find(({ name }) => /^(?:first|given|fore) ?name$/.test(inWords(name)));
  const last = texts.find(({ name }) => /^(?:last|family|sur) ?name$/.test(inWords(name)));
  if (first && last) return [first, last];
  for (const pattern of LABELS) {
    const found = texts.find(({ name }) => pattern.test(inWords(name)) && !NO_LABEL.test(inWords(name)));
    if (found) return [found];
  }
  return [];
}

const CATEGORY =
  /(?:^| )(?:status|state|type|kind|category|genre|country|city|gender|sex|language|currency|department|role|level|priority|severity|rating|condition|color|colour|size|class|grade|region|channel|method|plan|tier|segment|brand|publisher|format|mode|stage|source|locale|province|industry|position|make|model)$/;

function isCategory({ family, name }: AskedColumn, listed: ReadonlySet<string>): boolean {
  if (family === 'enum' || family === 'boolean') return true;
  return family === 'text' && (listed.has(name) || CATEGORY.test(aspect(name)));
}

/** Names and codes that are written in digits. */
const NO_MEASURE =
  /(?:^| )(?:id|ids|key|code|number|num|no|nr|version|year|month|day|zip|postal|phone|latitude|longitude|lat|lng|lon|position|order|sort|rank|index|seq|sequence|flags?|port|pid|oid|hash|uid|serial|epoch|timestamp|time|date|ts|type|status|state|kind|parent|left|right|depth|ord|operation|active|enabled|disabled|deleted|visible|hidden|contract)$|^(?:is|has) |^[a-z]{1,3}id$/;

function isMeasure({ family, name }: AskedColumn): boolean {
  return NUMBERS.has(family) && !NO_MEASURE.test(inWords(name));
}

/** Columns that a CHECK gives a list of values. */
function listedColumns(checks: readonly Check[]): ReadonlySet<string> {
  return new Set(checks.flatMap(({ expression }) => listedIn(expression)));
}

function listedIn(expression: Expression): string[] {
  return expression.kind === 'in' && expression.arg.kind === 'column' ? [expression.arg.name] : [];
}

function byTelling(a: AskedColumn, b: AskedColumn): number {
  return tellingRank(a) - tellingRank(b);
}

function tellingRank({ name, family }: AskedColumn): number {
  if (/status|state$/.test(name)) return 0;
  return family === 'boolean' ? 2 : 1;
}

function byAmount(a: AskedColumn, b: AskedColumn): number {
  return amountRank(a) - amountRank(b);
}

function amountRank({ name, family }: AskedColumn): number {
  if (/total|amount|price|revenue|salary|cost|fee|balance/.test(inWords(name))) return 0;
  return family === 'integer' ? 2 : 1;
}

/** When something happened; when its row was changed says nothing of it. */
function isEvent({ family, name }: AskedColumn): boolean {
  return (
    MOMENTS.has(family) &&
    !/^(?:updated|update|modified|changed|deleted|last|row|sys|valid)|(?:updated|modified|changed)$/.test(aspect(name))
  );
}

function byEvent(a: AskedColumn, b: AskedColumn): number {
  return eventRank(a) - eventRank(b);
}

function eventRank({ name, nullable }: AskedColumn): number {
  if (/birth|expir/.test(name)) return 2;
  return nullable ? 1 : 0;
}

/** A name in SQL, in quotes only where it needs them. */
function inSql(name: string): string {
  return /^[a-z_][a-z0-9_$]*$/.test(name) && !keywords.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
