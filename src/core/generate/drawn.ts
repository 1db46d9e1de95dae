import { followMoods, namesFor } from './follow';
import type { Frame } from './frame';
import { entityDigit, entityDigits } from './openEntity';
import type { OpenDomain } from './openedDomain';
import type { OpenColumn } from './openPlan';
import type { Vector } from './vector';

/** Draws indexes into a domain of the column, by what the row is about where the column says that, else anew at every attempt. */
export function drawnIndexes(frame: Frame, column: OpenColumn, domain: OpenDomain, indexes: Float64Array): void {
  const { source, key } = column.plan;
  if (source.kind !== 'draw') return domain.picks(key, frame.draws, frame.attempt, indexes);
  const { entity, follows } = source;
  if (entity) return entityDigits(frame.entity(entity.at), entity.divisor, domain.size, indexes);
  domain.picks(follows?.key ?? key, frame.draws, frame.attempt, indexes);
  if (follows?.mood && domain.prose) followMoods(frame, follows.mood, domain.prose, indexes);
}

/** The values at such indexes. */
export function drawnValues(frame: Frame, { plan: { source } }: OpenColumn, domain: OpenDomain, indexes: Float64Array): Vector {
  const name = source.kind === 'draw' ? source.follows?.name : undefined;
  if (name === undefined || !domain.prose) return domain.values(indexes, frame.memory);
  return domain.prose.values(indexes, namesFor(frame, name), frame.memory);
}

/** The same row by row, for domains that differ from row to row. */
interface DrawnOnes {
  index(domain: OpenDomain, at: number): number;
  value(domain: OpenDomain, index: number, at: number): number | string;
}

/** Draws for single rows of a frame, by their places. */
export function drawnOnes(frame: Frame, column: OpenColumn): DrawnOnes {
  const { source, key } = column.plan;
  const { entity, follows } = source.kind === 'draw' ? source : {};
  const numbers = entity && frame.entity(entity.at);
  const name = follows?.name === undefined ? undefined : namesFor(frame, follows.name);
  const followed = new Map<OpenDomain, Float64Array>();
  return {
    index: (domain, at) => {
      if (entity && numbers) return entityDigit(numbers[at], entity.divisor, domain.size);
      if (!follows) return domain.pick(key, frame.draws[at], frame.attempt);
      const indexes = followed.get(domain) ?? new Float64Array(frame.length);
      if (!followed.has(domain)) drawnIndexes(frame, column, domain, indexes);
      followed.set(domain, indexes);
      return indexes[at];
    },
    value: (domain, index, at) => (name && domain.prose ? domain.prose.at(index, name(at)) : domain.at(index)),
  };
}
