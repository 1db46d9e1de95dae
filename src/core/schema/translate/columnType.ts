import type { TypeName } from '../../rules/expression';
import { resolveType } from '../../rules/resolveType';
import type { ForeignKey, QualifiedName, Table } from '../schema';
import { tablePlace } from '../tableIndex';
import { columnId, type Translation } from './translation';

const UNKNOWN: TypeName = { name: 'text', modifiers: [], dimensions: 0 };

/**
 * The type of a column as it is made in PostgreSQL: its own, unless its foreign key refers to a type that PostgreSQL
 * cannot compare it with and other dialects can; it then has the type of what it refers to, since it holds nothing else.
 */
export function columnType(translation: Translation, table: Table, column: string): TypeName {
  const own = table.columns.find(({ name }) => name === column)?.type ?? UNKNOWN;
  if (translation.schema.dialect === 'postgres') return own;
  const id = columnId(table, column);
  const known = translation.columnTypes.get(id);
  if (known) return known;
  // Where foreign keys go in circles, the column has its own type for those that come back to it.
  translation.columnTypes.set(id, own);
  const type = ofReferences(translation, table, column, own);
  translation.columnTypes.set(id, type);
  return type;
}

function ofReferences(translation: Translation, table: Table, column: string, own: TypeName): TypeName {
  const wanted = referencesOf(translation, table, column).map(({ parent, parentColumn }) => columnType(translation, parent, parentColumn));
  return wanted.find((type) => !canRefer(translation, own, type)) ?? own;
}

function referencesOf({ schema }: Translation, table: Table, column: string): { parent: Table; parentColumn: string }[] {
  return table.foreignKeys.flatMap((key) => {
    const at = key.columns.indexOf(column);
    const parent = at < 0 ? undefined : schema.tables[tablePlace(schema, key.references.table)];
    return parent ? [{ parent, parentColumn: key.references.columns[at] }] : [];
  });
}

/** Whether every column of a key has a type that PostgreSQL compares with the one it refers to. */
export function comparable(translation: Translation, table: Table, key: ForeignKey, parent: Table): boolean {
  return key.columns.every((column, at) =>
    canRefer(translation, columnType(translation, table, column), columnType(translation, parent, key.references.columns[at])),
  );
}

/** Widenings that PostgreSQL makes by itself, from the referring type to the one referred to. */
const RANKS: Readonly<Record<string, number>> = { integer: 0, decimal: 1, float: 2 };
const TEXTS = new Set(['text', 'character varying', 'character', 'citext', 'name']);
const MOMENTS = new Set(['date', 'timestamp', 'timestamptz']);

function canRefer({ schema }: Translation, from: TypeName, to: TypeName): boolean {
  const [child, parent] = [resolveType(from, schema), resolveType(to, schema)];
  if (child.family in RANKS && parent.family in RANKS) return RANKS[child.family] <= RANKS[parent.family];
  if (isText(child.name, child.family) && isText(parent.name, parent.family)) return true;
  if (MOMENTS.has(child.family) && MOMENTS.has(parent.family)) return true;
  return child.name.name === parent.name.name && child.name.dimensions === parent.name.dimensions;
}

/** Enumerations of other dialects are texts. */
function isText(name: QualifiedName | TypeName, family: string): boolean {
  return family === 'enum' || TEXTS.has(name.name);
}
