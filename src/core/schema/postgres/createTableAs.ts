import type { CreateTableAsStmt, IntoClause, Node, SelectStmt } from '@pgsql/types';
import type { TypeName } from '../../rules/expression';
import type { DraftTable } from '../draft/draft';
import type { StatementContext } from '../draft/statementContext';
import { newTable } from './createTable';
import { text, texts } from './nodes';
import { resolveType } from './resolveType';

/** CREATE TABLE … AS: columns where the query says their types, else the table is left out with a warning. */
export function createTableAs(context: StatementContext, statement: CreateTableAsStmt): void {
  // A materialized view holds what its query says.
  if (statement.objtype !== 'OBJECT_TABLE') return;
  const query = statement.query && 'SelectStmt' in statement.query ? statement.query.SelectStmt : undefined;
  createFrom(context, statement.into, query, statement.if_not_exists ?? false);
}

/** SELECT … INTO table. */
export function selectInto(context: StatementContext, statement: SelectStmt): void {
  createFrom(context, statement.intoClause, statement, false);
}

interface Field {
  readonly name: string;
  readonly type: TypeName;
}

function createFrom(context: StatementContext, into: IntoClause | undefined, query: SelectStmt | undefined, ifNotExists: boolean): void {
  const fields = query && queryFields(context, query);
  if (!fields)
    return context.warn(
      `The columns of ${into?.rel?.relname} follow from a query that is not understood; the table is left out.`,
      into?.rel?.location,
    );
  const table = newTable(context, into?.rel, 'table', ifNotExists);
  const names = texts(into?.colNames);
  if (table)
    table.columns = fields.map((field, at) => ({
      name: names[at] ?? field.name,
      type: field.type,
      nullable: true,
      position: table.position,
    }));
}

/** What a FROM item offers: its alias, and its columns where they are known. */
interface FromTable {
  readonly alias: string;
  readonly fields: readonly Field[] | undefined;
}

function queryFields(context: StatementContext, query: SelectStmt): readonly Field[] | undefined {
  const first = query.larg ?? query;
  if (first !== query) return queryFields(context, first);
  if (query.withClause || query.valuesLists) return undefined;
  const from = fromTables(context, query.fromClause ?? []);
  const fields: Field[] = [];
  for (const node of query.targetList ?? []) {
    const found = 'ResTarget' in node ? targetFields(context, from, node.ResTarget.name, node.ResTarget.val) : undefined;
    if (!found) return undefined;
    fields.push(...found);
  }
  return fields;
}

/** What is known of the FROM items; of a function, say, nothing is, which matters only to those who ask for its columns. */
function fromTables(context: StatementContext, nodes: readonly Node[]): readonly FromTable[] {
  return nodes.flatMap((node) => fromTable(context, node) ?? [{ alias: '', fields: undefined }]);
}

function fromTable(context: StatementContext, node: Node): readonly FromTable[] | undefined {
  if ('RangeVar' in node) {
    const table = context.catalog.findTable(node.RangeVar);
    return table && [{ alias: node.RangeVar.alias?.aliasname ?? table.name, fields: columnsOf(table) }];
  }
  if ('JoinExpr' in node && !node.JoinExpr.usingClause && !node.JoinExpr.isNatural) {
    return fromTables(
      context,
      [node.JoinExpr.larg, node.JoinExpr.rarg].flatMap((side) => (side ? [side] : [])),
    );
  }
  if ('RangeSubselect' in node && node.RangeSubselect.subquery && 'SelectStmt' in node.RangeSubselect.subquery) {
    return [{ alias: node.RangeSubselect.alias?.aliasname ?? '', fields: queryFields(context, node.RangeSubselect.subquery.SelectStmt) }];
  }
  return undefined;
}

function columnsOf(table: DraftTable): Field[] {
  return table.columns.map((column) => ({ name: column.name, type: column.type }));
}

function targetFields(
  context: StatementContext,
  from: readonly FromTable[],
  name: string | undefined,
  value: Node | undefined,
): readonly Field[] | undefined {
  if (!value) return undefined;
  if ('ColumnRef' in value) return referencedFields(from, name, value.ColumnRef.fields ?? []);
  const type = valueType(context, value);
  return type && [{ name: name ?? valueName(value), type }];
}

function referencedFields(from: readonly FromTable[], name: string | undefined, fields: readonly Node[]): readonly Field[] | undefined {
  const alias = fields.length > 1 ? text(fields.at(-2)) : undefined;
  const tables = alias === undefined ? from : from.filter((table) => table.alias === alias);
  const last = fields.at(-1);
  const known = tables.flatMap((table) => table.fields ?? []);
  const isComplete = tables.every((table) => table.fields !== undefined);
  if (last && 'A_Star' in last) return isComplete ? known : undefined;
  const found = known.find((field) => field.name === text(last));
  return found && [{ name: name ?? found.name, type: found.type }];
}

function valueType(context: StatementContext, value: Node): TypeName | undefined {
  if ('TypeCast' in value) return resolveType(context, value.TypeCast.typeName).type;
  if ('FuncCall' in value) return named(RESULTS[text(value.FuncCall.funcname?.at(-1))]);
  if (!('A_Const' in value)) return undefined;
  if (value.A_Const.ival) return named('integer');
  if (value.A_Const.fval) return named('numeric');
  return named(value.A_Const.boolval ? 'boolean' : 'text');
}

/** Functions whose result does not depend on their arguments. */
const RESULTS: Readonly<Record<string, string | undefined>> = {
  count: 'bigint',
  row_number: 'bigint',
  rank: 'bigint',
  now: 'timestamp with time zone',
  gen_random_uuid: 'uuid',
  random: 'double precision',
  lower: 'text',
  upper: 'text',
  md5: 'text',
  concat: 'text',
};

function named(name: string | undefined): TypeName | undefined {
  return name === undefined ? undefined : { name, modifiers: [], dimensions: 0 };
}

function valueName(value: Node): string {
  if ('FuncCall' in value) return text(value.FuncCall.funcname?.at(-1));
  if ('TypeCast' in value)
    return value.TypeCast.arg && 'ColumnRef' in value.TypeCast.arg
      ? text(value.TypeCast.arg.ColumnRef.fields?.at(-1))
      : text(value.TypeCast.typeName?.names?.at(-1));
  return '?column?';
}
