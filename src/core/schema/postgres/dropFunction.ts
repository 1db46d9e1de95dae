import type { Catalog } from '../draft/catalog';
import type { DraftConstraint } from '../draft/draft';

/** DROP FUNCTION … CASCADE: checks, defaults, indexes and computed columns that call it go with it. */
export function dropFunction(catalog: Catalog, name: string): void {
  const calls = callOf(name);
  for (const table of catalog.tables.values()) {
    catalog.removeConstraints(table, (constraint) => calls(withoutTables(constraint)));
    for (const column of table.columns) if (calls(column.default)) column.default = undefined;
    for (const column of [...table.columns]) if (calls(column.generated)) table.columns = table.columns.filter((other) => other !== column);
  }
  for (const type of catalog.types.values()) {
    if (type.kind !== 'domain') continue;
    type.checks = type.checks.filter((check) => !calls(check));
    if (calls(type.default)) type.default = undefined;
  }
}

/** What of a constraint may call functions; the table that a foreign key refers to is none of it. */
function withoutTables(constraint: DraftConstraint): unknown {
  return constraint.kind === 'foreign' ? undefined : constraint;
}

function callOf(name: string): (tree: unknown) => boolean {
  const call = new RegExp(`"kind":"call","name":"(?:[^"]*\\.)?${name.replace(/[^\w]/g, '\\$&')}"`);
  return (tree) => tree !== undefined && call.test(JSON.stringify(tree));
}
