import type { Node } from '@pgsql/types';
import type { Expression } from '../../rules/expression';
import { mapColumns } from '../../rules/mapColumns';
import type { DraftTable } from '../draft/draft';
import { toExpression } from './expression';

/** An expression over a table's own row: `orders.total` in a check of orders is its column `total`. */
export function ownExpression(table: DraftTable, node: Node | undefined): Expression {
  return mapColumns(toExpression(node), (column) => (column.table === table.name ? { kind: 'column', name: column.name } : column));
}
