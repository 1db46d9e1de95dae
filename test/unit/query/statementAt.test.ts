import assert from 'node:assert/strict';
import fc from 'fast-check';
import { statementAt } from '../../../src/core/query/statementAt';

/** Texts with the cursor at `|`, and what it means. */
const cases: readonly [string, string | undefined][] = [
  ['SELECT 1|', 'SELECT 1'],
  ['|SELECT 1; SELECT 2;', 'SELECT 1'],
  ['SELECT 1;| SELECT 2;', 'SELECT 1'],
  ['SELECT 1; SEL|ECT 2;', 'SELECT 2'],
  ['SELECT 1;  |\nSELECT 2;', 'SELECT 1'],
  ['SELECT 1;\n|\nSELECT 2;', 'SELECT 2'],
  ['SELECT 1;\nSELECT 2;\n\n|', 'SELECT 2'],
  ["SELECT ';|', 1; SELECT 2", "SELECT ';', 1"],
  ['SELECT $$;$$ /* ;| */, 1', 'SELECT $$;$$ /* ; */, 1'],
  ['-- seedbed: a\n|SELECT 1\nFROM b', 'SELECT 1\nFROM b'],
  ['-- seedb|ed: a\nSELECT 1', 'SELECT 1'],
  ['-- nothing| here', undefined],
  ['|', undefined],
];

describe('the statement at the cursor', () => {
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), () => {
      const offset = text.indexOf('|');
      const sql = text.replace('|', '');
      const statement = statementAt(sql, offset);
      assert.equal(statement && sql.slice(statement.start, statement.end), expected);
    });
  }

  it('is found wherever there is any', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<string[]>('SELECT 1', 'SELECT a\nFROM b', "SELECT ';'"), { minLength: 1 }),
        fc.nat(),
        (parts, at) => {
          const text = parts.join(';\n');
          const statement = statementAt(text, at % (text.length + 1));
          assert.ok(statement && parts.includes(text.slice(statement.start, statement.end)));
        },
      ),
    );
  });
});
