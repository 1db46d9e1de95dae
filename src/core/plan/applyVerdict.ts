import type { Vector } from '../generate/vector';
import type { Shortfall } from '../measure/report';
import type { JudgedRows } from './judged';
import type { ColumnPlan } from './plan';
import type { PlannedTable } from './planTable';

/** The table with the rows that a judge accepted; where they are fewer, that is said. */
export function applyVerdict({ plan, shortfalls, ...rest }: PlannedTable, verdict: JudgedRows): PlannedTable {
  const { rows, accepted = plan.accepted, constraints, computed } = verdict;
  const columns = plan.columns.map((column) => withValues(column, computed.get(column.name)));
  const short = rows < plan.rows ? [shortfall(plan.name, plan.asked, verdict)] : [];
  return {
    ...rest,
    plan: { ...plan, rows, columns, ...(accepted && { accepted }), judged: constraints },
    shortfalls: [...shortfalls, ...short],
  };
}

function withValues(column: ColumnPlan, texts: readonly (string | null)[] | undefined): ColumnPlan {
  if (!texts) return column;
  const nulls = texts.includes(null) && { nulls: Uint8Array.from(texts, (text) => (text === null ? 1 : 0)) };
  const vector: Vector = { kind: 'text', values: texts.map((text) => text ?? ''), ...nulls };
  return { ...column, kind: 'computed', source: { kind: 'given', vector } };
}

function shortfall(table: string, asked: number, { rows, tried, constraints }: JudgedRows): Shortfall {
  const reason = `PostgreSQL accepted no more than ${rows} of ${tried} candidates`;
  return { table, kind: 'judged', constraint: constraints.join(', '), reason, asked, capacity: rows };
}
