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

const known = new Map<PlaceListName, PlaceList>();

/** The list of that name, always in the same order; read when it is first asked for. */
export function placeList(name: PlaceListName): PlaceList {
  let list = known.get(name);
  if (!list) {
    list = read(name);
    known.set(name, list);
  }
  return list;
}

function read(name: PlaceListName): PlaceList {
  switch (name) {
    case 'city':
      return readCities();
    case 'country':
      return evenly(readCountries());
    case 'land': {
      const { places } = placeList('country');
      return evenly([...places, ...inventedLands(places, INVENTED * places.length)]);
    }
    case 'currency':
      return evenly(linesOf(currencyLines).map(([currency, currencyName, currencySymbol]) => ({ currency, currencyName, currencySymbol })));
    case 'language':
      return evenly(linesOf(languageLines).map(([languageCode, language]) => ({ languageCode, language })));
  }
}

function evenly(places: readonly Place[]): PlaceList {
  return { places, weights: places.map(() => 1) };
}

/** The cities of one country share its weight. */
function readCities(): PlaceList {
  const places: Place[] = [];
  const weights: number[] = [];
  for (const country of placeList('country').places) {
    const code = country.countryCode ?? '';
    const cities = [country, ...linesOf(cityLines[code] ?? '').map((fields) => cityOf(country, fields))];
    places.push(...cities);
    weights.push(...cities.map(() => (countryWeights[code] ?? 0.25) / cities.length));
  }
  return { places, weights };
}

function cityOf(country: Place, [city, region, regionCode, postcode, latitude, longitude, ownTimeZone]: string[]): Place {
  return { ...country, city, region, regionCode, postcode, latitude, longitude, timeZone: ownTimeZone ?? country.timeZone };
}

/** Countries as their capitals. */
function readCountries(): Place[] {
  const currencies = new Map(linesOf(currencyLines).map(([code, ...rest]): [string, string[]] => [code, rest]));
  const languages = new Map(linesOf(languageLines).map(([code, name]): [string, string] => [code, name]));
  return linesOf(countryLines).map((fields) => {
    const [country, countryCode, countryCode3, countryNumber, currency, callingCode, languageCode, continent, nationality] = fields;
    const [postcode, city, region, regionCode, latitude, longitude, timeZone] = fields.slice(9);
    const [currencyName, currencySymbol] = currencies.get(currency) ?? ['', ''];
    return {
      city,
      region,
      regionCode,
      postcode,
      latitude,
      longitude,
      timeZone,
      country,
      countryCode,
      countryCode3,
      countryNumber,
      callingCode: `+${callingCode}`,
      phone: phonePattern(countryCode, callingCode),
      continent,
      nationality,
      language: languages.get(languageCode) ?? '',
      languageCode,
      locale: `${languageCode}-${countryCode}`,
      currency,
      currencyName,
      currencySymbol,
    };
  });
}

function linesOf(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('|'));
}
