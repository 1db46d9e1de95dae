import type { PatternNode } from './domain';
import { openProduct, type TextSequence } from './openProduct';
import { MAX_SIZE } from './permutation';

/**
 * The strings of a pattern in mixed radix. Different indexes may give equal strings where the
 * pattern itself is ambiguous (`a*a*`).
 */
export function openPattern(node: PatternNode): TextSequence {
  switch (node.kind) {
    case 'characters':
      return openCharacters(node.alphabet);
    case 'sequence':
      return openProduct(node.nodes.map(openPattern));
    case 'choice':
      return openChoice(node.nodes.map(openPattern));
    case 'repeat':
      return openRepeat(openPattern(node.node), node.min, node.max);
  }
}

function openCharacters(alphabet: string): TextSequence {
  const characters = Array.from(alphabet);
  return { size: characters.length, at: (index) => characters[index] };
}

function openChoice(parts: readonly TextSequence[]): TextSequence {
  const size = parts.reduce((sum, part) => Math.min(MAX_SIZE, sum + part.size), 0);
  return {
    size,
    at: (index) => {
      let rest = index;
      for (const part of parts) {
        if (rest < part.size) return part.at(rest);
        rest -= part.size;
      }
      return parts[parts.length - 1].at(0);
    },
  };
}

/** Longer strings first: they are more, and drawn uniformly they are what people expect. */
function openRepeat(part: TextSequence, min: number, max: number): TextSequence {
  const choices: TextSequence[] = [];
  for (let length = max; length >= min; length--) choices.push(openProduct(Array.from({ length }, () => part)));
  return openChoice(choices);
}
