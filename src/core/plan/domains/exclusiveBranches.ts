import type { PatternNode } from '../../generate/domain';

/** More branches than this are not compared with each other. */
const MOST_BRANCHES = 100;
/** Characters from the start that are compared. */
const COMPARED = 64;

/**
 * The branches of a choice, richest first, of which no two share a beginning: each differs from every other at some
 * place whatever its characters, case aside. Distinct indexes of the choice are then distinct strings, also where
 * something follows. Repetitions have one length each.
 */
export function exclusiveBranches(nodes: readonly PatternNode[], wealth: (node: PatternNode) => number): PatternNode[] {
  const ordered = nodes.map((node) => ({ node, wealth: wealth(node) })).sort((a, b) => b.wealth - a.wealth);
  const kept: { readonly node: PatternNode; readonly places: readonly ReadonlySet<string>[] }[] = [];
  for (const { node } of ordered) {
    if (kept.length === MOST_BRANCHES) break;
    const places = alphabets(node).map((alphabet) => new Set(alphabet.toLowerCase()));
    if (kept.every((other) => differ(other.places, places))) kept.push({ node, places });
  }
  return kept.map(({ node }) => node);
}

function differ(a: readonly ReadonlySet<string>[], b: readonly ReadonlySet<string>[]): boolean {
  return a.some((characters, place) => place < b.length && [...characters].every((character) => !b[place].has(character)));
}

/** What may stand at each place, from the start as far as every string has it. */
function alphabets(node: PatternNode): string[] {
  switch (node.kind) {
    case 'characters':
      return [node.alphabet];
    case 'choice':
      return [];
    case 'repeat': {
      const once = alphabets(node.node);
      const isWhole = node.min === node.max && isPlain(node.node);
      return isWhole ? Array.from({ length: Math.min(node.min, COMPARED) }, () => once).flat() : node.min > 0 ? once : [];
    }
    case 'sequence': {
      const all: string[] = [];
      for (const each of node.nodes) {
        all.push(...alphabets(each));
        if (!isPlain(each) || all.length >= COMPARED) break;
      }
      return all;
    }
  }
}

/** Whether all strings of the node are of one length that `alphabets` tells whole. */
function isPlain(node: PatternNode): boolean {
  switch (node.kind) {
    case 'characters':
      return true;
    case 'choice':
      return false;
    case 'repeat':
      return node.min === node.max && node.min <= COMPARED && isPlain(node.node);
    case 'sequence':
      return node.nodes.every(isPlain);
  }
}
