import type { ForeignKey, Table } from './schema';

/** The foreign keys that the script declares, and a database enforces. */
export function declaredKeys({ foreignKeys }: Table): readonly ForeignKey[] {
  return foreignKeys.filter(({ inferred }) => inferred === undefined);
}
