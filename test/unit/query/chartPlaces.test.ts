import assert from 'node:assert/strict';
import { chooseChart } from '../../../src/core/query/chart';
import { chartPlaces } from '../../../src/core/query/chartPlaces';
import type { QueryResult } from '../../../src/core/query/result';

function answer(columns: Readonly<Record<string, string>>, rows: QueryResult['rows']): QueryResult {
  return { columns: Object.entries(columns).map(([name, type]) => ({ name, type })), rows, milliseconds: 1 };
}

const answers: readonly [string, QueryResult, object | undefined][] = [
  [
    'a name and two numbers',
    answer({ genre: 'text', books: 'bigint', loans: 'bigint' }, [
      ['Crime', '3', '9'],
      ['Poetry', '2', '4'],
    ]),
    { x: 0, series: [1, 2] },
  ],
  [
    'numbers before the name',
    answer({ books: 'bigint', genre: 'text' }, [
      ['3', 'Crime'],
      ['2', 'Poetry'],
    ]),
    { x: 1, series: [0] },
  ],
  [
    'a number for each month and genre',
    answer({ month: 'date', genre: 'text', loans: 'bigint' }, [
      ['2024-01-01', 'Crime', '3'],
      ['2024-01-01', null, '2'],
      ['2024-02-01', 'Crime', '5'],
      ['2024-02-01', null, '1'],
    ]),
    { x: 0, series: [2], by: 1 },
  ],
  [
    'two numbers',
    answer({ pages: 'integer', price: 'numeric' }, [
      ['100', '9.5'],
      ['300', '12'],
      ['200', '7'],
    ]),
    { x: 0, series: [1] },
  ],
];

describe('where a chart comes from', () => {
  for (const [what, result, places] of answers) {
    it(what, () => {
      const chart = chooseChart(result);
      assert.ok(chart);
      assert.deepEqual(chartPlaces(result, chart), places);
    });
  }
});
