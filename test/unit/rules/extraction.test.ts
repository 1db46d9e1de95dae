import assert from 'node:assert/strict';
import { uncertainExtent } from '../../../src/core/rules/extraction';

describe('uncertainExtent', () => {
  for (const pattern of ['[^a-z0-9]+', '^-+|-+$', '(st|nd|rd)$', '<.*?>', '\\d{2}', '(?:a|b)+x', '[|]+', 'a\\|b']) {
    it(`is sure of ${pattern}`, () => assert.equal(uncertainExtent(pattern), undefined));
  }
  for (const pattern of ['foo|foobar', '(a|ab)(c|bcd)', '.*?b+', '\\s|x', 'a*|b', '^a|b$']) {
    it(`is not sure of ${pattern}`, () => assert.notEqual(uncertainExtent(pattern), undefined));
  }
});
