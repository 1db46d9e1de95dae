import type { Exclusion, Table, UniqueKey } from '../schema/schema';
import type { KeyParts } from './keyReader';
import type { ConstraintKind } from './report';

/** What no two rows of a table may have in common. */
export interface TableKey {
  readonly kind: Extract<ConstraintKind, 'primary key' | 'unique' | 'exclusion'>;
  /** Its name, or what it says where it has none. */
  readonly constraint: string;
  readonly parts: KeyParts;
  readonly nullsNotDistinct: boolean;
  /** Of an exclusion: an operator that is more than equality. */
  readonly operator?: string;
}

/** A table's primary key, unique keys and exclusions. */
export function tableKeys({ primaryKey, unique, exclusions }: Table): TableKey[] {
  const primary: TableKey[] = primaryKey
    ? [
        {
          kind: 'primary key',
          constraint: primaryKey.name ?? keyName('PRIMARY KEY', primaryKey.columns),
          parts: { columns: primaryKey.columns, expressions: [] },
          nullsNotDistinct: false,
        },
      ]
    : [];
  return [...primary, ...unique.map(uniqueKey), ...exclusions.map(exclusionKey)];
}

function uniqueKey(key: UniqueKey): TableKey {
  const constraint = key.name ?? keyName('UNIQUE', [...key.columns, ...key.expressions.map(({ sql }) => sql)]);
  return { kind: 'unique', constraint, parts: key, nullsNotDistinct: key.nullsNotDistinct };
}

/** Exclusion by equality alone is uniqueness. */
function exclusionKey({ name, sql, elements, where }: Exclusion): TableKey {
  const columns = elements.flatMap(({ column }) => (column === undefined ? [] : [column]));
  const expressions = elements.flatMap(({ expression }) => (expression ? [expression] : []));
  const operator = elements.find((element) => element.operator !== '=')?.operator;
  return {
    kind: 'exclusion',
    constraint: name ?? sql,
    parts: { columns, expressions, where },
    nullsNotDistinct: false,
    ...(operator !== undefined && { operator }),
  };
}

/** `FOREIGN KEY (a, b)`: how a key without a name is called. */
export function keyName(kind: string, columns: readonly string[]): string {
  return `${kind} (${columns.join(', ')})`;
}
