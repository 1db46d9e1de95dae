import type { Favour } from '../plan/plan';
import { ranksAt, slowest } from './favour';
import type { Families } from './layout';
import { type DrawKey, draw, drawUnit } from './mixer';
import { type Permutation, permutation } from './permutation';
import { ranks } from './ranks';

/** What finding another parent for each sibling depends on. */
interface Apart {
  readonly key: DrawKey;
  readonly favour: Favour;
  /** The siblings, whose parents must differ. */
  readonly families: Families;
  /** How many there are to choose among. */
  readonly size: number;
  /** Whether they are the rows that the siblings' own parents are among: no row is paired with itself then. */
  readonly isOwn: boolean;
}

/**
 * Finds for each row of a parent another one of `size` rows: no pair comes twice. The siblings take their places on
 * the distribution of busyness at equal distances, from a random start, so that busy rows come in more families. In
 * families so large that two siblings might meet in one place the distribution is flatter, in the largest even.
 */
export function apart({ key, favour, families, size, isOwn }: Apart): (row: number, parent: number) => number {
  const { layout, child } = families;
  const others = isOwn ? size - 1 : size;
  const ranked = ranks(favour, size);
  const ladder = FLATTER.map((times) => ({ ...favour, evenness: favour.evenness * times }));
  const rankAt = ladder.map((each) => ranksAt(each, others));
  const most = ladder.map((each) => others * slowest(each));
  const evenly = evenRanks(key, others);
  return (row, parent) => {
    if (parent < 0 || others < 1) return -1;
    const siblings = layout.count(parent);
    const ordinal = child(row) - layout.first(parent);
    let at = 0;
    while (at < most.length && siblings >= most[at]) at++;
    const rank = at < most.length ? rankAt[at](shareOf(key, parent, ordinal, siblings)) : evenly(parent, ordinal);
    return ranked.one(isOwn && rank >= ranked.back(parent) ? rank + 1 : rank);
  };
}

const FLATTER = [1, 2, 4, 8, 16, 32, 64];

/** A sibling's place between 0 and 1: at equal distances, starting anywhere. */
function shareOf(key: DrawKey, parent: number, ordinal: number, siblings: number): number {
  const place = ordinal / siblings + drawUnit(key, parent, 0);
  return place < 1 ? place : place - 1;
}

/** For each parent a permutation of its own; siblings mostly follow one another. */
function evenRanks(key: DrawKey, size: number): (parent: number, ordinal: number) => number {
  let last = -1;
  let permute: Permutation | undefined;
  return (parent, ordinal) => {
    if (!permute || parent !== last) permute = permutation({ a: draw(key, parent, 2), b: draw(key, parent, 3) }, size);
    last = parent;
    return permute.one(ordinal);
  };
}
