import assert from 'node:assert/strict';
import { type FromResults, fromResults, resultsState, type ToResults, toResults } from '../../../src/protocol/results';

const asked = { document: 'untitled:Untitled-1', source: 'library-1a2b3c4d', name: 'library.sql', sql: 'SELECT 1' };

describe('messages of the result panel', () => {
  const wellFormed: readonly FromResults[] = [
    { type: 'ready' },
    { type: 'copy', format: 'markdown', header: true, rows: [2, 0], columns: [1] },
    { type: 'save', rows: [] },
    { type: 'saveChart', format: 'png', data: 'iVBORw0=' },
    { type: 'step', step: 'again' },
  ];
  for (const message of wellFormed) it(`take ${message.type}`, () => assert.deepEqual(fromResults.parse(message), message));

  const malformed: readonly [string, unknown][] = [
    ['a query of the panel’s own', { type: 'run', sql: 'DROP TABLE books' }],
    ['a row before the first', { type: 'copy', format: 'csv', header: true, rows: [-1], columns: [0] }],
    ['an unknown format', { type: 'copy', format: 'xlsx', header: true, rows: [0], columns: [0] }],
    ['a path to write to', { type: 'save', rows: [0], path: '/etc/passwd' }],
    ['an unknown picture', { type: 'saveChart', format: 'html', data: '' }],
  ];
  for (const [what, message] of malformed) it(`refuse ${what}`, () => assert.equal(fromResults.safeParse(message).success, false));

  it('bring an answer with NULLs, and a chart of its columns', () => {
    const message: ToResults = {
      type: 'result',
      ...asked,
      columns: [{ name: 'id', type: 'integer' }],
      rows: [['1'], [null]],
      truncated: 'rows',
      milliseconds: 1.5,
      chart: { kind: 'bar', x: 0, series: [0] },
    };
    assert.deepEqual(toResults.parse(message), message);
    assert.equal(toResults.safeParse({ ...message, chart: { kind: 'bar', x: 0, series: [] } }).success, false);
  });

  it('keep what a reload needs', () => {
    const state = { ...asked, tab: 'chart' as const, chart: { kind: 'line' as const, x: 0, series: [1], by: 2 } };
    assert.deepEqual(resultsState.parse(state), state);
    assert.equal(resultsState.safeParse({ sql: 'SELECT 1' }).success, false);
  });
});
