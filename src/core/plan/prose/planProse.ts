import { characterCount } from '../../generate/characterCount';
import type { Domain, MixedDomain, ProseDomain } from '../../generate/domain';
import type { DrawKey } from '../../generate/mixer';
import { openDomain } from '../../generate/openDomain';
import type { Form } from '../../generate/prose/grammar';
import { grammarOf } from '../../generate/prose/grammars';
import { proseRoom } from '../../generate/prose/openProse';
import { describingWords } from '../../recipe/infer/inferSubject';
import { wordsOf } from '../../recipe/infer/inferWords';
import { columnsOf } from '../../rules/columnsOf';
import type { Table } from '../../schema/schema';
import { acceptance } from '../domains/acceptance';
import { entityColumns } from '../entities/entityColumn';
import { needOf } from '../entities/entityForms';
import { localeTurns } from '../entities/localeScopes';
import type { Follows } from '../plan';
import type { ColumnDraft, TableDraft } from '../tableDraft';
import { moodSource } from './moods';
import { countTexts } from './textCounts';
import { reviewTopic, topicOf } from './topics';

/** Fewer different first sentences than this are no sentences of a grammar's own. */
const FEW_OPENINGS = 6;

/** A column of so many characters has room for any first sentence. */
const ROOMY = 400;

/** Which text of a grammar serves a form that it lacks: the first of them that it has. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  summary: ['summary', 'description', 'body'],
  description: ['description', 'body'],
  body: ['body', 'description'],
  subject: ['subject', 'headline'],
  title: ['headline'],
  label: ['label', 'note'],
  failure: ['message'],
  log: ['message'],
};

/** Texts about which a grammar of its own knows most, whatever the table is about. */
const OWN_TOPIC: Readonly<Record<string, string>> = {
  comment: 'comment',
  message: 'message',
  subject: 'message',
  bio: 'person',
  failure: 'failure',
  log: 'log',
};

/** What machines say is about machines. */
const MACHINES: ReadonlySet<string> = new Set(['failure', 'log']);

/** Names of columns that hold how another text begins. */
const BEGINNING = /\b(excerpt|summary|teaser|snippet|intro|introduction|lead|preview|abstract|blurb|synopsis)( text)?$/;

/** A text column and how it is written. */
interface Writing {
  readonly column: ColumnDraft;
  readonly domain: ProseDomain;
  /** Where rows are of several locales: what they have in the domain's place. */
  readonly mixed?: MixedDomain;
  readonly form: Form;
}

/**
 * Has columns of sentences written by a grammar of what they are about, in a mood that agrees with the row: reviews with
 * their rating, log lines with their level; and so that they speak of the row by its name. Columns that keys or
 * conditions settle, and those too narrow for sentences, are left as they are. `settle` gives a column the source that
 * it has without this.
 */
