import type { DraftConstraint, DraftTable } from '../../draft/draft';
import { sameFolded } from './lookUp';
import type { Reading } from './reading';

const LABELS: Readonly<Record<DraftConstraint['kind'], string>> = {
  primary: 'pkey',
  unique: 'key',
  check: 'check',
  foreign: 'fkey',
  exclusion: 'excl',
};

/** A name for a constraint that has none: MySQL's own rule, by which scripts drop constraints later, else PostgreSQL's. */
export function constraintNameFor(
  { catalog, dialect }: Reading,
  table: DraftTable,
  kind: DraftConstraint['kind'],
  columns: readonly string[],
): string {
  if (dialect !== 'mysql') return catalog.constraintName(table, kind === 'primary' ? [] : columns, LABELS[kind]);
  const count = table.constraints.filter((constraint) => constraint.kind === kind).length;
  switch (kind) {
    case 'primary':
      return 'PRIMARY';
    case 'foreign':
      return firstFree(table, count + 1, (at) => `${table.name}_ibfk_${at}`);
    case 'check':
      return firstFree(table, count + 1, (at) => `${table.name}_chk_${at}`);
    default: {
      const first = columns[0] ?? 'functional_index';
      return firstFree(table, 1, (at) => (at === 1 ? first : `${first}_${at}`));
    }
  }
}

function firstFree(table: DraftTable, from: number, name: (at: number) => string): string {
  let at = from;
  while (findConstraint(table, name(at))) at++;
  return name(at);
}

/** The constraint of a name, in any case. */
export function findConstraint(table: DraftTable, name: string): DraftConstraint | undefined {
  return table.constraints.find((constraint) => sameFolded(constraint.name, name));
}
