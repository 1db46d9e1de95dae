import assert from 'node:assert/strict';
import { errorOffset } from '../../../src/core/query/errorOffset';
import { positionText } from '../../../src/core/query/positionText';

const sql = 'SELECT id,\n  naem\nFROM books';

describe('the place that an error names', () => {
  it('is that of every character, as positions are written', () => {
    for (const offset of [...sql].keys()) {
      if (sql[offset] === '\n') continue;
      assert.equal(errorOffset(`column "naem" does not exist, ${positionText(sql, offset)}.`, sql), offset);
    }
  });

  for (const message of ['something failed', 'line 9, column 1', 'line 3, column 99', ''])
    it(`is none: ${message}`, () => assert.equal(errorOffset(message, sql), undefined));
});
