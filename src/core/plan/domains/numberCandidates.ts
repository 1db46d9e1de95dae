import type { Domain } from '../../generate/domain';
import { DAY } from '../../recipe/kinds/build';
import type { KindSpec, MomentSpec } from '../../recipe/kinds/kindSpec';
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
  const moments = natural?.moment?.as ? [momentNumber(need, natural.moment)] : [];
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

/** Seconds, milliseconds, days or years of a moment in an integer column. */
function momentNumber(need: DomainNeed, moment: MomentSpec): Domain {
  const { now, type, restriction, distinct } = need;
  const seconds = Math.floor(now / 1e6);
  const convert = (days: number): number => {
    const at = seconds + days * DAY;
    if (moment.as === 'year') return new Date(at * 1000).getUTCFullYear();
    if (moment.as === 'day') return dayNumber(at);
    return moment.as === 'milliseconds' ? at * 1000 : at;
  };
  const min = convert(moment.fromDays);
  const max = convert(moment.toDays);
  if (moment.as === 'day') {
    // Days as yyyymmdd have gaps, so they are listed.
    const days = Array.from({ length: moment.toDays - moment.fromDays + 1 }, (_, at) => convert(moment.fromDays + at));
    const values = allowed(days, restriction)
      .filter((value) => isHeld(Number(value), need))
      .map(listValue);
    if (values.length >= Math.max(1, distinct)) return { kind: 'list', values };
  }
  return numberDomain(type, { name: 'moment', families: ['integer'], number: { min, max } }, restriction, distinct);
}

/** The calendar day of a moment in seconds, as yyyymmdd. */
function dayNumber(seconds: number): number {
  const at = new Date(seconds * 1000);
  return at.getUTCFullYear() * 10_000 + (at.getUTCMonth() + 1) * 100 + at.getUTCDate();
}
