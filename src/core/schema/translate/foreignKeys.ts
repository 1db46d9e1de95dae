import { quoted } from '../../rules/printExpression';
import type { ForeignKey, Table } from '../schema';
import { tablePlace } from '../tableIndex';
import { comparable } from './columnType';
import type { PostgresStatement } from './postgresScript';
import { about, computedAmong, type Translation, tableId } from './translation';

/** FOREIGN KEY; one that PostgreSQL cannot have is left out. */
export function foreignKeyStatements(translation: Translation, table: Table): PostgresStatement[] {
  return table.foreignKeys.flatMap((key) => {
    const parent = translation.schema.tables[tablePlace(translation.schema, key.references.table)];
    const what = `foreign key ${key.name ?? `(${key.columns.join(', ')})`} of ${translation.display(table)}`;
    const problem = parent ? problemOf(translation, table, key, parent) : 'there is no such table';
    if (!problem && parent) return [foreignKey(translation, table, key, parent, what)];
    translation.leave(what, problem ?? '', key.position);
    return [];
  });
}

function problemOf(translation: Translation, table: Table, key: ForeignKey, parent: Table): string | undefined {
  const ids = [...computedAmong(table, key.columns), ...computedAmong(parent, key.references.columns)];
  if (ids.some((id) => translation.uncomputed.has(id))) return 'it has a column that only the schema’s own database can compute';
  if (!isKey(parent, key.references.columns))
    return `no key makes (${key.references.columns.join(', ')}) of ${translation.display(parent)} unique`;
  return comparable(translation, table, key, parent) ? undefined : 'PostgreSQL cannot compare the types of its columns';
}

/** Whether a key of the table has just these columns, in any order. */
function isKey(table: Table, columns: readonly string[]): boolean {
  const wanted = [...columns].sort().join('\0');
  const plain = table.unique.filter(({ expressions, where, deferrable }) => expressions.length === 0 && !where && !deferrable);
  return [...(table.primaryKey ? [table.primaryKey] : []), ...plain].some((key) => [...key.columns].sort().join('\0') === wanted);
}

function foreignKey(translation: Translation, table: Table, key: ForeignKey, parent: Table, what: string): PostgresStatement {
  const name = translation.names.constraint(table, key.name ?? `${table.name}_${key.columns.join('_')}_fkey`);
  const text = [
    `ALTER TABLE ${translation.table(table)} ADD CONSTRAINT ${quoted(name)} FOREIGN KEY (${translation.columns(table, key.columns)})`,
    `REFERENCES ${translation.table(parent)} (${translation.columns(parent, key.references.columns)})`,
    ...(key.match === 'full' ? ['MATCH FULL'] : []),
    ...(key.deferrable ? ['DEFERRABLE'] : []),
    ...(key.initiallyDeferred ? ['INITIALLY DEFERRED'] : []),
  ].join(' ');
  const needs = [tableId(parent), ...computedAmong(table, key.columns), ...computedAmong(parent, key.references.columns)];
  return about(table, what, text, { position: key.position, needs });
}
