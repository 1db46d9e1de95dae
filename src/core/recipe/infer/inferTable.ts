import type { Table } from '../../schema/schema';
import { isHeaded, type Subject, sortWords, subjectOf } from './inferSubject';
import { wordsOf } from './inferWords';

/** What a table says of its columns. */
export interface TableSetting {
  readonly tableWords: readonly string[];
  readonly subject: Subject | undefined;
  /** The table lists sorts of something: `address_types`, `statuses`; the word that says so. */
  readonly sort: string | undefined;
  /** The subject is what a row is, rather than what it belongs to: in `customer_notes` no row is a customer. */
  readonly headed: boolean;
  /** The columns speak of sport: a team is a club, a position is on the field. */
  readonly sporting: boolean;
  /** What the columns speak of besides the subject: rules about it hold here too. */
  readonly flavours: readonly Subject[];
  /** Ids are uuids or texts, or a moment says so: programs that make such ids count in milliseconds, others in seconds. */
  readonly texted: boolean;
  /** The columns' names as phrases: what stands beside a column tells what it is. */
  readonly phrases: ReadonlySet<string>;
  /** What all columns' names begin with: `sbtx` of `sbtxprice`, `sbtxtype` and so on; mostly nothing. */
  readonly prefix: string;
}

const settings = new WeakMap<Table, { readonly referrers: string; readonly setting: TableSetting }>();

/** The same for all columns of a table, so it is found out once. */
export function tableSetting(table: Table, referrers: readonly string[]): TableSetting {
  const named = referrers.join('\n');
  const known = settings.get(table);
  if (known?.referrers === named) return known.setting;
  const setting = readSetting(table, referrers);
  settings.set(table, { referrers: named, setting });
  return setting;
}

function readSetting(table: Table, referrers: readonly string[]): TableSetting {
  const tableWords = wordsOf(table.name);
  const last = tableWords[tableWords.length - 1];
  const sort = sortWords.has(last) ? last : undefined;
  const own = subjectOf(sort ? tableWords.slice(0, -1) : tableWords);
  const borrowed = sort && !own ? referrers.map((name) => subjectOf(wordsOf(name))).find((subject) => subject) : undefined;
  const columns = table.columns.map(({ name }) => wordsOf(name));
  const spoken = new Set([...tableWords, ...columns.flat()]);
  const sporting = FLAVOURS.sport.some((word) => spoken.has(word));
  const flavours = flavoursOf(spoken);
  const subject = meant(own ?? borrowed ?? subjectOf(tableWords), tableWords, spoken) ?? (sporting ? 'person' : undefined);
  return {
    tableWords,
    subject: (sporting && subject && IN_SPORT[subject]) || subject,
    sort: own || borrowed ? sort : undefined,
    headed: sort !== undefined || sporting || (subject !== undefined && isHeaded(tableWords, subject)),
    sporting,
    prefix: commonPrefix(table.columns.map(({ name }) => name)),
    flavours: subject === undefined ? flavours : flavours.filter((flavour) => !WHOSE.has(flavour)),
    phrases: new Set(columns.map((words) => words.join(' '))),
    texted: table.columns.some(
      ({ name, type }) =>
        type.name === 'uuid' || (/id$/i.test(name) && TEXT_TYPES.has(type.name)) || SAYS_MILLISECONDS.test(wordsOf(name).join(' ')),
    ),
  };
}

/** What of a moment's name says that it is counted in milliseconds. */
export const SAYS_MILLISECONDS = /\b(ms|millisecond|fired?|checkin)\b/;

/** Words of which one tells that a table speaks of a subject. */
const FLAVOURS = {
  sport: words('coach stadium mascot league jersey goal assist referee playoff player mlb nfl nba nhl fifa'),
  ai: words('llm prompt embedding tokenizer chatbot openai'),
  medication: words('dose dosage drug medication prescription infusion'),
  labTest: words('specimen loinc analyte'),
  project: words('commit sha git'),
  service: words('oauth redirect jwk'),
  domain: words('webhook endpoint'),
  company: words('revenue industry subsidiary'),
  school: words('student semester gpa attendance'),
  person: words('bmi pulse patient'),
  vehicle: words('vin odometer rpm mileage ignition throttle'),
  book: words('isbn royalty'),
} satisfies Partial<Record<Subject, readonly string[]>>;

