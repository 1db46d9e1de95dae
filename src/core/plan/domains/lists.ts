import type { Domain, ListDomain } from '../../generate/domain';
import type { Value } from '../../rules/value';
import { valueText } from '../../rules/values';
import type { Restriction } from '../restriction';
import type { DomainNeed } from './domainNeed';

/** Value lists that the recipe, the conditions or the type give; undefined where none does. */
export function listCandidates(need: DomainNeed): Domain[] | undefined {
  const { restriction, recipe, type } = need;
  if (recipe.values) {
    const values = recipe.values.filter((value) => value !== null).map((value) => listValue(value));
    return [{ kind: 'list', values, weights: recipe.weights }];
  }
  if (restriction.values)
    return [
      weighted(
        allowed(restriction.values, restriction).map((value) => typedValue(value, type)),
        need,
      ),
    ];
  if (type.family === 'enum') return [weighted(allowed(type.labels ?? [], restriction).map(listValue), need)];
  if (type.family === 'boolean') {
    const truth = need.kind?.truth ?? 0.5;
    const both: ListDomain = { kind: 'list', values: [1, 0], weights: [truth, 1 - truth] };
    return [restriction.excluded.length === 0 ? both : { kind: 'list', values: allowed([true, false], restriction).map(listValue) }];
  }
  return undefined;
}

/** Arrays and durations as lists hold them: by their text. */
function typedValue(value: Value, type: DomainNeed['type']): string | number {
  return typeof value === 'object' ? (valueText(value, type) ?? '') : listValue(value);
}

/** A value as lists hold it: truth as 1 and 0. */
export function listValue(value: Value): string | number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? value : String(value);
}

/** The values that exclusions and bounds leave, each once. */
export function allowed(values: readonly Value[], restriction: Restriction): Value[] {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = restriction;
  const within = (value: Value): boolean =>
    typeof value !== 'number' ||
    ((value > min || (value === min && !restriction.minOpen)) && (value < max || (value === max && !restriction.maxOpen)));
  const isOnGrid = (value: Value): boolean => typeof value !== 'number' || restriction.step === undefined || value % restriction.step === 0;
  return [...new Set(values)].filter((value) => !restriction.excluded.includes(value) && within(value) && isOnGrid(value));
}

/** A list with the kind's weights where it knows all of the values. */
export function weighted(values: readonly (string | number)[], need: DomainNeed): ListDomain {
  const list = need.kind?.list;
  const weights = list?.weights && values.map((value) => list.weights?.[list.values.indexOf(value)]);
  return weights?.every((weight) => weight !== undefined) ? { kind: 'list', values, weights } : { kind: 'list', values };
}
