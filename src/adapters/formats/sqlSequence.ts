import type { FormatTable, SequenceState } from '../../core/ports';
import { qualifiedIdentifier, stringConstant } from '../postgres/identifier';

/**
 * Statements after which the next row without an explicit value gets a new one. A sequence that several
 * columns draw from is set beyond all of them, whether it counts up or down; one that is used up says so then.
 */
export function setSequences(tables: readonly FormatTable[]): string {
  const furthest = new Map<string, SequenceState>();
  for (const table of tables) {
    for (const sequence of table.sequences) {
      const name = sequenceName(table, sequence);
      const known = furthest.get(name);
      if (!known || Math.abs(sequence.next) > Math.abs(known.next)) furthest.set(name, sequence);
    }
  }
  return [...furthest].map(([name, state]) => `SELECT pg_catalog.setval(${name}, ${setting(state)});\n`).join('');
}

/** The value, and whether it is in use. */
function setting({ next, last }: SequenceState): string {
  return last === undefined ? `${next}, false` : `${last}, true`;
}

function sequenceName(table: FormatTable, { column, sequence }: SequenceState): string {
  return sequence
    ? stringConstant(qualifiedIdentifier(sequence))
    : `pg_catalog.pg_get_serial_sequence(${stringConstant(qualifiedIdentifier(table))}, ${stringConstant(column)})`;
}
