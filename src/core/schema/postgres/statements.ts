import type { CreateExtensionStmt, CreateSchemaStmt, Node } from '@pgsql/types';
import type { StatementContext } from '../draft/statementContext';
import { alterTable } from './alterTable';
import { comment } from './comments';
import { createRange } from './createRange';
import { createTable } from './createTable';
import { createTableAs, intoOf, selectInto } from './createTableAs';
import { drop } from './drop';
import { createIndex } from './indexes';
import { rename, setSchema } from './rename';
import { setConfig, setVariable } from './searchPath';
import { alterSequence, createSequence } from './sequences';
import { alterDomain, alterEnum, createComposite, createDomain, createEnum } from './userTypes';

/** Applies one parsed statement to the catalog. Statements that have no bearing on tables, types or sequences do nothing. */
export function applyStatement(context: StatementContext, node: Node): void {
  if (applyTableStatement(context, node) || applyTypeStatement(context, node)) return;
  if ('CreateSchemaStmt' in node) createSchema(context, node.CreateSchemaStmt);
  else if ('CreateExtensionStmt' in node) createExtension(context, node.CreateExtensionStmt);
  else if ('VariableSetStmt' in node) setVariable(context, node.VariableSetStmt);
  else if ('SelectStmt' in node) {
    if (intoOf(node.SelectStmt)) selectInto(context, node.SelectStmt);
    else setConfig(context, node.SelectStmt);
  }
}

function applyTableStatement(context: StatementContext, node: Node): boolean {
  if ('CreateStmt' in node) createTable(context, node.CreateStmt);
  else if ('CreateForeignTableStmt' in node) createForeignTable(context, node.CreateForeignTableStmt.base ?? {});
  else if ('CreateTableAsStmt' in node) createTableAs(context, node.CreateTableAsStmt);
  else if ('AlterTableStmt' in node) alterTable(context, node.AlterTableStmt);
  else if ('IndexStmt' in node) createIndex(context, node.IndexStmt);
  else if ('RenameStmt' in node) rename(context, node.RenameStmt);
  else if ('AlterObjectSchemaStmt' in node) setSchema(context, node.AlterObjectSchemaStmt);
  else if ('DropStmt' in node) drop(context, node.DropStmt);
  else if ('CommentStmt' in node) comment(context, node.CommentStmt);
  else return false;
  return true;
}

function applyTypeStatement(context: StatementContext, node: Node): boolean {
  if ('CreateEnumStmt' in node) createEnum(context, node.CreateEnumStmt);
  else if ('AlterEnumStmt' in node) alterEnum(context, node.AlterEnumStmt);
  else if ('CompositeTypeStmt' in node) createComposite(context, node.CompositeTypeStmt);
  else if ('CreateRangeStmt' in node) createRange(context, node.CreateRangeStmt);
  else if ('CreateDomainStmt' in node) createDomain(context, node.CreateDomainStmt);
  else if ('AlterDomainStmt' in node) alterDomain(context, node.AlterDomainStmt);
  else if ('CreateSeqStmt' in node) createSequence(context, node.CreateSeqStmt);
  else if ('AlterSeqStmt' in node) alterSequence(context, node.AlterSeqStmt);
  else return false;
  return true;
}

function createForeignTable(context: StatementContext, base: Parameters<typeof createTable>[1]): void {
  context.inform(`Foreign table ${base.relation?.relname} is left out: its rows live elsewhere.`, base.relation?.location);
  createTable(context, base, 'foreign');
}

/** The elements of CREATE SCHEMA are created in it, and refer to it first. */
function createSchema(context: StatementContext, statement: CreateSchemaStmt): void {
  const { catalog } = context;
  // A role that is not named is whoever runs the script.
  const schema = statement.schemaname ?? (statement.authrole?.rolename || 'postgres');
  catalog.schemas.add(schema);
  const before = catalog.searchPath;
  catalog.searchPath = [schema, ...before];
  catalog.inSchemaElements = true;
  for (const element of statement.schemaElts ?? []) applyStatement(context, element);
  catalog.inSchemaElements = false;
  catalog.searchPath = before;
}

function createExtension(context: StatementContext, statement: CreateExtensionStmt): void {
  if (statement.extname !== undefined) context.catalog.extensions.add(statement.extname);
}
