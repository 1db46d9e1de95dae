import type { TextPart } from '../../generate/domain';
import { localeData } from '../../generate/locales/loadLocale';
import { drawKey } from '../../generate/mixer';
import { partWords, type WordPart } from '../../generate/openText';
import type { TableDraft } from '../tableDraft';
import { byOwner, type EntityColumn } from './entityColumn';
import { type EntityForm, giveLocalForm, needOf, numberedBlocks, textForm } from './entityForms';
import { addEntity, joinedDomain, type LocaleScope, localeScopes } from './localeScopes';
import { hasSexLabels, sexDomain } from './sexColumn';

/** Longer names fit few columns. */
const LONGEST = 10;
const FIRST: WordPart = { vocabulary: 'firstName', maxLength: LONGEST, aligned: true };
const LAST: WordPart = { vocabulary: 'lastName', maxLength: LONGEST, aligned: true };
/** Domains set apart for examples; which of them follows from the person. */
const DOMAINS = ['example.com', 'example.org', 'example.net'];

/** Kinds that say something of a person; `named` ones say who it is. */
const NAMES: ReadonlySet<string> = new Set(['person.firstName', 'person.lastName', 'person.fullName', 'internet.displayName']);
const ADDRESSES: ReadonlySet<string> = new Set([
  'internet.email',
  'internet.username',
  'internet.avatarUrl',
  'internet.socialHandle',
  'person.slug',
]);
const TRAITS: ReadonlySet<string> = new Set(['person.initials', 'person.gender', 'person.genderCode', 'person.prefix']);

/** Words of names that say what of a person a column holds, not of which. */
const SAYS_WHAT: ReadonlySet<string> = new Set(
  'first last given family sur surname full display name email e mail address user username login handle gender sex code title salutation honorific prefix initial avatar image url uri link photo picture profile screen nick public legal preferred real path account courtesy of id person slug'.split(
    ' ',
  ),
);
/** Words that tell one address of a person from another one. */
const FURTHER_ADDRESS: ReadonlySet<string> = new Set(
  'work home personal private business office primary secondary alternate alternative other backup recovery contact main paypal notification 1 2 3'.split(
    ' ',
  ),
);

/** What is needed to write a person of one locale down. */
interface PersonScope extends LocaleScope {
  readonly last: WordPart;
  /** Whether names in full begin with the family's, and what stands between the two. */
  readonly isFamilyFirst: boolean;
  readonly blank: '' | ' ';
  readonly firsts: number;
  readonly lasts: number;
  /** How often persons of the same names come. */
  readonly blocks: number;
  /** Numbers behind one name alone begin here, so that no other locale has the same. */
  readonly offset: number;
}

function personScopes(draft: TableDraft): readonly PersonScope[] {
  let offset = 0;
  return localeScopes(draft).map((scope) => {
    const { locale, rows, before } = scope;
    const { isFamilyFirst = false, blank = ' ' } = localeData(locale) ?? {};
    const last: WordPart = before.length === 0 ? LAST : { ...LAST, notIn: before };
    const [firsts, lasts] = [FIRST, last].map((part) => partWords(part, locale).length);
    const blocks = Math.ceil(rows / (firsts * lasts));
    const person = { ...scope, last, isFamilyFirst, blank, firsts, lasts, blocks, offset };
    offset += Math.max(firsts, lasts) * Math.max(1, blocks);
    return person;
  });
}

/** Gives columns that speak of one person the same one: first and last name, sex and title, e-mail, user name, initials. */
export function planPersons(draft: TableDraft, columns: readonly EntityColumn[]): void {
  const ours = columns.filter((column) => isOfPerson(column));
  if (!ours.some(({ kind }) => NAMES.has(kind) || ADDRESSES.has(kind))) return;
  const scopes = personScopes(draft);
  if (!scopes.every(({ locale }) => areTold(locale))) return;
  for (const [owner, members] of merged(byOwner(ours, SAYS_WHAT))) {
    if (!members.some(({ kind }) => NAMES.has(kind) || ADDRESSES.has(kind))) continue;
    const key = drawKey(draft.context.seed, draft.name, 'person', owner);
    const at = addEntity(draft, scopes, (place) => ({ kind: 'each', key, size: scopes[place].firsts * scopes[place].lasts }));
    for (const column of members) givePerson(draft, at, scopes, column);
  }
}

/** The columns of a table's one first and one last name, where there are as many different persons as rows. */
export function namePair(draft: TableDraft, columns: readonly EntityColumn[]): readonly EntityColumn[] | undefined {
  const [first, last] = ['person.firstName', 'person.lastName'].map((kind) => columns.filter((column) => column.kind === kind));
  if (first.length !== 1 || last.length !== 1) return undefined;
  return personScopes(draft).every(({ blocks }) => blocks <= 1) ? [...first, ...last] : undefined;
}

function isOfPerson(column: EntityColumn): boolean {
  const { kind, words } = column;
  if (kind === 'person.initials' && words.includes('middle')) return false;
  return NAMES.has(kind) || ADDRESSES.has(kind) || TRAITS.has(kind) || hasSexLabels(column.draft);
}

const told = new Map<string, boolean>();

/** Whether names written in ASCII stay as different as they are. */
function areTold(locale: string): boolean {
  const known = told.get(locale);
  if (known !== undefined) return known;
  const isTold = [FIRST, LAST].every((part) => {
    const words = partWords({ ...part, case: 'handle' }, locale);
    return !words.includes('') && new Set(words).size === words.length;
  });
  told.set(locale, isTold);
  return isTold;
}

