import type { Plan, TablePlan } from '../plan/plan';
import { conditionOf, isSum, type SenseRule, type ShareRule, type SumRule } from '../recipe/sense/senseRule';
import { columnsOf } from '../rules/columnsOf';
import { printExpression, printType, quoted } from '../rules/printExpression';
import { type ForeignKey, type QualifiedName, sameName, type Table } from '../schema/schema';

/** The row that a rule is about, in its SQL. */
const ROW = 'r';

/**
 * PostgreSQL's SQL that selects the rows of a table which break a rule: none, where all is well. Undefined for a rule that no SQL can say.
 */
export function offendersSql(table: TablePlan, rule: SenseRule, { schema }: Pick<Plan, 'schema'>): string | undefined {
  if (isSum(rule)) return sumOffenders(table, rule, schema);
  if (rule.kind === 'share') return shareOffenders(table, rule, schema);
  const condition = conditionOf(rule);
  const parents = new Map<number, string>();
  const borrowed = new Map<string, string>();
  for (const name of columnsOf(condition)) {
    const source = table.borrowed.find((column) => column.name === name)?.source;
    if (source?.kind !== 'reference') continue;
    const { foreignKey } = table.links[source.link];
    const alias = parents.get(foreignKey) ?? `p${parents.size + 1}`;
    parents.set(foreignKey, alias);
    borrowed.set(name, `${alias}.${quoted(parentColumn(table, foreignKey, source.column, schema))}`);
  }
  const printed = printExpression(condition, { column: (name) => borrowed.get(name) ?? `${ROW}.${quoted(name)}`, type: printType });
  if (printed === undefined) return undefined;
  const joins = [...parents].map(([foreignKey, alias]) => ` ${joinOf(table, foreignKey, alias, schema.defaultSchema)}`);
  return `SELECT ${ROW}.* FROM ${ownRows(table.table, schema)} AS ${ROW}${joins.join('')} WHERE NOT ${printed}`;
}

/** PostgreSQL's SQL that selects the rows of a table which refer to rows that there are none of. */
export function orphansSql(table: Table, { columns, references }: ForeignKey, { schema }: Pick<Plan, 'schema'>): string {
  const pairs = columns.map((name, at) => `p.${quoted(references.columns[at])} = ${ROW}.${quoted(name)}`).join(' AND ');
  const present = columns.map((name) => `${ROW}.${quoted(name)} IS NOT NULL`).join(' AND ');
  const parents = `SELECT 1 FROM ${qualified(references.table, schema.defaultSchema)} AS p WHERE ${pairs}`;
  return `SELECT ${ROW}.* FROM ${ownRows(table, schema)} AS ${ROW} WHERE ${present} AND NOT EXISTS (${parents})`;
}

function sumOffenders(
  table: TablePlan,
  { column, table: child, foreignKey, operation, argument }: SumRule,
  schema: Plan['schema'],
): string | undefined {
  const { columns, references } = schema.tables.find((each) => sameName(each, child))?.foreignKeys[foreignKey] ?? {
    columns: [],
    references: undefined,
  };
  const scale = table.columns.find(({ name }) => name === column)?.type.scale ?? 0;
  const printed = argument && printExpression(argument, { column: (name) => `c.${quoted(name)}`, type: printType });
  if (!references || (argument && printed === undefined)) return undefined;
  const total = printed === undefined ? 'count(*)' : totalOf(operation, printed, scale);
  const pairs = columns.map((name, at) => `c.${quoted(name)} = ${ROW}.${quoted(references.columns[at])}`).join(' AND ');
  const inner = `SELECT ${total} FROM ${qualified(child, schema.defaultSchema)} AS c WHERE ${pairs}`;
  return `SELECT ${ROW}.* FROM ${ownRows(table.table, schema)} AS ${ROW} WHERE ${ROW}.${quoted(column)} IS DISTINCT FROM (${inner})`;
}

function shareOffenders(table: TablePlan, { column, foreignKey, of, by }: ShareRule, schema: Plan['schema']): string {
  const rows = ownRows(table.table, schema);
  const pairs = table.table.foreignKeys[foreignKey].columns.map((name) => `c.${quoted(name)} = ${ROW}.${quoted(name)}`).join(' AND ');
  const total = (name: string): string => `(SELECT sum(c.${quoted(name)}) FROM ${rows} AS c WHERE ${pairs})`;
  const isAny = by === undefined ? '' : ` AND ${total(by)} > 0`;
  return `SELECT ${ROW}.* FROM ${rows} AS ${ROW} WHERE ${total(column)} <> ${of}${isAny}`;
}

function totalOf(operation: SumRule['operation'], printed: string, scale: number): string {
  if (operation === 'avg') return `round(avg(${printed}), ${scale})`;
  return operation === 'max' ? `max(${printed})` : `coalesce(sum(${printed}), 0)`;
}

function parentColumn(table: TablePlan, foreignKey: number, column: number, schema: Plan['schema']): string {
  const { references } = table.table.foreignKeys[foreignKey];
  const parent = schema.tables.find(({ schema: within, name }) => within === references.table.schema && name === references.table.name);
  return parent?.columns[column].name ?? '';
}

function joinOf(table: TablePlan, foreignKey: number, alias: string, defaultSchema: string): string {
  const { columns, references } = table.table.foreignKeys[foreignKey];
  const pairs = columns.map((name, at) => `${alias}.${quoted(references.columns[at])} = ${ROW}.${quoted(name)}`);
  return `JOIN ${qualified(references.table, defaultSchema)} AS ${alias} ON ${pairs.join(' AND ')}`;
}

/** The table without those that inherit from it, which have rules of their own. */
function ownRows(table: QualifiedName, { tables, defaultSchema }: Plan['schema']): string {
  const isInherited = tables.some(({ inherits }) => inherits.some((parent) => sameName(parent, table)));
  return `${isInherited ? 'ONLY ' : ''}${qualified(table, defaultSchema)}`;
}

function qualified({ schema, name }: QualifiedName, defaultSchema: string): string {
  return schema === defaultSchema ? quoted(name) : `${quoted(schema)}.${quoted(name)}`;
}
