import { isFlagType } from '../../rules/flagType';
import type { SchemaType } from '../../rules/resolveType';
import type { ResolvedType } from '../../rules/value';
import type { Column, Table } from '../../schema/schema';
import { kindFits } from '../kinds/kindFits';
import { kindNamed } from '../kinds/kinds';
import { fallbackKind } from './inferFallback';
import { isCounted, kindByForm } from './inferForm';
import { type Head, heads, nounKinds } from './inferHeads';
import type { InferenceRule } from './inferRule';
import { inferenceRules } from './inferRules';
import { systemRules } from './inferRulesSystems';
import { describingWords, isAgent, isHeaded, type Subject, subjectNamed, subjectOf, vagueNouns } from './inferSubject';
import { SAYS_MILLISECONDS, type TableSetting, tableSetting } from './inferTable';
import { wordsOf } from './inferWords';
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
  const setting = { type: value, ...tableSetting(table, referrers) };
  if (isCounted(column.name, value)) return { kind: 'number.count', confidence: 0.8 };
  const guess =
    fromName(wordsOf(column.name), setting) ??
    withoutPrefix(column.name, setting) ??
    fromComment(column.comment, setting) ??
    fromOtherType(wordsOf(column.name), setting) ??
    fromForm(column.name, setting, type.family === 'array');
  // Several of something in one text without a limit are a document.
  if (
    guess?.kind === 'text.word' &&
    type.family === 'text' &&
    type.maxLength === undefined &&
    /[a-z]s$/i.test(column.name) &&
    wordsOf(column.name).length === 1
  )
    return { kind: 'json.object', confidence: 0.5 };
  // Sorts in the plural are how many of them there are.
  if (guess?.kind === 'number.statusCode' && /[^su]s$/i.test(column.name)) return { ...guess, kind: 'number.smallCount' };
  return guess ?? { kind: fallbackKind(type.family === 'array' ? type : value), confidence: 0.2 };
}

