import type { DropStmt, Node } from '@pgsql/types';
import type { DraftTable } from '../draft/draft';
import type { StatementContext } from '../draft/statementContext';
import { sameName } from '../schema';
import { dropFunction } from './dropFunction';
import { dropType, dropUsers } from './dropType';
import { extensionTypes } from './extensionTypes';
import { items, text, texts } from './nodes';
import { typeNameParts } from './userTypes';

/** DROP of whatever bears on data. */
export function drop(context: StatementContext, statement: DropStmt): void {
  for (const object of statement.objects ?? []) dropOne(context, statement, object);
}

function dropOne(context: StatementContext, statement: DropStmt, object: Node): void {
  const { catalog } = context;
  switch (statement.removeType) {
    case 'OBJECT_TABLE':
    case 'OBJECT_FOREIGN_TABLE': {
      const table = catalog.findByParts(catalog.tables, texts(items(object)));
      if (table) dropTable(context, table);
      else if (!statement.missing_ok) context.warn(`There is no table ${texts(items(object)).join('.')} to drop.`);
      return;
    }
    case 'OBJECT_TYPE':
    case 'OBJECT_DOMAIN': {
      const type = catalog.findByParts(catalog.types, typeNameParts(object));
      if (type) dropType(context, type, statement.behavior === 'DROP_CASCADE');
      return;
    }
    case 'OBJECT_SEQUENCE': {
      const sequence = catalog.findByParts(catalog.sequences, texts(items(object)));
      if (sequence) dropSequence(context, sequence);
      return;
    }
    case 'OBJECT_INDEX':
      return dropIndex(context, texts(items(object)).at(-1) ?? '');
    case 'OBJECT_SCHEMA':
      return dropSchema(context, text(object));
    case 'OBJECT_EXTENSION':
      return dropExtension(context, text(object));
    case 'OBJECT_FUNCTION':
    case 'OBJECT_ROUTINE':
      if (statement.behavior === 'DROP_CASCADE' && 'ObjectWithArgs' in object)
        dropFunction(catalog, texts(object.ObjectWithArgs.objname).at(-1) ?? '');
      return;
    default:
  }
}

function dropExtension(context: StatementContext, extension: string): void {
  const types = new Set(extensionTypes(extension));
  context.catalog.extensions.delete(extension);
  dropUsers(context, ({ name }) => types.has(name) && !context.catalog.findType({ name, modifiers: [], dimensions: 0 }));
}

function dropTable(context: StatementContext, table: DraftTable): void {
  const { catalog } = context;
  for (const child of [...table.children]) dropTable(context, child);
  for (const parent of table.parents) parent.children = parent.children.filter((child) => child !== table);
  const root = table.partitionOf?.parent;
  if (root) root.children = root.children.filter((child) => child !== table);
  for (const sequence of [...catalog.sequences.values()]) if (sequence.ownedBy?.table === table) catalog.sequences.delete(sequence);
  catalog.removeConstraints(table, () => true);
  catalog.tables.delete(table);
  dropUsers(context, ({ schema, name }) => schema === table.schema && name === table.name);
  for (const other of catalog.tables.values())
    catalog.removeConstraints(other, (constraint) => constraint.kind === 'foreign' && constraint.target === table);
}

function dropSequence(context: StatementContext, sequence: { schema: string; name: string }): void {
  const { catalog } = context;
  for (const table of catalog.tables.values()) {
    for (const column of table.columns) {
      if (!column.sequence || !sameName(column.sequence, sequence)) continue;
      column.sequence = undefined;
      column.default = undefined;
    }
  }
  const known = catalog.sequences.get(sequence.schema, sequence.name);
  if (known) catalog.sequences.delete(known);
}

function dropIndex(context: StatementContext, name: string): void {
  for (const table of context.catalog.tables.values()) {
    const index = table.constraints.find((constraint) => constraint.kind === 'unique' && constraint.index && constraint.name === name);
    if (index) context.catalog.removeConstraints(table, (constraint) => constraint === index);
  }
}

function dropSchema(context: StatementContext, schema: string): void {
  const { catalog } = context;
  for (const table of [...catalog.tables.values()])
    if (table.schema === schema && catalog.tables.get(schema, table.name)) dropTable(context, table);
  for (const type of [...catalog.types.values()]) if (type.schema === schema) dropType(context, type, true);
  for (const sequence of [...catalog.sequences.values()]) if (sequence.schema === schema) dropSequence(context, sequence);
  catalog.schemas.delete(schema);
}
