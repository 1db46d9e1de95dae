import type { AlterObjectSchemaStmt, RangeVar, RenameStmt } from '@pgsql/types';
import type { TypeName } from '../../rules/expression';
import type { Catalog } from '../draft/catalog';
import type { DraftTable, DraftType } from '../draft/draft';
import type { StatementContext } from '../draft/statementContext';
import { items, texts } from './nodes';
import { renameColumn } from './renameColumn';
import { typeNameParts } from './userTypes';

/** ALTER … RENAME of whatever bears on data. */
export function rename(context: StatementContext, statement: RenameStmt): void {
  const name = statement.newname ?? '';
  switch (statement.renameType) {
    case 'OBJECT_TABLE':
    case 'OBJECT_INDEX':
    case 'OBJECT_SEQUENCE':
      return renameRelation(context, statement, name);
    case 'OBJECT_COLUMN':
      return renameTableColumn(context, statement, name);
    case 'OBJECT_TABCONSTRAINT':
      return renameConstraint(context, statement, name);
    case 'OBJECT_TYPE':
    case 'OBJECT_DOMAIN': {
      const type = context.catalog.findByParts(context.catalog.types, typeNameParts(statement.object));
      if (!type) return context.warn(`There is no type ${typeNameParts(statement.object).join('.')} to rename.`);
      return moveType(context.catalog, type, type.schema, name);
    }
    case 'OBJECT_ATTRIBUTE':
      return renameField(context, statement, name);
    case 'OBJECT_DOMCONSTRAINT':
      return renameDomainConstraint(context, statement, name);
    case 'OBJECT_SCHEMA':
      return renameSchema(context.catalog, statement.subname ?? '', name);
    default:
  }
}

/** ALTER … SET SCHEMA. */
export function setSchema(context: StatementContext, statement: AlterObjectSchemaStmt): void {
  const schema = statement.newschema ?? '';
  const { catalog } = context;
  const table = statement.objectType === 'OBJECT_TABLE' ? catalog.findTable(statement.relation) : undefined;
  if (table) moveTable(catalog, table, schema, table.name);
  const sequence =
    table === undefined ? catalog.find(catalog.sequences, statement.relation?.schemaname, statement.relation?.relname ?? '') : undefined;
  if (sequence) catalog.sequences.rename(sequence, schema, sequence.name);
  const type =
    statement.objectType === 'OBJECT_TYPE' || statement.objectType === 'OBJECT_DOMAIN'
      ? catalog.findByParts(catalog.types, texts(items(statement.object)))
      : undefined;
  if (type) moveType(catalog, type, schema, type.name);
}

/** ALTER TABLE renames tables, indexes and sequences alike. */
function renameRelation(context: StatementContext, statement: RenameStmt, name: string): void {
  const { catalog } = context;
  const table = catalog.findTable(statement.relation);
  if (table) return moveTable(catalog, table, table.schema, name);
  const sequence = catalog.find(catalog.sequences, statement.relation?.schemaname, statement.relation?.relname ?? '');
  if (sequence) return catalog.sequences.rename(sequence, sequence.schema, name);
  const isIndex = renameIndex(catalog, statement.relation, name);
  if (statement.renameType === 'OBJECT_TABLE' && !isIndex && !statement.missing_ok)
    context.noTable(statement.relation?.relname, 'to rename', statement.relation?.location);
}

function renameIndex(catalog: Catalog, relation: RangeVar | undefined, to: string): boolean {
  for (const table of catalog.tables.values()) {
    if (relation?.schemaname !== undefined && relation.schemaname !== table.schema) continue;
    const constraint = table.constraints.find(
      (candidate) => candidate.name === relation?.relname && candidate.kind !== 'foreign' && candidate.kind !== 'check',
    );
    if (!constraint) continue;
    catalog.replaceConstraint(table, constraint, { ...constraint, name: to });
    return true;
  }
  return false;
}

