import type { TypeName } from '../../rules/expression';
import type { CompositeType } from '../schema';
import type { Catalog } from './catalog';
import type { DraftTable } from './draft';

/** Tables whose rows are values elsewhere: as types they are composites of their columns. */
export function rowTypes(catalog: Catalog): CompositeType[] {
  const found = new Set<DraftTable>();
  const open = [...catalog.tables.values()].flatMap((table) => table.columns.map((column) => column.type));
  for (const type of catalog.types.values()) {
    if (type.kind === 'domain') open.push(type.base);
    if (type.kind === 'composite') open.push(...type.fields.map((field) => field.type));
  }
  for (let type = open.pop(); type; type = open.pop()) {
    const table = tableOf(catalog, type);
    if (!table || found.has(table)) continue;
    found.add(table);
    open.push(...table.columns.map((column) => column.type));
  }
  return [...found].sort((a, b) => a.order - b.order).map(rowType);
}

function tableOf(catalog: Catalog, type: TypeName): DraftTable | undefined {
  if (type.schema === undefined || catalog.types.get(type.schema, type.name)) return undefined;
  return catalog.tables.get(type.schema, type.name);
}

function rowType({ schema, name, columns }: DraftTable): CompositeType {
  return { schema, name, kind: 'composite', fields: columns.map((column) => ({ name: column.name, type: column.type })) };
}
