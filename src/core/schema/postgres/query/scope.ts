import type { Node, SelectStmt } from '@pgsql/types';
import type { StatementContext } from '../../draft/statementContext';
import { text } from '../nodes';
import type { Field, FromItem } from './field';

/** What the expressions of a query can name. */
export interface Scope {
  readonly context: StatementContext;
  /** Columns of WITH queries, by name. */
  readonly withQueries: ReadonlyMap<string, readonly Field[]>;
  readonly from: readonly FromItem[];
  /** Around a subquery. */
  readonly outer?: Scope;
  /** The columns of a subquery; undefined where they are not understood. */
  readonly subquery: (query: SelectStmt, scope: Scope) => readonly Field[] | undefined;
}

/** The columns that a reference means: `name`, `alias.name`, `*`, `alias.*`; undefined where one of them is not known. */
export function referencedFields(scope: Scope, parts: readonly Node[]): readonly Field[] | undefined {
  const last = parts.at(-1);
  const alias = parts.length > 1 ? text(parts.at(-2)) : undefined;
  const items = alias === undefined ? scope.from : scope.from.filter((item) => item.alias === alias);
  if (last && 'A_Star' in last) return allFields(items, alias !== undefined);
  const found = items.flatMap((item) => item.fields ?? []).find((field) => field.name === text(last));
  if (found) return [found];
  return scope.outer && referencedFields(scope.outer, parts);
}

/** All columns of FROM items, those that a join has merged once and first. */
function allFields(items: readonly FromItem[], ofOne: boolean): readonly Field[] | undefined {
  if (items.length === 0 || items.some((item) => item.fields === undefined)) return undefined;
  if (ofOne) return items.flatMap((item) => item.fields ?? []);
  const merged = items.flatMap((item) => item.merged ?? []);
  const names = new Set(merged.map((field) => field.name));
  return [...merged, ...items.flatMap((item) => (item.fields ?? []).filter((field) => !names.has(field.name)))];
}
