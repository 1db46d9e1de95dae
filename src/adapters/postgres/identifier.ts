import { keywords } from '../../core/schema/keywords';
import type { QualifiedName } from '../../core/schema/schema';

const PLAIN = /^[a-z_][a-z0-9_$]*$/;

/** A name as SQL text, in quotes only where it needs them. */
export function identifier(name: string): string {
  return PLAIN.test(name) && !keywords.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** `public.loans`: always with the schema, since scripts may have emptied the search path. */
export function qualifiedIdentifier({ schema, name }: QualifiedName): string {
  return `${identifier(schema)}.${identifier(name)}`;
}

/** `(a, b)`, or nothing for no columns. */
export function columnList(columns: readonly string[]): string {
  return columns.length === 0 ? '' : `(${columns.map(identifier).join(', ')})`;
}

/** A text as a string constant, for sessions with standard_conforming_strings on. */
export function stringConstant(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