export function planProse(draft: TableDraft, settle: (column: ColumnDraft) => void): void {
  const candidates = entityColumns(draft, []).filter(({ draft: column, isWanted }) => isWanted && column.spec?.prose && isOpen(column));
  const names = new Set(candidates.map(({ draft: { column } }) => column.name));
  const isApart = (column: ColumnDraft): boolean => !names.has(column.column.name) && !readsAny(column, names);
  const name = candidates.length > 0 ? nameColumn(draft, isApart) : undefined;
  const nameLength = once(() => (name ? usualLength(draft, name, settle) : 0));
  const writings = candidates.flatMap(({ draft: column }) => mixedWriting(draft, column, nameLength) ?? []);
  for (const { column, domain, mixed, form, key } of begunAlike(writings)) {
    const mood = moodSource(draft, form, isApart, settle);
    const follows: Follows = { ...(key && { key }), ...(mood && { mood }), ...(name && speaksOfName(form) && { name: name.index }) };
    if (!isAllowed(draft, column, mixed ?? domain)) continue;
    column.source = { kind: 'draw', domain: mixed ?? domain, ...(Object.keys(follows).length > 0 && { follows }) };
  }
  const body = wholeOf(writings);
  if (body) countTexts(draft, body.column);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Names that are looked at. */
const NAMES_TRIED = 60;

/** How long names of rows mostly are at most, in characters. */
function usualLength({ context }: TableDraft, column: ColumnDraft, settle: (column: ColumnDraft) => void): number {
  settle(column);
  if (column.source?.kind !== 'draw' && column.source?.kind !== 'unique') return 0;
  const { pick, at } = openDomain(column.source.domain, context.locale);
  return Math.max(...Array.from({ length: NAMES_TRIED }, (_, row) => characterCount(String(at(pick(column.key, row, 0))))));
}

/** Whether nothing asks for more of the column's texts than a length, or what can be tried. */
function isOpen({ type, restriction: { values, patterns } }: ColumnDraft): boolean {
  return type.family === 'text' && values === undefined && patterns.length === 0;
}

/** How a column is written in each locale of the rows; undefined where one of them has no sentences for it, of as many moods. */
function mixedWriting(draft: TableDraft, column: ColumnDraft, nameLength: () => number): Writing | undefined {
  const { locale, locales } = draft.context;
  const writing = writingOf(draft, column, locale, nameLength);
  if (!writing || !locales) return writing;
  const moodCount = ({ form }: Writing): number => Object.keys(form.moods).length;
  const own = locales.flatMap((share): MixedDomain['domains'] => {
    const each = writingOf(draft, column, share.locale, nameLength);
    return each && moodCount(each) === moodCount(writing) ? [{ locale: share.locale, domain: each.domain, divisor: 1 }] : [];
  });
  return own.length < locales.length ? undefined : { ...writing, mixed: { kind: 'mixed', turns: localeTurns(draft), domains: own } };
}

/** How a column is written; undefined where it is too narrow for it. */
function writingOf(draft: TableDraft, column: ColumnDraft, locale: string, nameLength: () => number): Writing | undefined {
  const { type, restriction } = column;
  const wish = wishOf(draft.table, column);
  const maxLength = Math.min(type.maxLength ?? Number.POSITIVE_INFINITY, restriction.maxLength ?? Number.POSITIVE_INFINITY);
  const found = formFor(draft, column, wish, locale);
  if (!found) return undefined;
  const plain: ProseDomain = {
    kind: 'prose',
    ...found,
    ...(maxLength < Number.POSITIVE_INFINITY ? { maxLength } : { hasParagraphs: true }),
    ...(wish === 'summary' && { isFirstOnly: true }),
  };
  const { minLength = 0 } = restriction;
  const form = grammarOf(found.topic, locale).forms[found.form];
  if (minLength === 0 && maxLength >= ROOMY) return { column, domain: plain, form };
  const lengths = maxLength < Number.POSITIVE_INFINITY && speaksOfName(form) ? [nameLength(), 0] : [0];
  for (const domain of lengths.map((length) => (length > 0 ? { ...plain, nameLength: length } : plain))) {
    const { openings, least } = proseRoom(domain, locale, minLength);
    if (openings < FEW_OPENINGS || least === Number.POSITIVE_INFINITY) continue;
    return { column, domain: least > 1 ? { ...domain, least } : domain, form };
  }
  return undefined;
}

/** Tables of what people think of something, and columns beside which a comment says so. */
const OPINIONS = /\b(review|rating|feedback|testimonial|survey|nps|satisfaction)\b/;
const MARK = /\b(rating|star|satisfaction|nps|would recommend)( (score|value))?$/;
const COMMENT = /\b(comment|feedback|opinion|answer|response|remark|reply|testimonial)( text)?$/;

/** What a column's name and kind ask for. */
function wishOf(table: Table, { column, spec }: ColumnDraft): string {
  const name = wordsOf(column.name).join(' ');
  const wish = spec?.prose ?? '';
  const isOpinion = OPINIONS.test(wordsOf(table.name).join(' ')) || table.columns.some((other) => MARK.test(wordsOf(other.name).join(' ')));
  if (COMMENT.test(name) && isOpinion && wish !== 'subject') return 'review';
  if (wish === 'title' && !/\b(title|subject|headline|summary|heading)$/.test(name)) return '';
  if (/\banswer$/.test(name) && wish === 'summary') return 'body';
  return BEGINNING.test(name) && wish !== 'note' ? 'summary' : wish;
}

/** The grammar's topic and form that a column's texts are written by. */
function formFor(
  draft: TableDraft,
  { column }: ColumnDraft,
  wish: string,
  locale: string,
): Pick<ProseDomain, 'topic' | 'form' | 'noun'> | undefined {
  const own = topicOf(draft, column.name);
  const topics = /^(review|headline)$/.test(wish)
    ? [...(own === 'review' ? [] : [own]), reviewTopic(draft)]
    : [...(MACHINES.has(wish) ? [] : [own]), OWN_TOPIC[wish] ?? 'general', 'general'];
  for (const topic of topics) {
    const { forms, noun } = grammarOf(topic, locale);
    const form = (INSTEAD[wish] ?? [wish]).find((each) => Object.hasOwn(forms, each));
    if (form) return { topic, form, ...(noun === undefined && { noun: nounOf(draft.table) }) };
  }
  return undefined;
}

/** What a table's rows are, in one or two words, where its name is made of such. */
function nounOf(table: Table): string {
  const words = wordsOf(table.name);
  return words.length <= MANY_WORDS && words.every((word) => /^[a-z]{3,12}$/.test(word)) ? words.slice(-2).join(' ') : 'entry';
}

const MANY_WORDS = 3;

/** Headlines go by the draws of the text that they stand over: its first sentence says the same at more length. */
function headed(writings: readonly Writing[]): (Writing & { readonly key?: DrawKey })[] {
  const below = (one: Writing): Writing | undefined =>
    writings.find(({ domain }) => domain.topic === one.domain.topic && /^(body|description|message|review)$/.test(domain.form));
  return writings.map((each) => {
    const text = each.domain.form === 'headline' ? below(each) : undefined;
    return text ? { ...each, key: text.column.key } : each;
  });
}

/** Summaries begin as the text does that they are of: they go by its draws, and its first sentence is one that fits both. */
function begunAlike(all: readonly Writing[]): (Writing & { readonly key?: DrawKey })[] {
  const writings = headed(all);
  const whole = wholeOf(writings);
  const summaries = writings.filter(({ domain }) => domain.isFirstOnly && domain.topic === whole?.domain.topic);
  if (!whole || summaries.length === 0) return [...writings];
  const domains = [whole, ...summaries].map(({ domain }) => domain);
  const maxFirst = Math.min(...domains.map(({ maxLength = Number.POSITIVE_INFINITY }) => maxLength));
  const nameLength = Math.max(...domains.map((domain) => domain.nameLength ?? 0));
  const limit = { ...(maxFirst < Number.POSITIVE_INFINITY && { maxFirst }), ...(nameLength > 0 && { nameLength }) };
  return writings.map((each) => {
    const { column, domain } = each;
    if (each === whole) return { ...each, domain: { ...domain, ...limit } };
    if (!summaries.includes(each)) return each;
    return { column, form: whole.form, domain: { ...domain, form: whole.domain.form, ...limit }, key: whole.column.key };
  });
}

/** The text that a row is about, if there is one. */
function wholeOf(writings: readonly Writing[]): Writing | undefined {
  return writings.find(({ domain }) => !domain.isFirstOnly && /^(body|description)$/.test(domain.form));
}

function speaksOfName({ moods }: Form): boolean {
  return Object.values(moods).some((places) => places.some((place) => /\{(a last|first|last|name|the name( is| was)?)\}/.test(place)));
}

/** The column that says what a row is called. */
function nameColumn({ columns, table }: TableDraft, isApart: (column: ColumnDraft) => boolean): ColumnDraft | undefined {
  const own = wordsOf(table.name);
  const rank = ({ column, type }: ColumnDraft): number => {
    const words = wordsOf(column.name);
    const short = words.filter((word, at) => at === words.length - 1 || !(own.includes(word) || describingWords.has(word)));
    return type.family === 'text' && short.length === 1 ? NAMES.indexOf(short[0]) : -1;
  };
  return columns
    .filter((column) => rank(column) >= 0 && isApart(column) && !/^(person|internet|id)\./.test(column.kind))
    .sort((a, b) => rank(a) - rank(b) || wordsOf(a.column.name).length - wordsOf(b.column.name).length)[0];
}

const NAMES = ['name', 'title'];

/** Whether a column is made of one of those. */
function readsAny({ source, presence }: ColumnDraft, names: ReadonlySet<string>): boolean {
  const expressions = [...(source?.kind === 'expression' ? [source.expression] : []), ...(presence ? [presence] : [])];
  return source?.kind === 'children' || expressions.flatMap(columnsOf).some((name) => names.has(name));
}

/** Whether texts fulfil what conditions ask of them beside their length. */
function isAllowed(draft: TableDraft, column: ColumnDraft, domain: Domain): boolean {
  if (column.restriction.tests.length + column.restriction.excluded.length === 0) return true;
  column.proven = false;
  return acceptance(domain, needOf(draft, column, 0)).share === 1;
}
