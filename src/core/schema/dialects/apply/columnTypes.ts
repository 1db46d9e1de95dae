import type { TypeName } from '../../../rules/expression';
import type { DraftColumn, DraftDomain, DraftEnum, DraftTable } from '../../draft/draft';
import { chooseName } from '../../draft/names';
import type { TypeFrame } from '../frame/frames';
import { charsetOf, collationFolds } from '../types/collation';
import { readType } from '../types/readType';
import type { ReadDomain, ReadType, WrittenType } from '../types/writtenType';
import type { DatabaseDefaults, Reading } from './reading';

/** Types whose values are texts. */
const TEXTS = new Set(['text', 'character varying', 'character']);

/** The collation and character set that count for a column of a table. */
function effectiveType(frame: TypeFrame, table: DatabaseDefaults, database: DatabaseDefaults): WrittenType {
  const { name, args, unsigned, zerofill } = frame;
  const defaults = [frame, table, database].find((level) => level.collation !== undefined || level.charset !== undefined);
  const collation = defaults?.collation ?? (defaults?.charset?.toLowerCase() === 'binary' ? 'binary' : undefined);
  const charset = defaults?.charset;
  return {
    name,
    args,
    unsigned,
    zerofill,
    ...(collation === undefined ? {} : { collation }),
    ...(charset === undefined ? {} : { charset }),
  };
}

/** Gives a column the type that is written for it, making the enumeration or domain that it needs. */
export function setColumnType(
  reading: Reading,
  table: DraftTable,
  column: DraftColumn,
  frame: TypeFrame,
  defaults: DatabaseDefaults,
): ReadType | undefined {
  dropOwnEnum(reading, column);
  const written = effectiveType(frame, defaults, reading.database);
  const read = readType(written, reading.dialect);
  const alias = read.isUnknown ? reading.catalog.find(reading.catalog.types, frame.schema, frame.name) : undefined;
  if (alias?.kind === 'domain') return setAlias(reading, column, alias, written);
  if (read.isUnknown) reading.context.warn(`Type ${frame.name} of column ${column.name} is not known; it is taken for text.`, frame.start);
  column.type = namedType(reading, table, column, read);
  column.written = read.written;
  column.foldsCase = read.foldsCase;
  column.charset = TEXTS.has(read.type.name) ? charsetOf(written, reading.dialect) : undefined;
  if (read.generated) column.generated = read.generated;
  return read;
}

function setAlias(reading: Reading, column: DraftColumn, alias: DraftDomain, written: WrittenType): undefined {
  column.type = { name: alias.name, schema: alias.schema, modifiers: [], dimensions: 0 };
  column.written = written.name;
  column.foldsCase = isTextual(reading, alias.base) && collationFolds(written.collation, reading.dialect);
  column.nullable = alias.nullable;
}

/** The type of a script's own type: a built-in one, or the domain that stands for it. */
export function baseType(reading: Reading, frame: TypeFrame): TypeName {
  const read = readType(effectiveType(frame, {}, reading.database), reading.dialect);
  return read.domain ? addDomain(reading, read.domain) : read.type;
}

function namedType(reading: Reading, table: DraftTable, column: DraftColumn, read: ReadType): TypeName {
  if (read.enumValues) return addEnum(reading, table, column, read.enumValues);
  return read.domain ? addDomain(reading, read.domain) : read.type;
}

function addEnum({ catalog }: Reading, table: DraftTable, column: DraftColumn, values: readonly string[]): TypeName {
  const { schema } = table;
  const name = chooseName(table.name, column.name, 'enum', (candidate) => catalog.types.get(schema, candidate) !== undefined);
  const type: DraftEnum = { schema, name, order: catalog.nextOrder(), kind: 'enum', values: [...new Set(values)] };
  catalog.types.add(type);
  return { name, schema, modifiers: [], dimensions: 0 };
}

/** Enumerations belong to one column, as other dialects write them. */
export function dropOwnEnum({ catalog }: Reading, column: DraftColumn): void {
  const type = column.type.schema === undefined ? undefined : catalog.types.get(column.type.schema, column.type.name);
  if (type?.kind === 'enum') catalog.types.delete(type);
}

/** A copy of a column has an enumeration of its own. */
export function copyType(reading: Reading, table: DraftTable, column: DraftColumn): TypeName {
  const type = column.type.schema === undefined ? undefined : reading.catalog.types.get(column.type.schema, column.type.name);
  return type?.kind === 'enum' ? addEnum(reading, table, column, type.values) : column.type;
}

function addDomain({ catalog }: Reading, domain: ReadDomain): TypeName {
  const schema = catalog.start;
  if (!catalog.types.get(schema, domain.name)) {
    const checks = domain.checks.map((check) => ({ ...check, columns: ['VALUE'] }));
    catalog.types.add({ schema, name: domain.name, order: catalog.nextOrder(), kind: 'domain', base: domain.base, nullable: true, checks });
  }
  return { name: domain.name, schema, modifiers: [], dimensions: 0 };
}

function isTextual({ catalog }: Reading, type: TypeName): boolean {
  const defined = catalog.findType(type);
  return defined?.kind === 'domain' ? TEXTS.has(defined.base.name) : TEXTS.has(type.name);
}
