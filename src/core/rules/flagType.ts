import type { Expression } from './expression';
import type { SchemaType } from './resolveType';

/** Whether a domain allows 0 and 1 alone: the truths of databases that have no boolean. */
export function isFlagType({ family, domains = [] }: Pick<SchemaType, 'family'> & Partial<Pick<SchemaType, 'domains'>>): boolean {
  if (family !== 'integer') return false;
  return domains.some(({ checks }) => checks.some(({ expression }) => expression.kind === 'in' && isZeroAndOne(expression.values)));
}

function isZeroAndOne(values: readonly Expression[]): boolean {
  const constants = values.map((value) => (value.kind === 'literal' ? value.value : undefined));
  return constants.length === 2 && constants.includes(0) && constants.includes(1);
}
