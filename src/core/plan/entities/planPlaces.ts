import type { PlaceDomain } from '../../generate/domain';
import { homeCountries, homeCountry } from '../../generate/entities/homeCountry';
import { type PlaceField, type PlaceListName, placeList } from '../../generate/entities/places';
import { listsOf } from '../../generate/locales/localeNames';
import { type DrawKey, drawKey } from '../../generate/mixer';
import type { PlaceWithin } from '../plan';
import type { TableDraft } from '../tableDraft';
import { type AgreeingPlaces, agreeing, type PlaceBounds, type PlaceColumn } from './agreeingPlaces';
import { byOwner, type EntityColumn } from './entityColumn';
import { needOf } from './entityForms';
import { addEntity, isForeign, joinedDomain, type LocaleScope, localeScopes } from './localeScopes';
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

/** Fields that say too little of a place for a column to be given one alone. */
const VAGUE: ReadonlySet<PlaceField> = new Set(['language', 'languageCode', 'continent', 'timeZone', 'currencyName', 'currencySymbol']);
/** In a dataset of several locales, where those live whose language is English. */
const ENGLISH_SPEAKING = ['US', 'GB', 'CA', 'AU', 'IE', 'NZ'];

/**
 * Gives columns that speak of one place the same one: country, region, city, postcode, phone number, coordinates, time
 * zone, currency, language. A column that stands alone has values of its own, where the dataset is at home in all the world.
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
    const isNamed = within !== undefined || has(NAMES_COUNTRY);
    const told = isNamed ? places.filter(isOfPlace) : places.filter(({ field }) => field !== 'phone' || isForeign(draft));
    const isAtHome = has(NAMES_TOWN) && !has(NATIONAL) && !within;
    if (told.length > 0) givePlaces({ draft, owner, isAtHome, within }, told);
  }
}

/** Where the places of a locale lie: at home, or where its people live. */
function boundsOf({ draft, isAtHome, within }: PlaceScope, locale: string): PlaceBounds {
  if (within) return { locale, countries: undefined };
  const home = homeCountry(locale);
  if (isAtHome) return { locale, countries: home === undefined ? undefined : [home] };
  if (listsOf(locale) !== 'en') return { locale, countries: homeCountries(locale) };
  if (!draft.context.locales) return { locale, countries: undefined };
  return { locale, countries: locale === 'en' || home === undefined ? ENGLISH_SPEAKING : [home] };
}

/**
 * The places that most columns agree on: at home, as they are spelled there or, where a character set or a list of values
 * has other words for them, in English; else all over the world.
 */
function agreeingFor(
  scope: PlaceScope,
  list: PlaceListName,
  members: readonly PlaceColumn[],
  locale: string,
  wanted: number,
): AgreeingPlaces {
  const bounds = boundsOf(scope, locale);
  let best = agreeing(list, members, bounds);
  if (listsOf(locale) === 'en') return best;
  const others: readonly PlaceBounds[] = [
    { ...bounds, locale: 'en' },
    { locale, countries: undefined },
    { locale: 'en', countries: undefined },
  ];
  const served = ({ chosen, only }: AgreeingPlaces): number => (only.length >= wanted ? chosen.length : 0);
  for (const other of others) {
    if (served(best) === members.length) return best;
    const found = agreeing(list, members, other);
    if (served(found) > served(best)) best = found;
  }
  return best;
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
  /** Whether it lies in the country where the dataset is at home, since nothing names another one. */
  readonly isAtHome: boolean;
  readonly within: PlaceWithin | undefined;
}

