import type { TextPart } from '../../generate/domain';
import { drawKey } from '../../generate/mixer';
import { partWords } from '../../generate/openText';
import type { TableDraft } from '../tableDraft';
import { byOwner, type EntityColumn } from './entityColumn';
import { type EntityForm, giveForm, needOf, numberedBlocks, textForm } from './entityForms';
import { giveSex, hasSexLabels } from './sexColumn';

/** Longer names fit few columns. */
const LONGEST = 10;
const FIRST = { vocabulary: 'firstName', maxLength: LONGEST, aligned: true } as const;
const LAST = { vocabulary: 'lastName', maxLength: LONGEST, aligned: true } as const;
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

/** What is needed to write a person down. */
interface PersonScope {
  readonly draft: TableDraft;
  /** Place of the person in the table's entities. */
  readonly at: number;
  /** First names, and numbers of persons for each of whom the two names together differ. */
  readonly firsts: number;
  readonly names: number;
  /** How often persons of the same names come. */
  readonly blocks: number;
}

/** Gives columns that speak of one person the same one: first and last name, sex and title, e-mail, user name, initials. */
export function planPersons(draft: TableDraft, columns: readonly EntityColumn[]): void {
  const { locale } = draft.context;
  const ours = columns.filter((column) => isOfPerson(column));
  if (!ours.some(({ kind }) => NAMES.has(kind) || ADDRESSES.has(kind)) || !areTold(locale)) return;
  const firsts = partWords(FIRST, locale).length;
  const names = firsts * partWords(LAST, locale).length;
  const blocks = Math.ceil((draft.rows * draft.spare) / names);
  for (const [owner, members] of merged(byOwner(ours, SAYS_WHAT))) {
    if (!members.some(({ kind }) => NAMES.has(kind) || ADDRESSES.has(kind))) continue;
    const at = draft.entities.push({ kind: 'each', key: drawKey(draft.context.seed, draft.name, 'person', owner), size: names }) - 1;
    givePerson({ draft, at, firsts, names, blocks }, members);
  }
}

/** The columns of a table's one first and one last name, where there are as many different persons as rows. */
export function namePair(
  { context: { locale }, rows, spare }: TableDraft,
  columns: readonly EntityColumn[],
): readonly EntityColumn[] | undefined {
  const [first, last] = ['person.firstName', 'person.lastName'].map((kind) => columns.filter((column) => column.kind === kind));
  if (first.length !== 1 || last.length !== 1) return undefined;
  return rows * spare <= partWords(FIRST, locale).length * partWords(LAST, locale).length ? [...first, ...last] : undefined;
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

function givePerson(scope: PersonScope, members: readonly EntityColumn[]): void {
  for (const column of members) {
    const forms = personForms(scope, column.kind, turnOf(column));
    if (forms) giveForm(scope.draft, column, scope.at, forms);
    else giveSex(column, scope.at, FIRST, needOf(scope.draft, column.draft, 0));
  }
}

/** An e-mail for work is another one than the e-mail. */
function turnOf({ words }: EntityColumn): number {
  const further = words.filter((word) => FURTHER_ADDRESS.has(word)).join(' ');
  return further === '' ? 0 : 1 + (drawKey(further).a & 1);
}

/** @param turn which of a person's addresses it is */
function personForms(scope: PersonScope, kind: string, turn: number): readonly EntityForm[] | undefined {
  const { firsts, blocks } = scope;
  const first: TextPart = { ...FIRST, case: 'handle' };
  const last: TextPart = { ...LAST, case: 'handle' };
  const told = numberedBlocks(blocks, '');
  /** The last name and the block as one number. */
  const number: TextPart = { number: [1, Math.ceil((scope.names / firsts) * Math.max(1, blocks))] };
  const domain: TextPart = { oneOf: [...DOMAINS.slice(turn), ...DOMAINS.slice(0, turn)], byIndex: true };
  switch (kind) {
    case 'person.firstName':
      return [textForm([FIRST], false)];
    case 'person.lastName':
      return [textForm([LAST], false, firsts)];
    case 'person.fullName':
    case 'internet.displayName':
      return [textForm([FIRST, ' ', LAST], blocks <= 1), textForm([FIRST, ' ', LAST, ...numberedBlocks(blocks, ' ')], true)];
    case 'person.initials':
      return [
        textForm(
          [
            { ...FIRST, case: 'initial' },
            { ...LAST, case: 'initial' },
          ],
          false,
        ),
        textForm([{ ...FIRST, case: 'initial' }], false),
      ];
    case 'internet.email':
      return [textForm([first, '.', last, ...told, '@', domain], true), textForm([first, number, '@example.com'], true)];
    case 'internet.username':
      return [textForm([first, turn === 0 ? '_' : '.', last, ...told], true), textForm([first, number], true)];
    case 'internet.socialHandle':
      return [textForm(['@', first, '_', last, ...told], true), textForm(['@', first, number], true)];
    case 'person.slug':
      return [textForm([{ ...FIRST, case: 'slug' }, '-', { ...LAST, case: 'slug' }, ...numberedBlocks(blocks, '-')], true)];
    case 'internet.avatarUrl':
      return [
        textForm(['https://img.example/avatars/', first, '-', last, ...told, '.png'], true),
        textForm(['/avatars/', first, '-', last, ...told, '.png'], true),
      ];
    default:
      return undefined;
  }
}
