import { tableScope } from '../measure/rowScope';
import { columnsOf } from '../rules/columnsOf';
import type { Table } from '../schema/schema';
import type { PlanContext } from './planContext';
import type { UniqueSet } from './uniqueSets';

/**
 * Sets as far as rows can be made for them: a generated column that only the database can compute counts as the
 * columns it is made from, which in most cases tell its values apart. A set that comes to nothing then is left out:
 * a judge or the proof decides.
 */
export function decidableSets(sets: readonly UniqueSet[], table: Table, { schema, now }: Pick<PlanContext, 'schema' | 'now'>): UniqueSet[] {
  const { hidden } = tableScope(table, schema, now);
  const known = (name: string): string[] => {
    const generated = hidden.has(name) ? table.columns.find((column) => column.name === name)?.generated : undefined;
    return generated ? columnsOf(generated.expression) : [name];
  };
  return sets
    .map((set) => {
      if (!set.columns.some((name) => hidden.has(name))) return set;
      const columns = (names: readonly string[]) => [...new Set(names.flatMap(known))];
      return { ...set, columns: columns(set.columns), plain: columns(set.plain) };
    })
    .filter(({ columns }) => columns.length > 0);
}
