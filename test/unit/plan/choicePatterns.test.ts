import assert from 'node:assert/strict';
import { columnOf } from '../support/plans';

/** A unique code of that pattern, with many more rows asked for than there are codes. */
function codes(pattern: string, rows: number, type = 'text'): Promise<(string | null)[]> {
  return columnOf(`CREATE TABLE t (code ${type} NOT NULL UNIQUE CHECK (code ~ '${pattern}'))`, 'code', { rows });
}

describe('unique texts of a pattern with alternatives', () => {
  for (const [pattern, count] of [
    ['^(red|green|blue)$', 3],
    ['^(red|redder|reddest)$', 3],
    ['^(a|ab)(c|bc)$', 3],
    ['^(INV|ORD)-[0-9]{2}$', 200],
    ['^[A-F]{1,2}[0-9]?$', 462],
  ] as const) {
    it(`${pattern} has ${count}`, async () => {
      const found = await codes(pattern, 1000);
      assert.equal(found.length, count);
      assert.equal(new Set(found).size, count);
      assert.ok(found.every((code) => new RegExp(pattern).test(code ?? '')));
    });
  }

  it('are as many as their length allows', async () => {
    assert.equal((await codes('^a+$', 100, 'varchar(6)')).length, 6);
  });

  it('differ at the start where something follows', async () => {
    const found = await codes('^(north|south|nor)-[a-z]{12}$', 500);
    assert.equal(new Set(found).size, 500);
    assert.ok(found.some((code) => code?.startsWith('north')) && found.some((code) => code?.startsWith('south')));
  });
});
