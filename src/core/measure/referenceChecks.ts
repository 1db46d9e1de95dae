import { isNumeric } from '../rules/builtinTypes';
import type { ForeignKey, Schema, Table } from '../schema/schema';
import { tablePlace } from '../schema/tableIndex';
import type { KeyCheck, KnownRows, UncheckedConstraint } from './checks';
import type { KeyChecks } from './keyChecks';
import { type KeyReader, keyReader } from './keyReader';
import { isWithin } from './keySummary';
import { countOrphans, type Referrer } from './references';
import type { TableScope } from './rowScope';
import { keyName } from './tableKeys';

type ScopeOf = (table: Table) => TableScope;

/** Foreign keys to the same columns share a check, and with it the passes over the referenced table. */
export function referenceChecks(schema: Schema, scopeOf: ScopeOf): KeyChecks {
  const unchecked: UncheckedConstraint[] = [];
  const leave = ({ table, key }: TableReference, reason: string) =>
    void unchecked.push({ table, constraint: foreignKeyName(key), kind: 'foreign key', reason });
  const groups = referenceGroups(schema, leave);
  return { checks: groups.flatMap((group) => groupCheck(group, schema, scopeOf, leave) ?? []), unchecked };
}

/** A foreign key and the table that has it. */
interface TableReference {
  readonly table: Table;
  readonly key: ForeignKey;
}

type Leave = (reference: TableReference, reason: string) => void;

interface ReferenceGroup {
  readonly referenced: Table;
  readonly columns: readonly string[];
  readonly references: TableReference[];
}

function referenceGroups(schema: Schema, leave: Leave): readonly ReferenceGroup[] {
  const groups = new Map<string, ReferenceGroup>();
  for (const table of schema.tables) {
    for (const key of table.foreignKeys) {
      const referenced: Table | undefined = schema.tables[tablePlace(schema, key.references.table)];
      if (!referenced) {
        leave({ table, key }, `table ${key.references.table.name} is not in the schema`);
        continue;
      }
      const id = JSON.stringify([referenced.schema, referenced.name, key.references.columns]);
      const group = groups.get(id) ?? { referenced, columns: key.references.columns, references: [] };
      group.references.push({ table, key });
      groups.set(id, group);
    }
  }
  return [...groups.values()];
}

function groupCheck(
  { referenced, columns, references }: ReferenceGroup,
  schema: Schema,
  scopeOf: ScopeOf,
  leave: Leave,
): KeyCheck | undefined {
  const target = keyReader({ columns, expressions: [] }, scopeOf(referenced), { foldsCase: false });
  const readable = references.flatMap((reference) => {
    const reader = referrerReader(reference, target, scopeOf);
    if ('read' in reader) return [{ ...reference, reader }];
    leave(reference, reader.reason);
    return [];
  });
  if (!('read' in target) || readable.length === 0) return undefined;
  const referrers = readable.map(({ table, key, reader }): Referrer => ({ table, reader, match: key.match }));
  return {
    tables: [referenced, ...readable.map(({ table }) => table)].map((table) => tablePlace(schema, table)),
    constraints: readable.map(({ table, key }) => ({ table, constraint: foreignKeyName(key), kind: 'foreign key' })),
    holds: (known) => readable.every(({ table, key }) => isSurelyWithin(table, key, referenced, columns, known)),
    run: async (source, limits) => ({ broken: await countOrphans(referenced, target, referrers, source, limits) }),
  };
}

/** Keys of one number between the ends of a gapless column. */
function isSurelyWithin(table: Table, key: ForeignKey, referenced: Table, columns: readonly string[], known: KnownRows): boolean {
  if (key.columns.length !== 1) return false;
  const own = known.summary(table, key.columns[0]);
  const others = known.summary(referenced, columns[0]);
  return own !== undefined && others !== undefined && isWithin(own, others);
}

/** A foreign key's reader, when its values can be compared with those it references. */
function referrerReader(
  { table, key }: TableReference,
  target: KeyReader | { readonly reason: string },
  scopeOf: ScopeOf,
): KeyReader | { readonly reason: string } {
  const reader = keyReader({ columns: key.columns, expressions: [] }, scopeOf(table), { foldsCase: false });
  if (!('read' in reader)) return reader;
  const reason = 'read' in target ? mismatch(reader, target) : target.reason;
  return reason === undefined ? reader : { reason };
}

/** Keys compare within a family of types, numbers of any kind with each other. */
function mismatch(referrer: KeyReader, referenced: KeyReader): string | undefined {
  const at = referrer.types.findIndex((type, index) => {
    const other = referenced.types[index];
    return other === undefined || (type.family !== other.family && !(isNumeric(type) && isNumeric(other)));
  });
  if (at < 0) return undefined;
  return `${referrer.types[at].name.name} compared with ${referenced.types[at]?.name.name ?? 'nothing'}`;
}

function foreignKeyName(key: ForeignKey): string {
  return key.name ?? keyName('FOREIGN KEY', key.columns);
}
