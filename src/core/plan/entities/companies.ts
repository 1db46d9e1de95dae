import type { TextPart } from '../../generate/domain';
import { localeData } from '../../generate/locales/loadLocale';
import { drawKey } from '../../generate/mixer';
import { partWords, type WordPart } from '../../generate/openText';
import { companyWords } from '../../recipe/kinds/localKind';
import type { TableDraft } from '../tableDraft';
import { byOwner, type EntityColumn } from './entityColumn';
import { type EntityForm, giveForm, giveLocalForm, numberedBlocks, textForm } from './entityForms';
import { addEntity, isForeign, type LocaleScope, localeScopes } from './localeScopes';
import { codeForms, isNameCode } from './nameCodes';

const WORD: WordPart = { vocabulary: 'companyWord', aligned: true };
const FIELD: WordPart = { vocabulary: 'companyField', aligned: true };
/** What companies of the same two words are called beside them, and in their domains. */
const LEGAL = ['Ltd', 'Inc', 'LLC', 'Group', 'Partners', 'Holdings', 'Corp'];

const NAMES: ReadonlySet<string> = new Set(['company.name', 'company.shortName']);
const ADDRESSES: ReadonlySet<string> = new Set([
  'internet.companyEmail',
  'internet.website',
  'internet.url',
  'internet.domain',
  'company.slug',
]);

/** Whom one writes to. */
const DESKS: ReadonlySet<string> = new Set([
  'support',
  'sales',
  'billing',
  'press',
  'careers',
  'jobs',
  'help',
  'service',
  'office',
  'admin',
]);

/** Words of names that say what of a company a column holds, not of which. */
const SAYS_WHAT: ReadonlySet<string> = new Set(
  'company code abbreviation abbrev abbr acronym symbol ticker name title label legal display trading domain email e mail address website web site url uri link homepage home page organization organisation business firm enterprise short contact info general main id slug support sale sales billing press career careers job jobs help service office admin order account'.split(
    ' ',
  ),
);

/** Gives columns that speak of one company the same one: name, domain, website, e-mail. A name alone is enough for it. */
export function planCompanies(draft: TableDraft, columns: readonly EntityColumn[]): void {
  const ours = columns.filter((column) => NAMES.has(column.kind) || isAddress(column, columns));
  if (!ours.some(({ kind }) => NAMES.has(kind))) return;
  const scopes = companyScopes(draft);
  for (const [owner, members] of byOwner(ours, SAYS_WHAT)) {
    if (!members.some(({ kind }) => NAMES.has(kind)) || members.length < 2) continue;
    const key = drawKey(draft.context.seed, draft.name, 'company', owner);
    const at = addEntity(draft, scopes, (place) => ({ kind: 'each', key, size: scopes[place].size }));
    for (const column of members) {
      if (!isNameCode(column)) giveLocalForm(draft, column, at, scopes, (place) => companyForms(column, scopes[place]));
      // Letters of names in other languages are nobody's code.
      else if (!isForeign(draft)) giveForm(draft, column, at, codeForms([WORD, ' ', FIELD], scopes[0].locale, scopes[0].blocks));
    }
  }
}

/** What is needed to write a company of one locale down. */
interface CompanyScope extends LocaleScope {
  readonly word: WordPart;
  /** Companies whose two words differ, and how often those of the same two come. */
  readonly size: number;
  readonly blocks: number;
}

function companyScopes(draft: TableDraft): readonly CompanyScope[] {
  return localeScopes(draft).map((scope) => {
    const { locale, rows, before } = scope;
    const word = before.length === 0 ? WORD : { ...WORD, notIn: before };
    const size = partWords(word, locale).length * partWords(FIELD, locale).length;
    return { ...scope, word, size, blocks: Math.ceil(rows / size) };
  });
}

/** An e-mail is the company's where the row has no person that it could be of. */
function isAddress(column: EntityColumn, columns: readonly EntityColumn[]): boolean {
  const { kind } = column;
  if (ADDRESSES.has(kind) || isNameCode(column)) return true;
  return kind === 'internet.email' && !columns.some((other) => /^person\.(first|last|full)Name$/.test(other.kind));
}

function companyForms({ kind, words }: EntityColumn, scope: CompanyScope): EntityForm[] {
  const { blocks } = scope;
  const word: TextPart = { ...scope.word, case: 'slug' };
  const field: TextPart = { ...FIELD, case: 'slug' };
  const told = localeData(scope.locale)
    ? numberedBlocks(blocks, '-')
    : numberedBlocks(
        blocks,
        '-',
        LEGAL.map((form) => `-${form.toLowerCase()}`),
      );
  const domain: readonly TextPart[] = [word, '-', field, ...told, '.example'];
  switch (kind) {
    case 'company.name':
      return nameForms(scope);
    case 'company.shortName':
      return [textForm([scope.word], false)];
    case 'company.slug':
      return [textForm([word, '-', field, ...told], true)];
    case 'internet.domain':
      return [textForm(domain, true)];
    case 'internet.website':
      return [textForm(['https://', ...domain], true), textForm(['https://www.', ...domain], true), textForm(domain, true)];
    case 'internet.url':
      return [textForm(['https://', ...domain, '/'], true)];
    default:
      return [
        textForm([`${words.find((desk) => DESKS.has(desk)) ?? 'info'}@`, ...domain], true),
        textForm(['hello@', word, '.example'], false),
      ];
  }
}

/** In English a company's form tells it from others of the same words; elsewhere every company has one. */
function nameForms({ locale, word, blocks }: CompanyScope): EntityForm[] {
  const data = localeData(locale);
  const both = data ? companyWords(data, word, FIELD) : [word, ' ', FIELD];
  const legal = data
    ? [
        { oneOf: data.legalForms, ...(blocks <= 1 && { byIndex: true as const }) },
        ...numberedBlocks(Math.ceil(blocks / data.legalForms.length), ' '),
      ]
    : numberedBlocks(
        blocks,
        ' ',
        LEGAL.map((form) => ` ${form}`),
      );
  return [textForm([...both, ...legal], true), textForm(both, false), textForm([word], false)];
}
