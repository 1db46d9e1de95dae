import type { LinkPlan, TablePlan } from '../plan/plan';
import { finder, usesRows } from './findParents';
import { Frame, rowRange } from './frame';
import { type Layout, layOut } from './layout';
import { drawUnit } from './mixer';
import type { OpenTable } from './openPlan';
import { rowKeys } from './rowKeys';

/** A link as functions. */
export interface OpenLink {
  readonly plan: LinkPlan;
  parentTable(): OpenTable;
  /** Row of the parent for each row of a frame, −1 for none. */
  parents(frame: Frame): Float64Array;
  /** For `layout`: the table's rows by parent; with supports, the parents are places among the supported rows. */
  layout(child: OpenTable): Layout;
  /** For `agreeing`: the parents' rows by the values of the shared columns, ascending. */
  agreement(): ReadonlyMap<string, readonly number[]>;
  /** With supports: the parents' rows for which every agreeing link of the child finds a parent. */
  supported(child: OpenTable): Float64Array;
}

/** Opens a link of `table`; `tables` is filled by the time the link is used. */
export function openLink(plan: LinkPlan, table: TablePlan, tables: readonly OpenTable[]): OpenLink {
  const parentTable = (): OpenTable => tables[plan.parent];
  let layout: Layout | undefined;
  let index: ReadonlyMap<string, readonly number[]> | undefined;
  let supported: Float64Array | undefined;
  const link: OpenLink = {
    plan,
    parentTable,
    layout: (child) =>
      (layout ??= layOut(
        plan.key,
        table.rows,
        plan.supports.length > 0 ? link.supported(child).length : parentTable().plan.rows,
        plan.mode.kind === 'layout' ? plan.mode : { least: 0, most: Number.POSITIVE_INFINITY },
      )),
    agreement: () => (index ??= agreementIndex(link)),
    supported: (child) => (supported ??= supportedRows(link, child)),
    parents: (frame) => {
      const find = finder(frame, link);
      const { nulls, nullKey } = plan;
      const rows = usesRows(plan) ? frame.rows : frame.draws;
      const isShared = plan.mode.kind === 'bijection' && plan.mode.share !== undefined;
      if (nulls === 0 || isShared) return rows.map((row, i) => find(row, i));
      return rows.map((row, i) => (drawUnit(nullKey, row, frame.attempt) < nulls ? -1 : find(row, i)));
    },
  };
  return link;
}

/** Rows read at a time for an index. */
const INDEX_CHUNK = 16_384;

/** The parents' rows by the values of the shared columns. */
function agreementIndex(link: OpenLink): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  const { mode } = link.plan;
  if (mode.kind !== 'agreeing') return index;
  forEachKey(
    link.parentTable(),
    mode.shared.map(({ parentColumn }) => parentColumn),
    (key, row) => {
      if (key === undefined) return;
      const rows = index.get(key);
      if (rows) rows.push(row);
      else index.set(key, [row]);
    },
  );
  return index;
}

/** The parents' rows whose values of the shared columns every supporting link knows. */
function supportedRows(link: OpenLink, child: OpenTable): Float64Array {
  const missing = new Uint8Array(link.parentTable().plan.rows);
  for (const { link: other, parentColumns } of link.plan.supports) {
    const index = child.links[other].agreement();
    forEachKey(link.parentTable(), parentColumns, (key, row) => {
      if (key === undefined || !index.has(key)) missing[row] = 1;
    });
  }
  const rows: number[] = [];
  missing.forEach((gone, row) => {
    if (!gone) rows.push(row);
  });
  return Float64Array.from(rows);
}

/** Calls back with the joined values of some columns for every row of a table, in order; undefined where one is NULL. */
export function forEachKey(table: OpenTable, columns: readonly number[], each: (key: string | undefined, row: number) => void): void {
  for (let start = 0; start < table.plan.rows; start += INDEX_CHUNK) {
    const count = Math.min(INDEX_CHUNK, table.plan.rows - start);
    const frame = new Frame(table, rowRange(start, count));
    const key = rowKeys(columns.map((column) => frame.column(column)));
    for (let i = 0; i < count; i++) each(key(i), start + i);
  }
}
