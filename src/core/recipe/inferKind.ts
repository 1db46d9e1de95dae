import { isFlagType } from '../rules/flagType';
import type { SchemaType } from '../rules/resolveType';
import type { ResolvedType } from '../rules/value';
import type { Column, Table } from '../schema/schema';
import { fallbackKind } from './inferFallback';
import { heads, nounKinds } from './inferHeads';
import { type Subject, sortWords, subjectNamed, subjectOf } from './inferSubject';
import { wordsOf } from './inferWords';
import { kindFits } from './kinds/kindFits';
import { kindNamed } from './kinds/kinds';
import { rulesFor } from './rulesFor';

/** A kind's name, and how sure the guess is: 0 to 1. */
export interface InferredKind {
  readonly kind: string;
  readonly confidence: number;
}

/** What a name is understood by. */
interface Setting extends TableSetting {
  readonly type: ResolvedType;
}

/** What a table says of its columns. */
interface TableSetting {
  readonly tableWords: readonly string[];
  readonly subject: Subject | undefined;
  /** The table lists sorts of something: `address_types`, `statuses`; the word that says so. */
  readonly sort: string | undefined;
  /** The columns speak of sport: a team is a club, a position is on the field. */
  readonly sporting: boolean;
}

/** A column's type; of a domain with its checks. */
type InferredType = ResolvedType & Partial<Pick<SchemaType, 'domains'>>;

/**
 * The kind of value that a column most likely holds, from the words in its name, what its table is about,
 * its type and its comment. The kind always fits the type's family (an array's: of its elements). Keys,
 * CHECKs and the labels of enums are the plan's affair. `referrers` are the names of tables that refer
 * to this one: a table `types` that `pets` refer to lists sorts of animals.
 */
export function inferKind(column: Column, table: Table, type: InferredType, referrers: readonly string[] = []): InferredKind {
  const value = type.family === 'array' && type.element ? type.element : isFlagType(type) ? { ...type, family: 'boolean' as const } : type;
  const setting = { type: value, ...settingOf(table, referrers) };
  const guess =
    fromName(wordsOf(column.name), setting) ?? fromComment(column.comment, setting) ?? fromOtherType(wordsOf(column.name), setting);
  return guess ?? { kind: fallbackKind(value), confidence: 0.2 };
}

/** Share of NULLs for a nullable column of a kind, 0 to 1. */
export function inferNullShare(column: Column, table: Table, kind: string): number {
  const phrase = wordsOf(column.name).join(' ');
  const byName = nullShares.find(({ pattern }) => pattern.test(phrase));
  // A moment of deletion is mostly missing; whether something is deleted is mostly known.
  if (byName && !kind.startsWith('boolean.')) return byName.share;
  // A nullable key to another table is usually there; what a table refers to itself by has roots.
  const link = table.foreignKeys.find((key) => key.columns.includes(column.name));
  if (link) return link.references.table.name === table.name && link.references.table.schema === table.schema ? 0.25 : 0.1;
  return kindNamed(kind)?.nulls ?? 0.15;
}

/** Columns that are empty more, or less, often than their kind. */
const nullShares: readonly { readonly pattern: RegExp; readonly share: number }[] = [
  { pattern: /\b(deleted|archived|revoked|banned|suspended|cancelled|canceled|voided|disabled)\b/, share: 0.88 },
  { pattern: /\b(middle name|name suffix|maiden name|address line 2|address 2|fax|death date|error|failure)\b/, share: 0.7 },
  { pattern: /^(name|created( at| on| date)?|status|type|amount|price|quantity|total)$/, share: 0.03 },
];

const settings = new WeakMap<Table, { readonly referrers: string; readonly setting: TableSetting }>();

/** The same for all columns of a table, so it is found out once. */
function settingOf(table: Table, referrers: readonly string[]): TableSetting {
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
  const subject = own ?? borrowed ?? subjectOf(tableWords);
  return {
    tableWords,
    subject: sporting && subject === 'team' ? 'club' : subject,
    sort: own || borrowed ? sort : undefined,
    sporting,
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
]);

function fromName(words: readonly string[], setting: Setting): InferredKind | undefined {
  if (words.length === 0) return undefined;
  const short = withoutTable(words, setting.tableWords);
  const qualifier = subjectOf(words.slice(0, -1));
  const phrases = short.length < words.length ? [words.join(' '), short.join(' ')] : [words.join(' ')];
  for (const phrase of phrases) {
    const found = byRule(phrase, qualifier, setting);
    if (found) return found;
  }
  return byHead(words, short, qualifier, setting) ?? byNoun(words, setting.type) ?? withoutUnit(words, setting);
}

