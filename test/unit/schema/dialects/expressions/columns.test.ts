import assert from 'node:assert/strict';
import { computedType } from '../../../../../src/core/schema/dialects/expressions/computedType';
import { meantByDefault, meantTypes } from '../../../../../src/core/schema/dialects/expressions/meantTypes';
import { readCondition, readExpression } from '../../../../../src/core/schema/dialects/expressions/readExpression';
import type { OtherDialect } from '../../../../../src/core/schema/schema';
import { COLUMNS } from './sample';

describe('what expressions say of columns', () => {
  const TYPES: Readonly<Record<string, string | undefined>> = {
    '[price]*((1.0)-[rate])': 'double precision',
    '[id]+1': 'integer',
    "[name]+' '+[code]": 'text',
    'dateadd(day, 1, [born])': 'date',
    'isnull([price], 0)': 'numeric',
    '[dbo].[f]([id])': undefined,
  };
  for (const [sql, wanted] of Object.entries(TYPES)) {
    it(`the type of ${sql}`, () => {
      assert.equal(computedType(readExpression(sql, 'mssql', COLUMNS).expression, COLUMNS)?.name, wanted);
    });
  }

  const meant = (sql: string, dialect: OtherDialect): Record<string, string> =>
    Object.fromEntries([...meantTypes(readCondition(sql, dialect, COLUMNS).expression)].map(([name, type]) => [name, type.name]));

  it('which ones hold JSON', () => {
    assert.deepEqual(meant('json_valid(`code`)', 'mysql'), { code: 'jsonb' });
    assert.deepEqual(meant('code IS NULL OR json_valid(code)', 'mysql'), { code: 'jsonb' });
    assert.deepEqual(meant('json_valid(code) AND json_valid(name)', 'mysql'), { code: 'jsonb', name: 'jsonb' });
    assert.deepEqual(meant('name IS NULL OR json_valid(code)', 'mysql'), {});
    assert.deepEqual(meant('NOT json_valid(code)', 'mysql'), {});
  });

  it('which ones hold dates and moments as texts', () => {
    assert.deepEqual(meant('code IS date(code)', 'sqlite'), { code: 'date' });
    assert.deepEqual(meant('datetime(code) = code', 'sqlite'), { code: 'timestamp without time zone' });
    assert.deepEqual(meant("code IS strftime('%Y-%m-%d', code)", 'sqlite'), { code: 'date' });
    assert.deepEqual(meant('date(code) IS NOT NULL', 'sqlite'), { code: 'date' });
    assert.deepEqual(meant('code IS NULL OR code IS time(code)', 'sqlite'), { code: 'time without time zone' });
    assert.deepEqual(meant('code IS date(name)', 'sqlite'), {});
    assert.deepEqual(meant("code > date('now')", 'sqlite'), {});
  });

  it('which ones a default shows to hold moments', () => {
    assert.equal(meantByDefault(readExpression('CURRENT_TIMESTAMP', 'sqlite', COLUMNS).expression)?.name, 'timestamp without time zone');
    assert.equal(meantByDefault(readExpression("(date('now'))", 'sqlite', COLUMNS).expression)?.name, 'date');
    assert.equal(meantByDefault(readExpression("'now'", 'sqlite', COLUMNS).expression), undefined);
  });
});
