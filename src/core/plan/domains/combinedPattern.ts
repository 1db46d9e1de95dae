import type { PatternNode } from '../../generate/domain';
import type { Restriction } from '../restriction';
import { mergedPrefixes } from './mergedPrefixes';
import { patternLengths, patternNode } from './patternNode';

type SqlPattern = Restriction['patterns'][number];

/** What a combination must fit. */
export interface CombinedNeed {
  readonly minLength: number;
  readonly maxLength: number;
  /** Distinct strings wanted, 0 where they may repeat. */
  readonly distinct: number;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Letters in the middle where nothing asks for more. */
const USUAL_FILLING = 3;

/**
 * Strings that begin as one pattern asks, end as another does, and have what the rest ask for in between: `^[A-Z]` with
 * `[0-9]$`, `/%` with `%.png`. Undefined where there are fewer than two such patterns, or one describes the whole string.
 */
export function combinedPattern(patterns: readonly SqlPattern[], need: CombinedNeed): PatternNode | undefined {
  if (patterns.length < 2 || patterns.some((each) => isAtStart(each) && isAtEnd(each))) return undefined;
  for (const spread of [4, 1, 0]) {
    const node = joined(patterns, spread, need);
    if (node && patternLengths(node)[1] <= need.maxLength) return node;
  }
  return undefined;
}

function joined(patterns: readonly SqlPattern[], spread: number, need: CombinedNeed): PatternNode | undefined {
  const nodes = (wanted: readonly SqlPattern[]): (PatternNode | undefined)[] =>
    wanted.map(({ operator, pattern }) => patternNode(operator, pattern, spread, need.distinct > 0));
  const starts = nodes(patterns.filter(isAtStart));
  const ends = nodes(patterns.filter(isAtEnd));
  const middle = nodes(patterns.filter((each) => !isAtStart(each) && !isAtEnd(each)));
  // Of several ends the longest says most; whether it agrees with the others shows when its strings are tried.
  const parts = [mergedPrefixes(starts.filter((node) => node !== undefined)), ...middle, longest(ends)];
  const known = parts.filter((part) => part !== undefined);
  const wanted = (starts.length > 0 ? 1 : 0) + middle.length + (ends.length > 0 ? 1 : 0);
  if (known.length < wanted) return undefined;
  const filling = fillingLength(known, need);
  const filler: PatternNode = { kind: 'repeat', node: { kind: 'characters', alphabet: LETTERS }, min: filling, max: filling };
  const last = ends.length > 0 ? known.slice(-1) : [];
  return { kind: 'sequence', nodes: [...known.slice(0, known.length - last.length), filler, ...last] };
}

function longest(nodes: readonly (PatternNode | undefined)[]): PatternNode | undefined {
  const known = nodes.filter((node) => node !== undefined);
  return known.sort((a, b) => patternLengths(b)[0] - patternLengths(a)[0])[0];
}

function fillingLength(nodes: readonly PatternNode[], { minLength, maxLength, distinct }: CombinedNeed): number {
  const lengths = nodes.map(patternLengths);
  const least = lengths.reduce((sum, [min]) => sum + min, 0);
  const most = lengths.reduce((sum, [, max]) => sum + max, 0);
  const forDistinct = distinct > 0 ? Math.ceil(Math.log(distinct + 1) / Math.log(LETTERS.length)) : 0;
  return Math.max(0, Math.min(Math.max(USUAL_FILLING, minLength - least, forDistinct), maxLength - most));
}

function isAtStart({ operator, pattern }: SqlPattern): boolean {
  if (operator === 'like' || operator === 'ilike') return !pattern.startsWith('%');
  return operator === 'similar' ? !pattern.startsWith('%') : pattern.startsWith('^');
}

function isAtEnd({ operator, pattern }: SqlPattern): boolean {
  if (operator === 'like' || operator === 'ilike' || operator === 'similar') return !/(^|[^\\])%$/.test(pattern);
  return /(^|[^\\])\$$/.test(pattern);
}
