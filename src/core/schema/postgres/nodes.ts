import type { Node } from '@pgsql/types';

/** The text of a String node, '' for any other (the parser leaves empty strings out). */
export function text(node: Node | undefined): string {
  return node && 'String' in node ? (node.String.sval ?? '') : '';
}

/** The parts of a dotted name, from a list of String nodes. */
export function texts(nodes: readonly Node[] | undefined): string[] {
  return (nodes ?? []).map(text);
}

/** The items of a List node. */
export function items(node: Node | undefined): readonly Node[] {
  return node && 'List' in node ? (node.List.items ?? []) : [];
}

/** The constant integer a node holds. */
export function integer(node: Node | undefined): number | undefined {
  if (!node) return undefined;
  if ('Integer' in node) return node.Integer.ival ?? 0;
  if ('Float' in node) return Number(node.Float.fval);
  if ('A_Const' in node && node.A_Const.ival) return node.A_Const.ival.ival ?? 0;
  return undefined;
}

/** The constant text a node holds. */
export function constantText(node: Node | undefined): string | undefined {
  if (!node) return undefined;
  if ('TypeCast' in node) return constantText(node.TypeCast.arg);
  if ('A_Const' in node && node.A_Const.sval) return node.A_Const.sval.sval ?? '';
  return undefined;
}

/** Calls `visit` for every object of a tree, without recursion, so that depth does not matter. */
function walk(tree: unknown, visit: (node: Readonly<Record<string, unknown>>) => void): void {
  const open: unknown[] = [tree];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (!isObject(at)) continue;
    visit(at);
    for (const child of Object.values(at)) if (isObject(child)) open.push(child);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Names of the columns an expression mentions, in the order of the text, without repeats. */
export function mentionedColumns(tree: Node | undefined): string[] {
  const found: { name: string; location: number }[] = [];
  walk(tree, (node) => {
    const reference = columnReference(node);
    if (reference) found.push(reference);
  });
  found.sort((a, b) => a.location - b.location);
  return [...new Set(found.map((reference) => reference.name))];
}

function columnReference(node: Readonly<Record<string, unknown>>): { name: string; location: number } | undefined {
  if (!isObject(node.ColumnRef) || !Array.isArray(node.ColumnRef.fields)) return undefined;
  const last: unknown = node.ColumnRef.fields.at(-1);
  if (!isObject(last) || !isObject(last.String) || typeof last.String.sval !== 'string') return undefined;
  const location = node.ColumnRef.location;
  return { name: last.String.sval, location: typeof location === 'number' ? location : 0 };
}

/** Where the text of a tree begins: the smallest location in it. */
export function firstLocation(tree: unknown): number | undefined {
  let first: number | undefined;
  walk(tree, (node) => {
    const location = node.location;
    if (typeof location === 'number' && location >= 0 && (first === undefined || location < first)) first = location;
  });
  return first;
}
