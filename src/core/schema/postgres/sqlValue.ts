import type { SQLValueFunction } from '@pgsql/types';
import type { Expression } from '../../rules/expression';

/** CURRENT_DATE and its kin, which SQL writes without parentheses, as calls; a precision is the argument. */
export function sqlValueCall(node: SQLValueFunction): Expression {
  const operation = (node.op ?? '').replace(/^SVFOP_/, '').toLowerCase();
  if (!operation.endsWith('_n')) return { kind: 'call', name: operation, args: [] };
  return { kind: 'call', name: operation.slice(0, -2), args: [{ kind: 'literal', value: node.typmod ?? 0 }] };
}
