import { BIGINT, flag, INTEGER, integerWithin, SMALLINT } from './integers';
import {
  always,
  between,
  bytes,
  type Meaning,
  matching,
  narrowed,
  numberAt,
  plain,
  type TypeRule,
  type TypeRules,
  typeName,
} from './meaning';
import { fixed, fixedBytes, varying, varyingBytes } from './texts';
import type { WrittenType } from './writtenType';

const TIMESTAMP = 'timestamp without time zone';

function decimal(written: WrittenType): Meaning {
  return plain('numeric', numberAt(written, 0) ?? 18, numberAt(written, 1) ?? 0);
}

function float(written: WrittenType): Meaning {
  return plain((numberAt(written, 0) ?? 53) <= 24 ? 'real' : 'double precision');
}

/** SQL Server keeps seven digits of a second, PostgreSQL six. */
function moments(name: string): TypeRule {
  return (written) => plain(name, Math.min(6, numberAt(written, 0) ?? 6));
}

/** Amounts are integers of 1/10,000; the last whole number stands for the limit. */
function money(name: string, limit: number, digits: number): TypeRule {
  return always(narrowed(name, typeName('numeric', digits, 4), between(-limit, limit)));
}

/** Kept in steps of 1/300 second: whole hundredths of a second stay what they are, and apart. */
const DATETIME = narrowed('datetime', typeName(TIMESTAMP, 2), between('1753-01-01 00:00:00', '9999-12-31 23:59:59.99'));
/** Kept in minutes. */
const SMALLDATETIME = narrowed('smalldatetime', typeName(TIMESTAMP, 0), between('1900-01-01 00:00:00', '2079-06-06 23:59:00'));
/** Steps of a path through a tree: `/1/3/`. */
const HIERARCHYID = narrowed('hierarchyid', typeName('text'), matching('^/([1-9][0-9]{0,3}/){0,4}$'));

/** The database counts up a number of the whole database at each change of a row, and takes no value. */
const ROWVERSION: Meaning = {
  ...narrowed('rowversion', typeName('bytea'), bytes('=', 8)),
  generated: { sql: 'rowversion', expression: { kind: 'unsupported', what: 'rowversion, which the database counts' } },
};

/** Without a length, `varchar` has one character. */
const varchar = varying(1);
const text = always(plain('text'));

/** The types of SQL Server, with the synonyms it reads. */
export const MSSQL_TYPES: TypeRules = new Map<string, TypeRule>([
  ...named(always(flag('mssql bit')), 'bit'),
  ...named(always(integerWithin('mssql tinyint', 0, 255)), 'tinyint'),
  ...named(always(SMALLINT), 'smallint'),
  ...named(always(INTEGER), 'int', 'integer'),
  ...named(always(BIGINT), 'bigint'),
  ...named(decimal, 'decimal', 'dec', 'numeric'),
  ...named(money('mssql money', 922_337_203_685_477, 19), 'money'),
  ...named(money('smallmoney', 214_748, 10), 'smallmoney'),
  ...named(float, 'float'),
  ...named(always(plain('real')), 'real'),
  ...named(always(plain('double precision')), 'double precision'),
  ...named(fixed, 'char', 'character', 'nchar', 'national char', 'national character'),
  ...named(varchar, 'varchar', 'nvarchar', 'char varying', 'character varying', 'national char varying', 'national character varying'),
  ...named(text, 'text', 'ntext', 'national text'),
  ...named(always(plain('character varying', 128)), 'sysname'),
  ...named(fixedBytes, 'binary'),
  ...named(varyingBytes(1), 'varbinary', 'binary varying'),
  ...named(always(plain('bytea')), 'image'),
  ...named(always(ROWVERSION), 'rowversion', 'timestamp'),
  ...named(always(plain('uuid')), 'uniqueidentifier'),
  ...named(always(plain('date')), 'date'),
  ...named(moments('time without time zone'), 'time'),
  ...named(always(DATETIME), 'datetime'),
  ...named(always(SMALLDATETIME), 'smalldatetime'),
  ...named(moments(TIMESTAMP), 'datetime2'),
  ...named(moments('timestamp with time zone'), 'datetimeoffset'),
  ...named(always(plain('xml')), 'xml'),
  ...named(text, 'sql_variant'),
  ...named(always(HIERARCHYID), 'hierarchyid'),
  ...named(always(plain('point')), 'geography', 'geometry'),
  ...named(always(plain('jsonb')), 'json'),
  ...named((written) => plain('vector', numberAt(written, 0) ?? 3), 'vector'),
]);

function named(rule: TypeRule, ...names: readonly string[]): readonly (readonly [string, TypeRule])[] {
  return names.map((name) => [name, rule]);
}
