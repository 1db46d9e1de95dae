import type { Expression, TypeName } from '../../rules/expression';
import { arrayItems } from './arrayLiteral';

const TEXT_LIKE = new Set(['text', 'character varying', 'character', 'citext', 'name']);

/**
 * A cast, kept simple: of an array it becomes casts of the items, and of a text constant that is cast
 * again to text, as pg_dump writes `'a'::character varying::text`, only the outer cast stays.
 */
export function castExpression(arg: Expression, type: TypeName): Expression {
  if (type.dimensions > 0) return castArray(arg, type);
  return { kind: 'cast', arg: isTextConstant(arg) && isPlainText(type) ? arg.arg : arg, type };
}

function castArray(arg: Expression, type: TypeName): Expression {
  const element: TypeName = { ...type, dimensions: type.dimensions - 1 };
  const written = arg.kind === 'literal' && typeof arg.value === 'string' && element.dimensions === 0 ? arrayItems(arg.value) : undefined;
  // An empty array has its type from the cast alone.
  if (written?.length === 0) return { kind: 'cast', arg: { kind: 'array', items: [] }, type };
  if (written) return { kind: 'array', items: written.map((value) => castExpression({ kind: 'literal', value }, element)) };
  if (arg.kind === 'array' && arg.items.length > 0) return { kind: 'array', items: arg.items.map((item) => castExpression(item, element)) };
  return { kind: 'cast', arg, type };
}

function isTextConstant(arg: Expression): arg is Extract<Expression, { kind: 'cast' }> {
  return arg.kind === 'cast' && isPlainText(arg.type) && arg.arg.kind === 'literal' && typeof arg.arg.value === 'string';
}

function isPlainText(type: TypeName): boolean {
  return TEXT_LIKE.has(type.name) && type.dimensions === 0 && type.modifiers.length === 0;
}
