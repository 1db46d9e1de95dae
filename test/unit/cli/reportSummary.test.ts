import assert from 'node:assert/strict';
import { reportSummary } from '../../../src/cli/reportSummary';
import type { Report } from '../../../src/core/measure/report';
import { validate } from '../../../src/core/measure/validity';
import { makeReport } from '../../../src/flows/makeReport';
import { planRows } from '../../../src/flows/rowSource';
import { openOf } from '../support/plans';

async function reportOf(ddl: string): Promise<Report> {
  const open = await openOf(ddl);
  const validity = await validate(open.plan.schema, planRows(open), { now: open.plan.now });
  return makeReport(open, { validity, version: '0.0.0', seconds: 1, measuredRows: 0 });
}

describe('the summary of a report', () => {
  const ddl = `CREATE TYPE size AS ENUM ('S', 'L');
CREATE TABLE parents (id int PRIMARY KEY, email text, q7 text, size size);
CREATE TABLE children (xyz int REFERENCES parents, zzz text);`;

  it('counts columns whose names say little, for those who asked for details', async () => {
    const summary = reportSummary(await reportOf(ddl), undefined, 'report.json');
    assert.match(summary, /The names of 2 of 6 columns say little .*report\.json/);
  });

  it('is quiet of them otherwise, and where there is none', async () => {
    assert.doesNotMatch(reportSummary(await reportOf(ddl), undefined), /say little/);
    assert.doesNotMatch(reportSummary(await reportOf('CREATE TABLE people (email text)'), undefined, 'report.json'), /say little/);
  });
});
