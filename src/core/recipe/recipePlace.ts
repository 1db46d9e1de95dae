import { findNodeAtLocation, parseTree } from 'jsonc-parser';

/** Where a member of a recipe stands: `FILE:LINE:COLUMN`, both from 1. Path: names and indexes from the top. */
export function recipePlace(text: string, file: string, path: readonly string[]): string {
  const tree = parseTree(text);
  const node =
    tree &&
    findNodeAtLocation(
      tree,
      path.map((name) => (/^\d+$/.test(name) ? Number(name) : name)),
    );
  return placeAt(text, file, (node?.parent?.type === 'property' ? node.parent : node)?.offset ?? 0);
}

/** The line and column of an offset: `FILE:LINE:COLUMN`, both from 1. */
export function placeAt(text: string, file: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
