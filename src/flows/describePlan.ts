import type { ColumnPlan, Plan, TablePlan } from '../core/plan/plan';
import type { ColumnSummary, DatasetSummary } from '../core/ports';
import { displayName } from '../core/schema/schema';
import { columnTypeText } from '../core/schema/typeText';

/** A plan, summed up for people. */
export function describePlan(plan: Plan): DatasetSummary {
  return {
    tables: plan.tables.map((table) => ({
      table: table.name,
      rows: table.rows,
      asked: table.asked,
      ...(table.rowsFrom === 'script' && { rowsFrom: table.rowsFrom }),
      ...(table.judged && { judged: table.judged }),
      columns: table.columns.map((column, at) => describeColumn(plan, table, column, at)),
    })),
    shortfalls: plan.shortfalls,
    diagnostics: plan.schema.diagnostics,
    seed: plan.seed,
    now: new Date(plan.now / 1000).toISOString(),
  };
}

function describeColumn(plan: Plan, { table }: TablePlan, column: ColumnPlan, at: number): ColumnSummary {
  const { name, nullable, generated } = table.columns[at];
  const foreign = table.foreignKeys.find((key) => key.columns.includes(name));
  const isPrimary = table.primaryKey?.columns.includes(name) ?? false;
  const isUnique = table.unique.some((key) => key.columns.length === 1 && key.columns[0] === name);
  const key = isPrimary ? 'primary' : foreign ? 'foreign' : isUnique ? 'unique' : undefined;
  return {
    name,
    type: columnTypeText(table.columns[at]),
    nullable,
    generated: generated !== undefined,
    kind: column.kind,
    ...(key && { key }),
    ...(foreign && {
      references: `${displayName(foreign.references.table, plan.schema.defaultSchema)}.${foreign.references.columns[foreign.columns.indexOf(name)]}`,
    }),
  };
}
