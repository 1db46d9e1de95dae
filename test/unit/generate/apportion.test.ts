import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { apportion } from '../../../src/core/generate/openShare';

describe('apportion', () => {
  it('gives what rounding leaves to those that lose most by it', () => {
    assert.deepEqual([...apportion(Float64Array.of(1, 1, 1), 100, false)], [34, 33, 33]);
    assert.deepEqual([...apportion(Float64Array.of(1, 2, 3), 100, false)], [17, 33, 50]);
    assert.deepEqual([...apportion(Float64Array.of(0, 0), 100, false)], [0, 0]);
    assert.deepEqual([...apportion(Float64Array.of(1, 1e9), 100, true)], [1, 99]);
  });

  it('adds up, with one for each where that is wanted and there are enough', () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.nat(20_000),
        (weights, units) => {
          const parts = apportion(Float64Array.from(weights), units, true);
          assert.equal(
            parts.reduce((sum, part) => sum + part, 0),
            units,
          );
          assert.ok(units < weights.length || Math.min(...parts) >= 1);
        },
      ),
    ));
});
