import type { TextBytes } from '../../core/generate/byteWriter';
import { digitCount, putDigits, putPadded } from '../../core/generate/digits';
import type { NumberVector } from '../../core/generate/vector';
import type { Cells } from './cells';
import type { Surroundings } from './surroundings';

const MINUS = 45;
const POINT = 46;
/** Below this the product with a power of ten rounds to the right whole number. */
const SAFE_UNSCALED = 2 ** 51;
const MAX_SCALE = 9;

/** Numbers with `scale` digits behind the point; undefined where one has more digits than a double holds, or is none at all. */
export function decimalCells({ values, nulls }: NumberVector, scale: number, around: Surroundings): Cells | undefined {
  if (scale > MAX_SCALE || !allFit(values, nulls, scale)) return undefined;
  return {
    measure: (lengths) => measure(lengths, values, nulls, scale, around),
    write: (target, places) => write(target, places, values, nulls, scale, around),
  };
}

function measure(lengths: Int32Array, values: Float64Array, nulls: Uint8Array | undefined, scale: number, around: Surroundings): void {
  const power = 10 ** scale;
  const nothing = around.none.length;
  const fixed = around.opening.length + around.closing.length + (scale > 0 ? 1 + scale : 0);
  for (let row = 0; row < lengths.length; row++) {
    if (nulls !== undefined && nulls[row] === 1) lengths[row] += nothing;
    else {
      const value = values[row];
      const unscaled = scale === 0 ? Math.abs(value) : Math.round(Math.abs(value) * power);
      const whole = scale === 0 ? unscaled : Math.floor(unscaled / power);
      lengths[row] += fixed + digitCount(whole) + (value < 0 && unscaled !== 0 ? 1 : 0);
    }
  }
}

function write(
  { bytes, view }: TextBytes,
  places: Int32Array,
  values: Float64Array,
  nulls: Uint8Array | undefined,
  scale: number,
  { opening, closing, none }: Surroundings,
): void {
  const power = 10 ** scale;
  for (let row = 0; row < places.length; row++) {
    let at = places[row];
    if (nulls !== undefined && nulls[row] === 1) places[row] = none.put(bytes, view, at);
    else {
      at = opening.put(bytes, view, at);
      const value = values[row];
      const unscaled = scale === 0 ? Math.abs(value) : Math.round(Math.abs(value) * power);
      const whole = scale === 0 ? unscaled : Math.floor(unscaled / power);
      if (value < 0 && unscaled !== 0) bytes[at++] = MINUS;
      const width = digitCount(whole);
      putDigits(view, at, whole, width);
      at += width;
      if (scale > 0) {
        bytes[at] = POINT;
        putPadded(view, at + 1, unscaled - whole * power, scale);
        at += 1 + scale;
      }
      places[row] = closing.put(bytes, view, at);
    }
  }
}

/** A zero below zero is left to the format: SQL reads it as zero unless it stands in quotes. */
function allFit(values: Float64Array, nulls: Uint8Array | undefined, scale: number): boolean {
  const power = 10 ** scale;
  for (let row = 0; row < values.length; row++) {
    if (nulls !== undefined && nulls[row] === 1) continue;
    const value = values[row];
    if (scale === 0 ? !Number.isSafeInteger(value) : !(Math.abs(value) * power < SAFE_UNSCALED)) return false;
    if (value === 0 && 1 / value < 0) return false;
  }
  return true;
}
