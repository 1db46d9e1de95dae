import type { FormatTable } from '../ports';
import { sameName } from '../schema/schema';
import type { Plan, TablePlan } from './plan';

/** Places of the columns that a file of the table holds: all, or those that a database takes as input. */
export function writtenColumns(plan: TablePlan, generatedColumns: boolean): number[] {
  return plan.columns.flatMap((_, place) => (generatedColumns || plan.table.columns[place].generated === undefined ? [place] : []));
}

/** What formats know of a planned table. */
export function formatTable(plan: TablePlan, defaultSchema: string, generatedColumns: boolean): FormatTable {
  const { table } = plan;
  const places = writtenColumns(plan, generatedColumns);
  const key =
    table.primaryKey?.columns ??
    table.unique.find((unique) => !unique.where && unique.columns.length > 0 && unique.expressions.length === 0)?.columns;
  return {
    schema: table.schema,
    name: table.name,
    defaultSchema,
    rows: plan.rows,
    columns: places.map((place) => ({
      name: plan.columns[place].name,
      shape: plan.columns[place].shape,
      identityAlways: table.columns[place].identity?.kind === 'always',
    })),
    sequences: table.columns.flatMap(({ name, identity }, place) => {
      const { source } = plan.columns[place];
      if (!identity || source.kind !== 'sequence') return [];
      return [{ column: name, next: source.start + plan.rows * source.step, ...(identity.sequence && { sequence: identity.sequence }) }];
    }),
    ...(plan.late.length > 0 && key && { late: { columns: plan.late, key } }),
  };
}

/** What formats know of a plan's tables, in loading order, circles of foreign keys included. */
export function formatTables(plan: Plan, generatedColumns: boolean): FormatTable[] {
  return plan.tables.map((table, at) => {
    const known = formatTable(table, plan.schema.defaultSchema, generatedColumns);
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
