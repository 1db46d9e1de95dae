import { type Subject, subjectOf } from '../../recipe/infer/inferSubject';
import { type TableSetting, tableSetting } from '../../recipe/infer/inferTable';
import { wordsOf } from '../../recipe/infer/inferWords';
import type { Table } from '../../schema/schema';
import type { TableDraft } from '../tableDraft';

/** Grammars of subjects that are not named like one. */
const BY_SUBJECT: Readonly<Partial<Record<Subject, string>>> = {
  account: 'person',
  device: 'machine',
  domain: 'machine',
  sensor: 'machine',
  queue: 'service',
  song: 'music',
  album: 'music',
  playlist: 'music',
  country: 'city',
  city: 'city',
  state: 'city',
  region: 'city',
  county: 'city',
  warehouse: 'place',
  drink: 'dish',
  menu: 'dish',
  subject: 'course',
  department: 'team',
  club: 'team',
  permission: 'role',
  subscription: 'plan',
  league: 'event',
  position: 'vacancy',
  folder: 'file',
  bank: 'company',
  bankAccount: 'account',
  pet: 'animal',
  dog: 'animal',
  cat: 'animal',
  horse: 'animal',
  bird: 'animal',
  symptom: 'diagnosis',
  station: 'route',
};

/** Subjects that a grammar of the same name is about something else than, or that none is about. */
const GENERAL: ReadonlySet<string> = new Set(['appointment', 'category', 'flight', 'airport', 'artefact', 'reason', 'answer', 'genre']);

/** Words that say more than the subject that they belong to. */
const BY_WORD: readonly (readonly [words: RegExp, topic: string])[] = [
  [/\b(error|exception|failure|crash)\b/, 'failure'],
  [/\bcommit\b/, 'commit'],
  [/\b(campaign|newsletter|mailing)\b/, 'promotion'],
  [/\bprompt\b/, 'prompt'],
  [/\b(notification|alert|push)\b/, 'notification'],
  [/\b(maintenance|repair) (request|ticket|order|report)|\bdefect\b/, 'repair'],
  [
    /\b(ticket|help ?desk|support (case|request|issue|message)|complaint|inquiry|enquiry|contact (request|message|form|submission|us))\b/,
    'ticket',
  ],
  [/\b(vacancy|opening|job (post|posting|listing|offer|ad|title)|jobs? board|recruitment)\b/, 'vacancy'],
  [/\b(outage|incident|postmortem)\b/, 'outage'],
  [/\b(claim|accident|dispute|lawsuit|legal case)\b/, 'claim'],
  [/\b(meeting|minutes|standup)\b/, 'meeting'],
  [/\b(time ?sheet|time entry|work ?log)\b/, 'task'],
  [/\b(encounter|consultation|medical record|visit)\b/, 'appointment'],
];

const MEDICAL = /\b(hadm|icu|caregiver|patient|doctor|physician|diagnosis|symptom|prescription|clinic|nurse|vet|medication|treatment)\b/;
const LODGING = /\b(room|hotel|guest|check in)\b/;
const SHOP = /\b(product|item|shop|store|sku|catalog)\b/;

/** The topic of the texts of a column: what its name speaks of, else what the table is about. */
export function topicOf({ context, table }: TableDraft, column: string): string {
  const own = wordsOf(column).slice(0, -1);
  const setting = tableSetting(table, context.referrers(table));
  return (
    topicNamed(wordsOf(column)) ??
    sortTopic(setting, table) ??
    topicOfWords(own, table) ??
    topicOfWords(setting.tableWords, table, setting.subject) ??
    'general'
  );
}

/** The topic of reviews: what they are reviews of, by the words of the table and the tables that it refers to. */
export function reviewTopic({ table }: TableDraft): string {
  const references = table.foreignKeys.map(({ references: { table: parent } }) => wordsOf(parent.name));
  const named = [wordsOf(table.name).filter((word) => !REVIEW.test(word)), ...references];
  const found = named.map((words) => reviewed(words)).find((topic) => topic !== undefined && topic !== 'person');
  const topic = found ?? named.map((words) => reviewed(words)).find((each) => each !== undefined);
  return topic ? `review of ${topic}` : 'review';
}

