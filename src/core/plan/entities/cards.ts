import type { TextPart } from '../../generate/domain';
import { drawKey } from '../../generate/mixer';
import { allowed } from '../domains/lists';
import type { ColumnDraft, TableDraft } from '../tableDraft';
import { byOwner, type EntityColumn } from './entityColumn';
import { type EntityForm, giveForm } from './entityForms';

/** Ranges in which cards are tried out, by brand. */
const RANGES: readonly (readonly [range: string, brand: string])[] = [
  ['4242-42', 'Visa'],
  ['4000-00', 'Visa'],
  ['5555-55', 'Mastercard'],
  ['6011-11', 'Discover'],
];

const SAYS_WHAT: ReadonlySet<string> = new Set('card credit debit payment number no type brand network scheme pan masked cc id'.split(' '));

/** Digits of a number that are neither the range's nor the check digit. */
const DRAWN = 9;

/** Gives a card's number and brand the same card. */
export function planCards(draft: TableDraft, columns: readonly EntityColumn[]): void {
  const ours = columns.filter(({ kind }) => kind === 'finance.cardNumber' || kind === 'finance.cardType');
  for (const [owner, members] of byOwner(ours, SAYS_WHAT)) {
    const brands = members.filter(({ kind, isKeyed }) => kind === 'finance.cardType' && !isKeyed);
    const numbers = members.filter(({ kind }) => kind === 'finance.cardNumber');
    const known = RANGES.filter(([, brand]) => brands.every(({ draft: column }) => written(column, brand) !== undefined));
    if (brands.length === 0 || numbers.length === 0 || known.length === 0) continue;
    const key = drawKey(draft.context.seed, draft.name, 'card', owner);
    const at = draft.entities.push({ kind: 'each', key, size: known.length * 10 ** DRAWN }) - 1;
    const isGiven = numbers.filter((column) => giveForm(draft, column, at, numberForms(known.map(([range]) => range)))).length > 0;
    if (isGiven)
      for (const { draft: column, isWanted } of brands)
        if (isWanted)
          giveBrand(
            column,
            at,
            known.map(([, brand]) => brand),
          );
  }
}

function numberForms(ranges: readonly string[]): EntityForm[] {
  const digits = (length: number): TextPart => ({ characters: '0123456789', length });
  const form = (parts: readonly TextPart[]): EntityForm => ({
    domain: { kind: 'text', parts, check: 'luhn' },
    divisor: 1,
    isInjective: true,
  });
  return [
    form([{ oneOf: ranges }, digits(2), '-', digits(4), '-', digits(3), '0']),
    form([{ oneOf: ranges.map((range) => range.replace('-', '')) }, digits(DRAWN), '0']),
  ];
}

function giveBrand(column: ColumnDraft, at: number, brands: readonly string[]): void {
  const values = brands.map((brand) => written(column, brand) ?? brand);
  column.source = { kind: 'draw', domain: { kind: 'text', parts: [{ oneOf: values }] }, entity: { at, divisor: 1 } };
  column.proven = true;
}

/** A brand as the column has it: `visa`, `MASTERCARD`; undefined where it has no word for it. */
function written({ type, restriction }: ColumnDraft, brand: string): string | undefined {
  const labels = restriction.values ?? (type.family === 'enum' ? type.labels : undefined);
  if (labels)
    return allowed(labels, restriction)
      .map(String)
      .find((label) =>
        label
          .toLowerCase()
          .replace(/[^a-z]/g, '')
          .startsWith(brand.toLowerCase()),
      );
  const isFree = type.family === 'text' && restriction.tests.length + restriction.patterns.length + restriction.excluded.length === 0;
  return isFree && brand.length <= (restriction.maxLength ?? type.maxLength ?? brand.length) ? brand : undefined;
}
