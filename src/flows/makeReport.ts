import { tableBatch } from '../core/generate/batches';
import type { OpenPlan, OpenTable } from '../core/generate/openPlan';
import { columnStatistics } from '../core/measure/columnStatistics';
import { negativeReport } from '../core/measure/negativeReport';
import { offendersSql, orphansSql } from '../core/measure/offenders';
import type { ColumnReport, Proof, Report, TableReport, Validity, ViolationsReport } from '../core/measure/report';
import type { Plan } from '../core/plan/plan';
import { writtenLocale } from '../core/recipe/wishedLocale';
import { displayName } from '../core/schema/schema';
import { columnTypeText } from '../core/schema/typeText';

/** Rows of each table that columns are measured on where nothing else is asked. */
export const MEASURED_ROWS = 10_000;

/** What is known of a run when it ends. */
export interface RunResult {
  readonly validity: Validity;
  readonly proof?: Proof;
  readonly violations?: ViolationsReport;
  /** Of the engine. */
  readonly version: string;
  readonly seconds: number;
  /** Rows of each table that columns are measured on. */
  readonly measuredRows: number;
}

/** What was made, in one document. */
export function makeReport(open: OpenPlan, { validity, proof, violations, version, seconds, measuredRows }: RunResult): Report {
  const { plan, tables } = open;
  return {
    seedbed: version,
    engine: plan.engine,
    dialect: plan.schema.dialect,
    seed: plan.seed,
    now: new Date(plan.now / 1000).toISOString(),
    locale: writtenLocale(plan),
    seconds: Math.round(seconds * 1000) / 1000,
    tables: tables.map((table) => tableReport(table, plan, measuredRows)),
    validity: withoutJudged(validity, plan),
    ...(violations && { violations }),
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

function tableReport(open: OpenTable, plan: Plan, measuredRows: number): TableReport {
  const { table, name, asked, rows, rowsFrom, judged } = open.plan;
  const negative = negativeReport(open);
  return {
    table: name,
    asked,
    rows,
    ...(rowsFrom === 'script' && { rowsFrom }),
    ...(judged && { judged }),
    primaryKey: { columns: table.primaryKey?.columns ?? [], inferred: false },
    foreignKeys: table.foreignKeys.map((key) => ({
      columns: key.columns,
      references: `${displayName(key.references.table, plan.schema.defaultSchema)} (${key.references.columns.join(', ')})`,
      ...(key.inferred && { inferred: key.inferred }),
    })),
    columns: columnReports(open, measuredRows),
    ...(negative && { negative }),
    rules: [
      ...table.foreignKeys.filter(({ inferred }) => inferred).map((key) => orphansSql(table, key, plan)),
      ...open.plan.sense.flatMap((rule) => offendersSql(open.plan, rule, plan) ?? []),
    ],
  };
}

function columnReports(open: OpenTable, measuredRows: number): ColumnReport[] {
  const batch = tableBatch(open, 0, Math.min(measuredRows, open.plan.rows));
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
