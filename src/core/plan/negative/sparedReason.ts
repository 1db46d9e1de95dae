import { childrenOf, columnsOf } from '../../rules/columnsOf';
import { compileExpression, isUncompilable } from '../../rules/compile';
import type { Expression } from '../../rules/expression';
import type { ColumnSource } from '../plan';
import type { ColumnDraft, TableDraft } from '../tableDraft';

/** Why a column's values are not to be touched; undefined where nasty ones may take their place. */
export function sparedReason(draft: TableDraft, column: ColumnDraft): string | undefined {
  const { context, table } = draft;
  const { name } = column.column;
  if (column.recipe.negative === false) return 'the recipe leaves it out';
  if (column.recipe.values) return 'the recipe lists its values';
  const bySource = sourceReason(column.source);
  if (bySource !== undefined) return bySource;
  if (context.isReferenced(table, name)) return 'other tables refer to it';
  if (context.sense.isBorrowed(table, name) || isSummed(draft, name)) return 'rows of other tables go by it';
  if (table.foreignKeys.some((key) => key.columns.includes(name))) return 'it is part of a foreign key';
  if (table.partitioning?.columns.includes(name)) return 'it says which partition the row is in';
  return keyReason(draft, column) ?? conditionReason(draft, column);
}

/** Whether rows that this table's rows refer to have a sum over the column. */
function isSummed({ context, table }: TableDraft, name: string): boolean {
  return table.foreignKeys.some(({ references }, foreignKey) => {
    const parent = context.tables[context.placeOf(references.table)];
    const sums = parent ? context.sense.sumsOver(parent, table, foreignKey) : [];
    return sums.some(({ argument }) => argument && columnsOf(argument).includes(name));
  });
}

function sourceReason(source: ColumnSource | undefined): string | undefined {
  switch (source?.kind) {
    case 'draw':
    case 'unique':
      return undefined;
    case 'sequence':
      return 'it counts';
    case 'reference':
      return 'it refers to another row';
    case 'digit':
    case 'ordinal':
      return 'it is part of a key';
    case 'expression':
    case 'children':
    case 'share':
      return 'it is computed';
    default:
      return 'it has no values of its own';
  }
}

/** A key stays whole where the column itself tells rows apart, or another of the key's columns does. */
function keyReason({ table, columns }: TableDraft, { column, source }: ColumnDraft): string | undefined {
  const { name } = column;
  const isInjective = (other: string): boolean => {
    const { source: from } = columns.find((each) => each.column.name === other) ?? {};
    return from?.kind === 'sequence' || (from?.kind === 'unique' && from.of === undefined);
  };
  const keys = [...(table.primaryKey ? [table.primaryKey.columns] : []), ...table.unique.map((key) => key.columns)];
  const isWeak =
    source?.kind === 'draw' && keys.some((key) => key.includes(name) && !key.some((other) => other !== name && isInjective(other)));
  if (isWeak) return 'it is part of a key';
  const computed = [
    ...table.unique.flatMap(({ expressions, where }) => [...expressions, ...(where ? [where] : [])]),
    ...table.exclusions.flatMap(({ elements, where }) => [
      ...elements.flatMap(({ expression }) => expression ?? []),
      ...(where ? [where] : []),
    ]),
  ];
  const isComputed = computed.some(({ expression, sql }) => speaksOf(expression, sql, name));
  const isExcluded = table.exclusions.some(({ elements }) => elements.some((element) => element.column === name));
  return isComputed || isExcluded ? 'a key is computed from it' : undefined;
}

/** What else goes by the column's value. Conditions of a group are looked at row by row. */
function conditionReason(draft: TableDraft, column: ColumnDraft): string | undefined {
  const { table, columns, conditions } = draft;
  const { index, source } = column;
  const { name } = column.column;
  const isRead = columns.some(
    (other) =>
      other.index !== index &&
      ((other.source?.kind === 'expression' && columnsOf(other.source.expression).includes(name)) ||
        (other.column.generated && speaksOf(other.column.generated.expression, other.column.generated.sql, name)) ||
        (other.presence && columnsOf(other.presence).includes(name))),
  );
  if (isRead) return 'other columns are computed from it';
  if (source?.kind === 'unique' && conditions.relations.some((relation) => relation.columns.includes(name)))
    return 'conditions tie it to other columns';
  const unknown = table.checks.find((check) => speaksOf(check.expression, check.sql, name) && !isKnown(check.expression, draft));
  if (unknown) return `${unknown.name ?? `CHECK (${unknown.sql})`} is for a database to evaluate`;
  return isOddDomain(draft, column) ? 'its domain is for a database to evaluate' : undefined;
}

/** Whether a domain's conditions on the column, or on the elements of its arrays, are more than the engine evaluates. */
function isOddDomain(draft: TableDraft, { column, type }: ColumnDraft): boolean {
  const checks = type.domains.flatMap((domain) => domain.checks);
  const elements = type.element?.domains ?? [];
  return (
    checks.some(({ expression }) => !isKnown(expression, draft, column.name)) ||
    elements.some((domain) => domain.checks.length > 0 || !domain.nullable)
  );
}

/** Whether an expression reads the column, as far as can be told: of one that was not understood, whether its text has the name. */
function speaksOf(expression: Expression, sql: string, name: string): boolean {
  return columnsOf(expression).includes(name) || (hasUnsupported(expression) && sql.includes(name));
}

function hasUnsupported(expression: Expression): boolean {
  return expression.kind === 'unsupported' || childrenOf(expression).some(hasUnsupported);
}

/** Whether the engine evaluates a condition of the table; in one of a domain every column is `column`. */
function isKnown(expression: Expression, { columns, context }: TableDraft, column?: string): boolean {
  const compiled = compileExpression(expression, {
    now: context.now,
    types: context.schema,
    column: (name) => {
      const found = columns.find((each) => each.column.name === (column ?? name));
      return found && { slot: found.index, type: found.type };
    },
  });
  return !isUncompilable(compiled);
}
