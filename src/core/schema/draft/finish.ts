import type { Column, Diagnostic, Dialect, DomainType, ForeignKey, Identity, Schema, Sequence, Table, UserType } from '../schema';
import type { Catalog } from './catalog';
import { nextvalName } from './columnDefaults';
import type { DraftColumn, DraftConstraint, DraftForeignKey, DraftSequence, DraftTable, DraftType } from './draft';
import { gatherPartitions } from './gatherPartitions';

/** Turns what a script has left behind into the Schema: partitions gathered, references resolved, everything frozen. */
export function finishSchema(catalog: Catalog, dialect: Dialect, diagnostics: Diagnostic[]): Schema {
  const drafts = [...catalog.tables.values()].filter((table) => table.kind === 'table' && !table.partitionOf).sort(byOrder);
  const tables = drafts.map((table) => finishTable(catalog, table, diagnostics));
  return freeze({
    dialect,
    defaultSchema: catalog.defaultSchema(),
    tables,
    types: [...catalog.types.values()].sort(byOrder).map(finishType),
    sequences: [...catalog.sequences.values()].sort(byOrder).map(finishSequence),
    extensions: [...catalog.extensions],
    diagnostics,
  });
}

function byOrder(a: { readonly order: number }, b: { readonly order: number }): number {
  return a.order - b.order;
}

function finishTable(catalog: Catalog, draft: DraftTable, diagnostics: Diagnostic[]): Table {
  const gathered = gatherPartitions(draft);
  const constraints = gathered.constraints;
  const primaryKey = constraints.find((constraint) => constraint.kind === 'primary');
  return {
    schema: draft.schema,
    name: draft.name,
    columns: draft.columns.map((column) => finishColumn(column, gathered.notNull)),
    ...(primaryKey ? { primaryKey: { name: primaryKey.name, columns: primaryKey.columns } } : {}),
    foreignKeys: ofKind(constraints, 'foreign').flatMap((key) => finishForeignKey(catalog, draft, key, diagnostics)),
    unique: ofKind(constraints, 'unique').map(({ kind: _kind, index: _index, ...key }) => key),
    checks: ofKind(constraints, 'check').map(({ kind: _kind, inheritable: _inheritable, ...check }) => check),
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
  const { name, type, written, foldsCase, position } = column;
  const identity = identityOf(column);
  return {
    name,
    type,
    ...(written === undefined ? {} : { written }),
    ...(foldsCase ? { foldsCase } : {}),
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

function finishForeignKey(catalog: Catalog, table: DraftTable, key: DraftForeignKey, diagnostics: Diagnostic[]): ForeignKey[] {
  const target = 'constraints' in key.target ? key.target : catalog.tables.get(key.target.schema, key.target.name);
  const columns = key.targetColumns.length > 0 ? key.targetColumns : primaryColumns(target);
  const problem = foreignKeyProblem(key, target, columns);
  if (problem !== undefined || !target) {
    diagnostics.push({
      severity: 'warning',
      message: `The foreign key ${key.name} of ${table.name} is left out: ${problem}.`,
      position: key.position,
    });
    return [];
  }
  if (!isUnique(target, columns)) {
    const message = `The foreign key ${key.name} of ${table.name} references columns of ${target.name} that no key makes unique; PostgreSQL refuses it.`;
    diagnostics.push({ severity: 'warning', message, position: key.position });
  }
  const { name, match, deferrable, initiallyDeferred, position } = key;
  const references = { table: { schema: target.schema, name: target.name }, columns };
  return [{ name, columns: key.columns, references, match, deferrable, initiallyDeferred, position }];
}

function primaryColumns(target: DraftTable | undefined): readonly string[] {
  const key = target?.constraints.find((constraint) => constraint.kind === 'primary');
  return key?.kind === 'primary' ? key.columns : [];
}

function isUnique(target: DraftTable, columns: readonly string[]): boolean {
  const wanted = [...columns].sort().join('\0');
  return target.constraints.some((key) => {
    const isKey = key.kind === 'primary' || (key.kind === 'unique' && key.expressions.length === 0 && !key.where);
    return isKey && [...key.columns].sort().join('\0') === wanted;
  });
}

function foreignKeyProblem(key: DraftForeignKey, target: DraftTable | undefined, columns: readonly string[]): string | undefined {
  const name = key.target.name;
  if (!target) return `there is no table ${name}`;
  if (target.kind !== 'table') return `${name} is a ${target.kind} table`;
  if (target.partitionOf) return `${name} is a partition, and rows are made for ${target.partitionOf.parent.name} as a whole`;
  if (columns.length === 0) return `table ${name} has no primary key`;
  if (columns.length !== key.columns.length) return `it has ${key.columns.length} columns and references ${columns.length}`;
  const missing = columns.find((column) => !target.columns.some((candidate) => candidate.name === column));
  return missing === undefined ? undefined : `table ${name} has no column ${missing}`;
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
