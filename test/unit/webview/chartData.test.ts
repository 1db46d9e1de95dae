import assert from 'node:assert/strict';
import { chartData, fits, mostSeries, numberColumns } from '../../../webview-ui/results/chartData';

const columns = [
  { name: 'month', type: 'date' },
  { name: 'genre', type: 'text' },
  { name: 'loans', type: 'bigint' },
  { name: 'share', type: 'numeric' },
];
const rows = [
  ['2024-02-01', 'Crime', '5', '0.5'],
  ['2024-01-01', 'Crime', '3', null],
  ['2024-01-01', 'Poetry', '2', 'NaN'],
];
const january = Date.UTC(2024, 0, 1);
const february = Date.UTC(2024, 1, 1);

describe('what a chart draws', () => {
  it('keeps distances of moments, in their order, one series per value', () => {
    const data = chartData(columns, rows, { kind: 'line', x: 0, series: [2], by: 1 });
    assert.equal(data.axis, 'time');
    assert.deepEqual(data.series, [
      {
        name: 'Crime',
        points: [
          [january, 3],
          [february, 5],
        ],
      },
      { name: 'Poetry', points: [[january, 2]] },
    ]);
  });

  it('stands bars on names, one of each where series are told apart', () => {
    const data = chartData(columns, rows, { kind: 'bar', x: 0, series: [2], by: 1 });
    assert.deepEqual([data.axis, data.categories], ['category', ['2024-02-01', '2024-01-01']]);
    assert.deepEqual(data.series[0], {
      name: 'Crime',
      points: [
        [0, 5],
        [1, 3],
      ],
    });
  });

  it('has a bar for every row where they are not', () => {
    const data = chartData(columns, rows, { kind: 'bar', x: 1, series: [2, 3] });
    assert.deepEqual(data.categories, ['Crime', 'Crime', 'Poetry']);
    assert.deepEqual(data.series[1].points, [
      [0, 0.5],
      [1, null],
      [2, null],
    ]);
  });

  it('draws no more series than can be told apart, and says how many there are', () => {
    const many = Array.from({ length: 30 }, (_, index) => ['2024-01-01', `genre ${index}`, '1', '1']);
    const data = chartData(columns, many, { kind: 'bar', x: 0, series: [2], by: 1 });
    assert.deepEqual([data.series.length, data.seriesInAll], [mostSeries, 30]);
  });

  it('is of columns that the answer has', () => {
    assert.deepEqual(numberColumns(columns), [2, 3]);
    assert.equal(fits({ kind: 'bar', x: 1, series: [2] }, columns), true);
    for (const chart of [
      { x: 9, series: [2] },
      { x: 1, series: [1] },
      { x: 1, series: [2], by: 4 },
    ])
      assert.equal(fits({ kind: 'bar', ...chart }, columns), false);
  });
});
