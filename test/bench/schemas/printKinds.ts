import { grouped } from '../measure/figures';
import { markdownTable } from '../measure/markdownTable';
import type { KindCost } from './kindCost';

/** A table of what kinds cost, the dearest first. */
export function kindsTable(costs: readonly KindCost[]): string {
  const rows = costs
    .toSorted((a, b) => b.nanoseconds - a.nanoseconds)
    .map(({ kind, nanoseconds, bytes }) => [
      kind.group,
      `\`${kind.name.replaceAll('|', '\\|')}\``,
      grouped(nanoseconds),
      grouped(bytes, 1),
    ]);
  return markdownTable(['what', 'kind', 'ns per row', 'bytes per row'], rows, 2);
}
