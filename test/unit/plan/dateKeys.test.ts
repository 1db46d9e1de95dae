import assert from 'node:assert/strict';
import { columnsOfTable, openOf, tableNamed } from '../support/plans';

describe('days as numbers', () => {
  it('are days of the calendar, none in the future', async () => {
    const open = await openOf('CREATE TABLE facts (order_date_key integer NOT NULL, ship_date_key bigint NOT NULL)', {
      now: '2025-06-30T12:00:00Z',
    });
    for (const key of Object.values(columnsOfTable(tableNamed(open, 'facts'))).flat()) {
      const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(String(key)) ?? assert.fail(`${key}`);
      const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
      assert.equal(date.toISOString().slice(0, 10), `${year}-${month}-${day}`);
      assert.ok(Number(key) <= 20_250_630 && Number(key) >= 20_220_630, String(key));
    }
  });

  it('are each another where they are a key', async () => {
    const open = await openOf('CREATE TABLE facts (day_key integer NOT NULL UNIQUE)');
    const [keys] = Object.values(columnsOfTable(tableNamed(open, 'facts')));
    assert.equal(new Set(keys).size, keys.length);
  });
});
