import type { PatternNode } from '../../generate/domain';
import { patternLengths } from './patternNode';

/**
 * Several beginnings of one string as one: at each place the characters that the narrowest of them allows. What a choice of
 * texts says of several places together is lost, so the strings are to be tried. Undefined without any.
 */
export function mergedPrefixes(nodes: readonly PatternNode[]): PatternNode | undefined {
  if (nodes.length < 2) return nodes[0];
  const columns = nodes.map(alphabets);
  const length = Math.max(...columns.map((column) => column.length));
  const longest = nodes.find((node) => patternLengths(node)[0] > length);
  if (longest) return longest;
  return {
    kind: 'sequence',
    nodes: Array.from({ length }, (_, at) => ({
      kind: 'characters',
      alphabet: narrowest(columns.flatMap((column) => column[at] ?? [])),
    })),
  };
}

function narrowest(options: readonly string[]): string {
  const [first, ...rest] = [...options].sort((a, b) => a.length - b.length);
  const common = [...first].filter((character) => rest.every((other) => other.includes(character))).join('');
  // "Any character" stands for letters and digits only, so nothing in common means little.
  return common || first;
}

/** The alphabets of the places that every string of a pattern has. */
function alphabets(node: PatternNode): string[] {
  switch (node.kind) {
    case 'characters':
      return [node.alphabet];
    case 'repeat':
      return Array.from({ length: node.min }, () => alphabets(node.node)).flat();
    case 'sequence':
      return sequenceAlphabets(node.nodes);
    case 'choice': {
      const all = node.nodes.map(alphabets);
      const length = Math.min(...all.map((each) => each.length));
      return Array.from({ length }, (_, at) => [...new Set(all.flatMap((each) => [...each[at]]))].join(''));
    }
  }
}

/** Up to the first part whose length varies: what follows it has no fixed place. */
function sequenceAlphabets(nodes: readonly PatternNode[]): string[] {
  const result: string[] = [];
  for (const node of nodes) {
    result.push(...alphabets(node));
    const [min, max] = patternLengths(node);
    if (min !== max) break;
  }
  return result;
}
