import { bytes, type Meaning, matching, narrowed, numberAt, plain, type TypeRule, typeName } from './meaning';
import type { WrittenType } from './writtenType';

/** Longest `character varying(n)` and `character(n)` that PostgreSQL has. */
const MAX_LENGTH = 10_485_760;

/** `varchar(n)`; without a length, or with `max`, a text, unless `without` is the dialect's default. */
export function varying(without?: number): TypeRule {
  return (written) => texts('character varying', written.args.length > 0 ? numberAt(written, 0) : without);
}

/** `char(n)`, one character without a length. */
export const fixed: TypeRule = (written) => texts('character', numberAt(written, 0) ?? 1);

function texts(name: string, length: number | undefined): Meaning {
  return length === undefined || length > MAX_LENGTH ? plain('text') : plain(name, Math.max(1, length));
}

/** `varbinary(n)`: at most so many bytes. */
export function varyingBytes(without?: number): TypeRule {
  return (written) => {
    const length = written.args.length > 0 ? numberAt(written, 0) : without;
    return length === undefined ? plain('bytea') : narrowed(`varbinary(${length})`, typeName('bytea'), bytes('<=', length));
  };
}

/** `binary(n)`: exactly so many bytes; the databases pad shorter ones. */
export const fixedBytes: TypeRule = (written) => {
  const length = numberAt(written, 0) ?? 1;
  return narrowed(`binary(${length})`, typeName('bytea'), bytes('=', length));
};

/** A text of a certain form. */
export function formed(name: string, pattern: string): Meaning {
  return narrowed(name, typeName('text'), matching(pattern));
}

/** What a rule says, as bytes where the text is declared `CHARACTER SET binary`. */
export function orBytes(rule: TypeRule, asBytes: TypeRule): TypeRule {
  return (written: WrittenType) => (written.charset?.toLowerCase() === 'binary' ? asBytes(written) : rule(written));
}
