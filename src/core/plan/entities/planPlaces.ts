import type { PlaceDomain } from '../../generate/domain';
import { homeCountry } from '../../generate/entities/homeCountry';
import { type PlaceField, type PlaceListName, placeList } from '../../generate/entities/places';
import { drawKey } from '../../generate/mixer';
import type { EntityPlan, PlaceWithin } from '../plan';
import type { TableDraft } from '../tableDraft';
import { agreeing, type PlaceColumn } from './agreeingPlaces';
import { byOwner, type EntityColumn } from './entityColumn';
import { needOf } from './entityForms';
import { PLACE_WORDS, placeField, withoutDetail } from './placeFields';
import { placeTable } from './placeTable';
import { whereaboutsOf } from './whereabouts';

/** Lists by what a key may keep apart in them; the first that has the fields of all keys serves. */
const KEYED_LISTS: readonly { readonly name: PlaceListName; readonly fields: ReadonlySet<PlaceField> }[] = [
  { name: 'country', fields: new Set(['country', 'countryCode', 'countryCode3', 'countryNumber', 'nationality', 'locale']) },
  { name: 'currency', fields: new Set(['currency', 'currencyName']) },
  { name: 'language', fields: new Set(['language', 'languageCode']) },
  { name: 'city', fields: new Set(['city', 'region', 'regionCode', 'timeZone', 'country', 'countryCode']) },
];

/** Fields that say in which country a place lies, or leave that open; places without any of them lie at home. */
const NATIONAL: ReadonlySet<PlaceField> = new Set([
  'country',
  'countryCode',
  'countryCode3',
  'countryNumber',
  'callingCode',
  'continent',
  'nationality',
  'language',
  'languageCode',
  'locale',
  'currency',
  'currencyName',
  'currencySymbol',
]);
const NAMES_COUNTRY: ReadonlySet<PlaceField> = new Set(['country', 'countryCode', 'countryCode3', 'callingCode']);
const NAMES_TOWN: ReadonlySet<PlaceField> = new Set(['city', 'region', 'regionCode', 'postcode']);

/**
 * Gives columns that speak of one place the same one: country, region, city, postcode, phone number, coordinates, time
 * zone, currency, language. A column that stands alone has values of its own.
 */
export function planPlaces(draft: TableDraft, columns: readonly EntityColumn[]): void {
  const ours = columns.filter((column) => placeField(column) !== undefined).map(withoutDetail);
  const whereabouts = whereaboutsOf(draft);
  for (const [owner, members] of byOwner(ours, PLACE_WORDS)) {
    const places = oneRegion(
      draft,
      members.flatMap((column) => placeColumn(draft, column)),
    );
    const has = (fields: ReadonlySet<PlaceField>): boolean => places.some(({ field }) => fields.has(field));
    const within = whereabouts.get(owner);
    const told = within || has(NAMES_COUNTRY) ? places.filter(isOfPlace) : places.filter(({ field }) => field !== 'phone');
    const isAtHome = has(NAMES_TOWN) && !has(NATIONAL) && !within;
    if (told.length > 0) givePlaces({ draft, owner, country: isAtHome ? homeCountry(draft.context.locale) : undefined, within }, told);
  }
}

/** A district is the region where the row has no other; what a table of countries calls regions are parts of the world. */
function oneRegion({ context, table }: TableDraft, places: readonly PlaceColumn[]): PlaceColumn[] {
  const isCounty = ({ column }: PlaceColumn): boolean => column.kind === 'location.county';
  const isOther = (place: PlaceColumn): boolean => (place.field === 'region' || place.field === 'regionCode') && !isCounty(place);
  const isWorld = placeTable(context, table)?.rank === 3;
  return places.filter((place) => !(isWorld && isOther(place)) && !(isCounty(place) && (isWorld || places.some(isOther))));
}

/** A number to call at home is another one than that at work. */
function turnOf({ draft: { column } }: EntityColumn): number {
  return drawKey(column.name).a & 0xffff;
}

/** Keys ask for more numbers than are set apart for nobody. */
function isOfPlace({ field, column }: PlaceColumn): boolean {
  return field !== 'phone' || !column.isKeyed;
}

