import type { Expression } from '../../rules/expression';
import type { Check, Exclusion, ForeignKey, Schema, Table, UniqueKey } from '../schema';
import { displayName } from '../schema';
import { quoteName } from '../typeText';
import { normalForm } from './normalForm';

/** A constraint of a table, and how people would write it. */
export interface ComparedConstraint {
  /** The same form, the same rows are accepted. Absent where a part of it cannot be compared. */
  readonly form?: string;
  /** What else can be known of it: its kind, name and columns. */
  readonly outline: string;
  readonly text: string;
}

/** Whether two constraints are the same, as far as can be told. */
export function sameConstraint(a: ComparedConstraint, b: ComparedConstraint): boolean {
  return a.form !== undefined && b.form !== undefined ? a.form === b.form : a.outline === b.outline;
}

/** All constraints of a table that its rows can break, but NOT NULL. Names count only where forms cannot be compared. */
export function constraintsOf(table: Table, schema: Schema): readonly ComparedConstraint[] {
  return [
    ...(table.primaryKey ? [primaryKey(table.primaryKey.columns)] : []),
    ...table.unique.map(uniqueKey),
    ...table.foreignKeys.filter((key) => !key.inferred).map(foreignKey),
    ...table.checks.filter((check) => !isOfKey(table, check)).map(check),
    ...table.exclusions.map(exclusion),
  ];

  function foreignKey({ columns, references, match, deferrable, initiallyDeferred }: ForeignKey): ComparedConstraint {
    const pairs = columns.map((column, at) => `${column} ${references.columns[at]}`);
    const options = [match === 'full' && 'MATCH FULL', deferrable && 'DEFERRABLE', initiallyDeferred && 'INITIALLY DEFERRED'].filter(
      Boolean,
    );
    const target = `${displayName(references.table, schema.defaultSchema)} ${list(references.columns)}`;
    const form = ['foreign', references.table.schema, references.table.name, sorted(pairs), options];
    return known(form, [`FOREIGN KEY ${list(columns)} REFERENCES ${target}`, ...options].join(' '));
  }
}

/** A key to one partition is read as a key to the whole table and a check of the same name. */
function isOfKey(table: Table, { name }: Check): boolean {
  return name !== undefined && table.foreignKeys.some((key) => key.name === name);
}

function primaryKey(columns: readonly string[]): ComparedConstraint {
  return known(['primary', sorted(columns)], `PRIMARY KEY ${list(columns)}`);
}

function uniqueKey({ name, columns, expressions, where, nullsNotDistinct, deferrable }: UniqueKey): ComparedConstraint {
  const elements = [...columns.map(quoteName), ...expressions.map(({ sql }) => sql)].join(', ');
  const text = `UNIQUE ${nullsNotDistinct ? 'NULLS NOT DISTINCT ' : ''}(${elements})${deferrable ? ' DEFERRABLE' : ''}${where ? ` WHERE ${where.sql}` : ''}`;
  const parts = [...expressions, ...(where ? [where] : [])].map(({ expression }) => expression);
  const kind = JSON.stringify(['unique', sorted(columns), expressions.length, nullsNotDistinct, deferrable]);
  return { form: formOf(kind, parts), outline: `unique ${name} ${sorted(columns)}`, text };
}

function check({ name, columns, expression, sql }: Check): ComparedConstraint {
  return { form: formOf('check', [expression]), outline: `check ${name} ${sorted(columns)}`, text: `CHECK (${sql})` };
}

function exclusion({ name, elements, where, sql }: Exclusion): ComparedConstraint {
  const operators = elements.map(({ column, operator }) => `${column ?? ''} ${operator}`);
  const expressions = [...elements, { expression: where }].flatMap(({ expression }) => expression?.expression ?? []);
  return { form: formOf(`exclude ${sorted(operators)}`, expressions), outline: `exclude ${name} ${sorted(operators)}`, text: sql };
}

/** Of columns alone: nothing in it cannot be compared. */
function known(form: readonly unknown[], text: string): ComparedConstraint {
  return { form: JSON.stringify(form), outline: '', text };
}

function formOf(kind: string, expressions: readonly Expression[]): string | undefined {
  const forms = expressions.map(normalForm);
  return forms.includes(undefined) ? undefined : `${kind} ${forms}`;
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
export function parentsOf({ inherits }: Table): string {
  return sorted(inherits.map(({ schema, name }) => JSON.stringify([schema, name])));
}
