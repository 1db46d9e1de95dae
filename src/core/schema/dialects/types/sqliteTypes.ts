import { BIGINT, flag } from './integers';
import { always, type Meaning, numberAt, plain, type TypeRule, type TypeRules } from './meaning';
import { varying } from './texts';
import type { WrittenType } from './writtenType';

const TEXT = plain('text');
const BYTES = plain('bytea');
const FLOAT = plain('double precision');
const FLAG = flag('sqlite boolean');
/** What `datetime('now')` writes: whole seconds. */
const MOMENT = plain('timestamp without time zone', 0);
const ZONED_MOMENT = plain('timestamp with time zone', 0);
const TIME = plain('time without time zone', 0);

function decimal(written: WrittenType): Meaning {
  const precision = numberAt(written, 0);
  if (precision === undefined || precision < 1) return plain('numeric');
  return plain('numeric', Math.max(precision, numberAt(written, 1) ?? 0), numberAt(written, 1) ?? 0);
}

/** By its letters a number to SQLite, which keeps its texts all the same. */
function enumeration({ args }: WrittenType): Meaning {
  return args.length > 0 ? { ...TEXT, enumValues: args } : TEXT;
}

/** Declared types that SQLite itself treats as numbers or texts, but by which people mean more. */
const MEANT: TypeRules = new Map<string, TypeRule>([
  ...named(always(FLAG), 'bool', 'boolean', 'logical', 'bit'),
  ...named(always(plain('date')), 'date'),
  ...named(always(MOMENT), 'datetime', 'timestamp', 'datetime2', 'smalldatetime', 'timestamp without time zone'),
  ...named(always(ZONED_MOMENT), 'timestamptz', 'datetimeoffset', 'datetimetz', 'timestamp with time zone'),
  ...named(always(TIME), 'time', 'timetz', 'time without time zone'),
  ...named(always(plain('jsonb')), 'json', 'jsonb'),
  ...named(always(plain('uuid')), 'uuid', 'guid', 'uniqueidentifier'),
  ...named(decimal, 'decimal', 'dec', 'numeric', 'number', 'money', 'smallmoney', 'currency'),
  ...named(always(BYTES), 'binary', 'varbinary', 'bytea', 'image', 'bytes', 'long raw', 'raw'),
  ...named(always(TEXT), '', 'any', 'string', 'set'),
  ...named(enumeration, 'enum'),
]);

/** What a declared type of SQLite means: what people mean by its name, else by its affinity; a name of neither kind is text. */
export function sqliteMeaning(written: WrittenType): Meaning {
  return MEANT.get(written.name)?.(written) ?? byAffinity(written);
}

/** SQLite looks for these letters anywhere in the name, in this order. */
function byAffinity(written: WrittenType): Meaning {
  const { name } = written;
  if (name.includes('int')) return BIGINT;
  if (/char|clob|text/.test(name)) return varying()(written);
  if (name.includes('blob')) return BYTES;
  if (/real|floa|doub/.test(name)) return FLOAT;
  return /num|dec|money|currency/.test(name) ? decimal(written) : TEXT;
}

function named(rule: TypeRule, ...names: readonly string[]): readonly (readonly [string, TypeRule])[] {
  return names.map((name) => [name, rule]);
}
