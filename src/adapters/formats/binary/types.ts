import type { FormatColumn } from '../../../core/ports';
import { putCidr, putInet, putMacaddr, putMacaddr8 } from './addresses';
import type { BinaryType } from './binaryType';
import { putArray, putRange } from './containers';
import { putDate, putInterval, putTime, putTimestamp, putTimestamptz, putTimetz } from './moments';
import { putNumeric } from './numerics';
import {
  JSONB_VERSION,
  putBig,
  putBits,
  putBoolean,
  putBytes,
  putChar,
  putFloat4,
  putFloat8,
  putInteger,
  putJsonb,
  putName,
  putOid,
  putSmall,
  putText,
  putUuid,
} from './scalars';
import { putDoubles, putPath, putPolygon } from './shapes';

const NOTHING_BEFORE = new Uint8Array(0);
/** Enums, and texts of extensions: their numbers differ from server to server. */
const ANY_TEXT: BinaryType = { text: putText, copied: NOTHING_BEFORE };

const INT4: BinaryType = { oid: 23, text: putInteger, number: 'int4' };
const INT8: BinaryType = { oid: 20, text: putBig, number: 'int8' };
const NUMERIC: BinaryType = { oid: 1700, text: putNumeric, number: 'numeric' };
const DATE: BinaryType = { oid: 1082, text: putDate, number: 'date' };
const TIMESTAMP: BinaryType = { oid: 1114, text: putTimestamp, number: 'timestamp' };
const TIMESTAMPTZ: BinaryType = { oid: 1184, text: putTimestamptz, number: 'timestamp' };

/**
 * PostgreSQL's own types by the names that schemas have them by, with their numbers in its catalogue. Left out are those
 * whose bytes hang on the server's settings (`money`), and those that only a server makes of their text (`tsvector`, `line`).
 */
const TYPES: ReadonlyMap<string, BinaryType> = new Map<string, BinaryType>([
  ['boolean', { oid: 16, text: putBoolean, number: 'boolean' }],
  ['smallint', { oid: 21, text: putSmall, number: 'int2' }],
  ['integer', INT4],
  ['bigint', INT8],
  ['oid', { oid: 26, text: putOid, number: 'oid' }],
  ['real', { oid: 700, text: putFloat4, number: 'float4' }],
  ['double precision', { oid: 701, text: putFloat8, number: 'float8' }],
  ['numeric', NUMERIC],
  ['text', { oid: 25, text: putText, copied: NOTHING_BEFORE }],
  ['character varying', { oid: 1043, text: putText, copied: NOTHING_BEFORE }],
  ['character', { oid: 1042, text: putText, copied: NOTHING_BEFORE }],
  ['bpchar', { oid: 1042, text: putText, copied: NOTHING_BEFORE }],
  ['name', { oid: 19, text: putName }],
  ['"char"', { oid: 18, text: putChar }],
  ['citext', ANY_TEXT],
  ['xml', { oid: 142, text: putText, copied: NOTHING_BEFORE }],
  ['json', { oid: 114, text: putText, copied: NOTHING_BEFORE }],
  ['jsonb', { oid: 3802, text: putJsonb, copied: Uint8Array.of(JSONB_VERSION) }],
  ['uuid', { oid: 2950, text: putUuid }],
  ['bytea', { oid: 17, text: putBytes }],
  ['date', DATE],
  ['time without time zone', { oid: 1083, text: putTime, number: 'time' }],
  ['time with time zone', { oid: 1266, text: putTimetz, number: 'timetz' }],
  ['timestamp without time zone', TIMESTAMP],
  ['timestamp with time zone', TIMESTAMPTZ],
  ['interval', { oid: 1186, text: putInterval }],
  ['bit', { oid: 1560, text: putBits }],
  ['bit varying', { oid: 1562, text: putBits }],
  ['inet', { oid: 869, text: putInet }],
  ['cidr', { oid: 650, text: putCidr }],
  ['macaddr', { oid: 829, text: putMacaddr }],
  ['macaddr8', { oid: 774, text: putMacaddr8 }],
  ['point', { oid: 600, text: putDoubles('point', 2) }],
  ['lseg', { oid: 601, text: putDoubles('lseg', 4) }],
  ['box', { oid: 603, text: putDoubles('box', 4), delimiter: ';' }],
  ['circle', { oid: 718, text: putDoubles('circle', 3) }],
  ['path', { oid: 602, text: putPath }],
  ['polygon', { oid: 604, text: putPolygon }],
  ['int4range', { oid: 3904, text: putRange(INT4, 'int4range') }],
  ['int8range', { oid: 3926, text: putRange(INT8, 'int8range') }],
  ['numrange', { oid: 3906, text: putRange(NUMERIC, 'numrange') }],
  ['daterange', { oid: 3912, text: putRange(DATE, 'daterange') }],
  ['tsrange', { oid: 3908, text: putRange(TIMESTAMP, 'tsrange') }],
  ['tstzrange', { oid: 3910, text: putRange(TIMESTAMPTZ, 'tstzrange') }],
]);

/** Arrays of these types, made once: what is encoded already is kept by type. */
const ARRAYS: ReadonlyMap<string, BinaryType> = new Map(
  [...TYPES].flatMap(([name, type]): [string, BinaryType][] => {
    const { oid } = type;
    return oid === undefined ? [] : [[name, { text: putArray({ ...type, oid }) }]];
  }),
);

/** How the binary format has a column's values; undefined where only the server's own reading of texts will do. */
export function binaryType({ type, isArray, created }: Pick<FormatColumn, 'type' | 'isArray' | 'created'>): BinaryType | undefined {
  if (created) return created === 'enum' && !isArray ? ANY_TEXT : undefined;
  return (isArray ? ARRAYS : TYPES).get(type);
}