const UNITS: ReadonlySet<string> = new Set([
  'kilogram',
  'gram',
  'pound',
  'centimeter',
  'millimeter',
  'meter',
  'kilometer',
  'liter',
  'usd',
  'eur',
  'gbp',
  'cent',
  'celsius',
  '1',
  '2',
  '3',
  '4',
  '5',
]);

/** `height_cm` is a height, `tag_2` a tag. */
function withoutUnit(words: readonly string[], setting: Setting): InferredKind | undefined {
  return words.length > 1 && UNITS.has(words[words.length - 1]) ? fromName(words.slice(0, -1), setting) : undefined;
}

/** `customer_name` in `customers` is `name`; the last word always stays. */
function withoutTable(words: readonly string[], tableWords: readonly string[]): readonly string[] {
  return words.filter((word, i) => i === words.length - 1 || !tableWords.includes(word));
}

function byRule(phrase: string, qualifier: Subject | undefined, { subject, type, sporting }: Setting): InferredKind | undefined {
  for (const { column, kinds, about, within, only = type.family } of rulesFor(phrase)) {
    if (only !== type.family) continue;
    if (within !== undefined && (type.maxLength === undefined || type.maxLength > within)) continue;
    if (about && !about.some((each) => each === qualifier || each === subject || (sporting && each === 'sport'))) continue;
    // A pattern is compiled when it is first used.
    const kind = fitting(kinds, type);
    if (kind && column.test(phrase)) return { kind, confidence: about ? 0.85 : 0.9 };
  }
  return undefined;
}

/** `name`, `title`, `status`: by what stands before it, then by the table. */
function byHead(
  words: readonly string[],
  short: readonly string[],
  qualifier: Subject | undefined,
  { subject, sort, type }: Setting,
): InferredKind | undefined {
  const last = words[words.length - 1];
  // What a table of sorts calls `name` is the sort itself.
  const sorted = sort && short.length === 1 && /^(name|title|label)$/.test(last) ? sort : last;
  const head = heads.find((each) => each.words.split(' ').includes(sorted));
  if (!head) return undefined;
  const near = qualifier && sorted === last ? fitting([head.of[qualifier]], type) : undefined;
  if (near) return { kind: near, confidence: 0.85 };
  const far = subject && short.length <= 2 ? fitting([head.of[subject]], type) : undefined;
  if (far) return { kind: far, confidence: short.length === 1 ? 0.8 : 0.5 };
  const kind = fitting(head.otherwise, type);
  return kind ? { kind, confidence: 0.4 } : undefined;
}

/** `author`, `publisher`: the thing stands for its name. */
function byNoun(words: readonly string[], type: ResolvedType): InferredKind | undefined {
  const subject = subjectNamed(words[words.length - 1]);
  const kind = subject ? fitting([nounKinds[subject]], type) : undefined;
  return kind ? { kind, confidence: 0.6 } : undefined;
}

/** A comment's first words, where the name said nothing: "E-mail address of the member". */
function fromComment(comment: string | undefined, setting: Setting): InferredKind | undefined {
  const clause = comment?.split(/[.,;:()\n]| of | for | in | from | the | that | which /i)[0].trim();
  if (!clause || clause.split(/\s+/).length > 4) return undefined;
  const guess = byRule(wordsOf(clause.replaceAll(' ', '_')).join(' '), undefined, setting);
  return guess ? { kind: guess.kind, confidence: 0.6 } : undefined;
}

/** A text whose name speaks of a number or a date holds them as text. */
function fromOtherType(words: readonly string[], setting: Setting): InferredKind | undefined {
  if (setting.type.family !== 'text') return undefined;
  const asDate = fromName(words, { ...setting, type: { ...setting.type, family: 'timestamp' } });
  if (asDate && kindFits('date.text', setting.type)) return { kind: 'date.text', confidence: 0.5 };
  const asNumber = fromName(words, { ...setting, type: { ...setting.type, family: 'decimal' } });
  const isNumber = asNumber && kindNamed(asNumber.kind)?.text === undefined;
  return isNumber && kindFits('text.number', setting.type) ? { kind: 'text.number', confidence: 0.4 } : undefined;
}

function fitting(kinds: readonly (string | undefined)[], type: ResolvedType): string | undefined {
  return kinds.find((kind) => kind !== undefined && kindFits(kind, type));
}
