import type { FormatTable, SequenceState } from '../../core/ports';
import type { QualifiedName } from '../../core/schema/schema';
import { qualifiedIdentifier, stringConstant } from '../postgres/identifier';

/** Statements after which the next row without an explicit value gets a new one; a sequence that is used up says so then. */
export function setSequences(tables: readonly FormatTable[]): string {
  return [...furthestSequences(tables, sequenceName)].map(([name, state]) => `${setSequence(name, state)};\n`).join('');
}

/** The statement for one of them; `name` is an expression in SQL. */
export function setSequence(name: string, { next, last }: SequenceState): string {
  // The value, and whether it is in use.
  return `SELECT pg_catalog.setval(${name}, ${last === undefined ? `${next}, false` : `${last}, true`})`;
}

/**
 * By name, what sequences have to be set to: one that several columns draw from goes beyond all of them, whether it counts
 * up or down. Those that `nameOf` has no name for are left out.
 */
export function furthestSequences<T extends Pick<FormatTable, 'sequences'>>(
  tables: readonly T[],
  nameOf: (table: T, sequence: SequenceState) => string | undefined,
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

/** An expression in SQL for the name of a column's sequence. */
export function sequenceName(table: QualifiedName, { column, sequence }: SequenceState): string {
  return sequence
    ? stringConstant(qualifiedIdentifier(sequence))
    : `pg_catalog.pg_get_serial_sequence(${stringConstant(qualifiedIdentifier(table))}, ${stringConstant(column)})`;
}
