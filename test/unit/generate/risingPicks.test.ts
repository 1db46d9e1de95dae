import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { IntervalDomain } from '../../../src/core/generate/domain';
import { drawKey } from '../../../src/core/generate/mixer';
import { openDomain } from '../../../src/core/generate/openDomain';

const HOUR = 3_600_000_000;
const KEY = drawKey('1', 'users', 'created_at');

describe('values that rise with the row', () => {
  it('never fall, lie in the interval and keep their shape and their times of the week', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(5), fc.boolean(), (rows, k, isDaily) => {
        const unit = isDaily ? 1 : HOUR;
        const domain: IntervalDomain = {
          kind: 'interval',
          min: 19_000 * (isDaily ? 1 : 24 * HOUR),
          max: 20_000 * (isDaily ? 1 : 24 * HOUR),
          step: isDaily ? 1 : 60_000_000,
          shape: { kind: 'power', exponent: 1.5 },
          week: { kind: 'office', unit },
          rising: rows,
        };
        const open = openDomain(domain, 'en');
        const values = Array.from({ length: rows }, (_, row) => Number(open.at(open.pick(KEY, row, k))));
        values.forEach((value, row) => {
          assert.ok(value >= domain.min && value <= domain.max, String(value));
          assert.ok(row === 0 || value >= values[row - 1], `row ${row}`);
        });
        const middle = values[Math.floor(rows / 2)];
        assert.ok(rows < 300 || middle > (domain.min + domain.max) / 2, 'more and more');
      }),
    ));

  it('come mostly when things happen', () => {
    const domain: IntervalDomain = { kind: 'interval', min: 19_000, max: 20_000, step: 1, week: { kind: 'office', unit: 1 }, rising: 2000 };
    const open = openDomain(domain, 'en');
    const days = Array.from({ length: 2000 }, (_, row) => (Number(open.at(open.pick(KEY, row, 0))) + 3) % 7);
    assert.ok(days.filter((day) => day >= 5).length < 20);
    assert.ok(new Set(days).size >= 5);
    const hourly: IntervalDomain = {
      ...domain,
      min: 19_000 * 24 * HOUR,
      max: 20_000 * 24 * HOUR,
      step: 60_000_000,
      week: { kind: 'office', unit: HOUR },
    };
    const fine = openDomain(hourly, 'en');
    const hours = Array.from({ length: 2000 }, (_, row) => Math.floor(Number(fine.at(fine.pick(KEY, row, 0))) / HOUR) % 24);
    assert.ok(hours.filter((hour) => hour < 8 || hour > 17).length < 60, 'few at night');
    const minutes = Array.from({ length: 2000 }, (_, row) => Math.floor(Number(fine.at(fine.pick(KEY, row, 0))) / 60_000_000) % 60);
    assert.ok(new Set(minutes).size > 50, 'at any minute');
  });
});
