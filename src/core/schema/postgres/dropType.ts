import type { Catalog } from '../draft/catalog';
import type { DraftType } from '../draft/draft';
import type { StatementContext } from '../draft/statementContext';
import type { QualifiedName } from '../schema';
import { dropColumn } from './dropColumn';

/** DROP TYPE. With CASCADE the columns, fields and domains of the type go too; without it a type in use stays. */
export function dropType(context: StatementContext, type: DraftType, cascade: boolean): void {
  const { catalog } = context;
  if (!cascade) {
    const user = userOf(catalog, type);
    if (user !== undefined) return context.warn(`Type ${type.name} is not dropped: ${user} uses it.`);
  }
  dropUsers(context, (used) => used.schema === type.schema && used.name === type.name);
  catalog.types.delete(type);
}

function userOf(catalog: Catalog, type: QualifiedName): string | undefined {
  for (const table of catalog.tables.values()) {
    const column = table.columns.find((candidate) => candidate.type.schema === type.schema && candidate.type.name === type.name);
    if (column) return `column ${column.name} of ${table.name}`;
  }
  return undefined;
}

type IsDropped = (used: { readonly schema?: string; readonly name: string }) => boolean;

/** Drops all that is of a type: columns of tables, fields of composite types, domains and ranges over it. */
export function dropUsers(context: StatementContext, isDropped: IsDropped): void {
  const { catalog } = context;
  for (const table of [...catalog.tables.values()]) {
    for (const column of [...table.columns]) if (isDropped(column.type)) dropColumn(catalog, table, column.name);
  }
  for (const type of [...catalog.types.values()]) {
    if (type.kind === 'composite') type.fields = type.fields.filter((field) => !isDropped(field.type));
    const base = type.kind === 'domain' ? type.base : type.kind === 'range' ? type.subtype : undefined;
    if (base && isDropped(base)) dropType(context, type, true);
  }
}
