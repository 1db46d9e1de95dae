import type { TypeName as TypeNode } from '@pgsql/types';
import type { TypeName } from '../../rules/expression';
import { constantText, integer, text, texts } from './nodes';

/** PostgreSQL's internal and short names, and the names it prints. */
const CANONICAL: Readonly<Record<string, string>> = {
  int2: 'smallint',
  int4: 'integer',
  int: 'integer',
  int8: 'bigint',
  float4: 'real',
  float8: 'double precision',
  bool: 'boolean',
  decimal: 'numeric',
  varchar: 'character varying',
  bpchar: 'character',
  timestamp: 'timestamp without time zone',
  timestamptz: 'timestamp with time zone',
  time: 'time without time zone',
  timetz: 'time with time zone',
  varbit: 'bit varying',
  char: '"char"',
};

/** Serial pseudo-types and the integers behind them. */
const SERIAL: Readonly<Record<string, string>> = {
  serial: 'integer',
  serial4: 'integer',
  bigserial: 'bigint',
  serial8: 'bigint',
  smallserial: 'smallint',
  serial2: 'smallint',
};

const BUILT_IN = new Set(
  `aclitem bigint bit box bytea cid cidr circle cstring date datemultirange daterange inet int4multirange int4range int8multirange int8range
  integer json jsonb jsonpath int2vector line lseg macaddr macaddr8 money name numeric nummultirange numrange oid oidvector path pg_lsn pg_snapshot point
  polygon real refcursor regclass regcollation regconfig regdictionary regnamespace regoper regoperator regproc regprocedure regrole regtype
  smallint text tid tsmultirange tsquery tsrange tstzmultirange tstzrange tsvector txid_snapshot uuid xid xid8 xml boolean`.split(/\s+/),
);

/** Whether the type is one of PostgreSQL's own, by its canonical name. */
export function isBuiltIn(name: string): boolean {
  return BUILT_IN.has(name) || Object.values(CANONICAL).includes(name) || name === 'interval';
}

/** A type as the text writes it: its name as printed, its schema when written, and the integer behind a serial. */
export interface WrittenType {
  readonly type: TypeName;
  readonly serial: boolean;
}

/** Maps the parser's type to the project's. Names of user-defined types are left as written, to be resolved. */
export function writtenType(node: TypeNode | undefined): WrittenType {
  const parts = texts(node?.names);
  const raw = parts.at(-1) ?? '';
  const schema = parts.length > 1 && parts.at(-2) !== 'pg_catalog' ? parts.at(-2) : undefined;
  const dimensions = node?.arrayBounds?.length ?? 0;
  if (schema === undefined && Object.hasOwn(SERIAL, raw) && parts.length === 1) {
    return { type: { name: SERIAL[raw], modifiers: [], dimensions }, serial: true };
  }
  const element = schema === undefined ? elementOfArrayName(raw) : undefined;
  const name = schema === undefined ? canonicalName(element ?? raw) : raw;
  const fields = fieldsOf(name, node);
  const type = {
    name,
    modifiers: modifiersOf(name, node),
    ...(fields === undefined ? {} : { fields }),
    dimensions: dimensions + (element === undefined ? 0 : 1),
  };
  return { type: schema === undefined ? type : { ...type, schema }, serial: false };
}

/** What an interval is limited to, and the kind of shape of a geometry, which is a modifier that is no number. */
function fieldsOf(name: string, node: TypeNode | undefined): string | undefined {
  const first = node?.typmods?.[0];
  if (name === 'interval') return INTERVAL_FIELDS.get(integer(first) ?? 0);
  if (name !== 'geometry' && name !== 'geography') return undefined;
  return first && 'ColumnRef' in first ? text(first.ColumnRef.fields?.[0]) : constantText(first);
}

/** The fields of an interval by their mask: a bit for each, from the first named to the last. */
const INTERVAL_FIELDS: ReadonlyMap<number, string> = intervalFields();

function intervalFields(): Map<number, string> {
  const bits = { year: 1 << 2, month: 1 << 1, day: 1 << 3, hour: 1 << 10, minute: 1 << 11, second: 1 << 12 };
  const fields = Object.entries(bits);
  const masks = new Map(fields.map(([name, bit]) => [bit, name]));
  const spans = ['year to month', 'day to hour', 'day to minute', 'day to second', 'hour to minute', 'hour to second', 'minute to second'];
  for (const span of spans) {
    const [first, last] = span.split(' to ').map((name) => fields.findIndex(([field]) => field === name));
    masks.set(
      fields.slice(first, last + 1).reduce((mask, [, bit]) => mask | bit, 0),
      span,
    );
  }
  return masks;
}

function canonicalName(name: string): string {
  return Object.hasOwn(CANONICAL, name) ? CANONICAL[name] : name;
}

/** `_text` is the internal name of `text[]`. */
function elementOfArrayName(name: string): string | undefined {
  if (!name.startsWith('_')) return undefined;
  const element = name.slice(1);
  return isBuiltIn(canonicalName(element)) ? element : undefined;
}

function modifiersOf(name: string, node: TypeNode | undefined): readonly number[] {
  const given = (node?.typmods ?? []).flatMap((modifier) => integer(modifier) ?? []);
  // The first modifier of an interval is a mask of its fields.
  if (name === 'interval') return given.slice(1);
  if (name === 'numeric' && given.length === 1) return [given[0], 0];
  return given;
}