function moveTable(catalog: Catalog, table: DraftTable, schema: string, name: string): void {
  for (const other of catalog.tables.values()) retype(other, table, schema, name);
  for (const sequence of [...catalog.sequences.values()]) {
    if (sequence.ownedBy?.table === table && schema !== table.schema) catalog.sequences.rename(sequence, schema, sequence.name);
  }
  catalog.moveTable(table, schema, name);
}

function renameTableColumn(context: StatementContext, statement: RenameStmt, name: string): void {
  const table = context.catalog.findTable(statement.relation);
  if (!table) {
    if (statement.relationType === 'OBJECT_TABLE' && !statement.missing_ok)
      context.noTable(statement.relation?.relname, 'to alter', statement.relation?.location);
    return;
  }
  const from = statement.subname ?? '';
  if (!table.columns.some((column) => column.name === from)) return context.warn(`Table ${table.name} has no column ${from} to rename.`);
  renameColumn(context.catalog, table, from, name);
}

function renameConstraint(context: StatementContext, statement: RenameStmt, name: string): void {
  const table = context.catalog.findTable(statement.relation);
  const constraint = table?.constraints.find((candidate) => candidate.name === statement.subname);
  const notNull = table?.columns.find((column) => column.notNullName === statement.subname);
  if (table && constraint) context.catalog.replaceConstraint(table, constraint, { ...constraint, name });
  else if (notNull) notNull.notNullName = name;
  else if (!statement.missing_ok)
    context.warn(`There is no constraint ${statement.subname} on table ${statement.relation?.relname} to rename.`);
}

function renameField(context: StatementContext, statement: RenameStmt, name: string): void {
  const { catalog } = context;
  const type = catalog.find(catalog.types, statement.relation?.schemaname, statement.relation?.relname ?? '');
  if (type?.kind !== 'composite') return context.warn(`There is no composite type ${statement.relation?.relname}.`);
  for (const field of type.fields) if (field.name === statement.subname) field.name = name;
  for (const table of catalog.tables.values()) if (table.ofType === type) renameColumn(catalog, table, statement.subname ?? '', name);
}

function renameDomainConstraint(context: StatementContext, statement: RenameStmt, name: string): void {
  const domain = context.catalog.findByParts(context.catalog.types, typeNameParts(statement.object));
  if (domain?.kind !== 'domain') return context.warn(`There is no domain ${typeNameParts(statement.object).join('.')}.`);
  domain.checks = domain.checks.map((check) => (check.name === statement.subname ? { ...check, name } : check));
}

function renameSchema(catalog: Catalog, from: string, to: string): void {
  catalog.schemas.delete(from);
  catalog.schemas.add(to);
  for (const type of [...catalog.types.values()]) if (type.schema === from) moveType(catalog, type, to, type.name);
  for (const table of [...catalog.tables.values()]) if (table.schema === from) moveTable(catalog, table, to, table.name);
  for (const sequence of [...catalog.sequences.values()])
    if (sequence.schema === from) catalog.sequences.rename(sequence, to, sequence.name);
}

/** Columns name their types: a type that is renamed or moved takes them along. */
function moveType(catalog: Catalog, type: DraftType, schema: string, name: string): void {
  for (const table of catalog.tables.values()) retype(table, type, schema, name);
  const change = (used: TypeName): TypeName => (used.schema === type.schema && used.name === type.name ? { ...used, schema, name } : used);
  for (const other of catalog.types.values()) {
    if (other.kind === 'composite') other.fields = other.fields.map((field) => ({ ...field, type: change(field.type) }));
    if (other.kind === 'domain') other.base = change(other.base);
    if (other.kind === 'range') other.subtype = change(other.subtype);
  }
  catalog.types.rename(type, schema, name);
}

function retype(table: DraftTable, from: { readonly schema: string; readonly name: string }, schema: string, name: string): void {
  for (const column of table.columns) {
    if (column.type.schema === from.schema && column.type.name === from.name) column.type = { ...column.type, schema, name };
  }
}
