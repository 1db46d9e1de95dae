import type { FormatColumn, FormatTable, SequenceState } from '../ports';
import type { SchemaType } from '../rules/resolveType';
import type { ResolvedType } from '../rules/value';
import { type Column, type Identity, type Schema, sameName } from '../schema/schema';
import { numberLimits } from './domains/numbers';
import type { ColumnPlan, Plan, TablePlan } from './plan';

/** Places of the columns that a file of the table holds: all, or those that a database takes as input. */
export function writtenColumns(plan: TablePlan, generatedColumns: boolean): number[] {
  return plan.columns.flatMap((_, place) => (generatedColumns || plan.table.columns[place].generated === undefined ? [place] : []));
}

/** What formats know of a planned table. */
export function formatTable(plan: TablePlan, schema: Pick<Schema, 'defaultSchema' | 'dialect'>, generatedColumns: boolean): FormatTable {
  const { table } = plan;
  const places = writtenColumns(plan, generatedColumns);
  const key =
    table.primaryKey?.columns ??
    table.unique.find((unique) => !unique.where && unique.columns.length > 0 && unique.expressions.length === 0)?.columns;
  return {
    schema: table.schema,
    name: table.name,
    defaultSchema: schema.defaultSchema,
    dialect: schema.dialect,
    rows: plan.rowsFrom === 'database' ? 0 : plan.rows,
    ...(plan.rowsFrom === 'script' && { rowsFrom: plan.rowsFrom }),
    columns: places.map((place) => ({
      name: plan.columns[place].name,
      shape: plan.columns[place].shape,
      identityAlways: table.columns[place].identity?.kind === 'always',
      type: plan.columns[place].type.name.name,
      ...typeFacts(plan.columns[place].type),
      ...(table.columns[place].written !== undefined && { written: table.columns[place].written }),
    })),
    sequences: plan.columns.flatMap((column, place) => sequenceState(column, table.columns[place], plan)),
    ...(plan.late.length > 0 && key && { late: { columns: plan.late, key } }),
  };
}

function typeFacts(type: ResolvedType): Pick<FormatColumn, 'isArray' | 'created'> {
  const { family, definition, domains } = (type.element ?? type) as ResolvedType & Partial<SchemaType>;
  const isOfDomain = type.element !== undefined && domains !== undefined && domains.length > 0;
  const created = isOfDomain ? 'domain' : family === 'enum' ? 'enum' : definition?.kind;
  return { ...(type.family === 'array' && { isArray: true }), ...(created && { created }) };
}

/** What the database counts on from; nothing for a column that does not count. */
function sequenceState({ source, type }: ColumnPlan, { name, identity }: Column, plan: TablePlan): SequenceState[] {
  if (!identity || plan.rowsFrom === 'database') return [];
  const last = lastNumber(source, identity, plan);
  if (last === undefined) return [];
  const next = last + identity.increment;
  const [least, most] = numberLimits(type, 0);
  const isUsedUp = next < (identity.min ?? least) || next > (identity.max ?? most);
  const { sequence } = identity;
  return [{ column: name, next, ...(isUsedUp && { last }), ...(sequence && { sequence }) }];
}

/** The number from which counting goes on; undefined for a column that is filled otherwise. */
function lastNumber(source: ColumnPlan['source'], { increment }: Identity, { rows, accepted }: TablePlan): number | undefined {
  if (source.kind === 'sequence') {
    const last = source.byDraw && accepted ? accepted.reduce((most, draw) => Math.max(most, draw), -1) : rows - 1;
    return source.start + last * source.step;
  }
  if (source.kind !== 'given' || source.vector.kind !== 'number') return undefined;
  const { values, nulls } = source.vector;
  const numbers = values.filter((_, row) => nulls?.[row] !== 1);
  if (numbers.length === 0) return undefined;
  return numbers.reduce((furthest, each) => (increment > 0 ? Math.max(furthest, each) : Math.min(furthest, each)));
}

/** What formats know of a plan's tables, in loading order, circles of foreign keys included. */
export function formatTables(plan: Plan, generatedColumns: boolean): FormatTable[] {
  return plan.tables.map((table, at) => {
    const known = formatTable(table, plan.schema, generatedColumns);
    const circular = circularKeys(plan, at, known.late?.columns ?? []);
    return circular.length > 0 ? { ...known, circular } : known;
  });
}

/** Keys to tables that are loaded later, which neither a late column nor a deferred check puts off. */
function circularKeys({ tables }: Plan, at: number, late: readonly string[]): string[] {
  return tables[at].table.foreignKeys.flatMap(({ name, columns, deferrable, references }) => {
    const parent = tables.findIndex(({ table }) => sameName(table, references.table));
    return name !== undefined && !deferrable && parent > at && !columns.some((column) => late.includes(column)) ? [name] : [];
  });
}
