import assert from 'node:assert/strict';
import { asksNullness, presences } from '../../../src/core/plan/nullness';
import type { Expression } from '../../../src/core/rules/expression';
import { planOf } from '../support/plans';

/** The condition as the reader has it. */
async function condition(sql: string): Promise<Expression> {
  const { schema } = await planOf(`CREATE TABLE t (a int, b int, c int, kind text, CHECK (${sql}))`);
  const [check] = schema.tables[0].checks;
  return check?.expression ?? assert.fail(sql);
}

async function present(sql: string): Promise<string[]> {
  const units = ['a', 'b', 'c'];
  const found = presences(
    [await condition(sql)],
    units.map((name) => [name]),
  );
  return (found ?? assert.fail('too many')).map((places) => places.map((at) => units[at]).join(''));
}

describe('which columns may be present together', () => {
  const all = ['', 'a', 'b', 'ab', 'c', 'ac', 'bc', 'abc'];
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['num_nonnulls(a, b, c) = 1', ['a', 'b', 'c']],
    ['num_nulls(a, b, c) >= 2', ['', 'a', 'b', 'c']],
    ['(a IS NULL) <> (b IS NULL)', ['a', 'b', 'ac', 'bc']],
    ['(a IS NOT NULL)::int + (b IS NOT NULL)::int + (c IS NOT NULL)::int = 2', ['ab', 'ac', 'bc']],
    ['a IS NULL OR b IS NOT NULL', ['', 'b', 'ab', 'c', 'bc', 'abc']],
    ["(kind = 'a' AND a IS NOT NULL AND b IS NULL) OR (kind = 'b' AND b IS NOT NULL AND a IS NULL)", ['a', 'b', 'ac', 'bc']],
    ['CASE WHEN a IS NULL THEN b IS NOT NULL ELSE c IS NULL END', ['a', 'b', 'ab', 'bc']],
    ['NOT (a IS NOT NULL AND b IS NOT NULL)', ['', 'a', 'b', 'c', 'ac', 'bc']],
    ['a > 3 AND b < a', all],
  ];
  for (const [sql, expected] of cases) it(sql, async () => assert.deepEqual(await present(sql), expected));

  it('too many columns are not gone through', () => {
    assert.equal(
      presences(
        [],
        Array.from({ length: 40 }, (_, i) => [`c${i}`]),
      ),
      undefined,
    );
  });

  it('a comparison asks nothing of the kind', async () => {
    assert.deepEqual([asksNullness(await condition('a > b')), asksNullness(await condition('a > b OR c IS NULL'))], [false, true]);
  });
});
