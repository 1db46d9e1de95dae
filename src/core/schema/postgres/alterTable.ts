import type { AlterTableCmd, AlterTableStmt, AlterTableType } from '@pgsql/types';
import { setDefault } from '../draft/columnDefaults';
import type { DraftColumn, DraftConstraint, DraftTable } from '../draft/draft';
import type { StatementContext } from '../draft/statementContext';
import { alterComposite, definitionOf } from './alterComposite';
import { applyColumnConstraints, newColumn, setIdentity, setNotNull } from './columns';
import { addConstraint } from './constraints';
import { dropColumn } from './dropColumn';
import { toExpression } from './expression';
import { restText } from './expressionText';
import { adopt, disinherit } from './inherit';
import { texts } from './nodes';
import { attachPartition, detachPartition } from './partitions';
import { resolveType } from './resolveType';
import { applyOptions } from './sequences';

/** `only`: children are left as they are. */
type Action = (context: StatementContext, table: DraftTable, command: AlterTableCmd, only: boolean) => void;

/** ALTER TABLE: the commands that bear on data, in order. The rest (owner, storage, triggers, …) is passed over. */
export function alterTable(context: StatementContext, statement: AlterTableStmt): void {
  if (statement.objtype === 'OBJECT_TYPE') return alterComposite(context, statement);
  const commands = (statement.cmds ?? []).flatMap((node) => ('AlterTableCmd' in node ? [node.AlterTableCmd] : []));
  const relevant = commands.filter((command) => command.subtype !== undefined && command.subtype in ACTIONS);
  if (
    relevant.length === 0 ||
    statement.objtype === 'OBJECT_INDEX' ||
    statement.objtype === 'OBJECT_VIEW' ||
    statement.objtype === 'OBJECT_SEQUENCE'
  )
    return;
  const table = context.catalog.findTable(statement.relation);
  if (!table) {
    if (!statement.missing_ok) context.noTable(statement.relation?.relname, 'to alter', statement.relation?.location);
    return;
  }
  const only = !statement.relation?.inh;
  for (const command of relevant) if (command.subtype) ACTIONS[command.subtype]?.(context, table, command, only);
}

const ACTIONS: Partial<Record<AlterTableType, Action>> = {
  AT_AddColumn: addColumn,
  AT_DropColumn: (context, table, command, only) => dropColumn(context.catalog, table, command.name ?? '', only),
  AT_AlterColumnType: onColumn((context, _table, column, command) => {
    column.type = resolveType(context, definitionOf(command).typeName).type;
  }),
  AT_ColumnDefault: onColumn((context, _table, column, command) => {
    setDefault(context.catalog, column, command.def && { sql: restText(context.text, command.def), expression: toExpression(command.def) });
  }),
  AT_SetNotNull: onColumn((context, table, column) => setNotNull(context, table, column)),
  AT_DropNotNull: onColumn((_context, _table, column) => allowNull(column)),
  AT_SetExpression: onColumn((context, _table, column, command) => {
    if (command.def) column.generated = { sql: restText(context.text, command.def), expression: toExpression(command.def) };
  }),
  AT_DropExpression: onColumn((_context, _table, column) => {
    column.generated = undefined;
  }),
  AT_AddIdentity: onColumn((context, table, column, command) => {
    const constraint = command.def && 'Constraint' in command.def ? command.def.Constraint : undefined;
    setIdentity(context, table, column, constraint?.generated_when === 'a' ? 'always' : 'by default', constraint?.options);
  }),
  AT_SetIdentity: onColumn(changeIdentity),
  AT_DropIdentity: onColumn((context, _table, column) => {
    if (column.identity) context.catalog.sequences.delete(column.identity.sequence);
    column.identity = undefined;
  }),
  AT_AddConstraint: (context, table, command) => {
    if (command.def && 'Constraint' in command.def) addToFamily(context, table, command.def.Constraint);
  },
  AT_DropConstraint: dropConstraint,
  AT_AlterConstraint: alterConstraint,
  AT_AddInherit: (context, table, command) => withOther(context, command, (parent) => adopt(parent, table)),
  AT_DropInherit: (context, table, command) => withOther(context, command, (parent) => disinherit(parent, table)),
  AT_AddOf: (context, table, command) => {
    const names = command.def && 'TypeName' in command.def ? command.def.TypeName.names : undefined;
    const type = context.catalog.findByParts(context.catalog.types, texts(names));
    if (type?.kind === 'composite') table.ofType = type;
  },
  AT_DropOf: (_context, table) => {
    table.ofType = undefined;
  },
  AT_AttachPartition: (context, table, command) => {
    const partition = command.def && 'PartitionCmd' in command.def ? command.def.PartitionCmd : undefined;
    withOther(context, command, (child) => attachPartition(context, table, child, partition?.bound));
  },
  AT_DetachPartition: (context, table, command) => withOther(context, command, (child) => detachPartition(context, table, child)),
};

/** A command on a column: done to the table and to all that inherit from it. */
function onColumn(change: (context: StatementContext, table: DraftTable, column: DraftColumn, command: AlterTableCmd) => void): Action {
  const action: Action = (context, table, command, only) => {
    const column = table.columns.find((candidate) => candidate.name === command.name);
    if (!column) return context.warn(`Table ${table.name} has no column ${command.name}.`);
    change(context, table, column, command);
    if (!only) for (const child of table.children) action(context, child, command, false);
  };
  return action;
}

