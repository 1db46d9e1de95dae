import { childrenOf, columnsOf } from '../rules/columnsOf';
import type { Expression } from '../rules/expression';
import type { Relation } from './conditions';
import { isolate } from './isolate';
import { periodEnds } from './periods';
import { type Restriction, UNRESTRICTED } from './restriction';
import type { ColumnDraft, TableDraft } from './tableDraft';

/**
 * Columns that a condition sets equal to something are computed instead of drawn: `total = quantity * price`,
 * `slug = lower(title)`, `period = to_char(day, 'YYYY-MM')`. The condition stays as a test.
 */
export function deriveColumns(draft: TableDraft): void {
  for (const period of periodEnds(draft.table)) derivePeriodEnd(draft, period);
  for (const relation of draft.conditions.relations) {
    const [best] = choices(draft, relation).sort((a, b) => rank(a) - rank(b));
    if (!best || (isRestricted(best.column.restriction) && isSolvedByBounds(draft, relation))) continue;
    const { column, expression } = best;
    column.source = { kind: 'expression', expression: { kind: 'cast', arg: expression, type: column.column.type } };
  }
}

function derivePeriodEnd(draft: TableDraft, { start, end, expression }: ReturnType<typeof periodEnds>[number]): void {
  const column = draft.columns.find((each) => each.column.name === end);
  const isPlain = draft.conditions.relations.every(
    ({ columns }) => !columns.includes(end) || columns.every((name) => name === start || name === end),
  );
  const only = draft.conditions.single.get(end) ?? [];
  if (!column || !isFree(draft, column) || !isPlain || only.length > 1) return;
  column.source = { kind: 'expression', expression: { kind: 'cast', arg: expression, type: column.column.type } };
}

interface Choice {
  readonly column: ColumnDraft;
  readonly expression: Expression;
}

/** The unrestricted before the restricted, the later before the earlier. */
function rank({ column }: Choice): number {
  return (isRestricted(column.restriction) ? 1000 : 0) - column.index / 10_000;
}

function choices(draft: TableDraft, { expression, branches }: Relation): Choice[] {
  if (branches || expression.kind !== 'compare' || (expression.operator !== '=' && expression.operator !== 'not distinct')) return [];
  const { left, right } = expression;
  return [
    { side: left, other: right },
    { side: right, other: left },
  ].flatMap(({ side, other }) => {
    const column = side.kind === 'column' ? draft.columns.find((each) => each.column.name === side.name) : undefined;
    return column && isFree(draft, column) && canCompute(draft, column, other) ? [{ column, expression: other }] : [];
  });
}

function isFree(draft: TableDraft, { column, source, link, recipe }: ColumnDraft): boolean {
  const isKey = draft.table.foreignKeys.some((key) => key.columns.includes(column.name));
  return source === undefined && link === undefined && !isKey && recipe.values === undefined;
}

/** Without circles, and with a value wherever the column must have one. */
function canCompute(draft: TableDraft, column: ColumnDraft, expression: Expression): boolean {
  const needed = columnsOf(expression);
  if (mayBeMissing(expression)) return false;
  if (dependencies(draft, needed).has(column.column.name)) return false;
  const isNullElsewhere = draft.conditions.relations.some(
    (relation) => relation.expression !== expression && relation.branches && relation.columns.includes(column.column.name),
  );
  return column.nulls > 0 ? !isNullElsewhere : needed.every((name) => isAlwaysThere(draft, name));
}

/** Parts of documents and arrays are there or not; a column that must have a value had better have it itself. */
function mayBeMissing(expression: Expression): boolean {
  if (expression.kind === 'call' && PARTS.has(expression.name)) return true;
  if (expression.kind === 'case' && !expression.otherwise) return true;
  return childrenOf(expression).some(mayBeMissing);
}

const PARTS: ReadonlySet<string> = new Set(['->', '->>', '#>', '#>>', '[]', '.', 'nullif', 'regexp_match', 'array_position']);

function isAlwaysThere(draft: TableDraft, name: string): boolean {
  const column = draft.columns.find((each) => each.column.name === name);
  if (!column) return false;
  return column.nulls === 0 && (column.link === undefined || draft.links[column.link].nulls === 0);
}

/** The columns themselves, and all that they are computed from. */
function dependencies(draft: TableDraft, names: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const source = draft.columns.find((each) => each.column.name === name)?.source;
    if (source?.kind === 'expression') open.push(...columnsOf(source.expression));
  }
  return seen;
}

function isRestricted(restriction: Restriction): boolean {
  return restriction !== UNRESTRICTED;
}

/** Whether the column that is drawn last is an interval which the condition narrows to the one right value. */
function isSolvedByBounds(draft: TableDraft, { columns, expression }: Relation): boolean {
  const drawn = draft.columns.filter(({ column, source }) => source === undefined && columns.includes(column.name));
  const last = drawn.at(-1);
  return last !== undefined && ORDERED.has(last.type.family) && isolate(expression, last.column.name) !== undefined;
}

const ORDERED: ReadonlySet<string> = new Set(['integer', 'decimal', 'float', 'date', 'timestamp', 'timestamptz', 'time']);
