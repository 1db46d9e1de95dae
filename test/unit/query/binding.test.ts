import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bindingLine, boundDataset } from '../../../src/core/query/binding';

describe('the first line of a SQL document', () => {
  const bound: readonly [string, string][] = [
    ['-- seedbed: library-1a2b3c4d', 'library-1a2b3c4d'],
    ['-- seedbed: library-1a2b3c4d\nSELECT 1;', 'library-1a2b3c4d'],
    ['-- seedbed: shop.v2_x-00ff\r\nSELECT 1;\r\n', 'shop.v2_x-00ff'],
    ['--seedbed:a  \n', 'a'],
  ];
  for (const [text, id] of bound) it(`binds: ${JSON.stringify(text)}`, () => assert.equal(boundDataset(text), id));

  for (const text of ['', 'SELECT 1;', '\n-- seedbed: a', '-- seedbed:', '-- seedbed: a b', '# seedbed: a', "SELECT '-- seedbed: a'"])
    it(`binds nothing: ${JSON.stringify(text)}`, () => assert.equal(boundDataset(text), undefined));

  it('is read as it was written, whatever follows', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w.-]+$/), fc.string(), (id, rest) => assert.equal(boundDataset(`${bindingLine(id)}\n${rest}`), id)),
    );
  });
});
