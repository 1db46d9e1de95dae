import type { TypeName as TypeNode } from '@pgsql/types';
import type { TypeName } from '../../rules/expression';
import type { StatementContext } from '../draft/statementContext';
import { typeText } from '../typeText';
import { isOfExtension } from './extensionTypes';
import { isBuiltIn, type WrittenType, writtenType } from './typeName';

/** A column's type with the schema of a user's type filled in; a type that nobody defined gets a warning. */
export function resolveType(context: StatementContext, node: TypeNode | undefined): WrittenType {
  const written = writtenType(node);
  return { ...written, type: resolve(context, written.type, node?.location) };
}

function resolve(context: StatementContext, type: TypeName, location: number | undefined): TypeName {
  if (type.schema === undefined && isBuiltIn(type.name)) return type;
  const { catalog } = context;
  const defined = catalog.findType(type);
  if (defined) return { ...type, schema: defined.schema };
  const table = catalog.find(catalog.tables, type.schema, type.name);
  if (table) return { ...type, schema: table.schema };
  if (isOfExtension(type.name)) return withoutSchema(type);
  context.warn(
    `Type ${typeText({ ...type, dimensions: 0, modifiers: [] })} is not defined in the script; its values can only be guessed.`,
    location,
  );
  return type;
}

/** Where an extension's types live is not known. */
function withoutSchema({ schema: _schema, ...type }: TypeName): TypeName {
  return type;
}