/** Addresses and traits without a name of their own are those of the one person who has a name. */
function merged(groups: ReadonlyMap<string, readonly EntityColumn[]>): Map<string, readonly EntityColumn[]> {
  const isNamed = ([, members]: readonly [string, readonly EntityColumn[]]): boolean => members.some(({ kind }) => NAMES.has(kind));
  const named = [...groups].filter(isNamed).map(([owner]) => owner);
  const home = named.includes('') || named.length !== 1 ? '' : named[0];
  const result = new Map<string, readonly EntityColumn[]>();
  for (const [owner, members] of groups) {
    const isFurther = owner.split(' ').every((word) => FURTHER_ADDRESS.has(word) || word === '');
    const of = isFurther && !named.includes(owner) ? home : owner;
    result.set(of, [...(result.get(of) ?? []), ...members]);
  }
  return result;
}

function givePerson(draft: TableDraft, at: number, scopes: readonly PersonScope[], column: EntityColumn): void {
  if (personForms(scopes[0], column.kind, 0))
    giveLocalForm(draft, column, at, scopes, (place) => personForms(scopes[place], column.kind, turnOf(column)) ?? []);
  else giveSex(draft, at, scopes, column);
}

/** Gives the column the sex or title that goes with the person's first name. */
function giveSex(draft: TableDraft, at: number, scopes: readonly PersonScope[], column: EntityColumn): void {
  const own = scopes.flatMap(({ locale, isFamilyFirst, lasts }) => {
    const domain = sexDomain(column, FIRST, needOf(draft, column.draft, 0, locale));
    return domain ? [{ domain, divisor: isFamilyFirst ? lasts : 1 }] : [];
  });
  if (own.length < scopes.length) return;
  const { domain, divisor } = joinedDomain(draft, scopes, own);
  column.draft.source = { kind: 'draw', domain, entity: { at, divisor } };
  column.draft.proven = true;
}

/** An e-mail for work is another one than the e-mail. */
function turnOf({ words }: EntityColumn): number {
  const further = words.filter((word) => FURTHER_ADDRESS.has(word)).join(' ');
  return further === '' ? 0 : 1 + (drawKey(further).a & 1);
}

/** @param turn which of a person's addresses it is */
function personForms(scope: PersonScope, kind: string, turn: number): readonly EntityForm[] | undefined {
  const { last, firsts, lasts, blocks, blank, offset, isFamilyFirst } = scope;
  const names = isFamilyFirst ? [last, FIRST] : [FIRST, last];
  const heads = isFamilyFirst ? lasts : firsts;
  const [head, tail]: readonly TextPart[] = names.map((name) => ({ ...name, case: 'handle' }));
  const full = [names[0], blank, names[1]].filter((part) => part !== '');
  const told = numberedBlocks(blocks, '');
  /** The second name and the block as one number. */
  const number: TextPart = { number: [1 + offset, offset + Math.ceil(((firsts * lasts) / heads) * Math.max(1, blocks))] };
  const domain: TextPart = { oneOf: [...DOMAINS.slice(turn), ...DOMAINS.slice(0, turn)], byIndex: true };
  switch (kind) {
    case 'person.firstName':
      return written([FIRST], (parts) => textForm(parts, false, isFamilyFirst ? lasts : 1));
    case 'person.lastName':
      return written([last], (parts) => textForm(parts, false, isFamilyFirst ? 1 : firsts));
    case 'person.fullName':
    case 'internet.displayName':
      return [
        ...written(full, (parts) => textForm(parts, blocks <= 1)),
        ...written(full, (parts) => textForm([...parts, ...numberedBlocks(blocks, ' ')], true)),
      ];
    case 'person.initials': {
      const initials: readonly TextPart[] = names.map((name) => ({ ...name, case: 'initial' }));
      return [textForm(initials, false), textForm(initials.slice(0, 1), false)];
    }
    case 'internet.email':
      return [textForm([head, '.', tail, ...told, '@', domain], true), textForm([head, number, '@example.com'], true)];
    case 'internet.username':
      return [textForm([head, turn === 0 ? '_' : '.', tail, ...told], true), textForm([head, number], true)];
    case 'internet.socialHandle':
      return [textForm(['@', head, '_', tail, ...told], true), textForm(['@', head, number], true)];
    case 'person.slug': {
      const [first, second]: readonly TextPart[] = names.map((name) => ({ ...name, case: 'slug' }));
      return [textForm([first, '-', second, ...numberedBlocks(blocks, '-')], true)];
    }
    case 'internet.avatarUrl':
      return [
        textForm(['https://img.example/avatars/', head, '-', tail, ...told, '.png'], true),
        textForm(['/avatars/', head, '-', tail, ...told, '.png'], true),
      ];
    default:
      return undefined;
  }
}

/** A form as the locale writes it, and in plain Latin letters where a condition or a character set allows no others. */
function written(parts: readonly TextPart[], form: (parts: readonly TextPart[]) => EntityForm): EntityForm[] {
  const latin = parts.map((part): TextPart => (typeof part === 'string' ? part : { ...part, case: 'latin' }));
  return [form(parts), form(latin.length > 1 ? [latin[0], ' ', latin[latin.length - 1]] : latin)];
}
