import assert from 'node:assert/strict';
import { parseCount } from '../../../webview-ui/common/parseCount';

describe('a number of rows as typed', () => {
  it('may be grouped the way its language groups it', () => {
    for (const text of ['10000', ' 10,000 ', '10.000', '10 000', '10\u00a0000', '10\u202f000', '10’000', '10_000'])
      assert.equal(parseCount(text), 10_000, text);
    assert.equal(parseCount('12,34,567'), 1_234_567);
    assert.equal(parseCount('0'), 0);
    for (const language of ['en', 'de', 'fr', 'de-CH', 'en-IN', 'pl'])
      assert.equal(parseCount((1_234_567).toLocaleString(language)), 1_234_567, language);
  });

  it('is a whole one', () => {
    for (const text of ['', '1.5', '2,5', '1e3', '-5', '10.00', 'ten', '1234.567', '9999999999999999'])
      assert.equal(parseCount(text), undefined, text);
  });
});
