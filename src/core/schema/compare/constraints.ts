import type { Check, Exclusion, ForeignKey, Schema, SqlExpression, Table, UniqueKey } from '../schema';
import { displayName, sameName } from '../schema';
import { quoteName } from '../typeText';
import { normalForm } from './normalForm';

/** A constraint of a table: the same key, the same rows are accepted; and how people would write it. */
export interface ComparedConstraint {
  readonly key: string;
  readonly text: string;
}

/** All constraints of a table that its rows can break, but NOT NULL. Names count only where nothing else tells two apart. */
export function constraintsOf(table: Table, schema: Schema): readonly ComparedConstraint[] {
  return [
    ...(table.primaryKey ? [{ key: `p ${sorted(table.primaryKey.columns)}`, text: `PRIMARY KEY ${list(table.primaryKey.columns)}` }] : []),
    ...table.unique.map(uniqueKey),
    ...table.foreignKeys.filter((key) => !key.inferred).map((key) => foreignKey(key, schema)),
    ...table.checks.filter((check) => !isOfKey(table, check)).map(check),
    ...table.exclusions.map(exclusion),
  ];
}

/** A key to one partition is read as a key to the whole table and a check of the same name. */
function isOfKey(table: Table, { name }: Check): boolean {
  return name !== undefined && table.foreignKeys.some((key) => key.name === name);
}

function uniqueKey({ columns, expressions, where, nullsNotDistinct, deferrable }: UniqueKey): ComparedConstraint {
  const elements = [...columns.map(quoteName), ...expressions.map(({ sql }) => sql)].join(', ');
  const options = [nullsNotDistinct && 'NULLS NOT DISTINCT', deferrable && 'DEFERRABLE'].filter(Boolean);
  const forms = [sorted(columns), sorted(expressions.map(formOf)), where ? formOf(where) : '', ...options];
  const text = [
    'UNIQUE',
    nullsNotDistinct ? 'NULLS NOT DISTINCT' : '',
    `(${elements})`,
    deferrable ? 'DEFERRABLE' : '',
    where ? `WHERE ${where.sql}` : '',
  ];
  return { key: `u ${JSON.stringify(forms)}`, text: text.filter(Boolean).join(' ') };
}

function foreignKey(key: ForeignKey, { defaultSchema }: Schema): ComparedConstraint {
  const target = displayName(key.references.table, defaultSchema);
  const pairs = key.columns.map((column, at) => `${column} ${key.references.columns[at]}`);
  const options = [
    key.match === 'full' && 'MATCH FULL',
    key.deferrable && 'DEFERRABLE',
    key.initiallyDeferred && 'INITIALLY DEFERRED',
  ].filter(Boolean);
  return {
    key: `f ${JSON.stringify([target, sorted(pairs), ...options])}`,
    text: [`FOREIGN KEY ${list(key.columns)} REFERENCES ${target} ${list(key.references.columns)}`, ...options].join(' '),
  };
}

function check({ name, columns, expression, sql }: Check): ComparedConstraint {
  const form = normalForm(expression) ?? `${name} ${sorted(columns)}`;
  return { key: `c ${form}`, text: `CHECK (${sql})` };
}

function exclusion({ elements, where, sql }: Exclusion): ComparedConstraint {
  const forms = elements.map(({ column, expression, operator }) => `${column ?? (expression ? formOf(expression) : '')} ${operator}`);
  return { key: `x ${JSON.stringify([sorted(forms), where ? formOf(where) : ''])}`, text: sql };
}

/** An expression that cannot be compared is taken to be the other's. */
function formOf({ expression }: SqlExpression): string {
  return normalForm(expression) ?? '?';
}

function sorted(texts: readonly string[]): string {
  return JSON.stringify([...texts].sort());
}

function list(columns: readonly string[]): string {
  return `(${columns.map(quoteName).join(', ')})`;
}

/** How a partitioned table shares out its rows, in one text; empty where it does not. */
export function partitioningOf({ partitioning }: Table): string {
  if (!partitioning) return '';
  const leaves = partitioning.partitions.map(({ bound, isDefault }) => (isDefault ? 'default' : bound ? normalForm(bound) : ''));
  return JSON.stringify([partitioning.strategy, partitioning.columns, sorted(leaves.map(String))]);
}

/** The tables that a table's rows are rows of too. */
export function parentsOf(table: Table, schema: Schema): string {
  const parents = table.inherits.map((parent) => schema.tables.find((candidate) => sameName(candidate, parent)) ?? parent);
  return sorted(parents.map((parent) => displayName(parent, schema.defaultSchema)));
}
