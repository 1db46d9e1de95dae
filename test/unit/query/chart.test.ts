import assert from 'node:assert/strict';
import { type Chart, chooseChart } from '../../../src/core/query/chart';
import type { QueryResult } from '../../../src/core/query/result';

/** An answer; columns as `name type`. */
function answer(columns: readonly string[], ...rows: readonly (readonly (string | null)[])[]): QueryResult {
  const typed = columns.map((column) => {
    const [name, ...type] = column.split(' ');
    return { name, type: type.join(' ') };
  });
  return { columns: typed, rows, milliseconds: 1 };
}

/** `bar city: rome milan | rows: 3 2`, and what is left out. */
function summary(chart: Chart | undefined): string {
  if (!chart) return 'none';
  const series = chart.series.map(({ name, values }) => `${name}: ${values.map((value) => value ?? '-').join(' ')}`);
  const left = chart.left === undefined ? '' : ` (${chart.left} left)`;
  return [`${chart.kind} ${chart.x.kind} ${chart.x.name}: ${chart.x.values.join(' ')}`, ...series].join(' | ') + left;
}

const CASES: readonly (readonly [string, QueryResult, string])[] = [
  ['nothing of one number', answer(['count bigint'], ['7']), 'none'],
  ['nothing of one row', answer(['city text', 'rows bigint'], ['rome', '3']), 'none'],
  ['nothing of no rows', answer(['city text', 'rows bigint']), 'none'],
  ['nothing of texts alone', answer(['name text', 'city text'], ['ann', 'rome'], ['bob', 'milan']), 'none'],
  ['nothing of numbers that are all NULL', answer(['city text', 'rows bigint'], ['rome', null], ['milan', null]), 'none'],
  ['nothing of ids', answer(['id integer', 'author_id integer', 'bookId integer'], ['1', '7', '1'], ['2', '8', '1']), 'none'],
  [
    'bars of a category, in the order of the answer',
    answer(['city text', 'rows bigint'], ['rome', '3'], ['milan', '2'], [null, '1']),
    'bar category city: rome milan (none) | rows: 3 2 1',
  ],
  ['bars of an enum', answer(['mood mood', 'rows bigint'], ['sad', '3'], ['happy', '2']), 'bar category mood: sad happy | rows: 3 2'],
  ['bars of booleans', answer(['active boolean', 'rows bigint'], ['t', '3'], ['f', '2']), 'bar category active: t f | rows: 3 2'],
  [
    'bars of ids that nothing else names',
    answer(['book_id integer', 'rows bigint'], ['7', '3'], ['9', '2']),
    'bar category book_id: 7 9 | rows: 3 2',
  ],
  [
    'bars named by the text, not by the id beside it',
    answer(['id integer', 'title text', 'rows bigint'], ['7', 'Emma', '3'], ['9', 'Ulysses', '2']),
    'bar category title: Emma Ulysses | rows: 3 2',
  ],
  [
    'bars of several amounts',
    answer(['city text', 'lowest numeric', 'highest numeric'], ['rome', '1', '3'], ['milan', '2', null]),
    'bar category city: rome milan | lowest: 1 2 | highest: 3 -',
  ],
  [
    'amounts without the shares beside them',
    answer(['city text', 'rows bigint', 'percent numeric'], ['rome', '3', '60.0'], ['milan', '2', '40.0']),
    'bar category city: rome milan | rows: 3 2',
  ],
  [
    'shares alone',
    answer(['city text', 'percent numeric', 'average_age numeric'], ['rome', '60.0', '30'], ['milan', '40.0', '41']),
    'bar category city: rome milan | percent: 60 40 | average_age: 30 41',
  ],
  [
    'groups of bars for two categories, the smaller one as colours',
    answer(['city text', 'sex text', 'rows bigint'], ['rome', 'f', '1'], ['rome', 'm', '2'], ['milan', 'f', '3'], ['turin', 'm', '4']),
    'bar category city: rome milan turin | f: 1 3 - | m: 2 - 4',
  ],
  ['nothing of a category that comes again', answer(['city text', 'price numeric'], ['rome', '3'], ['rome', '2']), 'none'],
  [
    'money as numbers',
    answer(['city text', 'total money'], ['rome', '$1,234.50'], ['milan', '-$2.00']),
    'bar category city: rome milan | total: 1234.5 -2',
  ],
  [
    'a line over time, in its order',
    answer(['month date', 'rows bigint'], ['2024-02-01', '2'], ['2024-01-01', '1'], [null, '9']),
    'line time month: 2024-01-01 2024-02-01 | rows: 1 2',
  ],
  [
    'moments in ISO 8601',
    answer(['at timestamp with time zone', 'level real'], ['2024-01-01 10:00:00+02', '1.5'], ['2024-01-01 11:00:00.25+02', 'NaN']),
    'line time at: 2024-01-01T10:00:00+02:00 2024-01-01T11:00:00.25+02:00 | level: 1.5 -',
  ],
  [
    'months as texts',
    answer(['month text', 'rows bigint'], ['2024-02', '2'], ['2024-01', '1']),
    'line time month: 2024-01 2024-02 | rows: 1 2',
  ],
  [
    'quarters as texts',
    answer(['quarter text', 'rows bigint'], ['2024-Q2', '2'], ['2024-Q1', '1']),
    'line category quarter: 2024-Q1 2024-Q2 | rows: 1 2',
  ],
  ['years as numbers', answer(['year integer', 'rows bigint'], ['2024', '2'], ['2023', '1']), 'line category year: 2023 2024 | rows: 1 2'],
  ['hours of the day', answer(['hour numeric', 'rows bigint'], ['10', '2'], ['9', '1']), 'line category hour: 9 10 | rows: 1 2'],
  [
    'a line for each category',
    answer(
      ['month date', 'city text', 'rows bigint'],
      ['2024-01-01', 'rome', '1'],
      ['2024-02-01', 'rome', '2'],
      ['2024-01-01', 'milan', '3'],
    ),
    'line time month: 2024-01-01 2024-02-01 | rome: 1 2 | milan: 3 -',
  ],
  [
    'a line for each number',
    answer(['day date', 'opened integer', 'closed integer'], ['2024-01-01', '1', '2'], ['2024-01-02', '3', '4']),
    'line time day: 2024-01-01 2024-01-02 | opened: 1 3 | closed: 2 4',
  ],
  [
    'points where one time has several numbers',
    answer(['day date', 'price numeric'], ['2024-01-02', '1'], ['2024-01-01', '2'], ['2024-01-02', '3']),
    'scatter time day: 2024-01-01 2024-01-02 2024-01-02 | price: 2 1 3',
  ],
  [
    'points of two numbers',
    answer(['height numeric', 'weight numeric'], ['1.8', '80'], ['1.6', null]),
    'scatter number height: 1.8 1.6 | weight: 80 -',
  ],
  ['no axis for infinite times', answer(['day date', 'rows bigint'], ['infinity', '1'], ['-infinity', '2']), 'none'],
  ['no place for documents', answer(['data jsonb', 'rows bigint'], ['{}', '1'], ['[]', '2']), 'none'],
];

