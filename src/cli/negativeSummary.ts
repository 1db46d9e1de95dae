import type { TableReport } from '../core/measure/report';

/** Nasty rows in one line: how many each table has, and of which packs they are all together; nothing where none were asked for. */
export function negativeSummary(tables: readonly TableReport[]): string[] {
  const asked = tables.flatMap(({ table, negative }) => (negative ? [{ table, negative }] : []));
  if (asked.length === 0) return [];
  const totals = new Map<string, number>();
  for (const { negative } of asked)
    for (const [pack, { rows }] of Object.entries(negative.packs)) totals.set(pack, (totals.get(pack) ?? 0) + rows);
  const perTable = asked.map(({ table, negative }) => `${table} ${negative.rows}`).join(', ');
  const perPack = [...totals].map(([pack, rows]) => `${pack} ${rows}`).join(', ');
  return [`Nasty but valid rows: ${perTable} (${perPack}).`];
}
