import { columnsOf } from '../../rules/columnsOf';
import { quoted } from '../../rules/printExpression';
import type { Check, Exclusion, SqlExpression, Table } from '../schema';
import type { PostgresStatement } from './postgresScript';
import { about, computedAmong, type Translation } from './translation';

/** CHECK and EXCLUDE. */
export function checkStatements(translation: Translation, table: Table): PostgresStatement[] {
  return [
    ...table.checks.flatMap((check) => checkStatement(translation, table, check)),
    ...table.exclusions.flatMap((exclusion) => exclusionStatement(translation, table, exclusion)),
  ];
}

/** A check that PostgreSQL refuses is the translation's limit, and is left to the engine's own validator. */
function checkStatement(translation: Translation, table: Table, check: Check): PostgresStatement[] {
  const what = `check ${check.name ?? check.sql} of ${translation.display(table)}`;
  const position = check.position ?? table.position;
  const needs = computedAmong(table, columnsOf(check.expression));
  const text = translation.expression(table, check.expression);
  if (text === undefined || needs.some((id) => translation.uncomputed.has(id))) {
    translation.leave(what, sqlWhy(check), position);
    return [];
  }
  const name = translation.names.constraint(table, check.name ?? `${table.name}_check`);
  const add = `ALTER TABLE ${translation.table(table)} ADD CONSTRAINT ${quoted(name)} CHECK (${text})`;
  return [about(table, what, add, { position, needs, constrains: translation.schema.dialect === 'postgres' })];
}

function exclusionStatement(translation: Translation, table: Table, exclusion: Exclusion): PostgresStatement[] {
  const what = `exclusion ${exclusion.name ?? exclusion.sql} of ${translation.display(table)}`;
  const elements = exclusion.elements.map(({ column, expression, operator }) => {
    const element =
      column === undefined ? expression && translation.expression(table, expression.expression) : translation.column(table, column);
    return element && `${column === undefined ? `(${element})` : element} WITH ${operator}`;
  });
  const where = exclusion.where ? translation.expression(table, exclusion.where.expression) : '';
  if (where === undefined || elements.includes(undefined)) {
    translation.leave(what, `it cannot be said in PostgreSQL: ${exclusion.sql}`, table.position);
    return [];
  }
  const name = translation.names.relation(table, exclusion.name ?? `${table.name}_excl`);
  const predicate = where === '' ? '' : ` WHERE (${where})`;
  return [
    about(
      table,
      what,
      `ALTER TABLE ${translation.table(table)} ADD CONSTRAINT ${quoted(name)} EXCLUDE USING gist (${elements.join(', ')})${predicate}`,
    ),
  ];
}

/** Why an expression has no translation. */
export function sqlWhy(expression: SqlExpression | undefined): string {
  return `it cannot be said in PostgreSQL: ${expression?.sql ?? ''}`;
}
