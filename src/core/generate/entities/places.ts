import { localeData } from '../locales/loadLocale';
import type { LocaleData } from '../locales/localeData';
import { listsOf } from '../locales/localeNames';
import { namesByCode } from '../locales/namesByCode';
import { cityLines, countryWeights } from './cities';
import { countryLines } from './countries';
import { currencyLines } from './currencies';
import { inventedLands } from './lands';
import { languageLines } from './languages';
import { phonePattern } from './phones';

/** What is known of a place. */
export type PlaceField =
  | 'city'
  | 'region'
  | 'regionCode'
  | 'postcode'
  | 'latitude'
  | 'longitude'
  | 'timeZone'
  | 'country'
  | 'countryCode'
  | 'countryCode3'
  | 'countryNumber'
  | 'callingCode'
  | 'phone'
  | 'continent'
  | 'nationality'
  | 'language'
  | 'languageCode'
  | 'locale'
  | 'currency'
  | 'currencyName'
  | 'currencySymbol';

/** A place: each field as text, a postcode and a phone number as a pattern (`#` a digit, `@` a letter). Lists of currencies and languages know of these alone. */
export type Place = Readonly<Partial<Record<PlaceField, string>>>;

/** Lists of places by what no two entries share; lands are the countries, and after them as many again, and more, that do not exist. */
export type PlaceListName = 'city' | 'country' | 'land' | 'currency' | 'language';

/** Places, and how often each comes. */
export interface PlaceList {
  readonly places: readonly Place[];
  readonly weights: readonly number[];
}

/** So many times as many lands as there are countries are invented beside them. */
const INVENTED = 2;

const known = new Map<string, PlaceList>();

/** The list of that name as a locale spells it, always in the same order; read when it is first asked for. */
export function placeList(name: PlaceListName, locale: string): PlaceList {
  const id = `${listsOf(locale)} ${name}`;
  let list = known.get(id);
  if (!list) {
    list = read(name, locale);
    known.set(id, list);
  }
  return list;
}

function read(name: PlaceListName, locale: string): PlaceList {
  switch (name) {
    case 'city':
      return readCities(locale);
    case 'country':
      return evenly(readCountries(locale));
    case 'land': {
      const { places } = placeList('country', locale);
      return evenly([...places, ...inventedLands(places, INVENTED * places.length)]);
    }
    case 'currency': {
      const { currencies } = worldOf(locale);
      return evenly(
        linesOf(currencyLines).map(([currency, name, currencySymbol]) => ({
          currency,
          currencyName: currencies.get(currency) ?? name,
          currencySymbol,
        })),
      );
    }
    case 'language': {
      const { languages } = worldOf(locale);
      return evenly(
        linesOf(languageLines).map(([languageCode, name]) => ({ languageCode, language: languages.get(languageCode) ?? name })),
      );
    }
  }
}

type WorldMaps = Readonly<Record<keyof LocaleData['world'], ReadonlyMap<string, string>>>;

/** What a locale calls countries, languages and currencies: where it says nothing, they are called as in English. */
function worldOf(locale: string): WorldMaps {
  const { countries = '', languages = '', currencies = '', continents = '' } = localeData(locale)?.world ?? {};
  return {
    countries: namesByCode(countries),
    languages: namesByCode(languages),
    currencies: namesByCode(currencies),
    continents: namesByCode(continents),
  };
}

function evenly(places: readonly Place[]): PlaceList {
  return { places, weights: places.map(() => 1) };
}

/** The cities of one country share its weight. */
function readCities(locale: string): PlaceList {
  const data = localeData(locale);
  const places: Place[] = [];
  const weights: number[] = [];
  for (const country of placeList('country', locale).places) {
    const code = country.countryCode ?? '';
    const further = data?.cities[code] === undefined ? linesOf(cityLines[code] ?? '') : linesOf(data.cities[code]).slice(1);
    const cities = [country, ...further.map((fields) => cityOf(country, fields))];
    places.push(...cities);
    weights.push(...cities.map(() => (data?.home[code] ?? countryWeights[code] ?? 0.25) / cities.length));
  }
  return { places, weights };
}

function cityOf(country: Place, [city, region, regionCode, postcode, latitude, longitude, ownTimeZone]: string[]): Place {
  return { ...country, city, region, regionCode, postcode, latitude, longitude, timeZone: ownTimeZone ?? country.timeZone };
}

/** Countries as their capitals. */
function readCountries(locale: string): Place[] {
  const data = localeData(locale);
  const world = worldOf(locale);
  const currencies = new Map(linesOf(currencyLines).map(([code, ...rest]): [string, string[]] => [code, rest]));
  const languages = new Map(linesOf(languageLines).map(([code, name]): [string, string] => [code, name]));
  return linesOf(countryLines).map((fields) => {
    const [country, countryCode, countryCode3, countryNumber, currency, callingCode, languageCode, continent, nationality] = fields;
    const [postcode, city, region, regionCode, latitude, longitude, timeZone] = fields.slice(9);
    const [currencyName, currencySymbol] = currencies.get(currency) ?? ['', ''];
    const place: Place = {
      city,
      region,
      regionCode,
      postcode,
      latitude,
      longitude,
      timeZone,
      country: world.countries.get(countryCode) ?? country,
      countryCode,
      countryCode3,
      countryNumber,
      callingCode: `+${callingCode}`,
      phone: phonePattern(countryCode, callingCode),
      continent: world.continents.get(continent) ?? continent,
      // Of other countries their names say as much.
      nationality: data ? (data.nationalities[countryCode] ?? world.countries.get(countryCode)) : nationality,
      language: world.languages.get(languageCode) ?? languages.get(languageCode) ?? '',
      languageCode,
      locale: `${languageCode}-${countryCode}`,
      currency,
      currencyName: world.currencies.get(currency) ?? currencyName,
      currencySymbol,
    };
    const own = data?.cities[countryCode];
    return own === undefined ? place : cityOf(place, linesOf(own)[0]);
  });
}

function linesOf(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('|'));
}
