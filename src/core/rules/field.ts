import { invalid } from './evaluationError';
import type { Node } from './node';
import { strictNode, uncompilable } from './node';
import { parseRecord } from './recordText';
import { resolveType, type SchemaType, type TypeScope } from './resolveType';
import { parseValue } from './values';

/** `(address).zip`: a field of a composite value. Throws when the value's type has no such field. */
export function fieldNode(record: Node, name: unknown, types: TypeScope): Node {
  const { definition } = resolveType(record.type.name, types);
  const fields = definition?.kind === 'composite' ? definition.fields : [];
  const place = fields.findIndex((field) => field.name === name);
  if (place < 0) return uncompilable(`field ${String(name)} of a composite value`);
  const type: SchemaType = resolveType(fields[place].type, types);
  return strictNode(type, [record], (value) => {
    const texts = parseRecord(String(value));
    if (!texts) throw invalid('malformed record literal');
    const text = texts[place];
    return text === null || text === undefined ? null : parseValue(text, type);
  });
}
