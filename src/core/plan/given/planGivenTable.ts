import type { Shortfall } from '../../measure/report';
import { valueShape } from '../domains/valueShape';
import type { ColumnPlan } from '../plan';
import type { PlanContext } from '../planContext';
import type { PlannedTable } from '../planTable';
import { type ColumnDraft, draftTable, type TableDraft } from '../tableDraft';
import type { GivenTable } from './givenTable';
import { referringAhead } from './referringAhead';

/** Plans a table whose rows are the script's, or a database's: every column is given, but for those that the database computes. */
export function planGivenTable(context: PlanContext, place: number, given: GivenTable, late: readonly string[]): PlannedTable {
  const draft = draftTable(context, place, []);
  const { table, name, columns } = draft;
  const plan = {
    table,
    name,
    asked: given.isExisting ? context.asked(name) : given.rows,
    rows: given.rows,
    rowsFrom: given.isExisting ? 'database' : 'script',
    columns: columns.map((column) => givenColumn(draft, column, given)),
    links: [],
    carriers: [],
    borrowed: [],
    groups: [],
    sense: [],
    late: [...new Set([...late, ...referringAhead(given)])],
  } as const;
  return {
    plan,
    shortfalls: given.isExisting ? [] : shortfall(context, name, given.rows),
    uncarried: [],
    doubtful: [],
    guarded: [],
    unowned: [],
    carried: [],
    loose: [],
  };
}

function givenColumn({ table }: TableDraft, draft: ColumnDraft, { columns }: GivenTable): ColumnPlan {
  const { column, type, confidence, key, nullKey, spec } = draft;
  const vector = columns[draft.index];
  const isReference = table.foreignKeys.some((each) => each.columns.includes(column.name));
  return {
    name: column.name,
    type,
    shape: valueShape(type, spec),
    kind: isReference ? 'reference' : !vector ? 'computed' : type.family === 'enum' ? 'enum' : draft.kind,
    confidence,
    source: vector ? { kind: 'given', vector } : (draft.source ?? { kind: 'null' }),
    nulls: 0,
    key,
    nullKey,
  };
}

/** Where more rows were asked for of every table, it has to be said that this one keeps to those of the script. */
function shortfall({ recipe }: PlanContext, table: string, rows: number): Shortfall[] {
  const asked = recipe.rows ?? 0;
  if (asked <= rows || recipe.tables?.[table]?.rows !== undefined) return [];
  const reason = `they are kept; a number of rows for this table alone, as --rows ${table}=${asked}, makes others`;
  return [{ table, kind: 'given', constraint: 'rows of the script', reason, asked, capacity: rows }];
}
