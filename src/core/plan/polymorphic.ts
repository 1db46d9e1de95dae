import { wordsOf } from '../recipe/infer/inferWords';
import type { Expression } from '../rules/expression';
import type { Table } from '../schema/schema';
import { numberLimits } from './domains/numbers';
import type { PlanContext } from './planContext';
import { restrict } from './restriction';
import type { ColumnDraft, TableDraft } from './tableDraft';

/** A table that a pair of type and id may point to: its rows are numbered from 1. */
interface Target {
  readonly table: Table;
  readonly rows: number;
}

/** Types that nothing lists are so many at most. */
const MOST_TARGETS = 4;

/**
 * Pairs like `commentable_type` and `commentable_id`, which refer to a row of the table that the type names though no
 * foreign key says so: types are the names of tables, and ids are those that each of these tables has.
 */
export function narrowPolymorphic(draft: TableDraft): void {
  for (const id of draft.columns) {
    const [, stem] = /^(.+)_id$/i.exec(id.column.name) ?? [];
    if (stem === undefined) continue;
    const wanted = `${stem}_type`.toLowerCase();
    const type = draft.columns.find(({ column }) => column.name.toLowerCase() === wanted);
    if (type && isPointer(draft, id) && /^(text|enum)$/.test(type.type.family)) narrowPair(draft, type, id);
  }
}

function isPointer(draft: TableDraft, id: ColumnDraft): boolean {
  const isKey = draft.table.foreignKeys.some(({ columns }) => columns.includes(id.column.name));
  return id.type.family === 'integer' && !isKey && isUnsaid(id) && id.restriction.min === undefined && id.restriction.max === undefined;
}

/** Whether neither the recipe nor anything settled says which values the column holds. */
function isUnsaid({ source, recipe }: ColumnDraft): boolean {
  const { values, pattern, min, max } = recipe;
  return source === undefined && [values, pattern, min, max].every((said) => said === undefined);
}

function narrowPair(draft: TableDraft, type: ColumnDraft, id: ColumnDraft): void {
  const targets = numberedTables(draft);
  const listed = listedValues(type);
  const named = listed
    ? targets.filter(({ table }) => listed.some((value) => sameWords(value, table.name)))
    : targets.slice(0, MOST_TARGETS);
  const rows = Math.min(...named.map((target) => target.rows), numberLimits(id.type, 0)[1]);
  if (named.length === 0 || rows < 1) return;
  const column: Expression = { kind: 'column', name: id.column.name };
  narrow(draft, id, { kind: 'compare', operator: '>=', left: column, right: { kind: 'literal', value: 1 } });
  narrow(draft, id, { kind: 'compare', operator: '<=', left: column, right: { kind: 'literal', value: rows } });
  if (listed || !isUnsaid(type)) return;
  const values = named.map(({ table }): Expression => ({ kind: 'literal', value: className(table.name) }));
  narrow(draft, type, { kind: 'in', arg: { kind: 'column', name: type.column.name }, values });
}

function narrow({ context }: TableDraft, column: ColumnDraft, atom: Expression): void {
  const { name } = column.column;
  column.restriction = restrict(column.restriction, atom, { name, type: column.type, types: context.schema, now: context.now });
}

function listedValues({ type, restriction, recipe }: ColumnDraft): string[] | undefined {
  const values: readonly unknown[] | undefined = recipe.values ?? type.labels ?? restriction.values;
  return values?.filter((value) => value !== null).map(String);
}

/** The other tables whose key counts 1, 2, 3 …; those that others refer to first. Of the whole schema, however little of it is planned. */
function numberedTables({ context, table }: TableDraft): Target[] {
  const targets = context.schema.tables.flatMap((each) =>
    each !== table && isNumbered(each) ? [{ table: each, rows: context.asked(context.nameOf(each)) }] : [],
  );
  return targets.sort((a, b) => weight(context, b.table) - weight(context, a.table));
}

function weight(context: PlanContext, table: Table): number {
  return Math.min(1, context.referrers(table).length);
}

function isNumbered({ primaryKey, columns, foreignKeys }: Table): boolean {
  const [name] = primaryKey?.columns.length === 1 ? primaryKey.columns : [];
  const column = columns.find((each) => each.name === name);
  const { start = 1, increment = 1 } = column?.identity ?? {};
  const isOwn = !foreignKeys.some((key) => key.columns.some((each) => each === name));
  return column !== undefined && isOwn && start === 1 && increment === 1 && /^(integer|bigint|smallint)$/.test(column.type.name);
}

/** Whether `App\\Models\\BlogPost`, `blog_post` and `blog_posts` are the same thing. */
function sameWords(value: string, table: string): boolean {
  const last = value.split(/[\\/.:]+/).pop() ?? value;
  return wordsOf(last).join() === wordsOf(table).join();
}

/** `blog_posts` as programs name what is stored in it: `BlogPost`. */
function className(table: string): string {
  return wordsOf(table)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
