import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layOut } from '../../../src/core/generate/layout';
import { drawKey } from '../../../src/core/generate/mixer';

const key = drawKey('layout');

/** Children and parents of very different numbers, the equal and the huge among them. */
const sizes = fc.oneof(
  fc.record({ children: fc.integer({ min: 1, max: 3000 }), parents: fc.integer({ min: 1, max: 3000 }) }),
  fc.integer({ min: 1, max: 10_000_000 }).map((size) => ({ children: size, parents: size })),
  fc.record({ children: fc.integer({ min: 1, max: 100_000_000 }), parents: fc.integer({ min: 1, max: 100_000_000 }) }),
);

describe('layouts', () => {
  it('give each child a parent and a place that lead back to it', () => {
    fc.assert(
      fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), ({ children, parents }, share) => {
        const layout = layOut(key, children, parents, { least: 0, most: Number.POSITIVE_INFINITY });
        const child = Math.floor(share * children);
        const parent = layout.parent(child);
        assert.ok(parent >= 0 && parent < parents);
        assert.equal(layout.first(parent) + layout.ordinal(child), child);
        assert.ok(layout.first(parent) <= child && child < layout.first(parent + 1));
      }),
    );
  });

  it('lay out all children in the order of their parents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 2000 }), (children, parents) => {
        const layout = layOut(key, children, parents, { least: 0, most: Number.POSITIVE_INFINITY });
        const counts = Array.from({ length: parents }, (_, parent) => layout.first(parent + 1) - layout.first(parent));
        assert.ok(counts.every((count) => count >= 0));
        assert.equal(
          counts.reduce((sum, count) => sum + count, 0),
          children,
        );
      }),
    );
  });

  it('give every parent at least one child where there are as many, and none more than it may have', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300_000 }),
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 1, max: 9 }),
        (parents, more, most) => {
          const children = Math.min(parents + more, parents * most);
          const layout = layOut(key, children, parents, { least: 1, most });
          const step = Math.max(1, Math.floor(parents / 700));
          for (let parent = 0; parent < parents; parent += step) {
            const count = layout.first(parent + 1) - layout.first(parent);
            assert.ok(count >= 1 && count <= most, `parent ${parent} of ${parents} has ${count} of ${children}`);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
