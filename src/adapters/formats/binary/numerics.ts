import { type TextEncoder, UnwrittenValue } from './binaryType';
import { putInt16 } from './put';

const NEGATIVE = 0x4000;
/** What stands for no number, and for the infinities, in place of a sign. */
const SPECIALS: Readonly<Record<string, number>> = {
  nan: 0xc000,
  infinity: 0xd000,
  '+infinity': 0xd000,
  '-infinity': 0xf000,
  inf: 0xd000,
  '+inf': 0xd000,
  '-inf': 0xf000,
};
/** Decimal digits of one of PostgreSQL's. */
export const DIGITS_PER_GROUP = 4;
/** More are refused by every server. */
const MAX_EXPONENT = 131_072;

/** Appends a number of any length: how many groups of four digits, the first group's weight, sign, decimals, and the groups. */
export const putNumeric: TextEncoder = (writer, text) => {
  const trimmed = text.trim();
  const special = Object.hasOwn(SPECIALS, trimmed.toLowerCase()) ? SPECIALS[trimmed.toLowerCase()] : undefined;
  const { groups, weight, sign, scale } =
    special === undefined ? decimalParts(trimmed) : { groups: '', weight: 0, sign: special, scale: 0 };
  putInt16(writer, groups.length / DIGITS_PER_GROUP);
  putInt16(writer, weight);
  putInt16(writer, sign);
  putInt16(writer, scale);
  for (let at = 0; at < groups.length; at += DIGITS_PER_GROUP) putInt16(writer, Number(groups.slice(at, at + DIGITS_PER_GROUP)));
};

interface DecimalParts {
  /** Digits, four to a group. */
  readonly groups: string;
  readonly weight: number;
  readonly sign: number;
  /** Digits behind the point. */
  readonly scale: number;
}

function decimalParts(text: string): DecimalParts {
  const [, sign, whole = '', fraction = '', exponentText = '0'] = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  const exponent = Number(exponentText);
  if (sign === undefined || whole + fraction === '' || Math.abs(exponent) > MAX_EXPONENT) throw new UnwrittenValue('numeric');
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const before = digits.slice(0, Math.max(0, point)).padEnd(Math.max(0, point), '0');
  const behind = '0'.repeat(Math.max(0, -point)) + digits.slice(Math.max(0, point));
  const wholeGroups = Math.ceil(before.length / DIGITS_PER_GROUP);
  const fractionGroups = Math.ceil(behind.length / DIGITS_PER_GROUP);
  return {
    groups: before.padStart(wholeGroups * DIGITS_PER_GROUP, '0') + behind.padEnd(fractionGroups * DIGITS_PER_GROUP, '0'),
    weight: wholeGroups - 1,
    sign: sign === '-' ? NEGATIVE : 0,
    scale: Math.max(0, fraction.length - exponent),
  };
}
