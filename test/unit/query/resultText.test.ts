import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ResultFormat, resultText } from '../../../src/core/query/resultText';

const columns = [
  { name: 'id', type: 'integer' },
  { name: 'note', type: 'text' },
  { name: 'paid', type: 'boolean' },
  { name: 'data', type: 'jsonb' },
  { name: 'id', type: 'numeric' },
];
const rows = [
  ['1', 'a "b", c\nd', 't', '{"x": [1]}', '12345678901234567890.5'],
  [null, '', 'f', null, 'NaN'],
  ['2', 'a|b\t*c*', null, '"é"', '-0.5'],
];

const expected: Readonly<Record<ResultFormat, string>> = {
  csv: 'id,note,paid,data,id\n1,"a ""b"", c\nd",t,"{""x"": [1]}",12345678901234567890.5\n,"",f,,NaN\n2,a|b\t*c*,,"""é""",-0.5\n',
  tsv: 'id\tnote\tpaid\tdata\tid\n1\t"a ""b"", c\nd"\tt\t"{""x"": [1]}"\t12345678901234567890.5\n\t\tf\t\tNaN\n2\t"a|b\t*c*"\t\t"""é"""\t-0.5\n',
  markdown:
    '| id | note | paid | data | id |\n| ---: | --- | --- | --- | ---: |\n| 1 | a "b", c<br>d | t | {"x": \\[1\\]} | 12345678901234567890.5 |\n| NULL |  | f | NULL | NaN |\n| 2 | a\\|b\t\\*c\\* | NULL | "é" | -0.5 |\n',
  json: '[\n{"id":1,"note":"a \\"b\\", c\\nd","paid":true,"data":{"x": [1]},"id_2":12345678901234567890.5},\n{"id":null,"note":"","paid":false,"data":null,"id_2":"NaN"},\n{"id":2,"note":"a|b\\t*c*","paid":null,"data":"é","id_2":-0.5}\n]\n',
  jsonl:
    '{"id":1,"note":"a \\"b\\", c\\nd","paid":true,"data":{"x": [1]},"id_2":12345678901234567890.5}\n{"id":null,"note":"","paid":false,"data":null,"id_2":"NaN"}\n{"id":2,"note":"a|b\\t*c*","paid":null,"data":"é","id_2":-0.5}\n',
};

describe('an answer as text', () => {
  for (const [format, text] of Object.entries(expected) as [ResultFormat, string][])
    it(format, () => assert.equal(resultText({ columns, rows }, format, true), text));

  it('leaves the names out where they are not wanted', () => {
    assert.equal(resultText({ columns: columns.slice(0, 1), rows: [['7']] }, 'tsv', false), '7\n');
  });

  it('is an empty list without rows', () => assert.deepEqual(JSON.parse(resultText({ columns, rows: [] }, 'json', true)), []));

  it('keeps every text in JSON, whatever it holds', () => {
    const cells = fc.array(fc.option(fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(cells, (row) => {
        const names = row.map((_, index) => ({ name: `c${index}`, type: 'text' }));
        const [read] = JSON.parse(resultText({ columns: names, rows: [row] }, 'json', true));
        assert.deepEqual(Object.values(read), row);
      }),
    );
  });

  it('keeps every text in CSV, and NULL apart from the empty one', () => {
    const cells = fc.array(fc.option(fc.string()), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(cells, (row) => {
        const names = row.map((_, index) => ({ name: `c${index}`, type: 'text' }));
        assert.deepEqual(readCsvLine(resultText({ columns: names, rows: [row] }, 'csv', false)), row);
      }),
    );
  });
});

/** As `COPY … CSV` reads a line. */
function readCsvLine(text: string): (string | null)[] {
  const fields = [...`,${text.slice(0, -1)}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/gs)];
  return fields.map(([, quoted, bare]) => (quoted === undefined ? (bare === '' ? null : bare) : quoted.replaceAll('""', '"')));
}
