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
  let sum = 0;
  const ends = parts.map(({ size }) => {
    sum += size;
    return sum;
  });
  return {
    size: Math.min(MAX_SIZE, sum),
    at: (index) => {
      const found = firstAbove(ends, index);
      return found < parts.length ? parts[found].at(index - (ends[found - 1] ?? 0)) : parts[parts.length - 1].at(0);
    },
  };
}

/** The place of the first of some ascending numbers that is greater. */
function firstAbove(ascending: readonly number[], value: number): number {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (ascending[middle] > value) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Longer strings first: they are more, and drawn uniformly they are what people expect. */
function openRepeat(part: TextSequence, min: number, max: number): TextSequence {
  const choices: TextSequence[] = [];
  for (let length = max; length >= min; length--) choices.push(openProduct(Array.from({ length }, () => part)));
  return openChoice(choices);
}
