import type { Domain, TextDomain, TextPart } from '../../generate/domain';
import { drawKey } from '../../generate/mixer';
import { openDomain } from '../../generate/openDomain';
import { partWords } from '../../generate/openText';
import { textCase } from '../../generate/textCase';
import { chooseDomain } from '../domains/chooseDomain';
import type { TableDraft } from '../tableDraft';
import type { EntityColumn } from './entityColumn';
import { type EntityForm, giveForm, needOf, numberedBlocks, textForm } from './entityForms';
import { codeForms, isNameCode } from './nameCodes';

/** What slugs are made of, the likelier before the others. */
const TITLES = ['title', 'name', 'headline', 'heading', 'label', 'subject', 'question', 'topic'];
/** Texts of more than this many are told apart by their parts, not one by one. */
const LISTED = 20_000;
/** Beyond it, a text's index tells only its first parts. */
const MOST_TEXTS = 2 ** 40;

/** The column of which a slug is made: the one that says what the row is called. */
function slugBase(columns: readonly EntityColumn[], slug: EntityColumn): EntityColumn | undefined {
  const rank = ({ words }: EntityColumn): number => TITLES.indexOf(words[words.length - 1]);
  const owner = ({ words }: EntityColumn): string => words.slice(0, -1).join(' ');
  return columns
    .filter((column) => column.draft.type.family === 'text' && rank(column) >= 0 && !isNameCode(column))
    .sort((a, b) => Number(owner(b) === owner(slug)) - Number(owner(a) === owner(slug)) || rank(a) - rank(b))[0];
}

/** The kind of a slug that is a company's or a person's, as their other columns are; any other one as it is. */
export function slugKind(columns: readonly EntityColumn[], slug: EntityColumn): string {
  const base = slugBase(columns, slug);
  if (base?.kind === 'company.name') return 'company.slug';
  return base?.kind === 'person.fullName' ? 'person.slug' : slug.kind;
}

/** What else is made of a name: the website of a restaurant, the domain of a school. */
const ADDRESSES: ReadonlySet<string> = new Set(['internet.website', 'internet.domain', 'internet.companyEmail']);

/** Makes a slug from what the row is called, "Blue Heron" and `blue-heron`, a code, BH, and addresses from its name. */
export function planSlugs(draft: TableDraft, columns: readonly EntityColumn[]): void {
  const made = new Map<EntityColumn, EntityColumn[]>();
  for (const column of columns) {
    const isAddress = ADDRESSES.has(column.kind);
    const isCode = isNameCode(column);
    if ((!isAddress && !isCode && column.kind !== 'internet.slug') || isSettled(column)) continue;
    const base = slugBase(columns, column);
    if (!base || isSettled(base) || /^(person|location|company\.name)/.test(base.kind)) continue;
    if (!isAddress || base.words.join(' ') === 'name') made.set(base, [...(made.get(base) ?? []), column]);
  }
  for (const [base, slugs] of made) makeSlugs(draft, base, slugs);
}

function isSettled({ draft: { source }, isWanted }: EntityColumn): boolean {
  return isWanted && source !== undefined;
}

function makeSlugs(draft: TableDraft, base: EntityColumn, slugs: readonly EntityColumn[]): void {
  const { locale } = draft.context;
  const domain = chooseDomain(needOf(draft, base.draft, 0))?.domain;
  const parts = domain && slugParts(domain, locale);
  if (domain?.kind !== 'text' || !parts || base.draft.type.family !== 'text') return;
  const { size } = openDomain(domain, locale);
  const isTold = size < MOST_TEXTS && areDistinct(parts, size, locale);
  if (size >= MOST_TEXTS || (!isTold && [base, ...slugs].some((column) => column.isKeyed && !isNameCode(column)))) return;
  const key = drawKey(draft.context.seed, draft.name, 'title', base.words.join(' '));
  const at = draft.entities.push({ kind: 'each', key, size }) - 1;
  const blocks = Math.ceil((draft.rows * draft.spare) / size);
  const forms = (own: readonly TextPart[], joint: string, column: EntityColumn): EntityForm[] =>
    isNameCode(column)
      ? codeForms(domain.parts, locale, blocks)
      : column.isKeyed
        ? [textForm(addressed([...own, ...numberedBlocks(blocks, joint)], column.kind), true)]
        : [textForm(addressed(own, column.kind), isTold && blocks <= 1)];
  const given = slugs.filter((slug) => giveForm(draft, slug, at, forms(parts, '-', slug)));
  if (given.length > 0) giveForm(draft, base, at, forms(domain.parts, ' ', base));
}

