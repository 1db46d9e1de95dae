import { columnsOf } from '../rules/columnsOf';
import type { Expression } from '../rules/expression';

/** The expressions that decide about a table's columns, by name. */
export type Deciding = ReadonlyMap<string, readonly Expression[]>;

/** Columns of which each depends on the next, and the last on the first; undefined where there is no such circle. */
export function ownCircle(deciding: Deciding): string[] | undefined {
  const done = new Set<string>();
  const visit = (name: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(name)) return way.slice(way.indexOf(name));
    if (done.has(name)) return undefined;
    for (const needed of (deciding.get(name) ?? []).flatMap(columnsOf)) {
      const found = visit(needed, [...way, name]);
      if (found) return found;
    }
    done.add(name);
    return undefined;
  };
  for (const name of deciding.keys()) {
    const found = visit(name, []);
    if (found) return found;
  }
  return undefined;
}
