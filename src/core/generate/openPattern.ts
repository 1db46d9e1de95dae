import type { PatternNode } from './domain';
import { openProduct } from './openProduct';
import { MAX_SIZE } from './permutation';
import { characterRun, listSequence, type TextSequence } from './textSequence';

/**
 * The strings of a pattern in mixed radix. Different indexes may give equal strings where the
 * pattern itself is ambiguous (`a*a*`).
 */
export function openPattern(node: PatternNode): TextSequence {
  switch (node.kind) {
    case 'characters':
      return openCharacters(node.alphabet);
    case 'sequence':
      return openSequence(node.nodes);
    case 'choice':
      return openChoice(node.nodes.map(openPattern));
    case 'repeat':
      return openRepeat(node.node, node.min, node.max);
  }
}

function openCharacters(alphabet: string): TextSequence {
  return listSequence(Array.from(alphabet));
}

/** Neighbouring characters are spelled in one go, as far as an index has room for them. */
export function openSequence(nodes: readonly PatternNode[]): TextSequence {
  const alphabets = nodes.map((node) => (node.kind === 'characters' && isAscii(node.alphabet) ? node.alphabet : undefined));
  const parts: TextSequence[] = [];
  for (let at = 0; at < nodes.length; ) {
    const run = leadingRun(alphabets, at);
    parts.push(run.length > 1 ? characterRun(run) : openPattern(nodes[at]));
    at += Math.max(1, run.length);
  }
  const combinations = nodes.length > parts.length ? parts.reduce((product, { size }) => product * size, 1) : 0;
  // Beyond an index's room the parts' own numbers decide what is drawn.
  return combinations >= MAX_SIZE ? openProduct(nodes.map(openPattern)) : openProduct(parts);
}

function leadingRun(alphabets: readonly (string | undefined)[], from: number): string[] {
  const run: string[] = [];
  let size = 1;
  for (let at = from; at < alphabets.length; at++) {
    const alphabet = alphabets[at];
    if (alphabet === undefined || size * alphabet.length >= MAX_SIZE) break;
    run.push(alphabet);
    size *= alphabet.length;
  }
  return run;
}

function isAscii(alphabet: string): boolean {
  return /^[\0-\x7f]+$/.test(alphabet);
}

function openChoice(parts: readonly TextSequence[]): TextSequence {
  let sum = 0;
  const ends = parts.map(({ size }) => {
    sum += size;
    return sum;
  });
  return {
    size: Math.min(MAX_SIZE, sum),
    specials: () => parts.reduce((bits, part) => bits | part.specials(), 0),
    append: (index, into) => {
      const found = firstAbove(ends, index);
      if (found < parts.length) parts[found].append(index - (ends[found - 1] ?? 0), into);
      else parts[parts.length - 1].append(0, into);
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
function openRepeat(node: PatternNode, min: number, max: number): TextSequence {
  const choices: TextSequence[] = [];
  for (let length = max; length >= min; length--) choices.push(openSequence(Array.from({ length }, () => node)));
  return openChoice(choices);
}
