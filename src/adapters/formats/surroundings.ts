import { copyText, encodeText, textBytes } from '../../core/generate/byteWriter';

/** A constant that stands before or behind cells, or in place of them. */
export class Constant {
  readonly length: number;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly first: number;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = textBytes(bytes).view;
    this.length = bytes.length;
    this.first = bytes[0] ?? 0;
  }

  /** Writes the constant at a place, and gives the place behind it. */
  put(bytes: Uint8Array, view: DataView, at: number): number {
    if (this.length === 1) bytes[at] = this.first;
    else if (this.length > 0) copyText(this.bytes, this.view, 0, this.length, bytes, view, at);
    return at + this.length;
  }
}

/** What stands around the values of a column, and in place of a NULL. */
export interface Surroundings {
  readonly opening: Constant;
  readonly closing: Constant;
  readonly none: Constant;
}

/** Values between `before` and `after`, behind what separates them from the cell before; NULLs behind that alone. */
export function surroundings(separator: string, before: string, after: string, none: Uint8Array): Surroundings {
  return {
    opening: new Constant(encodeText(separator + before)),
    closing: new Constant(encodeText(after)),
    none: new Constant(Uint8Array.from([...encodeText(separator), ...none])),
  };
}
