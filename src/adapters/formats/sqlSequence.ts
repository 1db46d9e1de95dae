import type { FormatTable, SequenceState } from '../../core/ports';
import { qualifiedIdentifier, stringConstant } from '../postgres/identifier';

/** Statements after which the next row without an explicit value gets a new one; a sequence that is used up says so then. */
export function setSequences(tables: readonly FormatTable[]): string {
  return [...furthestSequences(tables, sequenceName)]
    .map(([name, state]) => `SELECT pg_catalog.setval(${name}, ${setting(state)});\n`)
    .join('');
}

/**
 * By name, what sequences have to be set to: one that several columns draw from goes beyond all of them, whether it counts
 * up or down. Those that `nameOf` has no name for are left out.
 */
export function furthestSequences(
  tables: readonly FormatTable[],
  nameOf: (table: FormatTable, sequence: SequenceState) => string | undefined,
): Map<string, SequenceState> {
  const furthest = new Map<string, SequenceState>();
  for (const table of tables) {
    for (const sequence of table.sequences) {
      const name = nameOf(table, sequence);
      const known = name === undefined ? undefined : furthest.get(name);
      if (name !== undefined && (!known || Math.abs(sequence.next) > Math.abs(known.next))) furthest.set(name, sequence);
    }
  }
  return furthest;
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
