import assert from 'node:assert/strict';
import { compileCondition, isUncompilable } from '../../../../../src/core/rules/compile';
import { resolveType } from '../../../../../src/core/rules/resolveType';
import { parseValue } from '../../../../../src/core/rules/values';
import { MSSQL_TYPES } from '../../../../../src/core/schema/dialects/types/mssqlTypes';
import { MYSQL_TYPES } from '../../../../../src/core/schema/dialects/types/mysqlTypes';
import { readType } from '../../../../../src/core/schema/dialects/types/readType';
import type { ReadType, WrittenType } from '../../../../../src/core/schema/dialects/types/writtenType';
import { isBuiltIn } from '../../../../../src/core/schema/postgres/typeName';
import type { OtherDialect } from '../../../../../src/core/schema/schema';
import { typeText } from '../../../../../src/core/schema/typeText';

/** `decimal(8,2) unsigned`, cut as the reader of statements cuts it. */
function written(text: string, more: Partial<WrittenType> = {}): WrittenType {
  const [, name, inside, rest] = /^([^(]*)(?:\((.*)\))?(.*)$/.exec(text) ?? [];
  const words = `${name} ${rest}`.trim().split(/\s+/);
  const args = inside === undefined ? [] : inside.split(',').map((arg) => arg.trim().replaceAll("'", ''));
  const isPlain = (word: string): boolean => word !== 'unsigned' && word !== 'zerofill';
  return {
    name: words.filter(isPlain).join(' '),
    args,
    unsigned: words.includes('unsigned'),
    zerofill: words.includes('zerofill'),
    ...more,
  };
}

function read(text: string, dialect: OtherDialect, more?: Partial<WrittenType>): ReadType {
  return readType(written(text, more), dialect);
}

/** The type as text, with what its domain checks. */
function shown(text: string, dialect: OtherDialect): string {
  const { type, domain } = read(text, dialect);
  return domain ? `${typeText(type)}: ${domain.checks.map(({ sql }) => sql).join(' AND ')}` : typeText(type);
}

const EXPECTED: Readonly<Record<OtherDialect, Readonly<Record<string, string>>>> = {
  mysql: {
    tinyint: 'smallint: VALUE BETWEEN -128 AND 127',
    'tinyint unsigned': 'smallint: VALUE BETWEEN 0 AND 255',
    'tinyint(1)': 'smallint: VALUE IN (0, 1)',
    'tinyint(1) unsigned': 'smallint: VALUE IN (0, 1)',
    'tinyint(3) zerofill': 'smallint: VALUE BETWEEN 0 AND 255',
    boolean: 'smallint: VALUE IN (0, 1)',
    'smallint unsigned': 'integer: VALUE BETWEEN 0 AND 65535',
    'mediumint(8)': 'integer: VALUE BETWEEN -8388608 AND 8388607',
    'mediumint unsigned': 'integer: VALUE BETWEEN 0 AND 16777215',
    'int(11)': 'integer',
    'integer unsigned': 'bigint: VALUE BETWEEN 0 AND 4294967295',
    bigint: 'bigint',
    'bigint(20) unsigned': 'bigint: VALUE >= 0',
    decimal: 'numeric(10,0)',
    'decimal(8,2)': 'numeric(8,2)',
    'decimal(5) unsigned': 'numeric(5,0): VALUE >= 0',
    'double precision': 'double precision',
    'float(7,4)': 'numeric(7,4)',
    'float(30)': 'double precision',
    'float unsigned': 'real: VALUE >= 0',
    bit: 'smallint: VALUE IN (0, 1)',
    'bit(8)': 'smallint: VALUE BETWEEN 0 AND 255',
    'char(3)': 'character(3)',
    char: 'character(1)',
    'varchar(255)': 'character varying(255)',
    'national character varying(5)': 'character varying(5)',
    longtext: 'text',
    'binary(16)': 'bytea: octet_length(VALUE) = 16',
    'varbinary(20)': 'bytea: octet_length(VALUE) <= 20',
    blob: 'bytea',
    "enum('a','b')": 'text',
    "set('a','b')": "text: VALUE IN ('', 'a', 'b', 'a,b')",
    year: 'smallint: VALUE BETWEEN 1901 AND 2155',
    datetime: 'timestamp(0) without time zone',
    'datetime(6)': 'timestamp(6) without time zone',
    timestamp: "timestamp(0) without time zone: VALUE BETWEEN '1970-01-01 00:00:01' AND '2038-01-19 03:14:07'",
    'time(3)': 'time(3) without time zone',
    json: 'jsonb',
    multipolygon: 'polygon',
    'vector(3)': 'vector(3)',
  },
  sqlite: {
    integer: 'bigint',
    'tinyint(1)': 'bigint',
    'unsigned big int': 'bigint',
    text: 'text',
    'varchar(40)': 'character varying(40)',
    'native character(70)': 'character varying(70)',
    nvarchar: 'text',
    clob: 'text',
    blob: 'bytea',
    real: 'double precision',
    float: 'double precision',
    'decimal(10,5)': 'numeric(10,5)',
    numeric: 'numeric',
    boolean: 'smallint: VALUE IN (0, 1)',
    date: 'date',
    datetime: 'timestamp(0) without time zone',
    'timestamp with time zone': 'timestamp(0) with time zone',
    '': 'text',
    any: 'text',
    string: 'text',
    uuid: 'uuid',
    'dec(3)': 'numeric(3,0)',
  },
  mssql: {
    bit: 'smallint: VALUE IN (0, 1)',
    tinyint: 'smallint: VALUE BETWEEN 0 AND 255',
    money: 'numeric(19,4): VALUE BETWEEN -922337203685477 AND 922337203685477',
    decimal: 'numeric(18,0)',
    'numeric(9,2)': 'numeric(9,2)',
    float: 'double precision',
    'float(24)': 'real',
    'nvarchar(max)': 'text',
    'nvarchar(50)': 'character varying(50)',
    nvarchar: 'character varying(1)',
    'nchar(2)': 'character(2)',
    'varbinary(max)': 'bytea',
    'varbinary(8)': 'bytea: octet_length(VALUE) <= 8',
    rowversion: 'bytea: octet_length(VALUE) = 8',
    uniqueidentifier: 'uuid',
    datetime: "timestamp(2) without time zone: VALUE BETWEEN '1753-01-01 00:00:00' AND '9999-12-31 23:59:59.99'",
    'datetime2(7)': 'timestamp(6) without time zone',
    'datetimeoffset(3)': 'timestamp(3) with time zone',
    sysname: 'character varying(128)',
    geography: 'point',
    sql_variant: 'text',
  },
};

describe('types of other dialects', () => {
  for (const dialect of ['mysql', 'sqlite', 'mssql'] as const) {
    for (const [text, wanted] of Object.entries(EXPECTED[dialect])) {
      it(`reads ${text || 'no type'} of ${dialect}`, () => assert.equal(shown(text, dialect), wanted));
    }
  }

  it('keeps the text of the type, in lower case and with its strings in quotes', () => {
    assert.equal(read('DECIMAL(8,2) unsigned', 'mysql', { name: 'decimal' }).written, 'decimal(8,2) unsigned');
    assert.equal(readType({ name: 'enum', args: ["it's", 'b'], unsigned: false, zerofill: false }, 'mysql').written, "enum('it''s','b')");
    assert.equal(read('nvarchar(MAX)', 'mssql').written, 'nvarchar(max)');
  });

  it('knows which texts fold case', () => {
    const folds = (dialect: OtherDialect, collation?: string, type = 'varchar(9)'): boolean =>
      read(type, dialect, collation === undefined ? {} : { collation }).foldsCase;
    assert.deepEqual([folds('mysql'), folds('sqlite'), folds('mssql')], [true, false, true]);
    assert.deepEqual(
      [folds('mysql', 'utf8mb4_bin'), folds('mysql', 'utf8mb4_0900_as_cs'), folds('mysql', 'latin1_swedish_ci')],
      [false, false, true],
    );
    assert.deepEqual(
      [folds('mssql', 'Latin1_General_CS_AS'), folds('mssql', 'Latin1_General_BIN2'), folds('mssql', 'SQL_Latin1_General_CP1_CI_AS')],
      [false, false, true],
    );
    assert.deepEqual([folds('sqlite', 'NOCASE'), folds('sqlite', 'binary')], [true, false]);
    assert.equal(folds('mysql', undefined, 'int'), false);
  });

  it('reads texts of the binary character set as bytes', () => {
    assert.equal(typeText(read('varchar(9)', 'mysql', { charset: 'binary' }).type), 'bytea');
  });

  it('says what is an enumeration, counts, is filled by the database, or is unknown', () => {
    assert.deepEqual(read("enum('a','b')", 'mysql').enumValues, ['a', 'b']);
    assert.equal(read('serial', 'mysql').isIdentity, true);
    assert.equal(read('rowversion', 'mssql').generated?.expression.kind, 'unsupported');
    assert.equal(read('phone_number', 'mssql').isUnknown, true);
    assert.equal(read('sdo_geometry', 'mysql').isUnknown, true);
  });

  it('gives domains names that no type of PostgreSQL has', () => {
    const rules = [...MYSQL_TYPES, ...MSSQL_TYPES];
    for (const [name, rule] of rules) {
      const { domain } = rule({ name, args: ['5'], unsigned: false, zerofill: false });
      assert.ok(domain === undefined || !isBuiltIn(domain.name), `${name}: ${domain?.name}`);
    }
  });

  it('lists the subsets of small sets and gives greater ones a pattern', () => {
    const members = Array.from({ length: 8 }, (_, at) => String.fromCharCode(97 + at));
    assert.ok(holds(`set(${members.join(',')})`, 'a,c,h'));
    assert.ok(holds(`set(${members.join(',')})`, ''));
    for (const wrong of ['c,a', 'a,a', 'a,', ',a', 'x']) assert.ok(!holds(`set(${members.join(',')})`, wrong), wrong);
    assert.ok(holds('set(a,b,c)', 'a,c'));
    assert.ok(!holds('set(a,b,c)', 'c,a'));
  });

  it('keeps to the limits of narrow types', () => {
    assert.deepEqual([holds('year', '1900'), holds('year', '1901')], [false, true]);
    assert.deepEqual([holds('timestamp', '2039-01-01'), holds('timestamp', '2020-01-01')], [false, true]);
    assert.deepEqual([holds('inet4', '10.0.255.1'), holds('inet4', '10.0.256.1')], [true, false]);
    assert.deepEqual([holds('binary(2)', '\\x0102'), holds('binary(2)', '\\x01')], [true, false]);
    assert.deepEqual([holds('bit(3)', '7'), holds('bit(3)', '8')], [true, false]);
  });
});

/** Whether a type of MySQL's holds a value, given as PostgreSQL reads it. */
function holds(text: string, value: string): boolean {
  const { type, domain } = read(text, 'mysql');
  const resolved = resolveType(type, { types: [], defaultSchema: '' });
  return (domain?.checks ?? []).every(({ expression }) => {
    const scope = { column: () => ({ slot: 0, type: resolved }), types: { types: [], defaultSchema: '' }, now: 0 };
    const compiled = compileCondition(expression, scope);
    assert.ok(!isUncompilable(compiled));
    return compiled.evaluate([parseValue(value, resolved)]) === true;
  });
}
