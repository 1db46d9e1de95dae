import type { FormatTable } from '../../core/ports';
import { identifier, qualifiedIdentifier } from '../postgres/identifier';

/** Lets the keys that close a circle wait for the last row. */
export function deferCircles(tables: readonly FormatTable[]): string {
  return alterations(tables, 'DEFERRABLE INITIALLY DEFERRED');
}

/** Checks everything that waited, and makes those keys what they were. */
export function restoreCircles(tables: readonly FormatTable[]): string {
  const statements = alterations(tables, 'NOT DEFERRABLE');
  // A table with checks that still wait cannot be altered.
  return statements && `\nSET CONSTRAINTS ALL IMMEDIATE;\n${statements}`;
}

function alterations(tables: readonly FormatTable[], timing: string): string {
  return tables
    .flatMap((table) =>
      (table.circular ?? []).map((key) => `ALTER TABLE ${qualifiedIdentifier(table)} ALTER CONSTRAINT ${identifier(key)} ${timing};\n`),
    )
    .join('');
}
