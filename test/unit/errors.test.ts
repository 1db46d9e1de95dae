import assert from 'node:assert/strict';
import { badInput, errorLine, exitCode, UserFacingError } from '../../src/core/errors';

describe('errors', () => {
  it('tell what happened and what to do in one line', () => {
    assert.equal(errorLine(badInput('No such table.', 'See inspect.')), 'No such table. See inspect.');
    assert.equal(errorLine(new Error('plain')), 'plain');
  });

  it('exit with 2 for bad input and 1 for data that cannot be had', () => {
    assert.equal(exitCode(badInput('x')), 2);
    assert.equal(exitCode(new UserFacingError('unsatisfiable', 'x')), 1);
    assert.equal(exitCode(new Error('x')), 1);
  });
});