describe('the chart of an answer', () => {
  for (const [name, result, expected] of CASES) it(`is ${name}`, () => assert.equal(summary(chooseChart(result)), expected));

  it('shows the largest of many categories, and says how many are left out', () => {
    const rows = Array.from({ length: 100 }, (_, at) => [`c${at}`, String(at)]);
    const chart = chooseChart(answer(['city text', 'rows bigint'], ...rows));
    assert.deepEqual([chart?.kind, chart?.x.values.length, chart?.x.values[0], chart?.left], ['bar', 30, 'c99', 70]);
  });

  it('is points where many rows have a name and two numbers', () => {
    const rows = Array.from({ length: 100 }, (_, at) => [`c${at}`, String(at), String(at * at)]);
    assert.equal(chooseChart(answer(['name text', 'height numeric', 'weight numeric'], ...rows))?.kind, 'scatter');
  });

  it('can be of another kind where that makes sense', () => {
    const bars = chooseChart(answer(['city text', 'rows bigint'], ['rome', '3'], ['milan', '2']));
    const line = chooseChart(answer(['month date', 'rows bigint'], ['2024-02-01', '2'], ['2024-01-01', '1']));
    const points = chooseChart(answer(['height numeric', 'weight numeric'], ['1.8', '80'], ['1.6', '60']));
    assert.deepEqual(
      [bars, line, points].map((chart) => chart?.alternatives),
      [['line', 'area', 'scatter'], ['area', 'bar', 'scatter'], []],
    );
  });

  it('has each number as it is in the answer, none added up', () => {
    for (const [, result] of CASES) {
      const cells = new Set(result.rows.flat().map((cell) => Number(cell?.replace(/[$,]/g, ''))));
      for (const { values } of chooseChart(result)?.series ?? []) for (const value of values) assert.ok(value === null || cells.has(value));
    }
  });
});
