import type { FormatColumn, FormatTable } from '../../../core/ports';
import type { CopyFormat, TargetTable } from '../../../core/seeding';
import { isBinary } from '../../formats/copyBinary';
import { columnList, qualifiedIdentifier } from '../identifier';
import type { Relation, RelationColumn } from './catalogue';

/** Binary where the table's columns have a binary form and the server has just these types; without a relation, as the schema says. */
export function copyFormat(table: FormatTable, relation: Relation | undefined, without: readonly string[]): CopyFormat {
  const written = table.columns.filter(({ name }) => !without.includes(name));
  const isKnown = (column: FormatColumn): boolean => !relation || relation.columns.some((found) => isOfType(found, column));
  // Rows without any column are lines that are empty.
  const binary = written.length > 0 && isBinary({ columns: written }) && written.every(isKnown);
  return { format: binary ? 'copy-binary' : 'csv', without };
}

/** Whether the server has the column in the type that its bytes are written for. */
function isOfType(found: RelationColumn, { name, type, isArray, created }: FormatColumn): boolean {
  if (found.name !== name) return false;
  if (created === 'enum') return found.isEnum && !isArray;
  return found.type === (isArray ? `${type}[]` : type);
}

/** The statement that takes a table's rows. Frozen rows spare the server a visit later; it allows them in tables of the same transaction. */
export function copyStatement({ table }: TargetTable, { format, without }: CopyFormat, frozen: boolean): string {
  const columns = table.columns.map(({ name }) => name).filter((name) => !without.includes(name));
  return `COPY ${qualifiedIdentifier(table)} ${columnList(columns)} FROM STDIN WITH (FORMAT ${format === 'csv' ? 'csv' : 'binary'}${frozen ? ', FREEZE' : ''})`;
}