/** Subjects that have rather than are: what is theirs is not told by other words of a table that is about something. */
const WHOSE: ReadonlySet<Subject> = new Set<Subject>(['company', 'school', 'person']);

function words(list: string): readonly string[] {
  return list.split(' ');
}

function flavoursOf(spoken: ReadonlySet<string>): readonly Subject[] {
  return (Object.keys(FLAVOURS) as (keyof typeof FLAVOURS)[]).filter((subject) => FLAVOURS[subject].some((word) => spoken.has(word)));
}

/** What subjects are called in sport. */
const IN_SPORT: Readonly<Partial<Record<Subject, Subject>>> = { team: 'club', department: 'league' };

/** Words that name a subject only beside one of others, and what they name elsewhere. */
const MEANT: Readonly<Record<string, { readonly beside: RegExp; readonly subject: Subject; readonly otherwise: Subject | undefined }>> = {
  menu: { beside: /^(restaurant|dish|cuisine|meal|food|price|calorie)$/, subject: 'menu', otherwise: 'artefact' },
  element: { beside: /^(atomic|symbol|chemical|periodic|mass)$/, subject: 'element', otherwise: 'artefact' },
  module: { beside: /^(course|student|teacher|lesson|lecture|teacher|credit|semester)$/, subject: 'course', otherwise: 'service' },
  test: { beside: /^(specimen|patient|analyte|lab|laboratory|loinc|blood)$/, subject: 'labTest', otherwise: undefined },
  listing: {
    beside: /^(bed|bath|bedroom|bathroom|sqft|square|foot|mls|rent|room|floor|furnished)$/,
    subject: 'property',
    otherwise: 'product',
  },
  membership: { beside: /^(price|fee|level|tier|gym|duration|plan|cost)$/, subject: 'plan', otherwise: undefined },
  card: { beside: /^(number|cvv|bank|expiry|holder|payment|brand|balance|cardholder|pin)$/, subject: 'payment', otherwise: 'task' },
  storage: { beside: /^(warehouse|shelf|stock|product|quantity|item)$/, subject: 'warehouse', otherwise: 'artefact' },
  tree: { beside: /^(species|trunk|planted|height|leaf|forest)$/, subject: 'plant', otherwise: 'artefact' },
  plant: { beside: /^(species|flower|botanical|garden|seed|watering|sunlight)$/, subject: 'plant', otherwise: 'place' },
  room: {
    beside: /^(hotel|bed|price|guest|floor|night|capacity|building|number|rate|adult|clean|seat|patient|ward)$/,
    subject: 'room',
    otherwise: undefined,
  },
  feature: { beside: /^(property|hotel|room|house|vehicle|amenity|apartment)$/, subject: 'amenity', otherwise: 'artefact' },
  package: { beside: /^(version|license|maintainer|dependency|checksum|repository)$/, subject: 'artefact', otherwise: 'plan' },
  object: { beside: /^(bucket|storage|blob)$/, subject: 'file', otherwise: undefined },
};

/** The subject, unless the word that names it means something else beside the table's other words. */
function meant(subject: Subject | undefined, tableWords: readonly string[], spoken: ReadonlySet<string>): Subject | undefined {
  const word = tableWords.findLast((each) => Object.hasOwn(MEANT, each));
  if (word === undefined) return subject;
  const { beside, subject: there, otherwise } = MEANT[word];
  if (subject !== undefined && subject !== there && subject !== otherwise) return subject;
  return [...spoken].some((each) => beside.test(each)) ? there : otherwise;
}

const TEXT_TYPES: ReadonlySet<string> = new Set(['text', 'character varying', 'character']);

/** So many names that begin alike do so on purpose. */
const ALIKE = 4;

function commonPrefix(names: readonly string[]): string {
  if (names.length < ALIKE) return '';
  const [first, ...others] = names;
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}
