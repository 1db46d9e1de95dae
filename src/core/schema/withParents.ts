import type { QualifiedName, Schema, Table } from './schema';
import { tablePlace } from './tableIndex';

/** Tables and all that they refer to, directly or not: parents before their children, as far as there is no circle. */
export function withParents(schema: Schema, tables: readonly QualifiedName[]): readonly QualifiedName[] {
  const ordered = new Set<Table>();
  const begun = new Set<Table>();
  for (const { schema: namespace, name } of tables) visit(schema.tables[tablePlace(schema, { schema: namespace, name })]);
  return [...ordered].map(({ schema: namespace, name }) => ({ schema: namespace, name }));

  function visit(table: Table | undefined): void {
    if (!table || begun.has(table)) return;
    begun.add(table);
    for (const { references, inferred } of table.foreignKeys) if (!inferred) visit(schema.tables[tablePlace(schema, references.table)]);
    ordered.add(table);
  }
}
