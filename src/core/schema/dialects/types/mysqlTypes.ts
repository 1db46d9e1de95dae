import { BIGINT, flag, INTEGER, integerWithin, SMALLINT, unsignedBits } from './integers';
import {
  always,
  between,
  bytes,
  type Meaning,
  NOT_NEGATIVE,
  narrowed,
  numberAt,
  plain,
  type TypeRule,
  type TypeRules,
  typeName,
} from './meaning';
import { setMeaning } from './setType';
import { fixed, fixedBytes, formed, orBytes, varying, varyingBytes } from './texts';
import type { WrittenType } from './writtenType';

/** Of `bigint unsigned` the half that `bigint` holds: the other half is nobody's id, and identity columns and keys stay integers. */
const UNSIGNED_BIGINT = narrowed('bigint unsigned', typeName('bigint'), NOT_NEGATIVE);

function integers(bits: number, name: string, signed: Meaning): TypeRule {
  const unsigned = bits === 64 ? UNSIGNED_BIGINT : unsignedBits(`${name} unsigned`, bits);
  return (written) => (written.unsigned || written.zerofill ? unsigned : signed);
}

const tinyint = integers(8, 'tinyint', integerWithin('tinyint', -128, 127));

/** Everybody writes booleans as `tinyint(1)`. */
function tinyintRule(written: WrittenType): Meaning {
  const isFlag = written.args[0] === '1' && !written.zerofill;
  return isFlag ? flag('tinyint(1)') : tinyint(written);
}

/** `NOT NEGATIVE` where it says UNSIGNED. */
function signed(written: WrittenType, meaning: Meaning, name: string): Meaning {
  return written.unsigned || written.zerofill ? narrowed(`${name} unsigned`, meaning.type, NOT_NEGATIVE) : meaning;
}

function decimal(written: WrittenType): Meaning {
  const precision = numberAt(written, 0) ?? 10;
  const scale = numberAt(written, 1) ?? 0;
  return signed(written, plain('numeric', precision, scale), `decimal(${precision},${scale})`);
}

/** `float(7,4)` rounds to decimals; as far as the digits of the binary type reach, it is a decimal number. */
function floats(name: 'real' | 'double precision', digits: number): TypeRule {
  return (written) => {
    const [precision, scale] = [numberAt(written, 0), numberAt(written, 1)];
    const asDecimal = precision !== undefined && scale !== undefined && precision <= digits && scale <= precision;
    if (asDecimal) return signed(written, plain('numeric', precision, scale), `float(${precision},${scale})`);
    const isWide = name === 'double precision' || (precision !== undefined && precision > 24);
    return signed(written, plain(isWide ? 'double precision' : 'real'), isWide ? 'double' : 'float');
  };
}

/** A number without a sign, as MySQL takes and compares them; of more than 53 bits the lower ones, which doubles hold. */
function bits(written: WrittenType): Meaning {
  const count = numberAt(written, 0) ?? 1;
  if (count <= 1) return flag('bit(1)');
  return unsignedBits(`bit(${count})`, Math.min(count, 53));
}

/** Moments are kept to the second unless they say more. */
function moments(name: string): TypeRule {
  return (written) => plain(name, Math.min(6, numberAt(written, 0) ?? 0));
}

/** Seconds since 1970 in 31 bits. */
function timestamp(written: WrittenType): Meaning {
  const base = typeName('timestamp without time zone', Math.min(6, numberAt(written, 0) ?? 0));
  const name = written.args.length > 0 ? `mysql timestamp(${base.modifiers[0]})` : 'mysql timestamp';
  return narrowed(name, base, between('1970-01-01 00:00:01', '2038-01-19 03:14:07'));
}

function enumeration(written: WrittenType): Meaning {
  return { ...plain('text'), enumValues: written.args };
}

const tinytext = narrowed('tinytext', typeName('character varying', 255), bytes('<=', 255));
const tinyblob = narrowed('tinyblob', typeName('bytea'), bytes('<=', 255));
const HEXTETS = '[0-9a-f]{1,4}(:[0-9a-f]{1,4}){7}';
const text = orBytes(always(plain('text')), always(plain('bytea')));
const varchar = orBytes(varying(), varyingBytes());
const char = orBytes(fixed, fixedBytes);
const double = floats('double precision', 15);
const blob = always(plain('bytea'));
const vector: TypeRule = (written) => plain('vector', numberAt(written, 0) ?? 2048);

/** The types of MySQL and MariaDB, synonyms of other databases that they read included. */
export const MYSQL_TYPES: TypeRules = new Map<string, TypeRule>([
  ...named('tinyint', tinyintRule),
  ...named('int1', tinyint),
  ...named('bool boolean', always(flag('tinyint(1)'))),
  ...named('smallint int2', integers(16, 'smallint', SMALLINT)),
  ...named('mediumint int3 middleint', integers(24, 'mediumint', integerWithin('mediumint', -8_388_608, 8_388_607))),
  ...named('int integer int4', integers(32, 'int', INTEGER)),
  ...named('bigint int8', integers(64, 'bigint', BIGINT)),
  ...named('serial', always({ ...UNSIGNED_BIGINT, isIdentity: true })),
  ...named('decimal dec fixed numeric number', decimal),
  ...named('float float4', floats('real', 7)),
  ...named('double real float8', double),
  ['double precision', double],
  ...named('bit', bits),
  ...named('char character nchar', char),
  ['national char', char],
  ['national character', char],
  ...named('varchar nvarchar varchar2 varcharacter', varchar),
  ['character varying', varchar],
  ['char varying', varchar],
  ['national varchar', varchar],
  ['national varcharacter', varchar],
  ['national character varying', varchar],
  ['national char varying', varchar],
  ['nchar varchar', varchar],
  ['nchar varying', varchar],
  ...named('tinytext', orBytes(always(tinytext), always(tinyblob))),
  ...named('text mediumtext longtext long clob', text),
  ['long varchar', text],
  ['long char varying', text],
  ...named('binary', fixedBytes),
  ['char byte', fixedBytes],
  ...named('varbinary raw', varyingBytes()),
  ...named('tinyblob', always(tinyblob)),
  ...named('blob mediumblob longblob', blob),
  ['long varbinary', blob],
  ...named('enum', enumeration),
  ...named('set', setMeaning),
  ...named('year', always(integerWithin('year', 1901, 2155))),
  ...named('date', always(plain('date'))),
  ...named('datetime', moments('timestamp without time zone')),
  ...named('timestamp', timestamp),
  ...named('time', moments('time without time zone')),
  ...named('json', always(plain('jsonb'))),
  ...named('uuid', always(plain('uuid'))),
  ...named(
    'inet4',
    always(formed('inet4', '^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])$')),
  ),
  ...named('inet6', always(formed('inet6', `^${HEXTETS}$`))),
  ...named('geometry point geometrycollection geomcollection', always(plain('point'))),
  ...named('linestring multipoint multilinestring', always(plain('path'))),
  ...named('polygon multipolygon', always(plain('polygon'))),
  ...named('vector', vector),
]);

function named(names: string, rule: TypeRule): readonly (readonly [string, TypeRule])[] {
  return names.split(' ').map((name) => [name, rule]);
}
