import type { SqlExpression, Table } from '../schema/schema';
import type { KeyParts } from './keyReader';

/** The key as the database compares it: texts of columns that fold case in lower case. The same key where there are none. */
export function foldedKey(parts: KeyParts, table: Table): KeyParts {
  const folding = new Set(table.columns.filter(({ foldsCase }) => foldsCase === true).map(({ name }) => name));
  const folded = parts.columns.filter((name) => folding.has(name));
  if (folded.length === 0) return parts;
  return {
    ...parts,
    columns: parts.columns.filter((name) => !folding.has(name)),
    expressions: [...folded.map(lowered), ...parts.expressions],
  };
}

function lowered(name: string): SqlExpression {
  const column = { kind: 'column', name } as const;
  const text = { kind: 'cast', arg: column, type: { name: 'text', modifiers: [], dimensions: 0 } } as const;
  return { sql: `lower("${name}")`, expression: { kind: 'call', name: 'lower', args: [text] } };
}
