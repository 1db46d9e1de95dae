import type { DatasetSummary } from '../../core/ports';
import type { Dataset, Verdict } from '../../core/recipe/dataset';
import type { PreviewDataset, PreviewTable, ProofState } from '../../protocol/preview';

/** A plan's summary as the panel shows it. */
export function describeDataset(
  dataset: Dataset,
  summary: DatasetSummary,
  revision: number,
  recipe: string | undefined,
  proof: ProofState,
): PreviewDataset {
  return {
    type: 'dataset',
    revision,
    id: dataset.id,
    name: dataset.name,
    seed: summary.seed,
    now: summary.now,
    tables: summary.tables.map((table) => describeTable(table, summary)),
    unreadable: summary.diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length,
    recipe,
    proof,
  };
}

function describeTable(table: DatasetSummary['tables'][number], summary: DatasetSummary): PreviewTable {
  // That a table keeps the script's rows is no lack of rows.
  const shortfalls = summary.shortfalls.filter((shortfall) => shortfall.table === table.table && shortfall.kind !== 'given');
  return {
    table: table.table,
    rows: table.rows,
    asked: table.asked,
    rowsFrom: table.rowsFrom,
    ...(table.judged && { judged: [...table.judged] }),
    columns: table.columns.map(({ name, type, nullable, generated, key, references, kind }) => ({
      name,
      type,
      nullable,
      generated,
      key,
      references,
      kind,
    })),
    shortfalls: shortfalls.map(({ constraint, reason }) => `${constraint}: ${reason}`),
  };
}

export function describeVerdict(verdict: Verdict | undefined): ProofState {
  if (!verdict) return { state: 'none' };
  return verdict.accepted
    ? { state: 'accepted', server: verdict.server }
    : { state: 'refused', server: verdict.server, refusals: verdict.refusals };
}
