import { nextvalOf } from '../../draft/columnDefaults';
import type { DraftColumn, DraftSequence, DraftTable } from '../../draft/draft';
import type { QualifiedName } from '../../schema';
import { Cursor } from '../frame/cursor';
import { Tokens } from '../frame/tokens';
import { newName } from './lookUp';
import type { Reading } from './reading';

/** Makes a column count by itself. SQL Server takes no values for such a column unless told to; the others do. */
export function setIdentity(
  { catalog, dialect }: Reading,
  table: DraftTable,
  column: DraftColumn,
  counting: { readonly start?: number; readonly increment: number },
): void {
  if (column.identity) return;
  const { start = 1, increment } = counting;
  const name = catalog.sequenceName(table, column.name);
  const sequence: DraftSequence = { schema: table.schema, name, order: catalog.nextOrder(), start, increment, ownedBy: { table, column } };
  catalog.sequences.add(sequence);
  column.identity = { kind: dialect === 'mssql' ? 'always' : 'by default', sequence };
  column.nullable = false;
}

/** Ends that a column counts. */
export function dropIdentity({ catalog }: Reading, column: DraftColumn): void {
  if (column.identity) catalog.sequences.delete(column.identity.sequence);
  column.identity = undefined;
}

/** CREATE SEQUENCE, behind that word. */
export function createSequence(reading: Reading, cursor: Cursor): void {
  const { catalog } = reading;
  const isOptional = cursor.take('IF', 'NOT', 'EXISTS');
  const written = cursor.objectName();
  if (!written) return;
  const name = newName(reading, written);
  if (catalog.sequences.get(name.schema, name.name)) {
    if (!isOptional && !reading.guarded) reading.context.warn(`Sequence ${name.name} exists already; the first one counts.`, written.start);
    return;
  }
  catalog.sequences.add(sequenceOf(reading, name, cursor));
}

function sequenceOf({ catalog, dialect }: Reading, name: QualifiedName, cursor: Cursor): DraftSequence {
  const found = new Map<string, number>();
  while (!cursor.isDone()) {
    const word = cursor.word();
    cursor.skip();
    if (!cursor.take('WITH') && !cursor.take('BY')) cursor.takeSymbol('=');
    const value = cursor.integer();
    if (value !== undefined) found.set(word, value);
  }
  const increment = found.get('INCREMENT') ?? 1;
  const [min, max] = [found.get('MINVALUE'), found.get('MAXVALUE')];
  // SQL Server begins at the lowest value of the type where nothing else is said.
  const lowest = dialect === 'mssql' ? Number.MIN_SAFE_INTEGER : 1;
  const start = found.get('START') ?? (increment < 0 ? (max ?? -1) : (min ?? lowest));
  return {
    ...name,
    order: catalog.nextOrder(),
    start,
    increment,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

/** Ties a column to the sequence whose next value is its default; false where the default is another. */
export function setSequenceDefault(reading: Reading, column: DraftColumn, sql: string): boolean {
  const { catalog } = reading;
  const cursor = new Cursor(new Tokens(sql, reading.dialect));
  if (!cursor.take('NEXT', 'VALUE', 'FOR') && !(cursor.take('NEXTVAL') && cursor.takeSymbol('('))) return false;
  const name = cursor.objectName();
  const sequence = name && catalog.find(catalog.sequences, name.schema, name.value);
  if (!sequence) return false;
  column.sequence = sequence;
  column.default = nextvalOf(sequence);
  return true;
}
