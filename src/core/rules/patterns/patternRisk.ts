import type { PatternTree } from './patternTree';

/** So many open-ended repetitions side by side are tried in all combinations. */
const MOST_OPEN = 3;
/** A group that may repeat more often than this is as good as open-ended. */
const MOST_REPEATS = 4;

/** Whether backtracking over the pattern could take longer than anyone waits: what repeats can itself be taken in more than one way. */
export function isRisky(tree: PatternTree): boolean {
  return openRepetitions(tree) > MOST_OPEN || hasAmbiguousRepetition(tree);
}

function openRepetitions(tree: PatternTree): number {
  const own = tree.kind === 'repeat' && tree.max === Number.POSITIVE_INFINITY ? 1 : 0;
  return own + partsOf(tree).reduce((sum, part) => sum + openRepetitions(part), 0);
}

function hasAmbiguousRepetition(tree: PatternTree): boolean {
  if (tree.kind === 'repeat' && tree.max > MOST_REPEATS && isVariable(tree.part)) return true;
  return partsOf(tree).some(hasAmbiguousRepetition);
}

function isVariable(tree: PatternTree): boolean {
  if (tree.kind === 'choice' || tree.kind === 'backReference') return true;
  if (tree.kind === 'repeat' && tree.min !== tree.max) return true;
  return partsOf(tree).some(isVariable);
}

function partsOf(tree: PatternTree): readonly PatternTree[] {
  if (tree.kind === 'sequence' || tree.kind === 'choice') return tree.parts;
  return tree.kind === 'repeat' || tree.kind === 'look' ? [tree.part] : [];
}
