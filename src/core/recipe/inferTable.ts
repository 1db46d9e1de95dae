import type { Table } from '../schema/schema';
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
  /** Ids are uuids or texts; programs that make such ids count moments in milliseconds, others in seconds. */
  readonly texted: boolean;
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
  const sporting = table.columns.some(({ name }) => wordsOf(name).some((word) => SPORT_WORDS.has(word)));
  const subject = own ?? borrowed ?? subjectOf(tableWords) ?? (sporting ? 'person' : undefined);
  return {
    tableWords,
    subject: sporting && subject === 'team' ? 'club' : subject,
    sort: own || borrowed ? sort : undefined,
    headed: sort !== undefined || sporting || (subject !== undefined && isHeaded(tableWords, subject)),
    sporting,
    prefix: commonPrefix(table.columns.map(({ name }) => name)),
    texted: table.columns.some(({ name, type }) => type.name === 'uuid' || (/id$/i.test(name) && TEXT_TYPES.has(type.name))),
  };
}

const SPORT_WORDS: ReadonlySet<string> = new Set([
  'coach',
  'stadium',
  'mascot',
  'league',
  'jersey',
  'goal',
  'assist',
  'referee',
  'playoff',
  'player',
  'mlb',
  'nfl',
  'nba',
  'nhl',
  'fifa',
]);

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
