import type { Column, Diagnostic, Dialect, DomainType, Identity, Schema, Sequence, Table, UserType } from '../schema';
import type { Catalog } from './catalog';
import { nextvalName } from './columnDefaults';
import type { DraftColumn, DraftConstraint, DraftSequence, DraftTable, DraftType } from './draft';
import { finishForeignKey } from './finishForeignKey';
import { gatherPartitions } from './gatherPartitions';
import { throughRoot } from './partitionTarget';
import { rowTypes } from './rowTypes';

/** Turns what a script has left behind into the Schema: partitions gathered, references resolved, everything frozen. */
export function finishSchema(catalog: Catalog, dialect: Dialect, diagnostics: Diagnostic[]): Schema {
  const drafts = [...catalog.tables.values()].filter((table) => table.kind === 'table' && !table.partitionOf).sort(byOrder);
  const tables = drafts.map((table) => finishTable(catalog, table, diagnostics));
  const kept = new Set(drafts);
  const given = catalog.given.finish((table) => kept.has(table));
  return freeze({
    dialect,
    defaultSchema: catalog.defaultSchema(),
    tables,
    types: [...[...catalog.types.values()].sort(byOrder).map(finishType), ...rowTypes(catalog)],
    sequences: [...catalog.sequences.values()].sort(byOrder).map(finishSequence),
    extensions: [...catalog.extensions],
    ...(given.length > 0 ? { given } : {}),
    diagnostics,
  });
}

function byOrder(a: { readonly order: number }, b: { readonly order: number }): number {
  return a.order - b.order;
}

function finishTable(catalog: Catalog, draft: DraftTable, diagnostics: Diagnostic[]): Table {
  const gathered = gatherPartitions(draft);
  const enforced = gathered.constraints.filter((constraint) => !('notEnforced' in constraint && constraint.notEnforced));
  const constraints = enforced.flatMap((constraint) => throughRoot(catalog, constraint));
  const primaryKey = constraints.find((constraint) => constraint.kind === 'primary');
  return {
    schema: draft.schema,
    name: draft.name,
    columns: draft.columns.map((column) => finishColumn(column, gathered.notNull)),
    ...(primaryKey ? { primaryKey: { name: primaryKey.name, columns: primaryKey.columns } } : {}),
    foreignKeys: ofKind(constraints, 'foreign').flatMap((key) => finishForeignKey(catalog, draft, key, diagnostics)),
    unique: ofKind(constraints, 'unique').map(({ kind: _kind, index: _index, elementNames: _names, ...key }) => key),
    checks: ofKind(constraints, 'check').map(({ kind: _kind, inheritable: _inheritable, notEnforced: _notEnforced, ...check }) => check),
    exclusions: ofKind(constraints, 'exclusion').map(({ kind: _kind, ...exclusion }) => exclusion),
    ...(gathered.partitioning ? { partitioning: gathered.partitioning } : {}),
    inherits: draft.parents.map(({ schema, name }) => ({ schema, name })),
    ...(draft.comment === undefined ? {} : { comment: draft.comment }),
    position: draft.position,
  };
}

function ofKind<K extends DraftConstraint['kind']>(
  constraints: readonly DraftConstraint[],
  kind: K,
): Extract<DraftConstraint, { kind: K }>[] {
  return constraints.filter((constraint): constraint is Extract<DraftConstraint, { kind: K }> => constraint.kind === kind);
}

function finishColumn(column: DraftColumn, notNull: ReadonlySet<string>): Column {
  const { name, type, written, foldsCase, charset, position } = column;
  const identity = identityOf(column);
  return {
    name,
    type,
    ...(written === undefined ? {} : { written }),
    ...(foldsCase ? { foldsCase } : {}),
    ...(charset === undefined ? {} : { charset }),
    nullable: column.nullable && !notNull.has(name),
    ...(column.default && !identity ? { default: column.default } : {}),
    ...(column.generated ? { generated: column.generated } : {}),
    ...(identity ? { identity } : {}),
    ...(column.comment === undefined ? {} : { comment: column.comment }),
    position,
  };
}

const WHOLE_NUMBERS = new Set(['smallint', 'integer', 'bigint', 'numeric']);

/** GENERATED … AS IDENTITY, serial, and an integer column whose default is the next value of a sequence. */
function identityOf(column: DraftColumn): Identity | undefined {
  if (column.identity) return fromSequence(column.identity.kind, column.identity.sequence);
  if (column.sequence && WHOLE_NUMBERS.has(column.type.name) && column.type.dimensions === 0)
    return fromSequence('by default', column.sequence);
  const unknown = column.default && WHOLE_NUMBERS.has(column.type.name) ? nextvalName(column.default.expression) : undefined;
  return unknown && { kind: 'by default', start: 1, increment: 1 };
}

function fromSequence(kind: Identity['kind'], sequence: DraftSequence): Identity {
  const { schema, name, start, increment, min, max } = sequence;
  return { kind, start, increment, ...bounds(min, max), sequence: { schema, name } };
}

function bounds(min: number | undefined, max: number | undefined): { min?: number; max?: number } {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function finishType(type: DraftType): UserType {
  const { order: _order, ...rest } = type;
  return rest.kind === 'domain' ? finishDomain(rest) : rest;
}

function finishDomain(domain: DomainType): DomainType {
  const { default: value, ...rest } = domain;
  return value ? { ...rest, default: value } : rest;
}

function finishSequence(sequence: DraftSequence): Sequence {
  const { schema, name, start, increment, min, max, ownedBy } = sequence;
  const owner = ownedBy && { table: { schema: ownedBy.table.schema, name: ownedBy.table.name }, column: ownedBy.column.name };
  return { schema, name, start, increment, ...bounds(min, max), ...(owner ? { ownedBy: owner } : {}) };
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
  return value;
}
