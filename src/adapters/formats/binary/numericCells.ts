import type { TextBytes } from '../../../core/generate/byteWriter';
import type { NumberVector } from '../../../core/generate/vector';
import type { Cells } from '../cells';
import { DIGITS_PER_GROUP } from './numerics';

const NEGATIVE = 0x4000;
const GROUP = 10 ** DIGITS_PER_GROUP;
/** Below this the product with a power of ten rounds to the right whole number. */
const SAFE_UNSCALED = 2 ** 51;
const MAX_SCALE = 9;
/** The four numbers before the groups of digits, of two bytes each. */
const HEAD = 8;

/** How numbers of a batch are laid out: all with as many groups of digits, since the server drops zeros at both ends. */
interface Layout {
  readonly scale: number;
  readonly power: number;
  readonly wholeGroups: number;
  readonly fractionGroups: number;
  /** What makes whole groups of a fraction's digits. */
  readonly fill: number;
}

/** Numbers with `scale` decimals, each behind its length; undefined where one has more digits than a double holds, or is none at all. */
export function numericCells({ values, nulls }: NumberVector, scale: number): Cells | undefined {
  if (scale < 0 || scale > MAX_SCALE) return undefined;
  const power = 10 ** scale;
  const most = greatest(values, nulls);
  if (!(most * power < SAFE_UNSCALED)) return undefined;
  const fractionGroups = Math.ceil(scale / DIGITS_PER_GROUP);
  let wholeGroups = 1;
  for (let limit = GROUP; limit <= most + 1; limit *= GROUP) wholeGroups++;
  const layout = { scale, power, wholeGroups, fractionGroups, fill: GROUP ** fractionGroups / power };
  const length = 4 + HEAD + 2 * (wholeGroups + fractionGroups);
  return {
    measure: (lengths) => {
      for (let row = 0; row < lengths.length; row++) lengths[row] += nulls !== undefined && nulls[row] === 1 ? 4 : length;
    },
    write: (target, places) => writeNumerics(target, places, values, nulls, layout),
  };
}

/** Of all magnitudes; NaN where one is none. */
function greatest(values: Float64Array, nulls: Uint8Array | undefined): number {
  let most = 0;
  for (let row = 0; row < values.length; row++) {
    if (nulls !== undefined && nulls[row] === 1) continue;
    const magnitude = Math.abs(values[row]);
    if (!(magnitude <= most)) most = magnitude;
    if (Number.isNaN(magnitude)) return magnitude;
  }
  return most;
}

function writeNumerics({ view }: TextBytes, places: Int32Array, values: Float64Array, nulls: Uint8Array | undefined, layout: Layout): void {
  const { scale, power, wholeGroups, fractionGroups, fill } = layout;
  const groups = wholeGroups + fractionGroups;
  const size = HEAD + 2 * groups;
  for (let row = 0; row < places.length; row++) {
    const at = places[row];
    if (nulls !== undefined && nulls[row] === 1) {
      view.setInt32(at, -1);
      places[row] = at + 4;
    } else {
      const value = values[row];
      const unscaled = Math.round(Math.abs(value) * power);
      const whole = Math.floor(unscaled / power);
      view.setInt32(at, size);
      view.setInt16(at + 4, groups);
      view.setInt16(at + 6, wholeGroups - 1);
      view.setInt16(at + 8, value < 0 ? NEGATIVE : 0);
      view.setInt16(at + 10, scale);
      setGroups(view, at + 12, whole, wholeGroups);
      setGroups(view, at + 12 + 2 * wholeGroups, (unscaled - whole * power) * fill, fractionGroups);
      places[row] = at + 4 + size;
    }
  }
}

/** Writes so many groups of digits at a place, the highest first. */
function setGroups(view: DataView, at: number, value: number, groups: number): void {
  let rest = value;
  for (let group = groups - 1; group > 0; group--) {
    const higher = Math.floor(rest / GROUP);
    view.setInt16(at + 2 * group, rest - higher * GROUP);
    rest = higher;
  }
  if (groups > 0) view.setInt16(at, rest);
}