/** A slug as an address of its kind. */
function addressed(slug: readonly TextPart[], kind: string): readonly TextPart[] {
  switch (kind) {
    case 'internet.website':
      return ['https://', ...slug, '.example'];
    case 'internet.domain':
      return [...slug, '.example'];
    case 'internet.companyEmail':
      return ['info@', ...slug, '.example'];
    default:
      return slug;
  }
}

/** The parts as a slug has them; undefined where the texts are none that a slug is made of. */
function slugParts(domain: Domain, locale: string): TextPart[] | undefined {
  if (domain.kind !== 'text') return undefined;
  const parts = domain.parts.map((part, at) => slugPart(part, at, domain));
  const isWritten = parts.every((part) => part !== undefined && !words(part, locale)?.includes(''));
  return isWritten ? (parts.filter((part) => part !== undefined && part !== '') as TextPart[]) : undefined;
}

function slugPart(part: TextPart, at: number, { parts }: TextDomain): TextPart | undefined {
  if (typeof part === 'string') return joint(part, at === 0, at === parts.length - 1);
  if ('vocabulary' in part) return { ...part, case: 'slug', aligned: true };
  if ('oneOf' in part) return { oneOf: part.oneOf.map((word) => textCase(word, 'slug')) };
  return 'number' in part ? part : undefined;
}

/** What stands between words, with a hyphen on either side where there are words. */
function joint(text: string, isFirst: boolean, isLast: boolean): string {
  const inner = textCase(text, 'slug');
  const before = isFirst || /^[a-z0-9]/i.test(text) ? '' : '-';
  const after = isLast || inner === '' || /[a-z0-9]$/i.test(text) ? '' : '-';
  return isLast && inner === '' ? '' : `${before}${inner}${after}`;
}

/** Whether no two indexes give the same slug, nor one that ends like another with a number behind it. */
function areDistinct(parts: readonly TextPart[], size: number, locale: string): boolean {
  const lists = parts.map((part) => words(part, locale));
  if (lists.at(-1)?.some((word) => /-\d+$/.test(word))) return false;
  if (lists.some((list) => list && new Set(list).size < list.length)) return false;
  // Where no word begins with another one and a hyphen, a slug comes apart at its hyphens in one way; what is left is the last.
  const variable = parts.flatMap((part, at) => (typeof part === 'string' ? [] : [at]));
  const isJoined = parts.every((part, at) => typeof part === 'string' || at === parts.length - 1 || typeof parts[at + 1] === 'string');
  if (isJoined && variable.slice(0, -1).every((at) => isPrefixFree(lists[at] ?? []))) return true;
  if (size > LISTED) return false;
  const { at } = openDomain({ kind: 'text', parts }, locale);
  return new Set(Array.from({ length: size }, (_, index) => at(index))).size === size;
}

function isPrefixFree(list: readonly string[]): boolean {
  const sorted = list.map((word) => `${word}-`).sort();
  return sorted.every((word, at) => at === 0 || !word.startsWith(sorted[at - 1]));
}

function words(part: TextPart, locale: string): readonly string[] | undefined {
  if (typeof part === 'string') return undefined;
  if ('vocabulary' in part) return partWords(part, locale);
  return 'oneOf' in part ? part.oneOf : undefined;
}
