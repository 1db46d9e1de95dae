import assert from 'node:assert/strict';
import { moveCell } from '../../../webview-ui/common/grid/moveCell';

const extent = { rows: 1000, columns: 5, pageRows: 20 };
const from = { row: 10, column: 2 };

describe('moveCell', () => {
  const moves: readonly [string, boolean, number, number][] = [
    ['ArrowUp', false, 9, 2],
    ['ArrowDown', false, 11, 2],
    ['ArrowLeft', false, 10, 1],
    ['ArrowRight', false, 10, 3],
    ['ArrowUp', true, 0, 2],
    ['ArrowDown', true, 999, 2],
    ['ArrowLeft', true, 10, 0],
    ['ArrowRight', true, 10, 4],
    ['PageUp', false, 0, 2],
    ['PageDown', false, 30, 2],
    ['Home', false, 10, 0],
    ['End', false, 10, 4],
    ['Home', true, 0, 0],
    ['End', true, 999, 4],
  ];
  for (const [key, whole, row, column] of moves) {
    it(`${whole ? 'Ctrl+' : ''}${key}`, () => assert.deepEqual(moveCell(key, whole, from, extent), { row, column }));
  }

  it('stays inside', () => {
    assert.deepEqual(moveCell('ArrowUp', false, { row: 0, column: 0 }, extent), { row: 0, column: 0 });
    assert.deepEqual(moveCell('PageDown', false, { row: 995, column: 4 }, extent), { row: 999, column: 4 });
  });

  it('leaves other keys alone', () => assert.equal(moveCell('a', false, from, extent), undefined));
});
