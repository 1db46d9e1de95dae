import type { CarrierPlan, JoinPlan } from '../plan/plan';
import type { Steps } from '../steps';
import { eachChunk } from './agreement';
import { type Digits, eachDigit } from './carrier';
import type { OpenTable } from './openPlan';
import { permutation } from './permutation';

/** For each row of the leading parent, of one partner: how many agreeing parents it has, and where among its like it stands. */
interface Partner {
  readonly isEach: boolean;
  readonly counts: Uint32Array;
  readonly ordinals: Uint32Array;
}

/**
 * A carrier over all combinations of parents that agree: for each row of the leading parent as many as the agreeing
 * parents of its partners have together, as prefix sums. 8 bytes for each leading parent and 8 for each partner of it.
 */
export function* openJoin({ key, sizes }: CarrierPlan, join: JoinPlan, table: OpenTable): Steps<Digits> {
  const leading = table.links[join.link];
  const rows = leading.parentTable().plan.rows;
  const partners: Partner[] = [];
  for (const { link, parentColumns, takes } of join.partners)
    partners.push(yield* openPartner(table, join.link, link, parentColumns, takes === 'each'));
  const rest = sizes.reduce((product, size) => product * size, 1);
  yield* leading.findSupported(table);
  const isSupported = supportedFlags(table, join.link, rows);
  const starts = new Float64Array(rows + 1);
  for (let row = 0; row < rows; row++) {
    const ways = isSupported[row] ? partners.reduce((product, partner) => product * waysOf(partner, row), rest) : 0;
    starts[row + 1] = starts[row] + ways;
  }
  const digit = (carried: number, position: number): number => {
    const row = rowAt(starts, carried);
    if (position === 0) return row;
    let left = carried - starts[row];
    for (let p = 0; p < partners.length; p++) {
      const { isEach, counts, ordinals } = partners[p];
      if (position === p + 1) return isEach ? left % counts[row] : ordinals[row];
      if (isEach) left = Math.floor(left / counts[row]);
    }
    const at = position - partners.length - 1;
    return Math.floor(left / sizes.slice(0, at).reduce((product, size) => product * size, 1)) % sizes[at];
  };
  const permute = permutation(key, starts[rows]);
  return { size: starts[rows], permutation: () => permute, digit, digits: eachDigit(digit) };
}

function* openPartner(table: OpenTable, leading: number, link: number, parentColumns: readonly number[], isEach: boolean): Steps<Partner> {
  const parent = table.links[leading].parentTable();
  const agreement = table.links[link].agreement();
  const counts = new Uint32Array(parent.plan.rows);
  const ordinals = new Uint32Array(parent.plan.rows);
  const seen: number[] = [];
  yield* agreement.read(parent, parentColumns);
  yield* eachChunk(parent, (frame, start) => {
    const { group, rows } = agreement.with(frame, parentColumns);
    for (let i = 0; i < frame.length; i++) {
      const agreed = group(i);
      if (agreed < 0) continue;
      counts[start + i] = rows.count(agreed);
      ordinals[start + i] = seen[agreed] ?? 0;
      seen[agreed] = ordinals[start + i] + 1;
    }
  });
  return { isEach, counts, ordinals };
}

function waysOf({ isEach, counts, ordinals }: Partner, row: number): number {
  return isEach ? counts[row] : Number(ordinals[row] < counts[row]);
}

/** The rows of the leading parent for which the table's other agreeing links find a parent too. */
function supportedFlags(table: OpenTable, leading: number, rows: number): Uint8Array {
  const link = table.links[leading];
  if (link.plan.supports.length === 0) return new Uint8Array(rows).fill(1);
  const flags = new Uint8Array(rows);
  for (const row of link.supported(table)) flags[row] = 1;
  return flags;
}

/** The last row that starts at or before the number and has any ways of its own. */
function rowAt(starts: Float64Array, carried: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= carried) low = middle;
    else high = middle - 1;
  }
  return low;
}
