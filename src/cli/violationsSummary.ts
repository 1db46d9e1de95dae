import type { ViolationsReport } from '../core/measure/report';

/** What `--violate` has written, and which constraints no row breaks alone. */
export function violationsSummary(violations: ViolationsReport | undefined): string[] {
  if (!violations) return [];
  const { file, rows, unbroken } = violations;
  return [
    `${file}: ${rows} rows, each of which breaks one constraint.`,
    ...unbroken.map(({ table, constraint, reason }) => `${table}: no row breaks ${constraint} alone: ${reason}.`),
  ];
}
