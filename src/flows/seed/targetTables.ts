import type { ExistingRows } from '../../core/plan/existing/existingRows';
import { formatTables } from '../../core/plan/formatTable';
import type { Plan } from '../../core/plan/plan';
import type { FormatTable } from '../../core/ports';
import { readSchema } from '../../core/schema/readSchema';
import type { Schema } from '../../core/schema/schema';
import type { SqlParser } from '../../core/schema/sqlParser';
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

/** A schema as PostgreSQL has it: that of another dialect as its translation is read. */
export async function targetSchema(schema: Schema, parser: SqlParser): Promise<Schema> {
  if (schema.dialect === 'postgres') return schema;
  const text = postgresScript(schema).statements.map((statement) => `${statement.text};\n`);
  return readSchema([{ file: 'translation.sql', text: text.join('') }], parser, { dialect: 'postgres' });
}

/** A server's rows for a plan, which may have other names for tables and columns. */
export function translatedRows(rows: ExistingRows, schema: Schema): ExistingRows {
  if (schema.dialect === 'postgres') return rows;
  const script = postgresScript(schema);
  return {
    count: (table) => rows.count(script.table(table)),
    read: (table, columns, most) =>
      rows.read(
        script.table(table),
        columns.map((name) => script.column(table, name)),
        most,
      ),
    lastNumbers: async (table, columns) => {
      const names = new Map(columns.map((name) => [script.column(table, name), name]));
      const numbers = await rows.lastNumbers(script.table(table), [...names.keys()]);
      return new Map([...numbers].map(([name, number]) => [names.get(name) ?? name, number]));
    },
  };
}
