import type { AlterDomainStmt, AlterEnumStmt, CompositeTypeStmt, Constraint, CreateDomainStmt, CreateEnumStmt, Node } from '@pgsql/types';
import { mapColumns } from '../../rules/mapColumns';
import type { DraftDomain, DraftType } from '../draft/draft';
import { chooseName } from '../draft/names';
import { type StatementContext, wordEnd } from '../draft/statementContext';
import type { Check, QualifiedName } from '../schema';
import { toExpression } from './expression';
import { defaultText, parenthesisedAfter, restText } from './expressionText';
import { mentionedColumns, texts } from './nodes';
import { resolveType } from './resolveType';

/** CREATE TYPE … AS ENUM. */
export function createEnum(context: StatementContext, statement: CreateEnumStmt): void {
  addType(context, { ...newTypeName(context, texts(statement.typeName)), kind: 'enum', values: texts(statement.vals) });
}

/** ALTER TYPE … ADD VALUE and RENAME VALUE. */
export function alterEnum(context: StatementContext, statement: AlterEnumStmt): void {
  const type = context.catalog.findByParts(context.catalog.types, texts(statement.typeName));
  if (type?.kind !== 'enum') return context.warn(`There is no enum type ${texts(statement.typeName).join('.')}.`);
  const { oldVal, newVal = '', newValNeighbor } = statement;
  if (oldVal !== undefined) {
    type.values = type.values.map((value) => (value === oldVal ? newVal : value));
    return;
  }
  if (type.values.includes(newVal)) return;
  const neighbour = newValNeighbor === undefined ? -1 : type.values.indexOf(newValNeighbor);
  const at = neighbour < 0 ? type.values.length : neighbour + (statement.newValIsAfter ? 1 : 0);
  type.values.splice(at, 0, newVal);
}

/** CREATE TYPE … AS (fields). */
export function createComposite(context: StatementContext, statement: CompositeTypeStmt): void {
  const fields = (statement.coldeflist ?? []).flatMap((node) =>
    'ColumnDef' in node ? [{ name: node.ColumnDef.colname ?? '', type: resolveType(context, node.ColumnDef.typeName).type }] : [],
  );
  addType(context, { ...context.catalog.newName(statement.typevar), order: context.catalog.nextOrder(), kind: 'composite', fields });
}

/** CREATE DOMAIN with its default, NOT NULL and checks. */
export function createDomain(context: StatementContext, statement: CreateDomainStmt): void {
  const { type } = resolveType(context, statement.typeName);
  const domain: DraftDomain = {
    ...newTypeName(context, texts(statement.domainname)),
    kind: 'domain',
    base: type,
    nullable: true,
    checks: [],
  };
  for (const node of statement.constraints ?? []) if ('Constraint' in node) applyConstraint(context, domain, node.Constraint);
  addType(context, domain);
}

/** ALTER DOMAIN: default, NOT NULL, constraints. */
export function alterDomain(context: StatementContext, statement: AlterDomainStmt): void {
  const domain = context.catalog.findByParts(context.catalog.types, texts(statement.typeName));
  if (domain?.kind !== 'domain') return context.warn(`There is no domain ${texts(statement.typeName).join('.')}.`);
  if (statement.subtype === 'O' || statement.subtype === 'N') domain.nullable = statement.subtype === 'N';
  if (statement.subtype === 'T')
    domain.default = statement.def && { sql: restText(context.text, statement.def), expression: toExpression(statement.def) };
  if (statement.subtype === 'C' && statement.def && 'Constraint' in statement.def)
    applyConstraint(context, domain, statement.def.Constraint);
  if (statement.subtype === 'X') domain.checks = domain.checks.filter((check) => check.name !== statement.name);
}

function applyConstraint(context: StatementContext, domain: DraftDomain, constraint: Constraint): void {
  if (constraint.contype === 'CONSTR_NOTNULL') domain.nullable = false;
  if (constraint.contype === 'CONSTR_NULL') domain.nullable = true;
  if (constraint.contype === 'CONSTR_CHECK') domain.checks.push(domainCheck(context, domain, constraint));
  if (constraint.contype === 'CONSTR_DEFAULT') {
    domain.default = { sql: defaultText(context.text, constraint.location ?? 0), expression: toExpression(constraint.raw_expr) };
  }
}

/** The value under test is written `VALUE`, in any case, and is a column of that name in capitals. */
function domainCheck(context: StatementContext, domain: DraftDomain, constraint: Constraint): Check {
  const location = constraint.location ?? 0;
  return {
    name: constraint.conname ?? chooseName(domain.name, '', 'check', (name) => domain.checks.some((check) => check.name === name)),
    sql: parenthesisedAfter(context.text, location, 'CHECK'),
    expression: mapColumns(toExpression(constraint.raw_expr), (column) =>
      column.name === 'value' ? { kind: 'column', name: 'VALUE' } : column,
    ),
    columns: mentionedColumns(constraint.raw_expr).length > 0 ? ['VALUE'] : [],
    position: context.position(location, wordEnd(context.text, location)),
  };
}

/** The full name of a type that a CREATE statement names. */
export function newTypeName(context: StatementContext, parts: readonly string[]): QualifiedName & { order: number } {
  return { schema: parts.at(-2) ?? context.catalog.currentSchema(), name: parts.at(-1) ?? '', order: context.catalog.nextOrder() };
}

/** Adds a type unless there is one of its name. */
export function addType(context: StatementContext, type: DraftType): void {
  if (context.catalog.types.get(type.schema, type.name)) return context.warn(`Type ${type.name} exists already; the first one counts.`);
  context.catalog.types.add(type);
}

/** The dotted name in a TypeName node, as DROP TYPE and ALTER TYPE carry it. */
export function typeNameParts(node: Node | undefined): string[] {
  if (node && 'TypeName' in node) return texts(node.TypeName.names);
  return node && 'List' in node ? texts(node.List.items) : [];
}
