import { type Place, type PlaceField, type PlaceListName, placeList } from '../../generate/entities/places';
import { acceptor } from '../domains/acceptance';
import type { DomainNeed } from '../domains/domainNeed';
import { numberLimits } from '../domains/numbers';
import type { EntityColumn } from './entityColumn';

/** A column, and what of a place it holds. */
export interface PlaceColumn {
  readonly column: EntityColumn;
  readonly field: PlaceField;
  readonly need: DomainNeed;
}

/** Fewer places than this are none to draw from, if there are more without one of the columns. */
const FEW = 3;

/** As whom places are spelled, and the only countries that they may lie in. */
export interface PlaceBounds {
  readonly locale: string;
  readonly countries: readonly string[] | undefined;
}

/** Columns that one place serves, and the numbers of the places that do. */
export interface AgreeingPlaces {
  readonly chosen: readonly PlaceColumn[];
  readonly only: readonly number[];
  /** As whom they are spelled. */
  readonly locale: string;
}

/** The places that all columns allow, and the columns; those that allow next to none go their own way. */
export function agreeing(list: PlaceListName, members: readonly PlaceColumn[], { locale, countries }: PlaceBounds): AgreeingPlaces {
  const { places } = placeList(list, locale);
  let only = places.map((_, at) => at).filter((at) => countries?.includes(places[at].countryCode ?? '') ?? true);
  const chosen: PlaceColumn[] = [];
  for (const member of members) {
    const left = allowedPlaces(places, only, member);
    if (left.length < Math.min(FEW, only.length) && !isListed(member)) continue;
    if (left.length === 0) continue;
    only = left;
    chosen.push(member);
  }
  return { chosen, only, locale };
}

function isListed({ need }: PlaceColumn): boolean {
  return need.restriction.values !== undefined || need.type.family === 'enum';
}

/** Those of the places whose value fits the column, each value once where a key keeps them apart. */
function allowedPlaces(places: readonly Place[], only: readonly number[], { column, field, need }: PlaceColumn): number[] {
  const { restriction, type } = need;
  const isText = type.family === 'text' || type.family === 'enum';
  // Of numbers the middle of a place is known, of patterns a few of their texts: nothing that other conditions could be tried on.
  if (column.draft.restriction.tests.length > 0 && (!isText || field === 'postcode' || field === 'phone')) return [];
  const accepts = acceptor(need);
  const isHeld = (text: string): boolean => need.held?.test(text) ?? true;
  const listed = restriction.values ?? (type.family === 'enum' ? type.labels : undefined);
  const isAllowed = (value: string | number): boolean => (listed?.includes(value) ?? true) && (accepts?.(value) ?? true);
  const seen = new Set<string>();
  return only.filter((at) => {
    const text = places[at][field];
    if (text === undefined || !isWithin(text, need) || !isHeld(text) || (column.isKeyed && seen.has(text.toLowerCase()))) return false;
    seen.add(text.toLowerCase());
    return isText ? instances(text, field).every(isAllowed) : isAllowed(Number(text));
  });
}

/** Texts of a pattern that tell whether a condition allows all of them. */
function instances(text: string, field: PlaceField): string[] {
  if (field !== 'postcode' && field !== 'phone') return [text];
  return ['0A', '1B', '9Z'].map(([digit, letter]) => text.replaceAll('#', digit).replaceAll('@', letter));
}

/** Lengths of texts; of numbers the bounds, with room for how far a city goes. */
function isWithin(text: string, { type, restriction }: DomainNeed): boolean {
  if (type.family !== 'text' && type.family !== 'enum') {
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = restriction;
    const [least, most] = numberLimits(type, 0);
    return Number(text) - 1 > Math.max(min, least) && Number(text) + 1 < Math.min(max, most);
  }
  const length = Array.from(text).length;
  const most = Math.min(type.maxLength ?? Number.POSITIVE_INFINITY, restriction.maxLength ?? Number.POSITIVE_INFINITY);
  return length <= most && length >= (restriction.minLength ?? 0);
}