function fromForm(name: string, { type }: Setting, isArray: boolean): InferredKind | undefined {
  // Of an array the plural is no wonder.
  const kind = kindByForm(isArray ? name.replace(/s$/i, '') : name, wordsOf(name), type);
  return kind ? { kind, confidence: 0.3 } : undefined;
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

function fromName(words: readonly string[], setting: Setting): InferredKind | undefined {
  if (words.length === 0) return undefined;
  const short = withoutTable(words, setting.tableWords);
  const qualifier = subjectOf(words.slice(0, -1));
  const phrases = short.length < words.length ? [words.join(' '), short.join(' ')] : [words.join(' ')];
  // `key` of `api_keys`, `number` of `invoices`.
  if (short.length === 1 && OWN.has(short[0]))
    phrases.push([...setting.tableWords.filter((word) => word !== short[0]), short[0]].join(' '));
  const found = phrases.map((phrase) => byRule(phrase, qualifier, setting)).filter((each) => each !== undefined);
  const [whole, ...others] = found;
  // What is left without the table's words may say more than rules for whatever no other takes.
  const better = whole && placeOf(whole.rule) >= LATE ? others.find((each) => placeOf(each.rule) < LATE) : undefined;
  if (whole) return (better ?? whole).guess;
  return byHead(words, short, qualifier, setting) ?? headFirst(words, setting) ?? byNoun(words, setting) ?? withoutUnit(words, setting);
}

/** Words that alone are said of the table: the `number` of an invoice is an invoice number. */
const OWN: ReadonlySet<string> = new Set(['key', 'code', 'number', 'token', 'method', 'secret', 'rate', 'price', 'address', 'date']);

/** Words that stand first where the language, or the writer, puts what something is before whose it is. */
const FIRST: ReadonlySet<string> = new Set(
  'name code date number address phone email amount price type status title method mode'.split(' '),
);

/** Of these, words that go before other nouns in English too. */
const BEFORE: ReadonlySet<string> = new Set(['email', 'phone', 'address', 'date', 'price']);

/** `nombre_cliente`, `fecha_pedido`: the last word of an English name stands first. */
function headFirst(words: readonly string[], setting: Setting): InferredKind | undefined {
  const [first, ...rest] = words;
  const whose = subjectNamed(rest[rest.length - 1] ?? '');
  if (first === 'title' && whose && isAgent(whose)) return undefined;
  if (BEFORE.has(first) && !(rest.length === 1 && (subjectNamed(rest[0]) || rest[0].endsWith('ed')))) return undefined;
  return rest.length > 0 && rest.length < 3 && FIRST.has(first) && !FIRST.has(rest[rest.length - 1]) && !/^\d/.test(rest[0])
    ? fromName([...rest, first], setting)
    : undefined;
}

/** Ends of names that say in which unit, which language, or which of several. */
const ENDS: ReadonlySet<string> = new Set(
  'clean normalized canonical sanitized lower upper ounce foot inch yard kilogram gram pound centimeter millimeter meter kilometer liter usd eur gbp cent celsius default start end old new min max minimum maximum average total raw en de fr es it pt ru zh ja us x y z s h d html markdown stripped plain'.split(
    ' ',
  ),
);

/** `height_cm` is a height, `tag_2` a tag, `priority_default` a priority. */
function withoutUnit(words: readonly string[], setting: Setting): InferredKind | undefined {
  const last = words[words.length - 1];
  const isValue = setting.type.family === 'text' && last === 'value';
  if (words.length === 1 || !(isValue || ENDS.has(last) || /^\d+$/.test(last))) return undefined;
  return fromName(words.slice(0, isValue && words.length > 2 && words[words.length - 2] === 'source' ? -2 : -1), setting);
}

/** `customer_name` in `customers` is `name`; the last word always stays. */
function withoutTable(words: readonly string[], tableWords: readonly string[]): readonly string[] {
  return words.filter((word, i) => i === words.length - 1 || !tableWords.some((own) => isShortFor(word, own)));
}

/** `price` of `sbtxprice`, where all of the table's names begin with `sbtx`. */
function withoutPrefix(name: string, setting: Setting): InferredKind | undefined {
  return setting.prefix === '' ? undefined : fromName(wordsOf(name.slice(setting.prefix.length)), setting);
}

/** `stor_name` in `stores`, `pub_name` in `publishers`. */
function isShortFor(word: string, own: string): boolean {
  return own.startsWith(word.length >= STEM ? word.slice(0, STEM) : word) && word.length > 1;
}

const STEM = 4;

/** Kinds that only rows of the very subject have. */
const PLACED = /^location\./;

/** Moments that are counted in seconds, unless the name or the table's ids say otherwise. */
const secondsOf: ReadonlyMap<string, string> = new Map([
  ['date.epochMilliseconds', 'date.epochSeconds'],
  ['date.expiryMilliseconds', 'date.expirySeconds'],
]);

/** A guess, and the rule that says it. */
interface Ruled {
  readonly rule: InferenceRule;
  readonly guess: InferredKind;
}

/** Where the rules begin that are tried last. */
const LATE = inferenceRules.length - systemRules.length;

function placeOf(rule: InferenceRule): number {
  return inferenceRules.indexOf(rule);
}

function byRule(phrase: string, qualifier: Subject | undefined, setting: Setting): Ruled | undefined {
  const { subject, headed, type, texted } = setting;
  for (const rule of rulesFor(phrase)) {
    const { column, kinds, about } = rule;
    if (!isForType(rule, type) || !isAbout(rule, qualifier, setting)) continue;
    // A pattern is compiled when it is first used.
    const kind = fitting(kinds, type);
    if (!kind || !column.test(phrase)) continue;
    // Where a customer lives is not in what a customer has noted.
    if (about && !headed && PLACED.test(kind) && about.some((each) => each === subject)) continue;
    const inMilliseconds = (texted && type.family === 'integer') || SAYS_MILLISECONDS.test(phrase);
    return { rule, guess: { kind: inMilliseconds ? kind : (secondsOf.get(kind) ?? kind), confidence: about ? 0.85 : 0.9 } };
  }
  return undefined;
}

function isForType({ within, beyond, only }: InferenceRule, { family, maxLength }: ResolvedType): boolean {
  if (only !== undefined && only !== family) return false;
  if (within !== undefined && (maxLength === undefined || maxLength > within)) return false;
  return beyond === undefined || (maxLength ?? 0) > beyond;
}

function isAbout({ about }: InferenceRule, qualifier: Subject | undefined, { subject, flavours }: Setting): boolean {
  return about?.some((each) => each === qualifier || each === subject || flavours.includes(each)) ?? true;
}

/** `name`, `title`, `status`: by what stands before it, then by the table. */
function byHead(
  words: readonly string[],
  short: readonly string[],
  qualifier: Subject | undefined,
  { subject, flavours, sort, headed, sporting, phrases, type }: Setting,
): InferredKind | undefined {
  const last = words[words.length - 1];
  // What a table of sorts calls `name` is the sort itself.
  const sorted = sort && short.length === 1 && /^(name|title|label)$/.test(last) ? sort : last;
  const head = heads.find((each) => each.words.split(' ').includes(sorted));
  if (!head) return undefined;
  // Of a name and its value the name is a key.
  if (sorted === 'name' && short.length === 1 && phrases.has('value') && type.family === 'text')
    return { kind: 'text.key', confidence: 0.6 };
  const near =
    qualifier && !isShort(head, type) && sorted === last && mayName(qualifier, isHeaded(words.slice(0, -1), qualifier), last)
      ? fitting([head.of[qualifier]], type)
      : undefined;
  if (near) return { kind: near, confidence: 0.85 };
  const far =
    subject &&
    !(isAgent(subject) && short.length > 1 && /^(status|description)/.test(head.words)) &&
    !isShort(head, type) &&
    mayName(subject, headed, sorted) &&
    isOfTheRow(short, sporting)
      ? fitting([head.of[subject]], type)
      : undefined;
  if (far) return { kind: far, confidence: short.length === 1 ? 0.8 : 0.5 };
  const kind = isShort(head, type) ? 'text.caption' : fitting([...flavoured(head, short, flavours), ...head.otherwise], type);
  return kind ? { kind, confidence: 0.4 } : undefined;
}

/** What a word alone means in a table that speaks of something besides its subject. */
function flavoured(head: Head, short: readonly string[], flavours: readonly Subject[]): (string | undefined)[] {
  return short.length === 1 && !OWN_NAME.test(short[0]) ? flavours.map((flavour) => head.of[flavour]) : [];
}

const OWN_NAME = /^(name|title|label)$/;
const OWN_CODE = /^(code|number|reference|symbol|abbreviation|type|kind|class|category)$/;

/** A description of so few characters is a label, not prose. */
function isShort(head: Head, { family, maxLength }: ResolvedType): boolean {
  return head.words.startsWith('description') && family === 'text' && maxLength !== undefined && maxLength <= LABEL_LENGTH;
}

const LABEL_LENGTH = 60;

/** What belongs to a person or a company is not called like one. */
function mayName(subject: Subject, headed: boolean, head: string): boolean {
  return headed || !(isAgent(subject) || OWN_NAME.test(head));
}

/** `display_name` is the row's own, `calendar_name` that of something else. */
function isOfTheRow(short: readonly string[], sporting: boolean): boolean {
  const [first, second] = short;
  return (
    short.length === 1 ||
    (short.length === 2 &&
      (!(OWN_NAME.test(second) || OWN_CODE.test(second)) || describingWords.has(first) || first.length === 1 || sporting))
  );
}

const LONGEST_NAME = 1_000;

/** `author`, `publisher`: the thing stands for its name. */
function byNoun(words: readonly string[], { type, phrases }: Setting): InferredKind | undefined {
  // A number refers to a thing, rather than being its name.
  if (NUMBERS.has(type.family)) return undefined;
  // What is this long is no name.
  if (vagueNouns.has(words[words.length - 1]) || (type.maxLength ?? 0) > LONGEST_NAME) return undefined;
  const subject = subjectNamed(words[words.length - 1]);
  const named = words.join(' ');
  const kind = subject && nounKinds[subject];
  const coded =
    type.family === 'text' &&
    (NAMED.some((word) => phrases.has(`${named} ${word}`)) ||
      ((type.maxLength ?? SHORTEST_NAME) < SHORTEST_NAME && LONG_NAMES.has(kind ?? '')));
  const fit = fitting([coded ? 'text.code' : kind], type);
  return fit ? { kind: fit, confidence: 0.6 } : undefined;
}

const NUMBERS: ReadonlySet<string> = new Set(['integer', 'decimal', 'float']);

/** Names that hardly one column holds which has fewer characters than this: it holds codes. */
const SHORTEST_NAME = 11;
const LONG_NAMES: ReadonlySet<string> = new Set([
  'company.name',
  'commerce.product',
  'company.school',
  'company.project',
  'finance.bank',
  'sport.team',
  'location.venue',
  'travel.route',
]);

/** Beside `team_name`, `team` is a code. */
const NAMED: readonly string[] = ['name', 'long', 'description'];

/** A comment's first words, where the name said nothing: "E-mail address of the member". */
function fromComment(comment: string | undefined, setting: Setting): InferredKind | undefined {
  const clause = comment?.split(/[.,;:()\n]| of | for | in | from | the | that | which /i)[0].trim();
  if (!clause || clause.split(/\s+/).length > 4) return undefined;
  const guess = byRule(wordsOf(clause.replaceAll(' ', '_')).join(' '), undefined, setting)?.guess;
  return guess ? { kind: guess.kind, confidence: 0.6 } : undefined;
}

/** Names that texts have which hold moments. */
const SAYS_MOMENT =
  /\b(date|time|timestamp|datetime|birth|birthday|debut|since|until)$|^date\b|\b(\w+ed|start|end|begin|open|close|sent|paid|run|due|built|born|seen|read|left|won|made|posted) (at|on)$/;

/** Names that texts have which hold numbers. */
const SAYS_NUMBER =
  /\b(amount|price|cost|total|rate|quantity|weight|height|width|length|depth|score|count|percent|percentage|age|salary|dose|dosage|strength|size|volume|temperature|distance|latitude|longitude|limit|balance|fee|tax|ratio|speed|vote|population|infusion|number|mileage|calorie)\b/;

/** A text whose name speaks of a number or a date holds them as text. */
function fromOtherType(words: readonly string[], setting: Setting): InferredKind | undefined {
  if (setting.type.family !== 'text') return undefined;
  const asDate = SAYS_MOMENT.test(words.join(' ')) && fromName(words, { ...setting, type: { ...setting.type, family: 'timestamp' } });
  if (asDate && kindFits('date.text', setting.type)) return { kind: 'date.text', confidence: 0.5 };
  const asNumber = SAYS_NUMBER.test(words.join(' ')) && fromName(words, { ...setting, type: { ...setting.type, family: 'decimal' } });
  const isNumber = asNumber && !/^(boolean\.|number\.statusCode)/.test(asNumber.kind) && kindNamed(asNumber.kind)?.text === undefined;
  const asText = asNumber && /^(id\.|number\.large)/.test(asNumber.kind) ? 'text.number' : 'text.smallNumber';
  return isNumber && kindFits(asText, setting.type) ? { kind: asText, confidence: 0.4 } : undefined;
}

function fitting(kinds: readonly (string | undefined)[], type: ResolvedType): string | undefined {
  return kinds.find((kind) => kind !== undefined && kindFits(kind, type));
}
