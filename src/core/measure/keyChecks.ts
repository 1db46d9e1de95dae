import type { Schema, Table } from '../schema/schema';
import type { CheckOptions, KeyCheck, UncheckedConstraint } from './checks';
import { keyReader, reasonOf } from './keyReader';
import { isDistinct } from './keySummary';
import { referenceChecks } from './referenceChecks';
import { type TableScope, tableScope } from './rowScope';
import { type TableKey, tableKeys } from './tableKeys';
import { countDuplicates } from './uniqueness';

/** What looks at all rows of a table or of several. */
export interface KeyChecks {
  /** In an order that the schema fixes, so that a check's place tells it to another thread. */
  readonly checks: readonly KeyCheck[];
  /** What cannot be evaluated at all. */
  readonly unchecked: readonly UncheckedConstraint[];
}

/** The checks of a schema's keys, each of which may be run by any thread. */
export function openKeyChecks(schema: Schema, { now, computed }: CheckOptions): KeyChecks {
  const scopes = new Map<Table, TableScope>();
  const scopeOf = (table: Table): TableScope => {
    const scope = scopes.get(table) ?? tableScope(table, schema, now, computed?.(table));
    scopes.set(table, scope);
    return scope;
  };
  const unchecked: UncheckedConstraint[] = [];
  const checks = schema.tables.flatMap((table, at) =>
    tableKeys(table).flatMap((key, place) => {
      const check = uniqueCheck(table, at, key, place, scopeOf(table));
      if (typeof check !== 'string') return check;
      unchecked.push({ table, constraint: key.constraint, kind: key.kind, reason: check });
      return [];
    }),
  );
  const references = referenceChecks(schema, scopeOf);
  return { checks: [...checks, ...references.checks], unchecked: [...unchecked, ...references.unchecked] };
}

/** The check of one unique key; the reason where there can be none. An exclusion by more than equality is left to the database. */
function uniqueCheck(table: Table, at: number, key: TableKey, place: number, scope: TableScope): KeyCheck | string {
  const { kind, constraint, parts, nullsNotDistinct, operator } = key;
  if (operator !== undefined) return `exclusion by operator ${operator}`;
  const reader = keyReader(parts, scope, { foldsCase: true });
  if ('reason' in reader) return reader.reason;
  return {
    tables: [at],
    constraints: [{ constraint, kind, table }],
    // One column that tells rows apart does so for every key that contains it.
    holds: (known) =>
      known.isDistinct(table, place) ||
      parts.columns.some((name) => {
        const summary = known.summary(table, name);
        return summary !== undefined && isDistinct(summary, nullsNotDistinct);
      }),
    run: async (source, limits) => {
      try {
        return { broken: [await countDuplicates({ table, reader, nullsNotDistinct, source, limits })] };
      } catch (error) {
        return { broken: [0], reason: reasonOf(error) };
      }
    },
  };
}
