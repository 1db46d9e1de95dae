import assert from 'node:assert/strict';
import { recogniseDialect } from '../../../../src/core/schema/dialects/recogniseDialect';
import { splitDialectScript } from '../../../../src/core/schema/dialects/scan/splitDialectScript';
import type { Dialect, OtherDialect, Schema } from '../../../../src/core/schema/schema';
import { parser } from '../read';
import { type CorpusFile, corpusFiles, OTHERS } from './corpus';
import { readAs } from './read';
import { secondOpinion } from './secondOpinion';

/** Where the manifest counts what is no table or key: it searched the text for words. */
const MISCOUNTED: Readonly<Record<string, Partial<Record<'tables' | 'unique', number>>>> = {
  // A temporary table in a procedure's body.
  'mysql/jOOQ__sakila.sql': { tables: 16 },
  // A message says "create table".
  'mssql/microsoft__pubs.sql': { tables: 11 },
  // Indexes on two views, and the word in comments and descriptions.
  'mssql/microsoft__adventureworks.sql': { unique: 58 },
};

/** Nothing but the name tells whose they are. */
const NEUTRAL = new Set(['sqlite/temporalio__temporal.sql']);

function counts(schema: Schema): Pick<CorpusFile, 'tables' | 'foreignKeys' | 'checks' | 'unique'> {
  const sum = (list: 'foreignKeys' | 'checks' | 'unique'): number => schema.tables.reduce((total, table) => total + table[list].length, 0);
  return { tables: schema.tables.length, foreignKeys: sum('foreignKeys'), checks: sum('checks'), unique: sum('unique') };
}

function columnsOf(schema: Schema): Map<string, string[]> {
  return new Map(schema.tables.map((table) => [table.name, table.columns.map((column) => column.name)]));
}

/** Statements that make a table, and what another parser reads in them. */
function opinions(dialect: OtherDialect, text: string): { table: string; columns: string[] }[] {
  const statements = splitDialectScript(text, dialect).filter((statement) => /^create\s+table\b/i.test(statement.text));
  return statements.flatMap((statement) => secondOpinion(dialect, statement.text) ?? []);
}

describe('real schemas of other dialects', () => {
  before(function () {
    if (corpusFiles('mysql').length > 0) return;
    console.log('      skipped: the corpus of real schemas is not here');
    this.skip();
  });

  it('are recognised, PostgreSQL included, by their names and without', async () => {
    for (const dialect of ['postgres', ...OTHERS] satisfies Dialect[]) {
      for (const { name, text } of corpusFiles(dialect)) {
        assert.equal(await recogniseDialect([{ file: name, text }], parser), dialect, name);
        if (NEUTRAL.has(name)) continue;
        assert.equal(await recogniseDialect([{ file: 'schema.sql', text }], parser), dialect, `${name} without its name`);
      }
    }
  });

  for (const dialect of OTHERS) {
    for (const file of corpusFiles(dialect)) {
      it(`${file.name} is read whole`, async () => {
        const schema = await readAs(dialect, file.text);
        const { tables, foreignKeys, checks, unique } = file;
        assert.deepEqual(counts(schema), { tables, foreignKeys, checks, unique, ...MISCOUNTED[file.name] });
        assert.deepEqual(
          schema.diagnostics.filter(({ severity }) => severity !== 'information').map(({ message }) => message),
          [],
        );
      });

      it(`${file.name} has the tables and columns that another parser finds`, async () => {
        const ours = columnsOf(await readAs(dialect, file.text));
        for (const { table, columns } of opinions(dialect, file.text)) assert.deepEqual(ours.get(table), columns, table);
      });
    }
  }

  it('are mostly read by the other parser, so that its opinion counts', () => {
    const found = OTHERS.map((dialect) => corpusFiles(dialect).reduce((total, { text }) => total + opinions(dialect, text).length, 0));
    assert.ok(found[0] > 200 && found[1] > 100 && found[2] > 50, String(found));
  });
});
