import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCondition } from '../../../../../src/core/schema/dialects/expressions/readExpression';
import type { OtherDialect } from '../../../../../src/core/schema/schema';
import { COLUMNS, condition } from './sample';

const DIALECTS: readonly OtherDialect[] = ['mysql', 'sqlite', 'mssql'];

const PIECES = [
  ...'( ) , . \' " ` [ ] { } + - * / % | & ^ ~ ! < > = ? : @ # $ ; \\'.split(' '),
  ...'id name price born doc 1 0x 1e 1.5 .5 NULL NOT AND OR IN IS LIKE BETWEEN CASE WHEN THEN ELSE END CAST AS INTERVAL DAY'.split(' '),
  ...'COLLATE ESCAPE REGEXP GLOB DISTINCT FROM EXTRACT TRIM SUBSTRING CONVERT USING DATE typeof( json_extract( date( datediff( /* */ -- N x b'.split(
    ' ',
  ),
];

describe('expressions of other dialects, malformed', () => {
  it('never throw, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...DIALECTS), (sql, dialect) => {
        assert.equal(typeof readCondition(sql, dialect, COLUMNS).expression.kind, 'string');
      }),
      { numRuns: 3000 },
    );
  });

  const HOSTILE: Readonly<Record<string, string>> = {
    'ten million parentheses': '('.repeat(10_000_000),
    'nested parentheses': `${'('.repeat(20_000)}id${')'.repeat(20_000)}`,
    'a chain of operators': Array.from({ length: 15_000 }, () => 'id').join(' + '),
    'chains in chains': nested(40),
    'nested calls': 'abs('.repeat(10_000),
    'many NOTs': `${'NOT '.repeat(20_000)}id`,
    'nested CASEs': 'CASE WHEN '.repeat(10_000),
    'an open string': `'${'x'.repeat(1_000_000)}`,
  };
  for (const [name, sql] of Object.entries(HOSTILE)) {
    it(`gives up on ${name}`, () => {
      for (const dialect of DIALECTS) assert.match(condition(sql, dialect), /^!/);
    });
  }

  it('reads long but flat conditions', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => String(at));
    assert.equal(readCondition(`id IN (${many.join(', ')})`, 'sqlite', COLUMNS).expression.kind, 'in');
    const all = readCondition(many.map((n) => `id <> ${n}`).join(' AND '), 'mssql', COLUMNS).expression;
    assert.equal(all.kind === 'and' && all.args.length, 5_000);
  });

  it('keeps what is understood beside what is not', () => {
    assert.deepEqual(readCondition('id > 0 AND mystery(name) = 1', 'mysql', COLUMNS).expression, {
      kind: 'and',
      args: [
        { kind: 'compare', operator: '>', left: { kind: 'column', name: 'id' }, right: { kind: 'literal', value: 0 } },
        {
          kind: 'compare',
          operator: '=',
          left: { kind: 'unsupported', what: 'function mystery()' },
          right: { kind: 'literal', value: 1 },
        },
      ],
    });
  });
});

/** Sums of three hundred terms, of which the first is such a sum. */
function nested(depth: number): string {
  return depth === 0 ? 'id' : `(${nested(depth - 1)}${' + id'.repeat(300)})`;
}
