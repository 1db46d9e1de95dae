import type { PatternNode } from './domain';
import { openProduct } from './openProduct';
import { MAX_SIZE } from './permutation';
import { characterRun, constantSequence, listSequence, type QuickAppend, quickAppend, type TextSequence } from './textSequence';

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
      return openAlternatives(node.nodes.map(openPattern));
    case 'repeat':
      return openRepeat(node.node, node.min, node.max);
  }
}

function openCharacters(alphabet: string): TextSequence {
  return isAscii(alphabet) ? characterRun([alphabet]) : listSequence(Array.from(alphabet));
}

/** Strings of more characters than this are not written out as one part. */
const RUN_SIZE = 4096;

/** Some patterns one after the other. */
function openSequence(nodes: readonly PatternNode[]): TextSequence {
  const parts = sequenceParts(nodes);
  if (parts.length === 0) return constantSequence('');
  return parts.length === 1 ? parts[0] : openProduct(parts);
}

/** Their parts: neighbouring characters are taken together, a few at a time. */
export function sequenceParts(nodes: readonly PatternNode[]): TextSequence[] {
  const flat = nodes.flatMap(flattened);
  const parts: TextSequence[] = [];
  for (let at = 0; at < flat.length; ) {
    const run = leadingRun(flat, at);
    parts.push(run.length > 1 ? characterRun(run) : openPattern(flat[at]));
    at += Math.max(1, run.length);
  }
  return parts;
}

/** Sequences within sequences are one sequence, and so is what is repeated a fixed number of times. */
function flattened(node: PatternNode): readonly PatternNode[] {
  if (node.kind === 'sequence') return node.nodes.flatMap(flattened);
  if (node.kind === 'repeat' && node.min === node.max) return Array.from({ length: node.max }, () => node.node).flatMap(flattened);
  return [node];
}

function leadingRun(nodes: readonly PatternNode[], from: number): string[] {
  const run: string[] = [];
  let size = 1;
  for (let at = from; at < nodes.length; at++) {
    const node = nodes[at];
    if (node.kind !== 'characters' || !isAscii(node.alphabet)) break;
    size *= node.alphabet.length;
    if (size > RUN_SIZE) break;
    run.push(node.alphabet);
  }
  return run;
}

function isAscii(alphabet: string): boolean {
  return /^[\0-\x7f]+$/.test(alphabet);
}

/** The texts of some sequences, one after the other. */
export function openAlternatives(parts: readonly TextSequence[]): TextSequence {
  return openChoice({ sizes: parts.map(({ size }) => size), part: (at) => parts[at] });
}

/** Sequences one after the other. */
interface Choice {
  readonly sizes: readonly number[];
  /** The sequence at a place; the same one whenever it is asked for. */
  readonly part: (at: number) => TextSequence;
}

function openChoice({ sizes, part }: Choice): TextSequence {
  let sum = 0;
  const ends = sizes.map((size) => {
    sum += size;
    return sum;
  });
  const last = sizes.length - 1;
  return {
    size: Math.min(MAX_SIZE, sum),
    specials: () => sizes.reduce((bits, _, at) => bits | part(at).specials(), 0),
    quick: () => {
      const quick: QuickAppend[] = [];
      return (index, into) => {
        const found = Math.min(last, firstAbove(ends, index));
        return (quick[found] ??= quickAppend(part(found)))(index - (ends[found - 1] ?? 0), into);
      };
    },
    append: (index, into) => {
      const found = Math.min(last, firstAbove(ends, index));
      part(found).append(index - (ends[found - 1] ?? 0), into);
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

/** Longer strings first: they are more, and drawn uniformly they are what people expect. Each length is opened when it is drawn. */
function openRepeat(node: PatternNode, min: number, max: number): TextSequence {
  const { size } = openPattern(node);
  const lengths = Array.from({ length: max - min + 1 }, (_, at) => max - at);
  const parts: TextSequence[] = [];
  return openChoice({
    sizes: lengths.map((length) => Math.min(MAX_SIZE, size ** length)),
    part: (at) => (parts[at] ??= openSequence(Array.from({ length: lengths[at] }, () => node))),
  });
}
