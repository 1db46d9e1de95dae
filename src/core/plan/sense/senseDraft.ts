import type { Domain } from '../../generate/domain';
import { drawKey } from '../../generate/mixer';
import type { SenseRule } from '../../recipe/sense/senseRule';
import { columnsOf } from '../../rules/columnsOf';
import { compileExpression } from '../../rules/compile';
import type { Expression } from '../../rules/expression';
import { resolveType } from '../../rules/resolveType';
import type { Value } from '../../rules/value';
import type { Column, Table } from '../../schema/schema';
import { numberLimits } from '../domains/numbers';
import { valueShape } from '../domains/valueShape';
import type { ColumnSource } from '../plan';
import type { PlanContext } from '../planContext';
import { UNRESTRICTED } from '../restriction';
import { cannotShare, shareSource } from '../sharedOut';
import type { ColumnDraft, TableDraft } from '../tableDraft';
import type { BorrowedColumn } from './senseTable';
import { cannotAddUp } from './sumErrors';

/** A parent's column that conditions of the table speak of, as if it were the table's own. */
export interface Borrowed {
  readonly origin: BorrowedColumn;
  readonly column: Column;
}

/** The parents' columns that conditions of the table speak of, under the names that they have there. */
export function borrowedColumns(context: PlanContext, table: Table): Borrowed[] {
  return context.sense.of(table).borrowed.map((origin) => {
    const parent = context.tables[context.placeOf(table.foreignKeys[origin.foreignKey].references.table)];
    const { type, position } = parent.columns[origin.column];
    return { origin, column: { name: origin.name, type, position, nullable: true } };
  });
}

/** The conditions among what makes sense of the table's rows. */
export function senseConditions(context: PlanContext, table: Table): Expression[] {
  return context.sense.of(table).rules.flatMap((rule) => (rule.kind === 'condition' ? [rule.expression] : []));
}

/** The draft of a borrowed column; it has the values of the parent's. */
export function draftBorrowed(draft: TableDraft, { origin, column }: Borrowed, index: number): ColumnDraft {
  const { context, name } = draft;
  const link = draft.links.findIndex(({ foreignKey }) => foreignKey === origin.foreignKey);
  return {
    index,
    column,
    type: resolveType(column.type, context.schema),
    recipe: {},
    kind: 'reference',
    confidence: 1,
    spec: undefined,
    key: drawKey(context.seed, name, column.name),
    nullKey: drawKey(context.seed, name, column.name, 'null'),
    restriction: UNRESTRICTED,
    source: { kind: 'reference', link, column: origin.column },
    link,
    nulls: 0,
    presence: undefined,
    isBorrowed: true,
    proven: true,
  };
}

/** Settles where the column has a value, by the recipe or by what makes sense. */
export function takePresence({ context, table, name }: TableDraft, column: ColumnDraft): void {
  const asked = context.columnPresence(name, column.column.name);
  const rule = context.sense.of(table).rules.find((each) => each.kind === 'presence' && each.column === column.column.name);
  column.presence = asked ?? (rule?.kind === 'presence' ? rule.when : undefined);
  if (asked || (rule?.kind === 'presence' && rule.always)) column.nulls = 0;
}

/** How long before the last moment a thing has to be there for others to happen to it. */
const ROOM_DAYS = 45;
const MICROSECONDS = 86_400e6;

/** Moments that rows of other tables have to come after end earlier, so that there is time left. */
export function withRoom({ context, table }: TableDraft, { column, type, restriction }: ColumnDraft, domain: Domain): Domain {
  if (domain.kind !== 'interval' || !/^(date|timestamp|timestamptz)$/.test(type.family) || restriction.max !== undefined) return domain;
  const days = context.sense.generations(table, column.name) * ROOM_DAYS;
  const max = domain.max - Math.ceil((days * (type.family === 'date' ? 1 : MICROSECONDS)) / domain.step) * domain.step;
  return max > (domain.min + domain.max) / 2 ? { ...domain, max } : domain;
}

