import { columnsOf } from '../rules/columnsOf';
import type { TablePlan } from './plan';

/**
 * The table with those of its counting columns that something depends on counting draws in place of rows: then another
 * draw is another number. Without chosen rows nothing changes.
 */
export function countByDraw(plan: TablePlan, dependedOn: readonly string[]): TablePlan {
  const names = new Set(dependedOn);
  for (const { name, source } of plan.columns)
    if (names.has(name) && source.kind === 'expression') for (const inner of columnsOf(source.expression)) names.add(inner);
  if (!plan.columns.some(({ name, source }) => source.kind === 'sequence' && names.has(name))) return plan;
  const columns = plan.columns.map((column) =>
    column.source.kind === 'sequence' && names.has(column.name)
      ? { ...column, source: { ...column.source, byDraw: true } as const }
      : column,
  );
  return { ...plan, columns };
}
