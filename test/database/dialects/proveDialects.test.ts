import assert from 'node:assert/strict';
import type { OtherDialect } from '../../../src/core/schema/schema';
import { corpus, SUBJECTS } from './subjects';
import { generated, objections } from './testEngine';

const DIALECTS: readonly OtherDialect[] = ['mysql', 'sqlite', 'mssql'];

/** A proof takes seconds: of the corpus, whose schemas all are tried on a server elsewhere, only these. */
const PROVEN = new Set(['jOOQ__sakila', 'temporalio__temporal_visibility', 'Ensembl__ensembl', 'microsoft__adventureworks']);

describe('the proof of schemas of other dialects', function () {
  this.timeout(120_000);
  for (const dialect of DIALECTS) {
    const real = corpus(dialect).filter(({ name }) => PROVEN.has(name));
    if (real.length === 0) it.skip(`the corpus of ${dialect} is not here`);
    for (const subject of [SUBJECTS[dialect], ...real]) {
      it(`accepts ${subject.name}`, async () => {
        const { report } = await generated(subject, { rows: 30 }, true);
        assert.deepEqual(objections(report), []);
        assert.equal(report.proof?.accepted, true);
        assert.deepEqual(
          report.proof?.tables.map(({ rows }) => rows),
          report.tables.map(({ rows }) => rows),
        );
      });
    }
  }

  it('names what PostgreSQL was not asked, with the reason', async () => {
    const text = `CREATE TABLE t (id INT IDENTITY PRIMARY KEY, v ROWVERSION, n INT, CHECK (dbo.IsFine(n) = 1 OR n IN (SELECT id FROM t)));`;
    const { report } = await generated({ name: 'left', text, dialect: 'mssql' }, { rows: 5 }, true);
    assert.equal(report.proof?.accepted, true);
    assert.match(report.proof?.notes.join('\n') ?? '', /Not asked of PostgreSQL: computed column t\.v/);
    assert.match(report.proof?.notes.join('\n') ?? '', /Not asked of PostgreSQL: check .* of t/);
  });
});
