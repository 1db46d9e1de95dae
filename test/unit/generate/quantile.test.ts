import assert from 'node:assert/strict';
import { drawKey } from '../../../src/core/generate/mixer';
import { quantilePicks, weightedPicks } from '../../../src/core/generate/picks';
import { quantile } from '../../../src/core/generate/quantile';

const normal = quantile({ kind: 'normal', mean: 0, deviation: 1 }, -10, 10);
const key = drawKey('1', 'quantile');
const ROWS = 200_000;

/** Shares of rows below some indexes. */
function sharesBelow(picks: ReturnType<typeof quantilePicks>, limits: readonly number[]): number[] {
  const counts = limits.map(() => 0);
  for (let row = 0; row < ROWS; row++) {
    const index = picks.one(key, row, 0);
    limits.forEach((limit, at) => {
      if (index < limit) counts[at]++;
    });
  }
  return counts.map((count) => count / ROWS);
}

describe('quantiles', () => {
  it('of the normal distribution are those of the tables', () => {
    const known: readonly [number, number][] = [
      [0.5, 0],
      [0.75, 0.674489750196082],
      [0.975, 1.95996398454005],
      [0.999, 3.09023230616781],
      [1e-6, -4.7534243088229],
    ];
    for (const [share, deviate] of known) assert.ok(Math.abs(normal(share) - deviate) < 1e-12, `${share}: ${normal(share)}`);
  });

  it('leave as much in the tail as they say', () => {
    // Laplace's continued fraction for what lies beyond a deviate.
    const beyond = (at: number): number => {
      let tail = at;
      for (let step = 200; step > 0; step--) tail = at + step / tail;
      return Math.exp((-at * at) / 2) / Math.sqrt(2 * Math.PI) / tail;
    };
    for (const share of [1e-3, 1e-6, 1e-9, 1e-12]) assert.ok(Math.abs(beyond(-normal(share)) / share - 1) < 1e-9, String(share));
  });

  it('mirror each other', () => {
    for (let share = 0.001; share < 0.5; share += 0.001) assert.ok(Math.abs(normal(share) + normal(1 - share)) < 1e-9);
  });

  it('of other shapes', () => {
    assert.ok(Math.abs(quantile({ kind: 'lognormal', median: 28, sigma: 0.9 }, 0, 1e4)(0.5) - 28) < 1e-9);
    assert.equal(quantile({ kind: 'power', exponent: 2 }, 10, 20)(0.25), 15);
  });
});

describe('bells with ends', () => {
  it('have no heap there, and all values between them', () => {
    const value = quantile({ kind: 'normal', mean: 42, deviation: 16 }, 18, 92);
    const values = Array.from({ length: 10_000 }, (_, i) => value((i + 0.5) / 10_000));
    assert.ok(values[0] >= 18 && values[0] < 18.1 && values[9999] <= 92);
    assert.ok(values.filter((each) => each < 19).length < 120);
  });

  it('are even where hardly anything of the bell lies between them', () => {
    assert.equal(quantile({ kind: 'lognormal', median: 28, sigma: 0.9 }, 1e6, 2e6)(0.5), 1.5e6);
  });
});

describe('picks by quantiles', () => {
  it('follow the distribution, in the tails too', () => {
    const picks = quantilePicks(20_001, (share) => normal(share) * 1000 + 10_000);
    const shares = sharesBelow(picks, [7000, 8000, 9000, 10_000, 11_000, 12_000, 13_000]);
    const expected = [0.00135, 0.02275, 0.15866, 0.5, 0.84134, 0.97725, 0.99865];
    shares.forEach((share, at) => {
      // Four standard errors.
      const allowed = 4 * Math.sqrt((expected[at] * (1 - expected[at])) / ROWS);
      assert.ok(Math.abs(share - expected[at]) < allowed, `${share} for ${expected[at]}`);
    });
  });

  it('reach every index of few, and stay within', () => {
    const picks = quantilePicks(5, (share) => normal(share) * 2 + 2);
    const seen = new Set(Array.from({ length: 1000 }, (_, row) => picks.one(key, row, 0)));
    assert.deepEqual([...seen].sort(), [0, 1, 2, 3, 4]);
  });

  it('are as fine as the domain: among 10^14 indexes hardly two rows meet', () => {
    const picks = quantilePicks(1e14, (share) => share * 1e14);
    const seen = new Set(Array.from({ length: 20_000 }, (_, row) => picks.one(key, row, 0)));
    assert.ok(seen.size > 19_990, String(seen.size));
  });

  it('are the same one by one and many at once', () => {
    const rows = Float64Array.from({ length: 5000 }, (_, i) => i * 977);
    for (const picks of [
      quantilePicks(1000, (share) => share * 1000),
      quantilePicks(1e12, (share) => share * 1e12),
      weightedPicks([1, 0, 5, 2]),
    ]) {
      const indexes = new Float64Array(rows.length);
      picks.many(key, rows, 3, indexes);
      assert.deepEqual(
        [...indexes],
        Array.from(rows, (row) => picks.one(key, row, 3)),
      );
    }
  });
});
