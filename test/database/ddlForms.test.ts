import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { libpgQueryParser } from '../../src/adapters/parsers/libpgQuery';
import { readSchema } from '../../src/core/schema/readSchema';
import { splitStatements } from '../../src/core/schema/split';
import { freshDatabase } from './embeddedPostgres';
import { loadGenerated } from './loadGenerated';
import { factDifferences } from './schemaFacts';
import { serverShapes } from './serverCatalog';
import { shapeDifferences } from './shapeDifferences';
import { schemaShapes } from './tableShape';

/** Scripts that a server accepts as a whole: every form of DDL that bears on tables, as people, tools and dumps write it. */
const FOLDER = join(__dirname, 'ddl');

/** Runs a script. What it rolls back runs too, which our own splitting would leave out; those scripts have no semicolon inside anything. */
async function run(server: Client, text: string): Promise<void> {
  const rollsBack = /(?:^|;)\s*(?:rollback|abort)\b/im.test(text);
  const statements = rollsBack ? text.split(';') : splitStatements(text).flatMap((each) => (each.copyData ? [] : [each.text]));
  for (const sql of statements) await server.query(sql).catch((error: Error) => assert.fail(`${error.message} in: ${sql}`));
  await server.query('RESET ALL');
}

describe('forms of DDL, against a server', function () {
  this.timeout(60_000);
  for (const file of readdirSync(FOLDER)) {
    it(file.replace('.sql', ''), async () => {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      const server = await freshDatabase();
      await run(server, text);
      const schema = await readSchema([{ file, text }], libpgQueryParser(), { dialect: 'postgres' });
      const partitioned = new Set(schema.tables.filter((table) => table.partitioning).map((table) => `${table.schema}.${table.name}`));
      const served = await serverShapes(server, schema.defaultSchema);
      assert.deepEqual(shapeDifferences(schemaShapes(schema), served, partitioned), []);
      assert.deepEqual(await factDifferences(server, schema), []);
      assert.deepEqual(
        schema.diagnostics.filter((each) => each.severity !== 'information').map((each) => each.message),
        [],
      );
      await server.query('RESET ALL');
      await loadGenerated(server, text, { rows: 30 });
      await server.end();
    });
  }
});
