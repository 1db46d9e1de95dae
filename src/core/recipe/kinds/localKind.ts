import type { TextPart } from '../../generate/domain';
import { homeCountry } from '../../generate/entities/homeCountry';
import { placeList } from '../../generate/entities/places';
import { localeData } from '../../generate/locales/loadLocale';
import type { LocaleData } from '../../generate/locales/localeData';
import { textParts } from '../../generate/locales/textParts';
import { DIGITS, LETTERS, shortWords } from './build';
import type { KindSpec, TextAlternatives } from './kindSpec';
import { kindNamed } from './kinds';

/** A kind as it is written in a locale; as in English where the locale says nothing of it. */
export function localKind(name: string, locale: string): KindSpec | undefined {
  const kind = kindNamed(name);
  const data = kind && localeData(locale);
  if (!data) return kind;
  const id = `${locale} ${name}`;
  const written = known.get(id) ?? localised(kind, data, locale);
  known.set(id, written);
  return written;
}

const known = new Map<string, KindSpec>();

function localised(kind: KindSpec, data: LocaleData, locale: string): KindSpec {
  if (Object.hasOwn(data.choices, kind.name)) {
    const weights = data.choices[kind.name];
    const values = Object.keys(weights);
    return { ...kind, text: [[{ oneOf: values }]], list: { values, weights: Object.values(weights) } };
  }
  const text = ownTexts(kind, data, locale) ?? prose(kind, data);
  if (kind.name === 'json.address') return { ...kind, json: addressJson(data, locale) };
  return text ? { ...kind, text } : kind;
}

function ownTexts({ name }: KindSpec, data: LocaleData, locale: string): TextAlternatives | undefined {
  if (Object.hasOwn(data.texts, name)) return data.texts[name].map(textParts);
  switch (name) {
    case 'company.name':
      return companyNames(data);
    case 'commerce.product':
      return PRODUCTS;
    case 'person.phone':
      return phones(locale);
    case 'location.postalCode':
      return postcodes(locale);
    default:
      return undefined;
  }
}

const WORD: TextPart = { vocabulary: 'companyWord' };
const FIELD: TextPart = { vocabulary: 'companyField' };

/** The two words of a company's name, as people of the locale put them. */
export function companyWords({ blank, companyPrefix = '' }: LocaleData, word: TextPart, field: TextPart): readonly TextPart[] {
  return [companyPrefix, word, blank, field].filter((part) => part !== '');
}

function companyNames(data: LocaleData): TextAlternatives {
  const words = companyWords(data, WORD, FIELD);
  return [[...words, { oneOf: data.legalForms }], words, [...words, ' ', { number: [2, 9999] }], ...shortWords('companyWord')];
}

const PRODUCT: TextPart = { vocabulary: 'product' };

/** A product is sold under a name, which stands first: the one without blanks before the one with, so that texts stay apart. */
const PRODUCTS: TextAlternatives = [[WORD, ' ', PRODUCT], [PRODUCT], [PRODUCT, ' ', { number: [2, 9999] }], ...shortWords('productNoun')];

/** Numbers of the home country that nobody has; where these are too few, such as begin with two zeros behind its calling code. */
function phones(locale: string): TextAlternatives {
  const { phone = '', callingCode = '' } = homePlace(locale);
  const free = `${callingCode} 00`;
  return [
    spelled(phone),
    spelled(`${free}# ### ####`),
    spelled(`${free.replace(' ', '')}#######`),
    spelled(phone.replaceAll(' ', '')),
    ['999', { characters: DIGITS, length: 7 }],
    ['999', { characters: DIGITS, length: 4 }],
    ['99', { characters: DIGITS, length: 2 }],
  ];
}

function postcodes(locale: string): TextAlternatives {
  return [
    spelled(homePlace(locale).postcode?.replace(/^\d+/, (digits) => '#'.repeat(digits.length)) ?? ''),
    spelled('####'),
    spelled('###'),
  ];
}

/** An address as a document. */
function addressJson(data: LocaleData, locale: string): readonly TextPart[] {
  const [street] = data.texts['location.streetAddress'].map(textParts);
  const [postcode] = postcodes(locale);
  return ['{"street": "', ...street, '", "city": "', { vocabulary: 'cityName' }, '", "postalCode": "', ...postcode, '"}'];
}

