import type { AlterTableCmd, AlterTableStmt, ColumnDef } from '@pgsql/types';
import type { DraftComposite, DraftTable } from '../draft/draft';
import type { StatementContext } from '../draft/statementContext';
import { dropColumn } from './dropColumn';
import { resolveType } from './resolveType';

/** ALTER TYPE … ADD, DROP and ALTER ATTRIBUTE; tables of the type follow. */
export function alterComposite(context: StatementContext, statement: AlterTableStmt): void {
  const { catalog } = context;
  const type = catalog.find(catalog.types, statement.relation?.schemaname, statement.relation?.relname ?? '');
  if (type?.kind !== 'composite') return context.warn(`There is no composite type ${statement.relation?.relname}.`);
  const tables = [...catalog.tables.values()].filter((table) => table.ofType === type);
  for (const node of statement.cmds ?? []) if ('AlterTableCmd' in node) alterAttribute(context, type, tables, node.AlterTableCmd);
}

function alterAttribute(context: StatementContext, type: DraftComposite, tables: readonly DraftTable[], command: AlterTableCmd): void {
  const definition = definitionOf(command);
  switch (command.subtype) {
    case 'AT_AddColumn': {
      const field = { name: definition.colname ?? '', type: resolveType(context, definition.typeName).type };
      type.fields.push(field);
      for (const table of tables) table.columns.push({ ...field, nullable: true, position: table.position });
      return;
    }
    case 'AT_DropColumn':
      type.fields = type.fields.filter((field) => field.name !== command.name);
      for (const table of tables) dropColumn(context.catalog, table, command.name ?? '');
      return;
    case 'AT_AlterColumnType': {
      const changed = resolveType(context, definition.typeName).type;
      const fields = [...type.fields, ...tables.flatMap((table) => table.columns)];
      for (const field of fields) if (field.name === command.name) field.type = changed;
      return;
    }
    default:
  }
}

/** The column definition that a command carries. */
export function definitionOf(command: AlterTableCmd): ColumnDef {
  return command.def && 'ColumnDef' in command.def ? command.def.ColumnDef : {};
}
