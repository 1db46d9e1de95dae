import type { ValueShape } from '../../generate/vector';
import type { NegativePack } from '../../recipe/negativePack';
import type { SchemaType } from '../../rules/resolveType';
import type { Column, Dialect } from '../../schema/schema';
import type { Restriction } from '../restriction';
import { nastyArrays, nastyJson } from './nastyDocuments';
import { nastyMoments } from './nastyMoments';
import { nastyNumbers } from './nastyNumbers';
import { NASTY_TEXTS } from './nastyTexts';
import type { NastyValue } from './negativePlan';

/** A column as far as nasty values go. */
export interface NastyColumn {
  readonly column: Column;
  readonly type: SchemaType;
  readonly shape: ValueShape;
  readonly restriction: Restriction;
  readonly dialect: Dialect;
}

/** What a pack has for a column: not all of it need be valid. */
export function nastyValues(pack: NegativePack, nasty: NastyColumn): readonly NastyValue[] {
  const { column, type, restriction, shape, dialect } = nasty;
  switch (type.family) {
    case 'integer':
    case 'decimal':
    case 'float': {
      const scale = shape.kind === 'number' && shape.format.kind === 'decimal' ? shape.format.scale : 0;
      return pack === 'boundaries' ? nastyNumbers(type, restriction, scale) : [];
    }
    case 'date':
    case 'timestamp':
    case 'timestamptz':
    case 'time':
      return pack === 'boundaries' ? nastyMoments(type, restriction, dialect, column.written) : [];
    case 'text':
      return textsOf(pack, nasty);
    case 'json':
      return nastyJson(pack);
    case 'array':
      return type.element ? nastyArrays(pack, type.element) : [];
    default:
      return pack === 'boundaries' ? otherBoundaries(type) : pack === 'huge' && type.family === 'bytea' ? [bytesOf(dialect)] : [];
  }
}

/** Bytes of the longest texts; what MySQL's `text` and its packets take is less. */
const LONGEST = { postgres: 100_000, sqlite: 100_000, mssql: 100_000, mysql: 60_000 } as const satisfies Record<Dialect, number>;
const EMOJI = '\u{1f600}';

function bytesOf(dialect: Dialect): NastyValue {
  return { head: '\\x', text: 'ff', times: LONGEST[dialect] / 2 };
}

function textsOf(pack: NegativePack, { type, restriction, dialect }: NastyColumn): readonly NastyValue[] {
  if (pack !== 'boundaries' && pack !== 'huge') return NASTY_TEXTS[pack];
  const limit = Math.min(type.maxLength ?? Number.POSITIVE_INFINITY, restriction.maxLength ?? Number.POSITIVE_INFINITY);
  const bytes = LONGEST[dialect];
  const repeated = (text: string): NastyValue[] => {
    const times = Math.floor(Math.min(limit / Array.from(text).length, bytes / utf8Length(text)));
    return times > 0 ? [{ text, times }] : [];
  };
  if (pack === 'huge') return ['x', EMOJI, 'word ', 'a line\n', '<b>'].flatMap(repeated);
  const shortest = restriction.minLength ? [{ text: 'x', times: restriction.minLength }] : [];
  const longest = Number.isFinite(limit) ? ['x', EMOJI, '\u00e9'].flatMap(repeated) : [];
  return ['', 'x', '0', EMOJI, ...shortest, ...longest];
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Ends of types that have no family of their own. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  uuid: ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  interval: ['00:00:00', '1 mon', '-1 days', '-00:00:00.000001', '178000000 years'],
  bytea: ['\\x', '\\x00', '\\xff', '\\x5c27'],
  inet: ['0.0.0.0', '255.255.255.255', '127.0.0.1', '::', '::1', '::ffff:10.0.0.1', '10.0.0.0/8'],
  cidr: ['0.0.0.0/0', '::/0', '255.255.255.255/32'],
  macaddr: ['00:00:00:00:00:00', 'ff:ff:ff:ff:ff:ff'],
};

function otherBoundaries({ family, name, definition }: SchemaType): readonly string[] {
  if (family === 'other' && definition?.kind === 'range') return definition.isMultirange ? ['{}', '{(,)}'] : ['empty', '(,)'];
  if (family === 'other' && definition === undefined && /range$/.test(name.name))
    return name.name.endsWith('multirange') ? ['{}', '{(,)}'] : ['empty', '(,)'];
  return (definition ? undefined : OTHERS[family === 'other' ? name.name : family]) ?? [];
}
