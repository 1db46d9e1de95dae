import type { Domain } from '../../generate/domain';
import type { KindSpec } from '../../recipe/kinds/kindSpec';
import type { Restriction } from '../restriction';
import type { DomainNeed } from './domainNeed';
import { allowed, listValue, weighted } from './lists';
import { numberDomain, numberLimits, roundTo } from './numbers';
import { withoutValues } from './withoutValues';

/** Domains for a numeric column: what the kind wishes, then plain numbers, so that a condition which rules out the one may allow the other. */
export function numberCandidates(need: DomainNeed): Domain[] {
  const { type, kind, recipe, distinct } = need;
  const restriction = withRecipeBounds(need);
  const natural = recipe.min === undefined && recipe.max === undefined ? kind : undefined;
  if (
    kind?.list &&
    distinct === 0 &&
    natural &&
    !need.restriction.min &&
    !need.restriction.max &&
    kind.list.values.every((value) => typeof value === 'number')
  ) {
    const values = allowed(kind.list.values, restriction)
      .filter((value) => isHeld(Number(value), need))
      .map(listValue);
    if (values.length > 0) return [weighted(values, need)];
  }
  const moments = natural?.moment?.as ? [momentNumber(need)] : [];
  const shared = [
    ...moments,
    numberDomain(type, natural ?? scaleOnly(kind), restriction, distinct),
    numberDomain(type, undefined, restriction, distinct),
  ];
  return shared.flatMap((domain) => withoutValues(domain, { ...need, restriction }));
}

/** Whether the column's type keeps the number as it is. */
function isHeld(value: number, { type }: DomainNeed): boolean {
  const scale = type.family === 'integer' ? 0 : (type.scale ?? 15);
  const [least, most] = numberLimits(type, type.scale ?? 0);
  return value >= least && value <= most && roundTo(value, scale) === value;
}

function scaleOnly(kind: KindSpec | undefined): KindSpec | undefined {
  if (!kind?.number) return undefined;
  const { scale, min, max } = kind.number;
  return { ...kind, number: { scale, min, max } };
}

function withRecipeBounds({ restriction, recipe }: DomainNeed): Restriction {
  const min = typeof recipe.min === 'number' ? Math.max(recipe.min, restriction.min ?? recipe.min) : restriction.min;
  const max = typeof recipe.max === 'number' ? Math.min(recipe.max, restriction.max ?? recipe.max) : restriction.max;
  return { ...restriction, min, max };
}

/** Seconds, milliseconds or years of a moment in an integer column. */
function momentNumber({ kind, now, type, restriction, distinct }: DomainNeed): Domain {
  const moment = kind?.moment;
  const seconds = Math.floor(now / 1e6);
  const day = 86_400;
  const convert = (days: number): number => {
    const at = seconds + days * day;
    if (moment?.as === 'year') return new Date(at * 1000).getUTCFullYear();
    return moment?.as === 'milliseconds' ? at * 1000 : at;
  };
  const min = convert(moment?.fromDays ?? -365);
  const max = convert(moment?.toDays ?? 0);
  return numberDomain(type, { name: 'moment', families: ['integer'], number: { min, max } }, restriction, distinct);
}
