import assert from 'node:assert/strict';
import { parseNow } from '../../../src/core/recipe/now';
import { parseSeed } from '../../../src/core/recipe/seed';

describe('the moment that data is made for', () => {
  it('is a day, or a day with a time, in UTC where no zone is given', () => {
    const noon = Date.UTC(2026, 1, 28, 12) * 1000;
    for (const text of [
      '2026-02-28T12:00',
      '2026-02-28 12:00:00',
      '2026-02-28T12:00:00.000Z',
      '2026-02-28T17:30:00+05:30',
      '2026-02-28t17:30+0530',
    ])
      assert.equal(parseNow(text), noon, text);
    assert.equal(parseNow('2026-02-28'), Date.UTC(2026, 1, 28) * 1000);
    assert.equal(parseNow('1969-12-31T23:59:59.5Z'), -500_000);
  });

  it('is nothing that depends on the machine, and no day that there is not', () => {
    for (const text of [
      '',
      'soon',
      '2026',
      '2026-1-5',
      '1/2/2026',
      'Jan 5 2026',
      'version 1',
      '2026-02-29',
      '2026-02-31',
      '2026-13-01',
      '2026-01-01T25:00',
    ])
      assert.equal(parseNow(text), undefined, text);
  });
});

describe('a seed as typed', () => {
  it('is a number only where the number is written the same way', () => {
    for (const text of ['1', '-7', '0', '9007199254740991']) assert.equal(parseSeed(text), Number(text));
    for (const text of ['', '007', '+1', '1e3', '1.5', '-0', '9007199254740993', 'spring']) assert.equal(parseSeed(text), text);
  });
});
