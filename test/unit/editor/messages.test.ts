import assert from 'node:assert/strict';
import { receiver } from '../../../src/protocol/messages';
import { type FromPreview, fromPreview } from '../../../src/protocol/preview';

function received(data: unknown): { handled: FromPreview[]; refused: string[] } {
  const handled: FromPreview[] = [];
  const refused: string[] = [];
  receiver(
    fromPreview,
    (message) => handled.push(message),
    (reason) => refused.push(reason),
  )(data);
  return { handled, refused };
}

describe('messages from the preview', () => {
  it('are handled when they are well formed', () => {
    const message: FromPreview = { type: 'page', request: 3, table: 'loans', offset: 9_999_900, limit: 100 };
    assert.deepEqual(received(message), { handled: [message], refused: [] });
  });

  const malformed: readonly [string, unknown][] = [
    ['an unknown type', { type: 'format', disk: 'c' }],
    ['a negative offset', { type: 'page', request: 3, table: 'loans', offset: -1, limit: 100 }],
    ['a page without bounds', { type: 'page', request: 3, table: 'loans', offset: 0, limit: 1e9 }],
    ['half a row', { type: 'setRows', table: 'loans', rows: 1.5 }],
    ['more than was agreed', { type: 'ready', path: '/etc/passwd' }],
    ['nothing', undefined],
  ];
  for (const [what, data] of malformed) {
    it(`refuse ${what}`, () => {
      const { handled, refused } = received(data);
      assert.deepEqual(handled, []);
      assert.equal(refused.length, 1);
    });
  }
});
