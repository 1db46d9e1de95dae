import { compileExpression, isUncompilable } from '../../../rules/compile';
import type { Expression, TypeName } from '../../../rules/expression';
import { resolveType } from '../../../rules/resolveType';
import type { ExpressionColumn } from './expressionColumn';

const NO_TYPES = { types: [], defaultSchema: '' };

/** The type of an expression's values, for a computed column that names none; undefined where it cannot be told. */
export function computedType(expression: Expression, columns: readonly ExpressionColumn[]): TypeName | undefined {
  const types = columns.map(({ type }) => type && resolveType(type, NO_TYPES));
  const column = (name: string): { readonly slot: number; readonly type: NonNullable<(typeof types)[number]> } | undefined => {
    const slot = columns.findIndex((each) => each.name === name);
    const type = types[slot];
    return type && { slot, type };
  };
  const compiled = compileExpression(expression, { column, types: NO_TYPES, now: 0 });
  return isUncompilable(compiled) ? undefined : { ...compiled.type.name, modifiers: [] };
}
