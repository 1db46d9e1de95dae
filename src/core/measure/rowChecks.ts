import type { Schema } from '../schema/schema';
import type { CheckOptions, RowFindings, TableChecks } from './checks';
import { joinSummaries } from './keySummary';
import { tableScope } from './rowScope';
import { summarisedColumns } from './summarisedColumns';
import { tableChecks } from './tableChecks';

/** The row checks of a schema's tables. They keep buffers, so that one thread uses them at a time. */
export interface RowChecks {
  /** Of the table at that place of the schema; made ready when first asked for. */
  table(at: number): TableChecks;
}

/** The checks that look at one row alone, to be run on batches by whoever has them. */
export function openRowChecks(schema: Schema, { now, computed, keyMemory }: CheckOptions): RowChecks {
  const open = new Map<number, TableChecks>();
  return {
    table: (at) => {
      const table = schema.tables[at];
      const checks =
        open.get(at) ?? tableChecks(tableScope(table, schema, now, computed?.(table)), summarisedColumns(table, schema), keyMemory);
      open.set(at, checks);
      return checks;
    },
  };
}

/** The findings of some rows together with those of the rows after them. */
export function mergeRowFindings(before: RowFindings | undefined, after: RowFindings | undefined): RowFindings | undefined {
  if (!before || !after) return before ?? after;
  return {
    broken: sums(before.broken, after.broken),
    unknown: [...new Map([...after.unknown, ...before.unknown])],
    summaries: before.summaries.map((summary, at) => joinSummaries(summary, after.summaries[at])),
    held: before.held.map(([rows, repeats], at) => [rows + after.held[at][0], repeats + after.held[at][1]]),
  };
}

function sums(before: RowFindings['broken'], after: RowFindings['broken']): RowFindings['broken'] {
  if (after.length === 0) return before;
  const counts = new Map(before);
  for (const [constraint, rows] of after) counts.set(constraint, (counts.get(constraint) ?? 0) + rows);
  return [...counts];
}
