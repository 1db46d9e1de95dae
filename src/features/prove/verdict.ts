import type { Proof } from '../../core/measure/report';
import type { Verdict } from '../../core/recipe/dataset';

/** A proof in the few lines that a dataset keeps and the panel shows. */
export function verdictOf(proof: Proof): Verdict {
  const tables = proof.tables.filter((table) => table.error !== undefined).map((table) => `${table.table}: ${table.error}`);
  const statements = proof.refused.map((statement) => `${statement.file}:${statement.line}: ${statement.message}`);
  return { accepted: proof.accepted, server: proof.server, refusals: [...tables, ...statements] };
}