function homePlace(locale: string) {
  const { places } = placeList('country', locale);
  return places.find(({ countryCode }) => countryCode === homeCountry(locale)) ?? places[0];
}

/** A pattern of a place, `#` a digit and `@` a letter, as parts. */
function spelled(pattern: string): readonly TextPart[] {
  return (pattern.match(/#+|@+|[^#@]+/g) ?? []).map((run) => {
    if (run[0] === '#') return { characters: DIGITS, length: run.length };
    return run[0] === '@' ? { characters: LETTERS, length: run.length } : run;
  });
}

/** Kinds made of words and sentences: which list, and how many of it. */
const PROSE: Readonly<Record<string, readonly (readonly [list: string, times: number])[]>> = {
  'text.sentence': [['sentence', 1]],
  'text.description': [
    ['sentence', 2],
    ['sentence', 1],
    ['noteText', 1],
  ],
  'text.paragraph': [
    ['sentence', 4],
    ['sentence', 2],
    ['sentence', 1],
  ],
  'text.articleBody': [
    ['sentence', 5],
    ['sentence', 2],
    ['sentence', 1],
  ],
  'film.description': [
    ['sentence', 2],
    ['sentence', 1],
  ],
  'text.note': [['noteText', 1]],
  'text.comment': [
    ['commentText', 2],
    ['commentText', 1],
  ],
  'text.message': [
    ['messageText', 2],
    ['messageText', 1],
  ],
  'text.emailSubject': [['emailSubject', 1]],
  'text.review': [['reviewHeadline', 1]],
  'text.reviewTitle': [['reviewHeadline', 1]],
  'text.reason': [['reason', 1]],
  'text.question': [['question', 1]],
  'text.articleTitle': [['articleTitle', 1]],
  'text.words': [['thing', 1]],
  'text.word': [['thing', 1]],
  'text.name': [['thing', 1]],
  'person.bio': [
    ['bioPhrase', 2],
    ['bioPhrase', 1],
  ],
  'commerce.productDescription': [
    ['productSentence', 2],
    ['productSentence', 1],
  ],
  'commerce.category': [['productCategory', 1]],
  'company.task': [['task', 1]],
  'company.project': [['project', 1]],
  'company.event': [['meetingTitle', 1]],
  'company.course': [['course', 1]],
  'book.title': [['workTitle', 1]],
  'book.series': [['workTitle', 1]],
  'film.title': [['workTitle', 1]],
  'music.song': [['workTitle', 1]],
  'music.album': [['workTitle', 1]],
  'game.title': [['workTitle', 1]],
  'food.dish': [['dish', 1]],
  'food.recipe': [['dish', 1]],
  'food.dishDescription': [['dish', 1]],
  'food.restaurant': [['restaurant', 1]],
  'text.tag': [['tag', 1]],
};

/** Sentences one after the other, no two the same; with numbers where there have to be more, and the short ones where there is little room. */
function prose({ name, ...kind }: KindSpec, { blank }: LocaleData): TextAlternatives | undefined {
  const all = Object.hasOwn(PROSE, name) ? PROSE[name].map(listsOf) : [];
  const sentences = (lists: readonly string[]): TextPart[] =>
    lists.flatMap((vocabulary, at): TextPart[] => (at === 0 || blank === '' ? [{ vocabulary }] : [blank, { vocabulary }]));
  const forms = all.map(sentences);
  const [last] = all.at(-1) ?? [];
  if (last === undefined) return undefined;
  // What conditions want longer than the kind's own texts is told at length.
  const long = kind.prose ? LONG.map(sentences) : [];
  return [...forms, ...long, [{ vocabulary: last }, ' ', { number: [2, 99_999] }], ...shortWords(last), ...shortWords('thing')];
}

const LONG: readonly (readonly string[])[] = [4, 8].map((times) => listsOf(['sentence', times]));

function listsOf([list, times]: readonly [list: string, times: number]): readonly string[] {
  return times === 1 ? [list] : Array.from({ length: times }, (_, at) => `${list} ${at + 1}/${times}`);
}
