import { columnsOf } from '../../rules/columnsOf';
import type { Expression } from '../../rules/expression';
import { mapColumns } from '../../rules/mapColumns';
import { printExpression, printText, quoted } from '../../rules/printExpression';
import type { Column, Table } from '../schema';
import { sqlWhy } from './checks';
import { columnType } from './columnType';
import { sequenceOptions } from './identity';
import type { PostgresStatement } from './postgresScript';
import { about, columnId, type Translation, tableId } from './translation';

/** CREATE TABLE with the columns that rows bring values for: types, NOT NULL, identity. All else is added later, one by one. */
export function tableStatement(translation: Translation, table: Table): PostgresStatement {
  const columns = table.columns.filter(({ generated }) => !generated).map((column) => columnText(translation, table, column));
  return {
    what: `table ${translation.display(table)}`,
    text: `CREATE TABLE ${translation.table(table)} (${columns.join(', ')})`,
    otherwise: [],
    constrains: true,
    position: table.position,
    provides: tableId(table),
    needs: [],
  };
}

function columnText(translation: Translation, table: Table, column: Column): string {
  const type = translation.type(columnType(translation, table, column.name));
  const identity = isIdentity(translation, table, column) && column.identity;
  const counts = identity ? ` GENERATED ${identity.kind.toUpperCase()} AS IDENTITY (${sequenceOptions(identity)})` : '';
  return `${translation.column(table, column.name)} ${type}${column.nullable ? '' : ' NOT NULL'}${counts}`;
}

const IDENTITY_TYPES = new Set(['smallint', 'integer', 'bigint']);

/** PostgreSQL's identity columns are plain integers, and never NULL. */
function isIdentity(translation: Translation, table: Table, column: Column): boolean {
  return column.identity !== undefined && !column.nullable && IDENTITY_TYPES.has(columnType(translation, table, column.name).name);
}

/** Defaults, and sequences for the columns that count without being identity columns. */
export function defaultStatements(translation: Translation, table: Table): PostgresStatement[] {
  return table.columns.flatMap((column) => {
    if (column.identity) return isIdentity(translation, table, column) ? [] : [ownSequence(translation, table, column)];
    return column.default ? defaultStatement(translation, table, column, column.default.expression) : [];
  });
}

function ownSequence(translation: Translation, table: Table, column: Column): PostgresStatement {
  const name = `${quoted(translation.names.schema(table.schema))}.${quoted(translation.names.relation(table, `${table.name}_${column.name}_seq`))}`;
  const options = sequenceOptions(column.identity ?? { start: 1, increment: 1 });
  const value = `nextval(${printText(name) ?? "''"})`;
  const text = `CREATE SEQUENCE ${name} ${options}; ${setDefault(translation, table, column, value)}`;
  return about(table, `sequence of ${translation.display(table)}.${column.name}`, text, { constrains: false, position: column.position });
}

function defaultStatement(translation: Translation, table: Table, column: Column, expression: Expression): PostgresStatement[] {
  const what = `default of ${translation.display(table)}.${column.name}`;
  const value = translation.expression(table, expression);
  if (value !== undefined)
    return [about(table, what, setDefault(translation, table, column, value), { constrains: false, position: column.position })];
  translation.leave(what, sqlWhy(column.default), column.position, false);
  return [];
}

function setDefault(translation: Translation, table: Table, column: Column, value: string): string {
  return `ALTER TABLE ${translation.table(table)} ALTER COLUMN ${translation.column(table, column.name)} SET DEFAULT ${value}`;
}

/** The columns that the database computes. One that it cannot compute is there all the same, empty. */
export function computedColumns(translation: Translation, table: Table): PostgresStatement[] {
  return table.columns.flatMap((column) => (column.generated ? [computedColumn(translation, table, column)] : []));
}

function computedColumn(translation: Translation, table: Table, column: Column): PostgresStatement {
  const what = `computed column ${translation.display(table)}.${column.name}`;
  const add = `ALTER TABLE ${translation.table(table)} ADD COLUMN ${translation.column(table, column.name)} ${translation.type(column.type)}`;
  const expression = writtenOut(table, column.generated?.expression ?? { kind: 'literal', value: null });
  const value = translation.expression(table, expression);
  if (value === undefined) {
    translation.leave(what, sqlWhy(column.generated), column.position);
    translation.uncomputed.add(columnId(table, column.name));
    return about(table, what, add, { constrains: false, position: column.position });
  }
  const notNull = column.nullable ? '' : ' NOT NULL';
  const otherwise = [
    ...byFunction(translation, table, column, expression).map(({ create, call }) => ({
      text: `${create}; ${add} GENERATED ALWAYS AS (${call}) STORED${notNull}`,
    })),
    { text: add, note: `The ${what} is not computed in the proof, and empty there: PostgreSQL cannot compute ${column.generated?.sql}.` },
  ];
  const text = `${add} GENERATED ALWAYS AS (${value}) STORED${notNull}`;
  return about(table, what, text, { otherwise, constrains: false, position: column.position, provides: columnId(table, column.name) });
}

/** Computed columns may be made of others in other dialects; beyond so many they go in circles. */
const MOST_WRITTEN_OUT = 50;

/** An expression with the computed columns in it written out, as PostgreSQL wants it. */
function writtenOut(table: Table, expression: Expression): Expression {
  let count = 0;
  const write = (one: Expression): Expression =>
    mapColumns(one, (column) => {
      const other = table.columns.find(({ name }) => name === column.name);
      if (!other?.generated || ++count > MOST_WRITTEN_OUT) return column;
      return { kind: 'cast', arg: write(other.generated.expression), type: other.type };
    });
  return write(expression);
}

/**
 * A function that computes the value and is declared immutable: PostgreSQL takes only such ones, while many that other
 * dialects allow (concat, dates as text) depend on the session in principle.
 */
function byFunction(translation: Translation, table: Table, column: Column, expression: Expression): { create: string; call: string }[] {
  const inputs = columnsOf(expression);
  const body = printExpression(expression, {
    column: (name) => `$${inputs.indexOf(name) + 1}`,
    type: (type) => translation.type(type),
  });
  const constant = body && printText(`SELECT CAST(${body} AS ${translation.type(column.type)})`);
  if (!constant) return [];
  const { names } = translation;
  const name = `${quoted(names.schema(table.schema))}.${quoted(names.constraint(table, `${table.name}_${column.name}_value`))}`;
  const types = inputs.map((input) => translation.type(columnType(translation, table, input)));
  return [
    {
      create: `CREATE FUNCTION ${name}(${types.join(', ')}) RETURNS ${translation.type(column.type)} LANGUAGE sql IMMUTABLE AS ${constant}`,
      call: `${name}(${translation.columns(table, inputs)})`,
    },
  ];
}
