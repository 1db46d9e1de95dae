import type { FormatTable } from '../../core/ports';
import { qualifiedIdentifier, stringConstant } from '../postgres/identifier';

type Sequence = FormatTable['sequences'][number];

/**
 * Statements after which the next row without an explicit value gets a new one. A sequence that several
 * columns draw from is set beyond all of them, whether it counts up or down.
 */
export function setSequences(tables: readonly FormatTable[]): string {
  const furthest = new Map<string, number>();
  for (const table of tables) {
    for (const sequence of table.sequences) {
      const name = sequenceName(table, sequence);
      const known = furthest.get(name);
      if (known === undefined || Math.abs(sequence.next) > Math.abs(known)) furthest.set(name, sequence.next);
    }
  }
  return [...furthest].map(([name, next]) => `SELECT pg_catalog.setval(${name}, ${next}, false);\n`).join('');
}

function sequenceName(table: FormatTable, { column, sequence }: Sequence): string {
  return sequence
    ? stringConstant(qualifiedIdentifier(sequence))
    : `pg_catalog.pg_get_serial_sequence(${stringConstant(qualifiedIdentifier(table))}, ${stringConstant(column)})`;
}
