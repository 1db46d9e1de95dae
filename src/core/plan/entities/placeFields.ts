import type { PlaceField } from '../../generate/entities/places';
import { wordsOf } from '../../recipe/infer/inferWords';
import type { EntityColumn } from './entityColumn';

/** What of a place each kind holds. */
const FIELDS: Readonly<Record<string, PlaceField>> = {
  'location.city': 'city',
  'location.state': 'region',
  'location.region': 'region',
  'location.county': 'region',
  'location.stateCode': 'regionCode',
  'location.postalCode': 'postcode',
  'location.latitude': 'latitude',
  'location.longitude': 'longitude',
  'location.timeZone': 'timeZone',
  'location.country': 'country',
  'location.countryCode': 'countryCode',
  'location.countryCode3': 'countryCode3',
  'location.continent': 'continent',
  'person.phone': 'phone',
  'person.nationality': 'nationality',
  'location.language': 'language',
  'location.languageCode': 'languageCode',
  'location.locale': 'locale',
  'finance.currency': 'currency',
  'finance.currencyCommon': 'currency',
  'finance.currencyName': 'currencyName',
  'finance.currencySymbol': 'currencySymbol',
};

/** Words of names that say what of a place a column holds, not of which. */
export const PLACE_WORDS: ReadonlySet<string> = new Set(
  'city town village municipality country nation nationality citizenship state province region territory continent code iso alpha numeric number zip postal postcode post time zone timezone tz latitude lat longitude long lng lon geo location currency symbol language lang locale calling dial dialing phone prefix name address id native default preferred label short capital local official common full formal english county district'.split(
    ' ',
  ),
);

/** What names say more plainly than kinds do. */
const NAMED: readonly { readonly pattern: RegExp; readonly field: PlaceField }[] = [
  { pattern: /\b(calling|dial|dialing|dialling|phone)( country)? (code|prefix)$|^phone ?code$/, field: 'callingCode' },
  { pattern: /^capital( city)?( name)?$/, field: 'city' },
];

/** `country_id char(2)` is the country's code. */
function countryKey({ column, type }: EntityColumn['draft']): PlaceField | undefined {
  if (type.family !== 'text' || !/\bcountry (id|code|iso)$/.test(wordsOf(column.name).join(' '))) return undefined;
  return type.maxLength === 2 ? 'countryCode' : type.maxLength === 3 ? 'countryCode3' : undefined;
}

/** What of a place a column holds, by its kind and its name; undefined for what is of no place. */
export function placeField({ kind, words, draft }: EntityColumn): PlaceField | undefined {
  const { type } = draft;
  const isNumber = type.family === 'integer' || type.family === 'decimal' || type.family === 'float';
  const phrase = words.join(' ');
  const field = countryKey(draft) ?? NAMED.find(({ pattern }) => pattern.test(phrase))?.field ?? FIELDS[kind];
  if (isNumber) {
    if (field === 'countryCode') return 'countryNumber';
    return field === 'latitude' || field === 'longitude' || field === 'callingCode' ? field : undefined;
  }
  if (field === 'countryCode' && type.maxLength === 3) return 'countryCode3';
  return type.family === 'text' || type.family === 'enum' ? field : undefined;
}

/** `iso_2`, `alpha3`: the number says how long a code is. */
function withoutForm(column: EntityColumn): EntityColumn {
  const { words } = column;
  const isForm = (word: string, at: number): boolean => /^[23]$/.test(word) && /^(iso|alpha|code|cca)$/.test(words[at - 1] ?? '');
  return words.some(isForm) ? { ...column, words: words.filter((word, at) => !isForm(word, at)) } : column;
}

/** Words that tell one number of a person or company from another one. */
const PHONE_WORDS: ReadonlySet<string> = new Set(
  'mobile cell cellphone home work office fax telephone tel contact primary secondary main direct alternate other business whatsapp 1 2 3'.split(
    ' ',
  ),
);

function withoutPhoneWords(column: EntityColumn): EntityColumn {
  return placeField(column) === 'phone' ? { ...column, words: column.words.filter((word) => !PHONE_WORDS.has(word)) } : column;
}

/** The column with those of its words alone that say of which place it is, and what. */
export function withoutDetail(column: EntityColumn): EntityColumn {
  return withoutForm(withoutPhoneWords(column));
}
