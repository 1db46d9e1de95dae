import type { ColumnDef, Constraint, Node } from '@pgsql/types';
import { nextvalOf, setDefault } from '../draft/columnDefaults';
import type { DraftColumn, DraftTable } from '../draft/draft';
import { type StatementContext, wordEnd } from '../draft/statementContext';
import { addConstraint } from './constraints';
import { toExpression } from './expression';
import { defaultText, parenthesisedAfter } from './expressionText';
import { ownExpression } from './ownExpression';
import { resolveType } from './resolveType';
import { newSequence, writtenSequenceName } from './sequences';

/** A column without its constraints. */
export function newColumn(context: StatementContext, definition: ColumnDef): DraftColumn {
  const { type } = resolveType(context, definition.typeName);
  const location = definition.location ?? 0;
  return { name: definition.colname ?? '', type, nullable: true, position: context.position(location, wordEnd(context.text, location)) };
}

/**
 * Applies what a column's definition says beside its type: default, NOT NULL, identity, generation,
 * serial; then its constraints, with the DEFERRABLE that follows each.
 */
export function applyColumnConstraints(context: StatementContext, table: DraftTable, column: DraftColumn, definition: ColumnDef): void {
  if (definition.typeName && resolvesToSerial(definition)) makeSerial(context, table, column);
  if (definition.raw_default)
    setDefault(context.catalog, column, {
      sql: defaultText(context.text, definition.location ?? 0),
      expression: toExpression(definition.raw_default),
    });
  const constraints = (definition.constraints ?? []).flatMap((node) => ('Constraint' in node ? [node.Constraint] : []));
  for (const constraint of withAttributes(constraints)) applyOne(context, table, column, constraint);
}

function resolvesToSerial(definition: ColumnDef): boolean {
  const names = definition.typeName?.names ?? [];
  const name = names.length === 1 && 'String' in names[0] ? (names[0].String.sval ?? '') : '';
  return /^(small|big)?serial[248]?$/.test(name);
}

function makeSerial(context: StatementContext, table: DraftTable, column: DraftColumn): void {
  const sequence = newSequence(context, { schema: table.schema, name: context.catalog.sequenceName(table, column.name) }, undefined);
  sequence.ownedBy = { table, column };
  column.nullable = false;
  column.default = nextvalOf(sequence);
  column.sequence = sequence;
}

/** Folds DEFERRABLE, INITIALLY DEFERRED and NOT ENFORCED, which the parser lists as items of their own, into the constraint before. */
function withAttributes(constraints: readonly Constraint[]): Constraint[] {
  const folded: Constraint[] = [];
  for (const constraint of constraints) {
    const last = folded.length - 1;
    if (constraint.contype === 'CONSTR_ATTR_DEFERRABLE') folded[last] = { ...folded[last], deferrable: true };
    else if (constraint.contype === 'CONSTR_ATTR_DEFERRED') folded[last] = { ...folded[last], deferrable: true, initdeferred: true };
    else if (constraint.contype === 'CONSTR_ATTR_NOT_ENFORCED') folded[last] = { ...folded[last], is_enforced: undefined };
    else if (!constraint.contype?.startsWith('CONSTR_ATTR')) folded.push(constraint);
  }
  return folded;
}

function applyOne(context: StatementContext, table: DraftTable, column: DraftColumn, constraint: Constraint): void {
  switch (constraint.contype) {
    case 'CONSTR_NULL':
      return;
    case 'CONSTR_NOTNULL':
      return setNotNull(context, table, column, constraint.conname);
    case 'CONSTR_DEFAULT':
      return setDefault(context.catalog, column, {
        sql: defaultText(context.text, constraint.location ?? 0),
        expression: toExpression(constraint.raw_expr),
      });
    case 'CONSTR_GENERATED':
      column.generated = {
        sql: parenthesisedAfter(context.text, constraint.location ?? 0, 'AS'),
        expression: ownExpression(table, constraint.raw_expr),
      };
      return;
    case 'CONSTR_IDENTITY':
      return setIdentity(context, table, column, constraint.generated_when === 'a' ? 'always' : 'by default', constraint.options);
    default:
      addConstraint(context, table, constraint, [column.name]);
  }
}

/** Makes a column NOT NULL; the constraint has a name by which it can be dropped. */
export function setNotNull(context: StatementContext, table: DraftTable, column: DraftColumn, name?: string): void {
  column.nullable = false;
  column.notNullName = name ?? context.catalog.constraintName(table, [column.name], 'not_null');
}

/** GENERATED … AS IDENTITY with its sequence. */
export function setIdentity(
  context: StatementContext,
  table: DraftTable,
  column: DraftColumn,
  kind: 'always' | 'by default',
  options: readonly Node[] | undefined,
): void {
  const written = writtenSequenceName(options);
  const name = written?.at(-1) ?? context.catalog.sequenceName(table, column.name);
  const sequence = newSequence(context, { schema: written?.at(-2) ?? table.schema, name }, options);
  sequence.ownedBy = { table, column };
  column.identity = { kind, sequence };
  column.nullable = false;
}
