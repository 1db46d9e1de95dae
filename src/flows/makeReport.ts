import { tableBatch } from '../core/generate/batches';
import type { OpenPlan, OpenTable } from '../core/generate/openPlan';
import { columnStatistics } from '../core/measure/columnStatistics';
import type { ColumnReport, Proof, Report, TableReport, Validity } from '../core/measure/report';
import type { Plan } from '../core/plan/plan';
import { displayName } from '../core/schema/schema';
import { columnTypeText } from '../core/schema/typeText';

/** Rows of each table that columns are measured on. */
const MEASURED_ROWS = 10_000;

/** What was made, in one document. `seconds`: the run's. */
export function makeReport(open: OpenPlan, validity: Validity, proof: Proof | undefined, version: string, seconds: number): Report {
  const { plan, tables } = open;
  return {
    seedbed: version,
    engine: plan.engine,
    dialect: plan.schema.dialect,
    seed: plan.seed,
    now: new Date(plan.now / 1000).toISOString(),
    locale: plan.locale,
    seconds: Math.round(seconds * 1000) / 1000,
    tables: tables.map((table) => tableReport(table, plan.schema.defaultSchema)),
    validity: withoutJudged(validity, plan),
    ...(proof && { proof }),
    shortfalls: plan.shortfalls,
    diagnostics: plan.schema.diagnostics.length,
  };
}

/** What a judge has decided is not left to the proof. */
function withoutJudged(validity: Validity, { tables }: Plan): Validity {
  const judged = new Map(tables.map(({ name, judged: constraints }) => [name, constraints]));
  return { ...validity, unchecked: validity.unchecked.filter(({ table, constraint }) => !judged.get(table)?.includes(constraint)) };
}

function tableReport(open: OpenTable, defaultSchema: string): TableReport {
  const { table, name, asked, rows, rowsFrom, judged } = open.plan;
  return {
    table: name,
    asked,
    rows,
    ...(rowsFrom && { rowsFrom }),
    ...(judged && { judged }),
    primaryKey: { columns: table.primaryKey?.columns ?? [], inferred: false },
    foreignKeys: table.foreignKeys.map((key) => ({
      columns: key.columns,
      references: `${displayName(key.references.table, defaultSchema)} (${key.references.columns.join(', ')})`,
    })),
    columns: columnReports(open),
    rules: [],
  };
}

function columnReports(open: OpenTable): ColumnReport[] {
  const batch = tableBatch(open, 0, Math.min(MEASURED_ROWS, open.plan.rows));
  const measured = columnStatistics([batch]);
  return open.plan.columns.map((column, at) => {
    const { nullShare, distinct, samples } = measured[at];
    return {
      column: column.name,
      type: columnTypeText(open.plan.table.columns[at]),
      kind: column.kind,
      confidence: column.confidence,
      nullShare,
      distinct,
      samples,
    };
  });
}
