import assert from 'node:assert/strict';
import { bytesDomain } from '../../../src/core/plan/domains/bytes';
import { UNRESTRICTED } from '../../../src/core/plan/restriction';
import { kindNamed } from '../../../src/core/recipe/kinds/kinds';

/** How many bytes the values have under a least and greatest number of them; undefined where that is left to the kind. */
function count(kind: string | undefined, minLength?: number, maxLength?: number): number | undefined {
  const domain = bytesDomain({
    kind: kind === undefined ? undefined : kindNamed(kind),
    restriction: { ...UNRESTRICTED, minLength, maxLength },
  });
  const part = domain?.kind === 'text' ? domain.parts[1] : undefined;
  return typeof part === 'object' && 'characters' in part ? part.length / 2 : undefined;
}

describe('bytes of a limited number', () => {
  it('are as many as the kind has, within the limits', () => {
    assert.equal(count('bytes.hash', 16, 16), 16);
    assert.equal(count('bytes.hash', undefined, 50), 32);
    assert.equal(count('bytes.hash', 40), 40);
    assert.equal(count(undefined, undefined, 8), 8);
    assert.equal(count(undefined, 0, 100), 16);
  });

  it('are left to the kind where nothing limits them', () => assert.equal(count('bytes.hash'), undefined));
});
