import type { EntityPlan } from '../plan/plan';
import { openTurns } from './localeTurns';
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
export function openEntity(plan: EntityPlan, locale: string): OpenEntity {
  switch (plan.kind) {
    case 'each':
      return { plan, number: inBlocks(plan.key, plan.size) };
    case 'place': {
      const { key, places, within } = plan;
      const pick = placeWithin(places, within?.field, locale);
      return {
        plan,
        number: (draws, numbers, whereabouts) => {
          for (let i = 0; i < draws.length; i++) numbers[i] = pick(key, draws[i], whereabouts?.(i));
        },
      };
    }
    case 'mixed':
      return { plan, number: inTurns(plan) };
  }
}

/** Each row another number: a permutation of 0 … size − 1, then one of size … 2 · size − 1, and so on. */
function inBlocks(key: DrawKey, size: number): OpenEntity['number'] {
  const { many } = permutation(key, size);
  return (draws, numbers) => {
    many(draws, numbers);
    for (let i = 0; i < draws.length; i++) if (draws[i] >= size) numbers[i] += Math.floor(draws[i] / size) * size;
  };
}

/** The number of the locale's own entity and, as the lowest digit, which locale it is. */
function inTurns({ turns, of }: Extract<EntityPlan, { kind: 'mixed' }>): OpenEntity['number'] {
  const { locale, ordinal } = openTurns(turns);
  const inner = of.map((each) => openEntity(each.entity, each.locale));
  return (draws, numbers, whereabouts) => {
    const rows = of.map((): number[] => []);
    for (let i = 0; i < draws.length; i++) rows[locale(draws[i])].push(i);
    rows.forEach((places, at) => {
      // Of entities that never come twice, a locale has as many as it has rows.
      const isCounted = of[at].entity.kind === 'each';
      const own = Float64Array.from(places, (place) => (isCounted ? ordinal(draws[place]) : draws[place]));
      const found = new Float64Array(own.length);
      inner[at].number(own, found, whereabouts && ((place) => whereabouts(places[place])));
      for (let i = 0; i < places.length; i++) numbers[places[i]] = at + of.length * found[i];
    });
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
