import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { tableProgress } from '../../../src/flows/progress';
import type { JobEvent } from '../../../src/protocol/events';

const SECOND = 1000;
const MOST_A_SECOND = 10;

describe('progress of tables', () => {
  it('is told at most ten times in any second, of all tables together', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.boolean()), { minLength: 50, maxLength: 400 }), (steps) => {
        let now = 0;
        const told: number[] = [];
        const progress = tableProgress(
          ({ type }) => {
            if (type === 'table:progress') told.push(now);
          },
          () => now,
        );
        progress.start('a', 1e6);
        steps.forEach(([milliseconds, isNext], at) => {
          now += milliseconds;
          if (isNext) progress.start(`t${at}`, 1e6);
          progress.step(`t${at}`, at, 1e6);
        });
        for (const at of told) assert.ok(told.filter((each) => each >= at && each < at + SECOND).length <= MOST_A_SECOND);
        assert.ok(told.length > 0);
      }),
    );
  });

  it('begins and ends with each table, however short', () => {
    const events: JobEvent[] = [];
    const progress = tableProgress(
      (event) => events.push(event),
      () => 5,
    );
    for (const table of ['a', 'b']) {
      progress.start(table, 3);
      progress.step(table, 3, 3);
      progress.complete(table, 3);
    }
    assert.deepEqual(
      events.map(({ type }) => type),
      ['table:start', 'table:progress', 'table:complete', 'table:start', 'table:complete'],
    );
  });
});
