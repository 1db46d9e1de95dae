import { localeData } from '../locales/loadLocale';
import type { LocaleData } from '../locales/localeData';
import type { Form, Grammar } from './grammar';
import { toldByRating } from './toldByRating';

/** Grammars by what they are about. */
type Grammars = Readonly<Record<string, Grammar>>;

/** For each file of grammars a `require` inside a function: run when the first text about one of its topics is asked for. */
type Files = Readonly<Record<string, () => Grammars>>;

const files: Files = {
  goods: () => (require('./english/goods') as typeof import('./english/goods')).goods,
  culture: () => (require('./english/culture') as typeof import('./english/culture')).culture,
  places: () => (require('./english/places') as typeof import('./english/places')).places,
  work: () => (require('./english/work') as typeof import('./english/work')).work,
  society: () => (require('./english/society') as typeof import('./english/society')).society,
  web: () => (require('./english/web') as typeof import('./english/web')).web,
  reviews: () => (require('./english/reviews') as typeof import('./english/reviews')).reviews,
  systems: () => (require('./english/systems') as typeof import('./english/systems')).systems,
  general: () => (require('./english/general') as typeof import('./english/general')).general,
};

/** The topics of each file, `_` for a space; reviews are named by what they are about, `review of hotel`. */
const topics: Readonly<Record<string, string>> = {
  goods: 'product category brand order invoice payment promotion shipment plan vehicle',
  culture: 'film book music game dish recipe restaurant artist',
  places: 'hotel room property place city school store route',
  work: 'project task ticket repair course event vacancy team company meeting',
  society: 'person appointment procedure diagnosis medication animal plant account claim loan vet_visit',
  web: 'article comment message notification file tag question',
  systems: 'log failure commit job service machine setting role sort prompt outage',
};

const fileOf: ReadonlyMap<string, string> = new Map(
  Object.entries(topics).flatMap(([file, names]) => names.split(' ').map((name) => [name.replace('_', ' '), file] as const)),
);

/** Every topic that has a grammar of its own; reviews by what they are of. */
export const grammarTopics: readonly string[] = [...fileOf.keys()];

/** The grammar of a topic in the language of a locale; of a topic that has none, what may be said of anything. */
export function grammarOf(topic: string, locale: string): Grammar {
  const data = localeData(locale);
  if (data) return topic.startsWith('review') ? localReviews(data) : WORDLESS;
  const file = topic.startsWith('review') ? 'reviews' : (fileOf.get(topic) ?? 'general');
  const grammars = files[file]();
  const found = grammars[topic] ?? grammars[file === 'reviews' ? 'review' : 'general'];
  if (!found) throw new Error(`There is no grammar for "${topic}".`);
  return found;
}

/** Where there are no sentences about a topic, texts are made of the lists of their kinds. */
const WORDLESS: Grammar = { words: {}, forms: {} };

const reviews = new Map<LocaleData, Grammar>();

function localReviews(data: LocaleData): Grammar {
  const known = reviews.get(data) ?? {
    words: {},
    noun: '',
    ...(data.blank === '' && { blank: data.blank }),
    forms: {
      review: { moods: data.reviews, told: toldByRating },
      headline: { moods: data.headlines, told: toldByRating },
    },
  };
  reviews.set(data, known);
  return known;
}

/** The form of that name. */
export function formOf(grammar: Grammar, name: string): Form {
  const form = grammar.forms[name];
  if (!form) throw new Error(`A grammar has no form "${name}".`);
  return form;
}
