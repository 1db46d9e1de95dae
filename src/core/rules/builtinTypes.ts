import type { Family, ResolvedType } from './value';

/** A built-in type without modifiers, by family and PostgreSQL's name. */
function builtin(family: Family, name: string, more: Partial<ResolvedType> = {}): ResolvedType {
  return Object.freeze({ family, name: Object.freeze({ name, modifiers: Object.freeze([]), dimensions: 0 }), ...more });
}

export const BOOLEAN = builtin('boolean', 'boolean');
export const INTEGER = builtin('integer', 'integer');
export const BIGINT = builtin('integer', 'bigint');
/** A numeric whose number of decimals is not known beforehand. */
export const NUMERIC = builtin('decimal', 'numeric');
export const REAL = builtin('float', 'real');
export const DOUBLE = builtin('float', 'double precision');
export const TEXT = builtin('text', 'text');
export const DATE = builtin('date', 'date');
export const TIMESTAMP = builtin('timestamp', 'timestamp without time zone');
export const TIMESTAMPTZ = builtin('timestamptz', 'timestamp with time zone');
export const TIME = builtin('time', 'time without time zone');
export const INTERVAL = builtin('interval', 'interval');
export const UUID = builtin('uuid', 'uuid');
export const JSON_TEXT = builtin('json', 'json');
export const JSONB = builtin('json', 'jsonb');
export const BYTEA = builtin('bytea', 'bytea');

/** numeric with a known number of decimals. */
export function decimalType(scale: number | undefined): ResolvedType {
  return scale === undefined ? NUMERIC : builtin('decimal', 'numeric', { scale });
}

/** The array type over an element type. */
export function arrayOf(element: ResolvedType): ResolvedType {
  return { family: 'array', name: { ...element.name, dimensions: 1 }, element };
}

/** Integers, numerics and floats. */
export function isNumeric(type: ResolvedType): boolean {
  return type.family === 'integer' || type.family === 'decimal' || type.family === 'float';
}
