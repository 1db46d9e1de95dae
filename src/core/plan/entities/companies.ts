import type { TextPart } from '../../generate/domain';
import { drawKey } from '../../generate/mixer';
import { partWords } from '../../generate/openText';
import type { TableDraft } from '../tableDraft';
import { byOwner, type EntityColumn } from './entityColumn';
import { type EntityForm, giveForm, numberedBlocks, textForm } from './entityForms';

const WORD = { vocabulary: 'companyWord', aligned: true } as const;
const FIELD = { vocabulary: 'companyField', aligned: true } as const;
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
  'company name title label legal display trading domain email e mail address website web site url uri link homepage home page organization organisation business firm enterprise short contact info general main id slug support sale sales billing press career careers job jobs help service office admin order account'.split(
    ' ',
  ),
);

/** Gives columns that speak of one company the same one: name, domain, website, e-mail. A name alone is enough for it. */
export function planCompanies(draft: TableDraft, columns: readonly EntityColumn[]): void {
  const ours = columns.filter((column) => NAMES.has(column.kind) || isAddress(column, columns));
  const { locale } = draft.context;
  for (const [owner, members] of byOwner(ours, SAYS_WHAT)) {
    if (!members.some(({ kind }) => NAMES.has(kind)) || members.length < 2) continue;
    const size = partWords(WORD, locale).length * partWords(FIELD, locale).length;
    const at = draft.entities.push({ kind: 'each', key: drawKey(draft.context.seed, draft.name, 'company', owner), size }) - 1;
    const blocks = Math.ceil((draft.rows * draft.spare) / size);
    for (const column of members) giveForm(draft, column, at, companyForms(column, blocks));
  }
}

/** An e-mail is the company's where the row has no person that it could be of. */
function isAddress({ kind }: EntityColumn, columns: readonly EntityColumn[]): boolean {
  if (ADDRESSES.has(kind)) return true;
  return kind === 'internet.email' && !columns.some((other) => /^person\.(first|last|full)Name$/.test(other.kind));
}

function companyForms({ kind, words }: EntityColumn, blocks: number): EntityForm[] {
  const word: TextPart = { ...WORD, case: 'slug' };
  const field: TextPart = { ...FIELD, case: 'slug' };
  const told = numberedBlocks(
    blocks,
    '-',
    LEGAL.map((form) => `-${form.toLowerCase()}`),
  );
  const domain: readonly TextPart[] = [word, '-', field, ...told, '.example'];
  switch (kind) {
    case 'company.name':
      return [
        textForm(
          [
            WORD,
            ' ',
            FIELD,
            ...numberedBlocks(
              blocks,
              ' ',
              LEGAL.map((form) => ` ${form}`),
            ),
          ],
          true,
        ),
        textForm([WORD, ' ', FIELD], false),
        textForm([WORD], false),
      ];
    case 'company.shortName':
      return [textForm([WORD], false)];
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