function addColumn(context: StatementContext, table: DraftTable, command: AlterTableCmd): void {
  const definition = definitionOf(command);
  if (table.columns.some((column) => column.name === definition.colname)) {
    if (!command.missing_ok)
      context.warn(`Table ${table.name} has a column ${definition.colname} already; the first one counts.`, definition.location);
    return;
  }
  const column = newColumn(context, definition);
  const before = new Set(table.constraints);
  table.columns.push(column);
  applyColumnConstraints(context, table, column, definition);
  for (const child of table.children) passColumnOn(child, column);
  for (const added of table.constraints) if (!before.has(added)) passOn(context, table, added);
}

/** Children get a new column too, fed by the same sequence; identity stays with the parent. */
function passColumnOn(table: DraftTable, column: DraftColumn): void {
  if (!table.columns.some((own) => own.name === column.name)) table.columns.push({ ...column, identity: undefined, inherited: true });
  for (const child of table.children) passColumnOn(child, column);
}

function addToFamily(context: StatementContext, table: DraftTable, constraint: Parameters<typeof addConstraint>[2]): void {
  const before = new Set(table.constraints);
  addConstraint(context, table, constraint);
  for (const added of table.constraints) if (!before.has(added)) passOn(context, table, added);
}

/** Checks hold for INHERITS children under the same name; partitions have all constraints through their parent. */
function passOn(context: StatementContext, table: DraftTable, constraint: DraftConstraint): void {
  if (constraint.kind !== 'check' || !constraint.inheritable) return;
  for (const child of table.children) {
    if (child.partitionOf || child.constraints.some((own) => own.name === constraint.name)) continue;
    context.catalog.addConstraint(child, constraint);
    passOn(context, child, constraint);
  }
}

function changeIdentity(context: StatementContext, _table: DraftTable, column: DraftColumn, command: AlterTableCmd): void {
  if (!column.identity) return context.warn(`Column ${column.name} is not an identity column.`);
  const options = command.def && 'List' in command.def ? command.def.List.items : undefined;
  applyOptions(context, column.identity.sequence, options);
  for (const option of options ?? []) {
    // The new kind comes as the character code of `a` or `d`.
    if ('DefElem' in option && option.DefElem.defname === 'generated' && option.DefElem.arg && 'Integer' in option.DefElem.arg) {
      column.identity = { ...column.identity, kind: option.DefElem.arg.Integer.ival === 97 ? 'always' : 'by default' };
    }
  }
}

function dropConstraint(context: StatementContext, table: DraftTable, command: AlterTableCmd): void {
  const dropped = table.constraints.find((constraint) => constraint.name === command.name);
  const notNull = table.columns.find((column) => column.notNullName === command.name);
  if (dropped) context.catalog.removeConstraints(table, (constraint) => constraint === dropped);
  else if (notNull) allowNull(notNull);
  else if (!command.missing_ok) context.warn(`Table ${table.name} has no constraint ${command.name} to drop.`);
  if (dropped && command.behavior === 'DROP_CASCADE') dropDependents(context, table, dropped);
  if (dropped?.kind === 'check') for (const child of table.children) dropConstraint(context, child, { ...command, missing_ok: true });
}

function allowNull(column: DraftColumn): void {
  column.nullable = true;
  column.notNullName = undefined;
}

/** Foreign keys that rest on a dropped key go with it. */
function dropDependents(context: StatementContext, table: DraftTable, key: DraftConstraint): void {
  if (key.kind !== 'primary' && key.kind !== 'unique') return;
  const columns = [...key.columns].sort().join('\0');
  for (const other of context.catalog.tables.values()) {
    context.catalog.removeConstraints(
      other,
      (constraint) =>
        constraint.kind === 'foreign' && constraint.target === table && [...constraint.targetColumns].sort().join('\0') === columns,
    );
  }
}

function alterConstraint(context: StatementContext, table: DraftTable, command: AlterTableCmd): void {
  const change = command.def && 'ATAlterConstraint' in command.def ? command.def.ATAlterConstraint : undefined;
  const constraint = table.constraints.find((candidate) => candidate.name === change?.conname);
  if (!constraint) {
    if (!table.columns.some((column) => column.notNullName === change?.conname))
      context.warn(`Table ${table.name} has no constraint ${change?.conname} to alter.`);
    return;
  }
  if (constraint.kind !== 'foreign' || !change) return;
  const deferral = { deferrable: change.deferrable ?? false, initiallyDeferred: change.initdeferred ?? false };
  context.catalog.replaceConstraint(table, constraint, {
    ...constraint,
    ...(change.alterDeferrability ? deferral : {}),
    ...(change.alterEnforceability ? { notEnforced: !change.is_enforced } : {}),
  });
}

/** Runs an action on the other table that a command names. */
function withOther(context: StatementContext, command: AlterTableCmd, action: (other: DraftTable) => void): void {
  const { def } = command;
  const relation = def && 'RangeVar' in def ? def.RangeVar : def && 'PartitionCmd' in def ? def.PartitionCmd.name : undefined;
  const other = context.catalog.findTable(relation);
  if (other) action(other);
  else context.noTable(relation?.relname, 'here', relation?.location);
}
