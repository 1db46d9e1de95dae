import type { ByteWriter } from '../../../core/generate/byteWriter';
import { UNWRITTEN } from '../../../core/seeding';

/** How PostgreSQL's binary format has the values of a type. */
export interface BinaryType {
  /** PostgreSQL's number of the type, by which arrays name it; absent where that differs from server to server. */
  readonly oid?: number;
  /** What stands between the elements of the type's arrays. */
  readonly delimiter?: ';';
  /** Appends the value that a text stands for. @throws UnwrittenValue where it stands for none that is known here */
  text(writer: ByteWriter, text: string): void;
  /** The text itself is the value, behind these bytes. */
  readonly copied?: Uint8Array;
  /** How numbers are written. */
  readonly number?: NumberCode;
}

/** Appends the value that a text stands for. */
export type TextEncoder = BinaryType['text'];

/** How a vector's numbers are written; all but `numeric` take the same number of bytes each. */
export type NumberCode =
  | 'boolean'
  | 'int2'
  | 'int4'
  | 'int8'
  | 'oid'
  | 'float4'
  | 'float8'
  | 'date'
  | 'timestamp'
  | 'time'
  | 'timetz'
  | 'numeric';

/** A value that the server might read, whose binary form is not known here. The message is without the value. */
export class UnwrittenValue extends Error {
  /** Tells it in other threads and layers. */
  readonly code = UNWRITTEN;

  constructor(type: string) {
    super(`A value of type ${type} is written in a way that has no binary form here.`);
  }
}
