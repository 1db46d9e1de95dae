import assert from 'node:assert/strict';
import { isNumeric } from '../../../webview-ui/common/grid/isNumeric';

describe('isNumeric', () => {
  for (const type of ['integer', 'bigint', 'numeric(8,2)', 'double precision', 'real', 'money', 'INT', 'serial']) {
    it(type, () => assert.equal(isNumeric(type), true));
  }
  for (const type of ['text', 'interval', 'integer[]', 'numrange', 'character varying(20)', 'date', 'int4range']) {
    it(`not ${type}`, () => assert.equal(isNumeric(type), false));
  }
});
