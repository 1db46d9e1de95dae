import { columnsOf } from '../rules/columnsOf';
import type { Expression } from '../rules/expression';
import { isFlagType } from '../rules/flagType';
import { resolveType } from '../rules/resolveType';
import type { Schema, Table } from '../schema/schema';

/**
 * What generated columns read of a JSON column, each as a condition that its value be of that column's type:
 * documents without these members would leave them NULL in every row.
 */
export function jsonReads(table: Table, column: string, schema: Schema): Expression[] {
  return table.columns.flatMap(({ generated, type }): Expression[] => {
    if (!generated || !columnsOf(generated.expression).includes(column)) return [];
    const resolved = resolveType(type, schema);
    if (isFlagType(resolved)) return [{ kind: 'in', arg: generated.expression, values: FLAGS }];
    return [{ kind: 'cast', arg: generated.expression, type: resolved.name }];
  });
}

const FLAGS: readonly Expression[] = [
  { kind: 'literal', value: 0 },
  { kind: 'literal', value: 1 },
];