const REVIEW = /^(review|rating|feedback|testimonial|comment|survey|answer|response|nps)$/;

/** What kinds of things are reviewed, by words of names. */
const REVIEWED: readonly (readonly [words: RegExp, topic: string])[] = [
  [/\b(employee|staff|performance|appraisal|trainee)\b/, 'employee'],
  [/\b(hotel|hostel|resort|room)\b/, 'hotel'],
  [/\b(restaurant|cafe|bar|diner|eatery)\b/, 'restaurant'],
  [/\b(dish|menu item|meal|recipe|food)\b/, 'dish'],
  [/\b(film|movie|show|series|episode|video)\b/, 'film'],
  [/\b(book|novel|title|copy|edition)\b/, 'book'],
  [/\b(course|class|lesson|training|lecture|workshop)\b/, 'course'],
  [/\b(app|application|software|plugin|extension|service|tool|game)\b/, 'software'],
  [/\b(listing|property|apartment|rental|stay|home|house)\b/, 'stay'],
  [/\b(event|conference|concert|session|talk|tour)\b/, 'event'],
  [/\b(ride|trip|driver|flight|journey)\b/, 'ride'],
  [/\b(product|item|order|sku|article|purchase|variant)\b/, 'product'],
  [
    /\b(doctor|appointment|physician|therapist|provider|mechanic|freelancer|tutor|instructor|professional|seller|contractor|job)\b/,
    'person',
  ],
  [/\b(company|business|employer|supplier|vendor|agency|organization|store|shop|brand)\b/, 'company'],
];

function reviewed(words: readonly string[]): string | undefined {
  return REVIEWED.find(([pattern]) => pattern.test(words.join(' ')))?.[1];
}

/** What sorts of a thing are described like the thing. */
const SORTED: ReadonlySet<string> = new Set(['room', 'vehicle', 'dish', 'drink', 'animal', 'plant', 'property', 'medication', 'plan']);

/** Lists of sorts of something: of products, or of anything else. */
function sortTopic({ sort, subject }: TableSetting, table: Table): string | undefined {
  if (sort === undefined || (subject !== undefined && SORTED.has(subject))) return undefined;
  if (sort !== 'category') return 'sort';
  return SHOP.test(`${wordsOf(table.name).join(' ')} ${neighbours(table)}`) ? 'category' : 'tag';
}

function topicNamed(words: readonly string[]): string | undefined {
  const phrase = words.join(' ');
  return BY_WORD.find(([pattern]) => pattern.test(phrase))?.[1];
}

function topicOfWords(words: readonly string[], table: Table, known?: Subject): string | undefined {
  const phrase = words.join(' ');
  const told = topicNamed(words);
  if (told && told !== 'appointment') return told;
  const subject = known ?? subjectOf(words);
  if (subject === 'appointment' || told) return visitTopic(table);
  if (subject === 'event' && MEDICAL.test(neighbours(table))) return 'appointment';
  if (subject === 'category') return SHOP.test(phrase) || SHOP.test(neighbours(table)) ? 'category' : 'tag';
  if (subject === undefined || GENERAL.has(subject)) return undefined;
  return BY_SUBJECT[subject] ?? subject;
}

/** Appointments and bookings: with a doctor, in a hotel, or anything. */
function visitTopic(table: Table): string {
  const near = neighbours(table);
  if (/\b(pet|animal|vet|breed)\b/.test(near)) return 'vet visit';
  if (MEDICAL.test(near)) return 'appointment';
  return LODGING.test(near) ? 'hotel' : 'general';
}

function neighbours(table: Table): string {
  const names = [...table.columns.map(({ name }) => name), ...table.foreignKeys.map(({ references }) => references.table.name)];
  return names.flatMap((name) => [...wordsOf(name), '|']).join(' ');
}
