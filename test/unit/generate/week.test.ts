import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { IntervalDomain } from '../../../src/core/generate/domain';
import { drawKey } from '../../../src/core/generate/mixer';
import { openDomain } from '../../../src/core/generate/openDomain';
import { columnOf } from '../support/plans';

const HOUR = 3_600_000_000;
const DAY = 24 * HOUR;
const key = drawKey('week');
const ROWS = 4000;

/** The first so many values of a domain. */
function valuesOf(domain: IntervalDomain): number[] {
  const { picks, at } = openDomain(domain, 'en');
  const rows = Float64Array.from({ length: ROWS }, (_, row) => row);
  const indexes = new Float64Array(ROWS);
  picks(key, rows, 0, indexes);
  return Array.from(indexes, (index) => Number(at(index)));
}

const hourOf = (moment: number): number => new Date(moment / 1000).getUTCHours();
const weekdayOf = (moment: number): number => new Date(moment / 1000).getUTCDay();

describe('times of the week', () => {
  const min = Date.UTC(2024, 0, 3, 5) * 1000;
  const step = 900_000_000;

  it('of offices are working hours, all of them', () => {
    const values = valuesOf({ kind: 'interval', min, max: min + 300 * DAY, step, week: { kind: 'office', unit: HOUR } });
    for (const value of values) {
      assert.ok(weekdayOf(value) > 0 && weekdayOf(value) < 6, new Date(value / 1000).toISOString());
      assert.ok(hourOf(value) >= 8 && hourOf(value) < 18, new Date(value / 1000).toISOString());
      assert.equal((value - min) % step, 0);
    }
    assert.equal(new Set(values.map(weekdayOf)).size, 5);
    assert.equal(new Set(values.map(hourOf)).size, 10);
  });

  it('of people are seldom at night, and on every day', () => {
    const values = valuesOf({ kind: 'interval', min, max: min + 300 * DAY, step: 1_000_000, week: { kind: 'awake', unit: HOUR } });
    const nightly = values.filter((value) => hourOf(value) < 6).length / ROWS;
    assert.ok(nightly > 0.01 && nightly < 0.08, String(nightly));
    assert.equal(new Set(values.map(weekdayOf)).size, 7);
  });

  it('of dates are working days', () => {
    const values = valuesOf({ kind: 'interval', min: 19_000, max: 19_900, step: 1, week: { kind: 'office', unit: 1 } });
    for (const value of values) assert.ok(weekdayOf(value * DAY) > 0 && weekdayOf(value * DAY) < 6);
  });

  it('leave how moments grow over the weeks as it was, and never leave the interval', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.constantFrom('office' as const, 'awake' as const), (hours, kind) => {
        const plain: IntervalDomain = {
          kind: 'interval',
          min,
          max: min + hours * HOUR,
          step: 60_000_000,
          shape: { kind: 'power', exponent: 2 },
        };
        const before = valuesOf(plain);
        const after = valuesOf({ ...plain, week: { kind, unit: HOUR } });
        after.forEach((value, row) => {
          assert.ok(value >= plain.min && value <= plain.max);
          assert.ok(Math.abs(value - before[row]) <= 14 * DAY);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('are those of appointments also where a condition bounds them', async () => {
    const ddl = `CREATE TABLE appointments (
      id serial PRIMARY KEY, booked_at timestamp NOT NULL, appointment_at timestamp NOT NULL, CHECK (appointment_at > booked_at))`;
    const cells = await columnOf(ddl, 'appointment_at', { rows: 400 });
    const working = cells.filter((cell) => isWorking(`${cell}Z`));
    assert.ok(working.length / cells.length > 0.85, `${working.length} of ${cells.length}`);
  });
});

function isWorking(text: string): boolean {
  const moment = new Date(text.replace(' ', 'T'));
  return moment.getUTCDay() > 0 && moment.getUTCDay() < 6 && moment.getUTCHours() >= 8 && moment.getUTCHours() < 18;
}
