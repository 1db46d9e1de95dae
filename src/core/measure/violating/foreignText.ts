import type { SchemaType } from '../../rules/resolveType';
import type { Dialect } from '../../schema/schema';

/** A text that is no value of a type, and what is wrong with it. */
export interface ForeignText {
  readonly text: string;
  readonly what: string;
}

const NUMBERS: Readonly<Record<string, string>> = {
  smallint: '32768',
  integer: '2147483648',
  bigint: '9223372036854775808',
  oid: '4294967296',
  real: '1e39',
  'double precision': '1e309',
};

/** More than the 64 bits of MySQL's `bigint unsigned`. */
const BEYOND_UNSIGNED = '18446744073709551616';

/** What types that have no family of their own refuse. */
const OTHERS: Readonly<Record<string, string>> = {
  inet: '256.0.0.1',
  cidr: '10.0.0.1/8',
  macaddr: '00:00:00:00:00:gg',
  money: 'much',
  bit: '2',
  'bit varying': '2',
  point: 'nowhere',
};

/** A text that the type refuses; undefined where it takes any, or where what it takes is not known. */
export function foreignText(type: SchemaType, value: unknown, dialect: Dialect): ForeignText | undefined {
  switch (type.family) {
    case 'integer':
      return outOfRange(dialect === 'mysql' ? BEYOND_UNSIGNED : (NUMBERS[type.name.name] ?? NUMBERS.bigint));
    case 'float':
      return outOfRange(NUMBERS[type.name.name] ?? NUMBERS['double precision']);
    case 'decimal':
      return type.precision === undefined
        ? { text: 'many', what: 'is no number' }
        : outOfRange(`1${'0'.repeat(Math.max(0, type.precision - (type.scale ?? 0)))}`);
    case 'text':
      return tooLong(type, value);
    case 'date':
      return { text: '2023-02-30', what: 'is no day' };
    case 'timestamp':
    case 'timestamptz':
      return { text: '2023-02-30 12:00:00', what: 'is no moment' };
    case 'time':
      return { text: '25:61:00', what: 'is no time' };
    case 'enum':
      return { text: unknownLabel(type.labels ?? []), what: 'is none of its labels' };
    default:
      return otherText(type);
  }
}

function outOfRange(text: string): ForeignText {
  return { text, what: 'is more than the type holds' };
}

function tooLong({ name, maxLength }: SchemaType, value: unknown): ForeignText | undefined {
  if (maxLength === undefined || name.name === '"char"') return undefined;
  const start = typeof value === 'string' ? value.trimEnd() : '';
  const text = start + 'x'.repeat(Math.max(0, maxLength + 1 - Array.from(start).length));
  return { text, what: `has ${maxLength + 1} characters, and ${maxLength} fit` };
}

function unknownLabel(labels: readonly string[]): string {
  let text = `no_${labels[0] ?? 'label'}`.slice(0, 60);
  while (labels.includes(text)) text += '_';
  return text;
}

function otherText({ family, name, definition }: SchemaType): ForeignText | undefined {
  const what = `is no ${name.name}`;
  switch (family) {
    case 'boolean':
      return { text: 'maybe', what };
    case 'uuid':
      return { text: '00000000-0000-0000-0000-00000000000g', what };
    case 'json':
      return { text: '{"open": ', what };
    case 'interval':
      return { text: 'soon', what };
    case 'bytea':
      return { text: '\\xzz', what };
    case 'array':
      return { text: '{"open', what: 'is no array' };
    default: {
      const isRange = definition?.kind === 'range' || (!definition && /range$/.test(name.name));
      const text = isRange ? '[' : definition?.kind === 'composite' ? '(' : OTHERS[name.name];
      return text === undefined ? undefined : { text, what };
    }
  }
}
