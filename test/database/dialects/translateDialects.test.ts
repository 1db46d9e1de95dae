import assert from 'node:assert/strict';
import { readSchema } from '../../../src/core/schema/readSchema';
import { postgresScript } from '../../../src/core/schema/translate/postgresScript';
import { parser } from '../../unit/schema/read';
import { freshDatabase } from '../embeddedPostgres';
import { runPostgresScript } from './runScript';
import { corpus, SUBJECTS } from './subjects';

/** Computed columns that only the dialect's own database computes: its own functions and counters. */
const OWN = /CONVERT_TZ|ufnLeadingZeros|GetLevel|only the schema|^$/;

describe('schemas of other dialects, made in a PostgreSQL server', function () {
  this.timeout(60_000);
  for (const dialect of ['mysql', 'sqlite', 'mssql'] as const) {
    const real = corpus(dialect);
    if (real.length === 0) it.skip(`the corpus of ${dialect} is not here`);
    for (const { name, text } of [SUBJECTS[dialect], ...real]) {
      it(`${name} (${dialect})`, async () => {
        const schema = await readSchema([{ file: name, text }], parser, { dialect });
        const script = postgresScript(schema);
        const server = await freshDatabase();
        const refused = await runPostgresScript(server, script);
        const { rows } = await server.query(
          "SELECT count(*)::int AS tables FROM pg_class WHERE relkind = 'r' AND relnamespace::regnamespace::text !~ '^(pg_|information)'",
        );
        await server.end();
        assert.deepEqual(
          refused.map(({ statement, message }) => `${statement.what}: ${message}`),
          [],
        );
        assert.equal(rows[0].tables, schema.tables.length);
        const left = script.left.filter(
          ({ what, why }) => !/^computed column .*(version|SysStartTime|SysEndTime)$/.test(what) && !OWN.test(why),
        );
        assert.deepEqual(
          left.map(({ what, why }) => `${what}: ${why}`),
          [],
        );
      });
    }
  }
});
