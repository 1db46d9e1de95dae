import { between, type Meaning, narrowed, oneOf, plain, typeName } from './meaning';

/** The flag that MySQL's booleans, `bit(1)` and SQL Server's `bit` are: 0 or 1. */
export function flag(name: string): Meaning {
  return narrowed(name, typeName('smallint'), oneOf([0, 1]));
}

/** The integer type of PostgreSQL's with exactly these bounds, or a domain over the next greater one. */
export function integerWithin(name: string, low: number, high: number): Meaning {
  const base = low >= -32_768 && high <= 32_767 ? 'smallint' : low >= -2_147_483_648 && high <= 2_147_483_647 ? 'integer' : 'bigint';
  return narrowed(name, typeName(base), between(low, high));
}

/** The integers of `bits` bits without a sign, up to 53 bits. */
export function unsignedBits(name: string, bits: number): Meaning {
  return integerWithin(name, 0, 2 ** bits - 1);
}

export const SMALLINT = plain('smallint');
export const INTEGER = plain('integer');
export const BIGINT = plain('bigint');