/** Gives the columns one place, if need be without those whose keys want more places than there are. */
function givePlaces(scope: PlaceScope, all: readonly PlaceColumn[]): void {
  const listing = listed(scope, all);
  if (listing && tryPlaces(scope, listing, 1)) return;
  const isTelling = isForeign(scope.draft) && (scope.draft.context.locales !== undefined || all.some(({ field }) => !VAGUE.has(field)));
  const least = scope.within || isTelling ? 1 : 2;
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
  const { draft, owner, within } = scope;
  const { locale } = draft.context;
  const wanted = draft.rows * draft.spare;
  const keyed = all.filter(({ column }) => column.isKeyed).map(({ field }) => field);
  const list = keyed.length === 0 ? 'city' : KEYED_LISTS.find(({ fields }) => keyed.every((field) => fields.has(field)))?.name;
  if (!list || all.length < least || (keyed.length > 0 && within && !isForeign(draft))) return false;
  const members = all.filter(({ field }) => placeList(list, locale).places[0][field] !== undefined);
  const key = drawKey(draft.context.seed, draft.name, 'place', owner);
  if (keyed.length === 0) return giveAny(scope, members, key, least);
  const found = list === 'city' ? agreeingFor(scope, list, members, locale, wanted) : agreeing(list, members, listBounds(scope));
  const { chosen, only } = found;
  if (chosen.length < least) return false;
  // More countries than there are: the real ones first, then invented ones.
  const more =
    only.length < wanted && list === 'country' ? wholeTimes(agreeing('land', members, listBounds(scope)).only, only.length) : only;
  if (more.length < wanted) return false;
  const at = draft.entities.push({ kind: 'each', key, size: only.length }) - 1;
  const places = domainOf(more === only ? list : 'land', more, locale, found.locale);
  for (const column of chosen) givePlace(draft, column, at, [{ locale, rows: wanted, before: [] }], [places]);
  return true;
}

/** Lists of countries, currencies and languages are the world's. */
function listBounds({ draft, isAtHome }: PlaceScope): PlaceBounds {
  const { locale } = draft.context;
  const home = isAtHome ? homeCountry(locale) : undefined;
  return { locale, countries: home === undefined ? undefined : [home] };
}

/** Gives the columns any places, those of each row's locale. */
function giveAny(scope: PlaceScope, members: readonly PlaceColumn[], key: DrawKey, least: number): boolean {
  const { draft, within } = scope;
  const scopes = localeScopes(draft);
  const found = scopes.map(({ locale }) => agreeingFor(scope, 'city', members, locale, 1));
  const chosen = found[0].chosen.filter((column) => found.every((each) => each.chosen.includes(column)));
  if (chosen.length < least) return false;
  const places = found.map((each, at) => domainOf('city', each.only, scopes[at].locale, each.locale));
  const at = addEntity(draft, scopes, (place) => ({ kind: 'place', key, places: places[place], ...(within && { within }) }), within);
  for (const column of chosen) givePlace(draft, column, at, scopes, places);
  return true;
}

function wholeTimes(only: readonly number[], size: number): readonly number[] {
  return size === 0 ? [] : only.slice(0, Math.floor(only.length / size) * size);
}

/** @param spelled the locale that the numbers are of, which may be another one than the row's */
function domainOf(list: PlaceListName, only: readonly number[], locale: string, spelled: string): PlaceDomain {
  const isCut = only.length < placeList(list, spelled).places.length;
  return { kind: 'place', list, field: 'city', ...(isCut && { only }), ...(spelled !== locale && { locale: spelled }) };
}

function givePlace(
  draft: TableDraft,
  { column, field }: PlaceColumn,
  at: number,
  scopes: readonly LocaleScope[],
  places: readonly PlaceDomain[],
): void {
  const { type } = column.draft;
  if (!column.isWanted) return;
  const isNumber = type.family !== 'text' && type.family !== 'enum';
  const scale = isNumber ? Math.min(6, type.family === 'float' ? 6 : (type.scale ?? (type.family === 'integer' ? 0 : 6))) : undefined;
  const detail = { field, ...(field === 'phone' && { turn: turnOf(column) }), ...(scale !== undefined && { scale }) };
  const own = places.map((each) => ({ domain: { ...each, ...detail }, divisor: 1 }));
  const { domain, divisor } = joinedDomain(draft, scopes, own);
  column.draft.source = { kind: column.isKeyed ? 'unique' : 'draw', domain, entity: { at, divisor } };
  column.draft.proven = true;
}