function placeColumn(draft: TableDraft, column: EntityColumn): PlaceColumn[] {
  const field = placeField(column);
  const isText = column.draft.type.family === 'text' || column.draft.type.family === 'enum';
  if (!field || (isText && (field === 'latitude' || field === 'longitude'))) return [];
  return [{ column, field, need: needOf(draft, column.draft, 0) }];
}

/** What is known of a place before its columns. */
interface PlaceScope {
  readonly draft: TableDraft;
  readonly owner: string;
  /** The only country that it may lie in. */
  readonly country: string | undefined;
  readonly within: PlaceWithin | undefined;
}

/** Gives the columns one place, if need be without those whose keys want more places than there are. */
function givePlaces(scope: PlaceScope, all: readonly PlaceColumn[]): void {
  const listing = listed(scope, all);
  if (listing && tryPlaces(scope, listing, 1)) return;
  const least = scope.within ? 1 : 2;
  const rest = all.filter(({ column }) => !column.isKeyed);
  if (!tryPlaces(scope, all, least) && rest.length < all.length) tryPlaces(scope, rest, least);
}

/** A table of countries or cities has each of them once, whether or not a key says so. */
function listed({ draft, within }: PlaceScope, all: readonly PlaceColumn[]): PlaceColumn[] | undefined {
  const place = within ? undefined : placeTable(draft.context, draft.table);
  const isListed = ({ column }: PlaceColumn): boolean => column.draft.index === place?.column;
  return all.some(isListed)
    ? all.map((each) => (isListed(each) ? { ...each, column: { ...each.column, isKeyed: true } } : each))
    : undefined;
}

function tryPlaces(scope: PlaceScope, all: readonly PlaceColumn[], least: number): boolean {
  const { draft, owner, country, within } = scope;
  const wanted = draft.rows * draft.spare;
  const keyed = all.filter(({ column }) => column.isKeyed).map(({ field }) => field);
  const list = keyed.length === 0 ? 'city' : KEYED_LISTS.find(({ fields }) => keyed.every((field) => fields.has(field)))?.name;
  if (!list || all.length < least || (keyed.length > 0 && within)) return false;
  const members = all.filter(({ field }) => placeList(list).places[0][field] !== undefined);
  const { chosen, only } = agreeing(list, members, country);
  const key = drawKey(draft.context.seed, draft.name, 'place', owner);
  if (chosen.length < least) return false;
  if (keyed.length === 0) {
    const places = domainOf(list, only);
    give(draft, chosen, { kind: 'place', key, places, ...(within && { within }) }, places);
    return true;
  }
  // More countries than there are: the real ones first, then invented ones.
  const more = only.length < wanted && list === 'country' ? wholeTimes(agreeing('land', members, country).only, only.length) : only;
  if (more.length < wanted) return false;
  give(draft, chosen, { kind: 'each', key, size: only.length }, domainOf(more === only ? list : 'land', more));
  return true;
}

function wholeTimes(only: readonly number[], size: number): readonly number[] {
  return size === 0 ? [] : only.slice(0, Math.floor(only.length / size) * size);
}

function domainOf(list: PlaceListName, only: readonly number[]): PlaceDomain {
  return { kind: 'place', list, field: 'city', ...(only.length < placeList(list).places.length && { only }) };
}

function give(draft: TableDraft, chosen: readonly PlaceColumn[], entity: EntityPlan, places: PlaceDomain): void {
  const at = draft.entities.push(entity) - 1;
  for (const { column, field } of chosen) givePlace(column, at, { ...places, field, ...(field === 'phone' && { turn: turnOf(column) }) });
}

function givePlace(column: EntityColumn, at: number, domain: PlaceDomain): void {
  const { type } = column.draft;
  if (!column.isWanted) return;
  const isNumber = type.family !== 'text' && type.family !== 'enum';
  const scale = isNumber ? Math.min(6, type.family === 'float' ? 6 : (type.scale ?? (type.family === 'integer' ? 0 : 6))) : undefined;
  column.draft.source = {
    kind: column.isKeyed ? 'unique' : 'draw',
    domain: { ...domain, ...(scale !== undefined && { scale }) },
    entity: { at, divisor: 1 },
  };
  column.draft.proven = true;
}
