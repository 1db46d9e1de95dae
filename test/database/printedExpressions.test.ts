import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { libpgQueryParser } from '../../src/adapters/parsers/libpgQuery';
import type { Expression } from '../../src/core/rules/expression';
import { printExpression } from '../../src/core/rules/printExpression';
import { readSchema } from '../../src/core/schema/readSchema';
import { ARBITRARIES } from './rules/arbitraries';
import { EXPRESSIONS } from './rules/expressions';
import { openReferee, parseSql, theirs } from './rules/referee';

const CORPUS = path.resolve(__dirname, '../../../shared/corpus/postgres');

/** What PostgreSQL says of the text and of its print; undefined where there is no print. */
async function bothWays(database: PGlite, sql: string): Promise<[wanted: string, printed: string] | undefined> {
  const printed = printExpression(await parseSql(sql));
  if (printed === undefined) return undefined;
  const [wanted, mine] = [await theirs(database, sql), await theirs(database, printed)];
  const shown = (outcome: object): string => ('error' in outcome ? 'an error' : JSON.stringify(outcome));
  return [`${sql} is ${shown(wanted)}`, `${sql} is ${shown(mine)}`];
}

/** The same expression in one form: nested ANDs and ORs flat, and an empty array as the constant that it is printed as. */
function flat(expression: Expression): unknown {
  return JSON.parse(JSON.stringify(expression), (_key, node) => {
    if (node?.kind === 'array' && node.items.length === 0) return { kind: 'literal', value: '{}' };
    if (node?.kind !== 'and' && node?.kind !== 'or') return node;
    const args = node.args.flatMap((arg: { kind: string; args: readonly unknown[] }) => (arg.kind === node.kind ? arg.args : [arg]));
    return args.length === 1 ? args[0] : { ...node, args };
  });
}

describe('printed expressions', () => {
  let database: PGlite;
  before(async function () {
    this.timeout(60_000);
    database = await openReferee();
  });
  after(() => database.close());

  for (const [subject, expressions] of Object.entries(EXPRESSIONS)) {
    it(`${subject}: ${expressions.length}, with their values`, async () => {
      for (const sql of expressions) {
        const pair = await bothWays(database, sql);
        if (pair) assert.equal(pair[1], pair[0], printExpression(await parseSql(sql)));
      }
    });
  }

  for (const [subject, arbitrary] of Object.entries(ARBITRARIES)) {
    it(`${subject}: drawn values`, async function () {
      this.timeout(60_000);
      await fc.assert(
        fc.asyncProperty(arbitrary, async (sql) => {
          const pair = await bothWays(database, sql);
          assert.ok(pair, `${sql} has no print`);
          assert.equal(pair[1], pair[0], printExpression(await parseSql(sql)));
        }),
        { numRuns: Number(process.env.SEEDBED_TEST_RUNS ?? 120), seed: Number(process.env.SEEDBED_TEST_SEED ?? 20240229) },
      );
    });
  }

  it('keeps names that need quotes, and says nothing of what nobody understands', () => {
    const column: Expression = { kind: 'column', name: 'a "b"', table: 'Order' };
    assert.equal(printExpression(column), '"Order"."a ""b"""');
    assert.equal(printExpression({ kind: 'not', arg: { kind: 'unsupported', what: 'a subquery' } }), undefined);
    assert.equal(printExpression({ kind: 'literal', value: 'a\0b' }), undefined);
  });

  it('every expression of the corpus is read again as it was', async function () {
    this.timeout(120_000);
    if (!existsSync(CORPUS)) this.skip();
    const parser = libpgQueryParser();
    let compared = 0;
    for (const file of readdirSync(CORPUS).filter((name) => name.endsWith('.sql'))) {
      const schema = await readSchema([{ file, text: readFileSync(path.join(CORPUS, file), 'utf8') }], parser, { dialect: 'postgres' });
      const found = schema.tables.flatMap((table) => [
        ...table.checks,
        ...table.columns.flatMap((column) => [column.default ?? [], column.generated ?? []].flat()),
        ...table.unique.flatMap((key) => [...key.expressions, ...(key.where ? [key.where] : [])]),
      ]);
      for (const { sql, expression } of found) {
        const printed = printExpression(expression);
        if (printed === undefined) continue;
        compared += 1;
        assert.deepEqual(flat(await parseSql(printed)), flat(expression), `${file}: ${sql}\n${printed}`);
      }
    }
    assert.ok(compared > 1000, `only ${compared} expressions were compared`);
  });
});
