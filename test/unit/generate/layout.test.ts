import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layOut } from '../../../src/core/generate/layout';
import { drawKey } from '../../../src/core/generate/mixer';
import { scatter } from '../../../src/core/generate/scatter';

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

  it('keep every parent within its limits, whatever the shape', () => {
    const shape = fc.constantFrom(undefined, 'even' as const, 'normal' as const, { key: drawKey('busy'), evenness: 0.015 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.nat(5),
        fc.nat(20),
        fc.double({ min: 0, max: 1, noNaN: true }),
        shape,
        (parents, least, more, share, wished) => {
          const children = Math.round((least + more * share) * parents);
          const layout = layOut(key, children, parents, { least, most: least + more, ...(wished && { shape: wished }) });
          const counts = Array.from({ length: parents }, (_, parent) => layout.first(parent + 1) - layout.first(parent));
          assert.ok(
            counts.every((count) => count >= least && count <= least + more),
            `${Math.min(...counts)} to ${Math.max(...counts)}`,
          );
          assert.equal(layout.first(parents), children);
          if (wished === 'even') assert.ok(Math.max(...counts) - Math.min(...counts) <= 1);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('scattered layouts', () => {
  it('give each parent the children of its layout, and the rest none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(900), fc.nat(300), (parents, children, orphans) => {
        fc.pre(children + orphans > 0);
        const layout = layOut(key, children, parents, { least: 0, most: Number.POSITIVE_INFINITY });
        const families = scatter(key, children + orphans, children, layout);
        const counts = new Array<number>(parents).fill(0);
        let without = 0;
        for (let row = 0; row < children + orphans; row++) {
          const parent = families.parent(row);
          if (parent < 0) without++;
          else counts[parent]++;
        }
        assert.equal(without, orphans);
        counts.forEach((count, parent) => {
          assert.equal(count, layout.first(parent + 1) - layout.first(parent));
        });
      }),
    );
  });
});
