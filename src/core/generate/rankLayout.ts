import type { Shares } from '../plan/plan';
import type { Layout } from './layout';
import { ranks } from './ranks';

/**
 * Lays children out by how busy their parents are, the busiest first, each with its share by `busyness`: in closed form,
 * which takes no memory. Undefined where the shares ask for more than that.
 */
export function layOutByRank(children: number, parents: number, { least, most, shape }: Shares): Layout | undefined {
  if (typeof shape !== 'object' || least > 0) return undefined;
  const places = parents * shape.evenness;
  const scale = children / Math.log1p(1 / shape.evenness);
  const start = (rank: number): number => (rank >= parents ? children : Math.ceil(scale * Math.log1p(rank / places)));
  if (start(1) > most) return undefined;
  const ranked = ranks(shape, parents);
  const rankOf = (child: number): number => {
    let rank = Math.min(parents - 1, Math.floor(places * Math.expm1(child / scale)));
    while (start(rank) > child) rank--;
    while (rank < parents - 1 && start(rank + 1) <= child) rank++;
    return rank;
  };
  const family = families((parent) => ranked.back(parent), start);
  return {
    parent: (child) => ranked.one(rankOf(child)),
    ordinal: (child) => child - start(rankOf(child)),
    first: (parent) => family(parent).first,
    count: (parent) => family(parent).count,
  };
}

/** Where a parent's children are; what is asked of one parent at a time is computed once. */
function families(
  rankOf: (parent: number) => number,
  start: (rank: number) => number,
): (parent: number) => { readonly first: number; readonly count: number } {
  const last = { parent: -1, first: 0, count: 0 };
  return (parent) => {
    if (parent !== last.parent) {
      const rank = rankOf(parent);
      last.parent = parent;
      last.first = start(rank);
      last.count = start(rank + 1) - last.first;
    }
    return last;
  };
}
