import assert from 'node:assert/strict';
import { contextValue, type DatasetState, statesOf } from '../../../src/features/datasets/view/datasetState';

const run = { tables: 4, rows: 400, valid: true, seconds: 1 };
const verdict = { accepted: true, server: 'PostgreSQL 18.1', refusals: [] };
const calm = { stale: false, served: false };

describe('the states of a dataset', () => {
  const cases: readonly [string, Parameters<typeof statesOf>[0], Parameters<typeof statesOf>[1], DatasetState[]][] = [
    ['nothing to say', { run }, calm, []],
    ['never generated', {}, calm, ['notGenerated']],
    ['changed and proven before', { run, verdict }, { stale: true, served: false }, ['stale', 'proven']],
    ['refused', { run, verdict: { ...verdict, accepted: false } }, calm, ['refused']],
    ['invalid and served', { run: { ...run, valid: false } }, { stale: false, served: true }, ['invalid', 'served']],
  ];
  for (const [what, dataset, circumstances, states] of cases) it(what, () => assert.deepEqual(statesOf(dataset, circumstances), states));

  it('are what menus ask for', () => assert.equal(contextValue('dataset', ['stale', 'served']), 'dataset;stale;served'));
});
