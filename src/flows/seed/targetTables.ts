import { formatTables } from '../../core/plan/formatTable';
import type { Plan } from '../../core/plan/plan';
import type { FormatTable } from '../../core/ports';
import { type PostgresScript, postgresScript } from '../../core/schema/translate/postgresScript';
import type { TargetTable } from '../../core/seeding';

/** A plan's tables as PostgreSQL has them, in loading order: those of another dialect under the names of their translation. */
export function targetTables(plan: Plan): TargetTable[] {
  const script = plan.schema.dialect === 'postgres' ? undefined : postgresScript(plan.schema);
  return formatTables(plan, false).map((table, at) => ({
    table: script ? translated(table, script) : table,
    displayName: plan.tables[at].name,
  }));
}

function translated(table: FormatTable, script: PostgresScript): FormatTable {
  const columnName = (name: string): string => script.column(table, name);
  const { late } = table;
  return {
    ...table,
    ...script.table(table),
    dialect: 'postgres',
    defaultSchema: script.defaultSchema,
    columns: table.columns.map((column) => ({ ...column, name: columnName(column.name) })),
    sequences: table.sequences.map(({ sequence: _, ...state }) => ({ ...state, column: columnName(state.column) })),
    ...(late && { late: { columns: late.columns.map(columnName), key: late.key.map(columnName) } }),
  };
}
