import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Client } from 'pg';
import type { Seeding } from '../../../src/core/databases';
import type { Dialect } from '../../../src/core/schema/schema';
import { sample } from '../../contract/cli/commandLine';
import { someSchemas } from '../../thorough';
import { createSchema } from '../serverSchema';
import { keyCatalog } from './keyCatalog';
import { dryRun, scriptInput, seed, suiteDatabases } from './seeding';

const CORPUS = resolve(__dirname, '../../../../shared/corpus');
const DIALECTS: readonly Dialect[] = ['postgres', 'mysql', 'sqlite', 'mssql'];

function corpus(dialect: Dialect): string[] {
  const folder = join(CORPUS, dialect);
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

/** How many rows tables have on the server, by their names without a schema; partitions count as part of theirs. */
async function serverRows(client: Client): Promise<number> {
  const { rows } = await client.query<{ relation: string }>(
    `SELECT c.oid::regclass::text AS relation FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
     WHERE relkind = 'r' AND nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema')
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`,
  );
  let count = 0;
  for (const { relation } of rows) count += (await client.query(`SELECT count(*)::float8 AS count FROM ONLY ${relation}`)).rows[0].count;
  return count;
}

/** Tables without rows need not be put in an index's order, as some scripts have it. */
function unclustered(line: string): string {
  return line.replace('clustered=t', 'clustered=f');
}

function total({ tables }: Seeding): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}

describe('schemas that are seeded', function () {
  const database = suiteDatabases();
  this.timeout(240_000);

  for (const dialect of DIALECTS) {
    const schemas = corpus(dialect);
    if (schemas.length === 0) it.skip(`the corpus is not here: ${CORPUS}`);
    const files = [...(dialect === 'postgres' ? ['company', 'library', 'restaurants'].map(sample) : []), ...someSchemas(schemas, 3)];
    for (const file of files) {
      it(`${dialect}: ${file.split('/').at(-1)}`, async () => {
        const text = readFileSync(file, 'utf8');
        const client = await database();
        const input = scriptInput(text, { rows: 20 }, dialect);
        const options = { triggers: false } as const;
        const planned = await dryRun(client, input, options);
        assert.equal(await serverRows(client), 0);
        const plain = await database();
        const refused = dialect === 'postgres' ? await createSchema(plain, text) : [];
        const made = await seed(client, input, options).catch((error: Error) => error);
        if (made instanceof Error) {
          // What a plain server refuses too is named.
          assert.match(made.message, /^schema\.sql:\d+: the server refused this statement: /);
          assert.notDeepEqual(refused, []);
          assert.deepEqual(await keyCatalog(client), []);
          process.stderr.write(`      not seeded: ${made.message}\n`);
          return;
        }
        assert.deepEqual([planned.schema, made.schema], ['created', 'created']);
        assert.deepEqual(
          planned.tables.map(({ table, rows }) => [table, rows]),
          made.tables.map(({ table, rows }) => [table, rows]),
        );
        assert.equal(await serverRows(client), total(made));
        if (dialect === 'postgres')
          assert.deepEqual((await keyCatalog(client)).map(unclustered), (await keyCatalog(plain)).map(unclustered));
        const again = await seed(client, input, { ...options, mode: 'truncate' });
        assert.deepEqual([again.schema, total(again)], ['matches', total(made)]);
        assert.equal(await serverRows(client), total(made));
      });
    }
  }
});
