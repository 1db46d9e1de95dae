import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RowScroll } from '../../../webview-ui/common/grid/rowScroll';

const scrolls = fc
  .record({ count: fc.integer({ min: 0, max: 2_000_000_000 }), height: fc.integer({ min: 24, max: 3000 }) })
  .map(({ count, height }) => new RowScroll(count, 24, height));

describe('RowScroll', () => {
  it('never asks for an element higher than browsers allow', () => {
    fc.assert(fc.property(scrolls, (scroll) => scroll.height <= 8_000_000));
  });

  it('reaches the first and the last row at the ends of the bar', () => {
    fc.assert(
      fc.property(scrolls, (scroll) => {
        const range = Math.max(0, scroll.height - scroll.viewHeight);
        assert.equal(scroll.visible(scroll.positionAt(0)).first, 0);
        assert.equal(scroll.visible(scroll.positionAt(range)).end, scroll.count);
      }),
    );
  });

  it('finds a position again by where it puts the bar', () => {
    fc.assert(
      fc.property(scrolls, fc.double({ min: 0, max: 1, noNaN: true }), (scroll, part) => {
        const position = scroll.clamp(part * scroll.count);
        const again = scroll.positionAt(scroll.scrollTopOf(position));
        assert.ok(Math.abs(again - position) <= 1e-9 * Math.max(1, scroll.count), `${position} became ${again}`);
      }),
    );
  });

  it('scrolls by single pixels as long as the rows fit', () => {
    const scroll = new RowScroll(1000, 24, 480);
    assert.equal(scroll.scaled, false);
    assert.equal(scroll.positionAt(24), 1);
    assert.equal(scroll.positionAt(12), 0.5);
    assert.equal(new RowScroll(10_000_000, 24, 480).scaled, true);
  });

  it('moves no further than needed to show a row whole', () => {
    const scroll = new RowScroll(1000, 24, 240);
    assert.equal(scroll.reveal(5, 0), 0);
    assert.equal(scroll.reveal(10, 0), 1);
    assert.equal(scroll.reveal(3, 7), 3);
    assert.equal(scroll.reveal(999, 0), 990);
  });
});
