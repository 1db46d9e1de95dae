import type { Domain, ListDomain } from '../../generate/domain';
import { drawKey } from '../../generate/mixer';
import { openDomain } from '../../generate/openDomain';
import type { OpenDomain } from '../../generate/openedDomain';
import { permutation } from '../../generate/permutation';
import { acceptor } from './acceptance';
import type { DomainNeed } from './domainNeed';

const KEY = drawKey('sift');
/** Values tried where they may repeat: with a hundredth of them fulfilling the conditions, two hundred are found. */
const TRIES = 20_000;
/** So many draws that fulfil the conditions give the domain's shape well enough. */
const ENOUGH_DRAWS = 500;
/** A plan travels to workers; a longer list would weigh more than the rows it saves. */
const MOST_DISTINCT = 250_000;
const MOST_TRIES = 1_000_000;

/**
 * Of the domains whose values do not all fulfil the need's conditions, those values that do, found by trying:
 * `extract(hour FROM opened_at) BETWEEN 8 AND 17`, `amount % 10 = 0`. The first domain that has enough of them
 * serves, else the one with most; undefined where none has any.
 */
export function sift(domains: readonly Domain[], need: DomainNeed): ListDomain | undefined {
  const accepts = acceptor(need);
  if (!accepts || need.distinct > MOST_DISTINCT) return undefined;
  let best: ListDomain | undefined;
  for (const domain of domains) {
    const open = openDomain(domain, need.locale);
    if (open.size === 0) continue;
    const list = (need.distinct === 0 ? drawnValues(open, accepts) : undefined) ?? distinctValues(open, accepts, need.distinct);
    if (list.values.length >= Math.max(1, need.distinct)) return list;
    if (list.values.length > (best?.values.length ?? 0)) best = list;
  }
  return best;
}

type Accepts = (raw: string | number) => boolean;

/** Drawn as rows would draw them, and weighted by how often they came, so that they keep the domain's shape. */
function drawnValues(open: OpenDomain, accepts: Accepts): ListDomain | undefined {
  const counts = new Map<string | number, number>();
  let drawn = 0;
  for (let i = 0; i < TRIES && drawn < ENOUGH_DRAWS; i++) {
    const value = open.at(open.pick(KEY, i, 0));
    const count = counts.get(value) ?? 0;
    if (count === 0 && !accepts(value)) continue;
    counts.set(value, count + 1);
    drawn++;
  }
  return counts.size === 0 ? undefined : { kind: 'list', values: [...counts.keys()], weights: [...counts.values()], sifted: true };
}

/** Each at most once, from all over the domain; half as many again as are needed, where there are so many. */
function distinctValues(open: OpenDomain, accepts: Accepts, distinct: number): ListDomain {
  const tries = Math.min(open.size, MOST_TRIES, Math.max(TRIES, distinct * 50));
  const enough = Math.ceil(distinct * 1.5) + 10;
  const index = permutation(KEY, open.size).one;
  const values: (string | number)[] = [];
  for (let i = 0; i < tries && values.length < enough; i++) {
    const value = open.at(index(i));
    if (accepts(value)) values.push(value);
  }
  return { kind: 'list', values, sifted: true };
}
