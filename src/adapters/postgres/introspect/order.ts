import type { Dependency, FunctionRow } from './catalogRows';

/** Ids in an order in which each comes after those it needs; else as they are given. Of a circle one has to come first. */
export function inOrder(ids: readonly string[], dependencies: readonly Dependency[]): string[] {
  const used = usedBy(dependencies);
  const known = new Set(ids);
  const ordered = new Set<string>();
  const begun = new Set<string>();
  // Chains of thousands of tables would be too deep for calls within calls.
  for (const id of ids) {
    const stack = [id];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const missing = begun.has(top) ? [] : (used.get(top) ?? []).filter((other) => known.has(other) && !begun.has(other));
      begun.add(top);
      if (missing.length > 0) stack.push(...[...missing].reverse());
      else ordered.add(stack.pop() ?? top);
    }
  }
  return [...ordered];
}

/**
 * The functions that are needed: those on which a table, type or index depends, and what these call, which the catalog
 * does not say of bodies that are texts: there every function counts whose name occurs.
 */
export function neededFunctions(functions: readonly FunctionRow[], dependencies: readonly Dependency[]): readonly FunctionRow[] {
  const used = usedBy(dependencies);
  const byId = new Map(functions.map((row) => [row.id, row]));
  const byName = new Map<string, string[]>();
  for (const { id, plainName } of functions) byName.set(plainName, [...(byName.get(plainName) ?? []), id]);

  const needed = new Set<string>();
  const waiting = dependencies.filter(({ user }) => !user.startsWith('f')).map(({ used: id }) => id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const row = byId.get(id);
    if (!row || needed.has(id)) continue;
    needed.add(id);
    waiting.push(
      ...(used.get(id) ?? []),
      ...(row.body.match(/[\p{L}_][\p{L}\p{N}_$]*/gu) ?? []).flatMap((word) => byName.get(word.toLowerCase()) ?? byName.get(word) ?? []),
    );
  }
  return functions.filter(({ id }) => needed.has(id));
}

function usedBy(dependencies: readonly Dependency[]): ReadonlyMap<string, readonly string[]> {
  const used = new Map<string, string[]>();
  for (const dependency of dependencies) {
    const others = used.get(dependency.user);
    if (others) others.push(dependency.used);
    else used.set(dependency.user, [dependency.used]);
  }
  return used;
}
