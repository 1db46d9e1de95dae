import type { FormatTable } from '../../core/ports';
import { qualifiedIdentifier, stringConstant } from '../postgres/identifier';

/** The statement after which the next row without an explicit value gets `next`. */
export function setSequence(table: FormatTable, { column, next, sequence }: FormatTable['sequences'][number]): string {
  const name = sequence
    ? stringConstant(qualifiedIdentifier(sequence))
    : `pg_catalog.pg_get_serial_sequence(${stringConstant(qualifiedIdentifier(table))}, ${stringConstant(column)})`;
  return `SELECT pg_catalog.setval(${name}, ${next}, false);\n`;
}
