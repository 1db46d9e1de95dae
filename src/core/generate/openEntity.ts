import type { EntityPlan } from '../plan/plan';
import type { DrawKey } from './mixer';
import { placeWithin } from './openPlaces';
import { permutation } from './permutation';

/** Numbers of rows' entities. */
export interface OpenEntity {
  readonly plan: EntityPlan;
  /** Writes the number of each row's entity, by the numbers that draws go by, into an array that is as long; `whereabouts` says where a row's place lies. */
  number(draws: Float64Array, numbers: Float64Array, whereabouts?: (at: number) => string | undefined): void;
}

/** Opens what rows are about. */
export function openEntity(plan: EntityPlan): OpenEntity {
  if (plan.kind === 'each') return { plan, number: inBlocks(plan.key, plan.size) };
  const { key, places, within } = plan;
  const pick = placeWithin(places, within?.field);
  return {
    plan,
    number: (draws, numbers, whereabouts) => {
      for (let i = 0; i < draws.length; i++) numbers[i] = pick(key, draws[i], whereabouts?.(i));
    },
  };
}

/** Each row another number: a permutation of 0 … size − 1, then one of size … 2 · size − 1, and so on. */
function inBlocks(key: DrawKey, size: number): OpenEntity['number'] {
  const { many } = permutation(key, size);
  return (draws, numbers) => {
    many(draws, numbers);
    for (let i = 0; i < draws.length; i++) if (draws[i] >= size) numbers[i] += Math.floor(draws[i] / size) * size;
  };
}

/** The digit of `size` values at `divisor` of a number. */
export function entityDigit(number: number, divisor: number, size: number): number {
  const rest = divisor === 1 ? number : Math.floor(number / divisor);
  return rest < size ? rest : rest - Math.floor(rest / size) * size;
}

/** The same of many numbers, into `digits`, which is as long. */
export function entityDigits(numbers: Float64Array, divisor: number, size: number, digits: Float64Array): void {
  for (let i = 0; i < numbers.length; i++) digits[i] = entityDigit(numbers[i], divisor, size);
}
