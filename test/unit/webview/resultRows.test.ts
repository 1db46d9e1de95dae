import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ResultRows } from '../../../webview-ui/results/resultRows';

const columns = [
  { name: 'id', type: 'integer' },
  { name: 'name', type: 'text' },
  { name: 'price', type: 'numeric' },
  { name: 'at', type: 'timestamp with time zone' },
  { name: 'length', type: 'interval' },
];
const rows = [
  ['10', 'Zoë', '9.5', '2024-03-31 01:30:00+01', '00:10:00'],
  ['9', 'adam', null, '2024-03-31 00:45:00+00', '1 day'],
  ['100', 'Bert', '100.25', null, '2 days 01:00:00'],
  ['9007199254740993', null, '-3', '0044-03-15 00:00:00+00 BC', '-00:00:01'],
  ['9007199254740992', 'bert 2', 'NaN', 'infinity', null],
];

function shown(act: (rows: ResultRows) => void): (string | null)[] {
  const result = new ResultRows(columns, rows, () => undefined);
  act(result);
  return result.shown.map((index) => rows[index][0]);
}

describe('rows of an answer', () => {
  const sorted: readonly [string, number, string[]][] = [
    ['numbers by size, digit by digit beyond doubles', 0, ['9', '10', '100', '9007199254740992', '9007199254740993']],
    ['texts in any case, NULL last', 1, ['9', '100', '9007199254740992', '10', '9007199254740993']],
    ['NaN after the numbers, NULL after that', 2, ['9007199254740993', '10', '100', '9007199254740992', '9']],
    ['moments by time, whatever their zone', 3, ['9007199254740993', '10', '9', '9007199254740992', '100']],
    ['durations by length', 4, ['9007199254740993', '10', '9', '100', '9007199254740992']],
  ];
  for (const [what, column, ids] of sorted) {
    it(`sort ${what}`, () =>
      assert.deepEqual(
        shown((all) => all.sort(column)),
        ids,
      ));
  }

  it('sort the other way round with NULL last still, then as they came', () => {
    const twice = shown((all) => [all.sort(1), all.sort(1)]);
    assert.deepEqual(twice, ['10', '9007199254740992', '100', '9', '9007199254740993']);
    assert.deepEqual(
      shown((all) => [all.sort(1), all.sort(1), all.sort(1)]),
      rows.map(([id]) => id),
    );
  });

  const filtered: readonly [number, string, string[]][] = [
    [1, 'bert', ['100', '9007199254740992']],
    [1, '=Bert', ['100']],
    [1, 'null', ['9007199254740993']],
    [1, '!NULL', ['10', '9', '100', '9007199254740992']],
    [2, '> 9', ['10', '100', '9007199254740992']],
    [2, '<=9.50', ['10', '9007199254740993']],
    [0, '!=10', ['9', '100', '9007199254740993', '9007199254740992']],
    [3, '<2024-03-31 00:40:00+00', ['10', '9007199254740993']],
    [2, '>', ['10', '9', '100', '9007199254740993', '9007199254740992']],
  ];
  for (const [column, filter, ids] of filtered) {
    it(`are filtered by ${columns[column].name} ${filter}`, () =>
      assert.deepEqual(
        shown((all) => all.setFilter(column, filter)),
        ids,
      ));
  }

  it('are found by any cell, and filtered by several at once', () => {
    assert.deepEqual(
      shown((all) => all.find('BERT')),
      ['100', '9007199254740992'],
    );
    assert.deepEqual(
      shown((all) => [all.find('bert'), all.setFilter(2, '>0'), all.sort(0, 'descending')]),
      ['9007199254740992', '100'],
    );
    assert.deepEqual(
      shown((all) => [all.find('nowhere'), all.clearFilters()]),
      rows.map(([id]) => id),
    );
  });

  it('are the same rows in whatever order', () => {
    const cell = fc.option(fc.oneof(fc.integer().map(String), fc.string()));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell), { maxLength: 30 }), fc.constantFrom('integer', 'text', 'date', 'interval'), (cells, type) => {
        const result = new ResultRows([{ name: 'c', type }], cells, () => undefined);
        result.sort(0);
        assert.deepEqual(
          [...result.shown].sort((a, b) => a - b),
          [...cells.keys()],
        );
        const nulls = result.shown.map((index) => cells[index][0] === null);
        assert.deepEqual(
          nulls,
          [...nulls].sort((a, b) => Number(a) - Number(b)),
        );
      }),
    );
  });
});
