import assert from 'node:assert/strict';
import { Selection } from '../../../webview-ui/common/grid/selection';

describe('a selection of cells', () => {
  it('is the active cell alone', () => {
    const selection = new Selection();
    selection.moveTo({ row: 3, column: 1 }, false);
    assert.deepEqual(selection.range, { top: 3, bottom: 3, left: 1, right: 1 });
    assert.equal(selection.columnsIn(3), undefined);
  });

  it('grows from where it began, in any direction', () => {
    const selection = new Selection();
    selection.moveTo({ row: 3, column: 2 }, false);
    selection.moveTo({ row: 1, column: 4 }, true);
    assert.deepEqual(selection.range, { top: 1, bottom: 3, left: 2, right: 4 });
    assert.deepEqual(selection.columnsIn(2), { left: 2, right: 4 });
    assert.equal(selection.columnsIn(4), undefined);
    selection.moveTo({ row: 5, column: 0 }, true);
    assert.deepEqual(selection.range, { top: 3, bottom: 5, left: 0, right: 2 });
  });
});