/** Where rows are counted, and refer to nothing that is dated, the later ones have the later moments. */
export function withRise({ context, table, columns, rows }: TableDraft, { column, nulls }: ColumnDraft, domain: Domain): Domain {
  const [key, ...others] = table.primaryKey?.columns ?? [];
  const source = columns.find((each) => each.column.name === key)?.source;
  const isCounted = others.length === 0 && source?.kind === 'sequence' && source.step > 0;
  if (domain.kind !== 'interval' || !isCounted || nulls > 0 || rows === 0 || !context.sense.isFirst(table, column.name)) return domain;
  return { ...domain, rising: rows };
}

/** Amounts that are made of others are computed, unless a condition of the schema says of what they are made. */
export function computeAmounts(draft: TableDraft): void {
  const { context, table } = draft;
  for (const rule of context.sense.of(table).rules) {
    if (rule.kind !== 'value' && rule.kind !== 'sum' && rule.kind !== 'share') continue;
    const column = draft.columns.find((each) => each.column.name === rule.column);
    const source = column && amountSource(draft, column, rule);
    if (column && source) column.source = source;
    else if (rule.kind === 'share' && rule.isAsked) throw cannotShare(draft, rule);
    else if (rule.kind === 'sum' && rule.isAsked)
      throw cannotAddUp(context, table, rule, 'a key or the database itself gives the column its values');
    else context.sense.drop(table, [rule]);
  }
}

function amountSource(
  draft: TableDraft,
  column: ColumnDraft,
  rule: SenseRule & { readonly kind: 'value' | 'sum' | 'share' },
): ColumnSource | undefined {
  if (column.source || column.link !== undefined) return undefined;
  if (rule.kind === 'share') return shareSource(draft, column, rule);
  if (rule.kind === 'value')
    return fits(draft, column, rule.expression)
      ? { kind: 'expression', expression: { kind: 'cast', arg: rule.expression, type: column.column.type } }
      : undefined;
  if (valueShape(column.type, column.spec).kind !== 'number') return undefined;
  const { foreignKey, operation, argument } = rule;
  return { kind: 'children', table: draft.context.placeOf(rule.table), foreignKey, operation, ...(argument && { argument }) };
}

/** Whether the column's type can hold what comes of the extremes of the others. */
function fits(draft: TableDraft, column: ColumnDraft, expression: Expression): boolean {
  const names = columnsOf(expression);
  const ranges = names.map((name) => rangeOf(draft.columns.find((each) => each.column.name === name)));
  const compiled = compileExpression(expression, {
    now: draft.context.now,
    types: draft.context.schema,
    column: (name) => {
      const other = draft.columns.find((each) => each.column.name === name);
      return other && { slot: names.indexOf(name), type: other.type };
    },
  });
  if ('reason' in compiled) return false;
  // What is told of moments is bounded by how far they lie apart, which conditions see to.
  if (names.some((name) => isMoment(draft, name))) return true;
  const [least, most] = numberLimits(column.type, column.type.scale ?? 0);
  return corners(ranges).every((row) => {
    const value = Number(compiled.evaluate(row));
    return value >= least && value <= most;
  });
}

function isMoment({ columns }: TableDraft, name: string): boolean {
  return columns.some(({ column, type }) => column.name === name && MOMENTS.has(type.family));
}

const MOMENTS: ReadonlySet<string> = new Set(['date', 'timestamp', 'timestamptz', 'time']);

/** Least and greatest value of a column of numbers, as its kind has them. */
function rangeOf(column: ColumnDraft | undefined): readonly [number, number] {
  const { number, list } = column?.spec ?? {};
  const [least, most] = column ? numberLimits(column.type, column.type.scale ?? 0) : [0, 0];
  const listed = list?.values.map(Number) ?? [];
  const [min, max] = number ? [number.min, number.max] : listed.length > 0 ? [Math.min(...listed), Math.max(...listed)] : [least, most];
  const { restriction } = column ?? {};
  return [Math.max(min, restriction?.min ?? min, least), Math.min(Math.max(max, restriction?.min ?? max), restriction?.max ?? max, most)];
}

/** All combinations of the ends of ranges. */
function corners(ranges: readonly (readonly [number, number])[]): Value[][] {
  return ranges.reduce<Value[][]>((rows, range) => rows.flatMap((row) => range.map((end) => [...row, end])), [[]]);
}
