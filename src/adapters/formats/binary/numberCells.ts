import type { TextBytes } from '../../../core/generate/byteWriter';
import type { NumberFormat, NumberVector } from '../../../core/generate/vector';
import { MICROS_PER_DAY } from '../../../core/rules/calendar';
import type { Cells } from '../cells';
import type { NumberCode } from './binaryType';
import { FIRST_DAY } from './moments';
import { setWhole } from './put';

/** All but those whose length depends on the value. */
export type FixedCode = Exclude<NumberCode, 'numeric'>;

const BYTES: Readonly<Record<FixedCode, number>> = {
  boolean: 1,
  int2: 2,
  int4: 4,
  int8: 8,
  oid: 4,
  float4: 4,
  float8: 8,
  date: 4,
  timestamp: 8,
  time: 8,
  timetz: 12,
};

const WORD = 2 ** 32;
/** The microseconds from 1970 to 2000, by words: the difference of far moments has more digits than a double. */
const EPOCH_HIGH = Math.floor((FIRST_DAY * MICROS_PER_DAY) / WORD);
const EPOCH_LOW = FIRST_DAY * MICROS_PER_DAY - EPOCH_HIGH * WORD;
const LAST_INT = 0x7fffffff;

/** Numbers and moments, each behind its length. @throws RangeError for one that its type does not hold */
export function fixedCells({ values, nulls }: NumberVector, code: FixedCode, format: NumberFormat): Cells {
  const size = BYTES[code];
  const unit = 'digits' in format && format.digits < 6 ? 10 ** (6 - format.digits) : 1;
  return {
    measure: (lengths) => {
      for (let row = 0; row < lengths.length; row++) lengths[row] += nulls !== undefined && nulls[row] === 1 ? 4 : 4 + size;
    },
    write: (target, places) => {
      if (code === 'int4') writeIntegers(target, places, values, nulls);
      else writeFixed(target, places, values, nulls, { code, size, unit });
    },
  };
}

/** The commonest type by far. */
function writeIntegers({ view }: TextBytes, places: Int32Array, values: Float64Array, nulls: Uint8Array | undefined): void {
  for (let row = 0; row < places.length; row++) {
    const at = places[row];
    if (nulls !== undefined && nulls[row] === 1) {
      view.setInt32(at, -1);
      places[row] = at + 4;
    } else {
      const value = values[row];
      if ((value | 0) !== value) throw outOfRange('int4');
      view.setInt32(at, 4);
      view.setInt32(at + 4, value);
      places[row] = at + 8;
    }
  }
}

interface Fixed {
  readonly code: FixedCode;
  readonly size: number;
  /** Microseconds that moments are rounded to. */
  readonly unit: number;
}

function writeFixed(
  { view }: TextBytes,
  places: Int32Array,
  values: Float64Array,
  nulls: Uint8Array | undefined,
  { code, size, unit }: Fixed,
): void {
  for (let row = 0; row < places.length; row++) {
    const at = places[row];
    if (nulls !== undefined && nulls[row] === 1) {
      view.setInt32(at, -1);
      places[row] = at + 4;
    } else {
      view.setInt32(at, size);
      setValue(view, at + 4, values[row], code, unit);
      places[row] = at + 4 + size;
    }
  }
}

function setValue(view: DataView, at: number, value: number, code: FixedCode, unit: number): void {
  switch (code) {
    case 'int8':
      if (!Number.isInteger(value) || value < -(2 ** 63) || value >= 2 ** 63) throw outOfRange(code);
      return setWhole(view, at, value);
    case 'timestamp':
      return setMoment(view, at, Math.round(value / unit) * unit);
    case 'date':
      return setDay(view, at, value);
    case 'boolean':
      return view.setUint8(at, value === 0 ? 0 : 1);
    case 'float8':
      return view.setFloat64(at, value);
    case 'float4':
      return view.setFloat32(at, value);
    case 'int4':
    case 'int2':
    case 'oid':
      return setSmall(view, at, value, code);
    case 'time':
      return setWhole(view, at, Math.round(value / unit) * unit);
    case 'timetz':
      setWhole(view, at, Math.round(value / unit) * unit);
      return view.setInt32(at + 8, 0);
  }
}

function setSmall(view: DataView, at: number, value: number, code: 'int2' | 'int4' | 'oid'): void {
  if (code === 'int2') {
    if ((value << 16) >> 16 !== value) throw outOfRange(code);
    view.setInt16(at, value);
  } else {
    if ((code === 'oid' ? value >>> 0 : value | 0) !== value) throw outOfRange(code);
    view.setInt32(at, value);
  }
}

function setDay(view: DataView, at: number, value: number): void {
  if (Number.isFinite(value)) view.setInt32(at, Math.floor(value) - FIRST_DAY);
  else view.setInt32(at, value > 0 ? LAST_INT : ~LAST_INT);
}

function setMoment(view: DataView, at: number, micros: number): void {
  if (!Number.isFinite(micros)) {
    view.setInt32(at, micros > 0 ? LAST_INT : ~LAST_INT);
    view.setInt32(at + 4, micros > 0 ? -1 : 0);
    return;
  }
  const high = Math.floor(micros / WORD);
  const low = micros - high * WORD - EPOCH_LOW;
  view.setInt32(at, high - EPOCH_HIGH - (low < 0 ? 1 : 0));
  view.setUint32(at + 4, low < 0 ? low + WORD : low);
}

function outOfRange(type: string): RangeError {
  return new RangeError(`A number lies outside of what type ${type} holds.`);
}
