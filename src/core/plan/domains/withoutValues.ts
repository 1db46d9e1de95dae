import type { Domain } from '../../generate/domain';
import type { DomainNeed } from './domainNeed';

/** More excluded values than this are worth splitting the interval even where rows could draw anew. */
const MANY = 100;

/** For distinct values an interval without single excluded ones: split around them. Where values repeat, rows that draw one draw anew. */
export function withoutValues(domain: Domain, { restriction, distinct }: Pick<DomainNeed, 'restriction' | 'distinct'>): Domain[] {
  if (domain.kind !== 'interval' || (distinct === 0 && restriction.excluded.length <= MANY)) return [domain];
  const { min, step } = domain;
  const isOnGrid = (value: number): boolean => Math.abs((value - min) / step - Math.round((value - min) / step)) < 1e-6;
  const excluded = restriction.excluded
    .filter((value) => typeof value === 'number')
    .filter(isOnGrid)
    .sort((a, b) => a - b);
  if (excluded.length === 0) return [domain];
  const pieces: Domain[] = [];
  let from = domain.min;
  for (const value of excluded) {
    if (value < from || value > domain.max) continue;
    if (value - domain.step >= from) pieces.push({ ...domain, min: from, max: value - domain.step });
    from = value + domain.step;
  }
  if (from <= domain.max) pieces.push({ ...domain, min: from });
  if (pieces.length === 0) return [];
  return [pieces.length === 1 ? pieces[0] : { kind: 'choice', domains: pieces }];
}
