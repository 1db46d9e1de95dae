import type { JsonNode } from './jsonText';

/** One step of an SQL/JSON path of plain members: a key, a place, or all items. */
export type PathStep = { readonly key: string } | { readonly place: number | '*' };

/** The steps of `$.a."b c"[*]`; undefined for paths with filters, methods or strictness. */
export function pathSteps(text: string): readonly PathStep[] | undefined {
  const found = /^\s*(?:lax\s+)?\$((?:\.(?:[A-Za-z_]\w*|"[^"\\]*")|\[(?:\*|\d+)\])*)\s*$/.exec(text);
  const steps = found?.[1].match(/\.(?:\w+|"[^"]*")|\[(?:\*|\d+)\]/g) ?? [];
  return found
    ? steps.map((step) => {
        if (!step.startsWith('[')) return { key: step.slice(1).replace(/"/g, '') };
        const place = step.slice(1, -1);
        return { place: place === '*' ? place : Number(place) };
      })
    : undefined;
}

/** Whether a path leads to anything, arrays opened where a key is asked of them and what is no array taken for its only item. */
export function pathExists(document: JsonNode, steps: readonly PathStep[]): boolean {
  let reached: readonly JsonNode[] = [document];
  for (const step of steps) reached = reached.flatMap((node) => followed(node, step));
  return reached.length > 0;
}

function followed(node: JsonNode, step: PathStep): readonly JsonNode[] {
  if ('key' in step) {
    const holders = node.kind === 'array' ? node.items : [node];
    return holders.flatMap((holder) => (holder.kind === 'object' ? (holder.members.get(step.key) ?? []) : []));
  }
  const items = node.kind === 'array' ? node.items : [node];
  return step.place === '*' ? items : items.slice(step.place, step.place + 1);
}
