import type { ColumnDef, Constraint, CreateStmt, Node, RangeVar } from '@pgsql/types';
import type { DraftColumn, DraftConstraint, DraftPrimaryKey, DraftTable, DraftUnique } from '../draft/draft';
import { type StatementContext, wordEnd } from '../draft/statementContext';
import { applyColumnConstraints, newColumn } from './columns';
import { addConstraint } from './constraints';
import { inherit } from './inherit';
import { copyLike } from './like';
import { addPartition, partitioningOf } from './partitions';

/** CREATE TABLE in all its forms: plain, INHERITS, PARTITION BY, PARTITION OF, OF type, LIKE. */
export function createTable(context: StatementContext, statement: CreateStmt, kind: DraftTable['kind'] = 'table'): void {
  const table = newTable(context, statement.relation, kind, statement.if_not_exists ?? false);
  if (!table) return;
  if (statement.partspec) table.partitioning = partitioningOf(statement.partspec);
  inheritAll(context, table, statement);
  if (statement.ofTypename) copyTypeFields(context, table, statement);
  const definitions = addColumns(context, table, statement.tableElts ?? []);
  for (const { column, definition } of definitions) applyColumnConstraints(context, table, column, definition);
  for (const constraint of tableConstraints(statement)) addConstraint(context, table, constraint);
  dropRepeatedKeys(context, table);
}

/** `id integer PRIMARY KEY UNIQUE` makes one index: a plain key written twice in one statement counts once, the primary one first. */
function dropRepeatedKeys(context: StatementContext, table: DraftTable): void {
  const plain = table.constraints.filter(isPlainKey);
  const ordered = [...plain.filter((key) => key.kind === 'primary'), ...plain.filter((key) => key.kind === 'unique')];
  const first = new Map(ordered.toReversed().map((key) => [key.columns.join('\0'), key]));
  context.catalog.removeConstraints(
    table,
    (constraint) => isPlainKey(constraint) && first.get(constraint.columns.join('\0')) !== constraint,
  );
}

function isPlainKey(constraint: DraftConstraint): constraint is DraftPrimaryKey | DraftUnique {
  if (constraint.kind === 'primary') return true;
  return constraint.kind === 'unique' && !constraint.index && !constraint.nullsNotDistinct && !constraint.deferrable;
}

/** Registers a new table without columns; undefined when there is one of that name. */
export function newTable(
  context: StatementContext,
  relation: RangeVar | undefined,
  kind: DraftTable['kind'],
  ifNotExists: boolean,
): DraftTable | undefined {
  const { catalog } = context;
  const temporary = relation?.relpersistence === 't';
  const written = catalog.newName(relation);
  const name = temporary ? { schema: 'pg_temp', name: written.name } : written;
  const location = relation?.location ?? 0;
  if (catalog.tables.get(name.schema, name.name)) {
    if (!ifNotExists) context.warn(`Table ${name.name} exists already; the first one counts.`, location);
    return undefined;
  }
  if (temporary) context.inform(`Temporary table ${name.name} is left out: it ends with its session.`, location);
  if (relation?.schemaname === undefined && !temporary && !catalog.inSchemaElements) catalog.unqualified.push(name.schema);
  const position = context.position(location, wordEnd(context.text, location));
  const table: DraftTable = {
    ...name,
    order: catalog.nextOrder(),
    kind: temporary ? 'temporary' : kind,
    columns: [],
    constraints: [],
    parents: [],
    children: [],
    position,
  };
  catalog.tables.add(table);
  return table;
}

function inheritAll(context: StatementContext, table: DraftTable, statement: CreateStmt): void {
  for (const node of statement.inhRelations ?? []) {
    if (!('RangeVar' in node)) continue;
    const parent = context.catalog.findTable(node.RangeVar);
    if (!parent) context.warn(`There is no table ${node.RangeVar.relname} to take columns from.`, node.RangeVar.location);
    else if (statement.partbound) addPartition(context, parent, table, statement.partbound);
    else inherit(context, parent, table);
  }
}

function copyTypeFields(context: StatementContext, table: DraftTable, statement: CreateStmt): void {
  const type = context.catalog.findByParts(
    context.catalog.types,
    (statement.ofTypename?.names ?? []).map((name) => ('String' in name ? (name.String.sval ?? '') : '')),
  );
  if (type?.kind !== 'composite') return context.warn(`The type of table ${table.name} is not known; its columns are not either.`);
  table.ofType = type;
  table.columns = type.fields.map((field) => ({ name: field.name, type: field.type, nullable: true, position: table.position }));
}

interface DefinedColumn {
  readonly column: DraftColumn;
  readonly definition: ColumnDef;
}

/** Columns come before constraints, which may name columns that stand behind them. */
function addColumns(context: StatementContext, table: DraftTable, elements: readonly Node[]): DefinedColumn[] {
  const defined: DefinedColumn[] = [];
  for (const element of elements) {
    if ('TableLikeClause' in element) copyLike(context, table, element.TableLikeClause);
    if (!('ColumnDef' in element)) continue;
    defined.push({ column: addColumn(context, table, element.ColumnDef), definition: element.ColumnDef });
  }
  return defined;
}

/** Adds a column, or finds the inherited one that the definition adds to. */
function addColumn(context: StatementContext, table: DraftTable, definition: ColumnDef): DraftColumn {
  const inherited = table.columns.find((column) => column.name === definition.colname);
  if (inherited) {
    inherited.inherited = false;
    return inherited;
  }
  const column = newColumn(context, definition);
  table.columns.push(column);
  return column;
}

function tableConstraints(statement: CreateStmt): Constraint[] {
  const nodes = [...(statement.tableElts ?? []), ...(statement.constraints ?? []), ...(statement.nnconstraints ?? [])];
  return nodes.flatMap((node) => ('Constraint' in node ? [node.Constraint] : []));
}
