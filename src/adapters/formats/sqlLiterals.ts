import type { ByteWriter } from '../../core/generate/byteWriter';
import { numberText } from '../../core/generate/formatNumber';
import { SPECIAL } from '../../core/generate/specials';
import type { NumberFormat } from '../../core/generate/vector';
import type { Affixes, CellStyle } from './cells';
import { SQL_NULL } from './sqlCells';
import type { WrittenColumn } from './sqlDialect';
import { wellKnownText } from './wellKnownText';

/** How the literals of a dialect other than PostgreSQL's differ from those of the others. All take and give text. */
export interface Literals {
  /** A text as a string constant. */
  text(value: string): string;
  /** Bytes, as hexadecimal digits. */
  bytes(digits: string): string;
  /** A date and time, `2024-02-29 12:00:00.5`; in UTC where it is `zoned`. */
  moment(text: string, zoned: boolean): string;
  /** A shape on the plane as well-known text. */
  shape(text: string, column: string): string;
  /** A list of numbers, `[1,2]`. */
  vector(text: string): string;
}

/** What one dialect or another escapes in a string constant. */
const ESCAPED = SPECIAL.apostrophe | SPECIAL.backslash | SPECIAL.dollar | SPECIAL.control;

/** Sorts of columns, each with a style of its own. */
type Sort = 'text' | 'bytes' | 'vector' | 'number' | 'flag' | 'moment' | 'zoned moment' | `shape ${string}`;

/** The styles of a dialect: one object for each sort of column, made when it is first needed. */
export function literalStyles(literals: Literals): (column: WrittenColumn) => CellStyle {
  const styles = new Map<Sort, CellStyle>();
  return (column) => {
    const sort = sortOf(column);
    const known = styles.get(sort) ?? styleOf(sort, literals);
    styles.set(sort, known);
    return known;
  };
}

const SHAPES = new Set(['point', 'path', 'polygon']);

function sortOf({ shape, type, written }: WrittenColumn): Sort {
  if (shape.kind === 'number') return numberSort(shape.format);
  if (type === 'bytea') return 'bytes';
  if (type === 'vector') return 'vector';
  return SHAPES.has(type) ? `shape ${written ?? type}` : 'text';
}

function numberSort(format: NumberFormat): Sort {
  if (format.kind === 'boolean') return 'flag';
  if (format.kind === 'timestamp') return format.zone ? 'zoned moment' : 'moment';
  return format.kind === 'date' || format.kind === 'time' ? 'text' : 'number';
}

function styleOf(sort: Sort, literals: Literals): CellStyle {
  const convert = converter(sort, literals);
  const plainText = sort === 'text' ? { ...affixes(convert), without: ESCAPED } : undefined;
  return {
    null: SQL_NULL,
    plainNumber: (format) => plainNumber(sort, format, convert),
    ...(plainText && { plainText }),
    number: (format) => {
      const plain = withoutZone(format);
      return (writer: ByteWriter, value: number) => writer.text(convert(numberText(value, plain)));
    },
    text: (writer, value) => writer.text(convert(value)),
  };
}

/** What a dialect puts around a value that needs nothing else. */
function affixes(convert: (text: string) => string): Affixes {
  const [before, after] = convert('x').split('x');
  return { before, after };
}

/** Whole numbers, fixed points and dates; what a dialect makes of moments is no affix everywhere. */
function plainNumber(sort: Sort, { kind }: NumberFormat, convert: (text: string) => string): Affixes | undefined {
  if (sort === 'number') return kind === 'integer' || kind === 'decimal' ? { before: '', after: '' } : undefined;
  return sort === 'text' && kind === 'date' ? affixes(convert) : undefined;
}

/** The moment stands for itself; that it is UTC is for the dialect to say. */
function withoutZone(format: NumberFormat): NumberFormat {
  return format.kind === 'timestamp' || format.kind === 'time' ? { ...format, zone: false } : format;
}

function converter(sort: Sort, literals: Literals): (text: string) => string {
  switch (sort) {
    case 'text':
      return literals.text;
    case 'bytes':
      return (text) => literals.bytes(hexadecimal(text));
    case 'vector':
      return literals.vector;
    case 'number':
      return (text) => (NUMBER.test(text) ? text : literals.text(text));
    case 'flag':
      return (text) => (/^(t|true|1|yes|on)$/i.test(text) ? '1' : '0');
    case 'moment':
    case 'zoned moment':
      return (text) => literals.moment(text.replace('T', ' ').replace(OFFSET, ''), sort === 'zoned moment');
    default:
      return (text) => literals.shape(wellKnownText(text, sort.slice('shape '.length)), sort.slice('shape '.length));
  }
}

const NUMBER = /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i;
/** Of UTC; values of that kind have no other. */
const OFFSET = /(\+00(:?00)?|Z)$/;

/** PostgreSQL writes bytes as `\x0aff`; any other text stands for its own bytes. */
function hexadecimal(text: string): string {
  return /^\\x([0-9a-f]{2})*$/i.test(text) ? text.slice(2) : Buffer.from(text, 'utf8').toString('hex');
}
