import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import type { Client } from 'pg';
import { libpgQueryParser } from '../../../src/adapters/parsers/libpgQuery';
import { identifier } from '../../../src/adapters/postgres/identifier';
import { readFromServer } from '../../../src/adapters/postgres/readFromServer';
import { gateQuery } from '../../../src/core/query/gate';
import { suggestQuestions } from '../../../src/core/query/questions/suggestQuestions';
import { usualLimits } from '../../../src/core/query/result';
import { readSchema } from '../../../src/core/schema/readSchema';
import type { Schema } from '../../../src/core/schema/schema';
import { postgresScript } from '../../../src/core/schema/translate/postgresScript';
import { someSchemas } from '../../thorough';
import { randomDdl } from '../../unit/support/randomSchema';
import { runPostgresScript } from '../dialects/runScript';
import { freshDatabase } from '../embeddedPostgres';
import { runScript } from '../scriptDatabase';

const samples = path.resolve(__dirname, '../../../media/samples');
const shared = path.resolve(__dirname, '../../../../shared');
const folders = [
  samples,
  ...['postgres', 'mysql', 'sqlite', 'mssql'].map((name) => path.join(shared, 'corpus', name)),
  path.join(shared, 'nl2sql'),
];

const parser = libpgQueryParser();

/** Makes the schema on a server; returns what the search path has to be. */
async function load(client: Client, schema: Schema, text: string): Promise<string> {
  if (schema.dialect === 'postgres') {
    await runScript(client, text);
    return schema.defaultSchema;
  }
  const script = postgresScript(schema);
  await runPostgresScript(client, script);
  return script.defaultSchema;
}

/** Tables that the server could not make: for want of an extension, or by a mistake in the script. */
const NOT_THERE = /relation ".*" does not exist/;

describe('questions that a schema suggests', function () {
  this.timeout(120_000);
  let asked = 0;
  let missing = 0;

  for (const folder of folders) {
    if (!existsSync(folder)) {
      it.skip(`the folder is not here: ${folder}`);
      continue;
    }
    const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));
    for (const file of files.length > 3 ? someSchemas(files, 4) : files) {
      it(`run on ${path.basename(folder)}/${file}`, async () => {
        const text = readFileSync(path.join(folder, file), 'utf8');
        const schema = await readSchema([{ file, text }], parser);
        const questions = suggestQuestions(schema);
        assert.deepEqual(suggestQuestions(schema), questions);
        assert.equal(new Set(questions.map((question) => question.text)).size, questions.length);
        assert.ok(questions.length <= 20 && questions.length >= Math.min(8, schema.tables.length), `${questions.length} questions`);
        const client = await freshDatabase();
        const path_ = await load(client, schema, text);
        await client.query(`SET search_path TO ${[...new Set([path_, 'public'])].map(identifier).join(', ')}`);
        const failed: string[] = [];
        for (const { text: question, sql } of questions) {
          const error = await gateQuery(sql, parser)
            .then((query) => readFromServer(client, query, usualLimits))
            .then(
              () => undefined,
              (reason: Error) => reason.message,
            );
          asked++;
          if (error !== undefined && NOT_THERE.test(error)) missing++;
          else if (error !== undefined) failed.push(`${question} ${error}\n${sql}`);
        }
        await client.end();
        assert.deepEqual(failed, []);
      });
    }
  }

  it('run on any schema', async () => {
    await fc.assert(
      fc.asyncProperty(randomDdl, async (ddl) => {
        const client = await freshDatabase();
        try {
          await client.query(ddl);
          for (const { sql } of suggestQuestions(await readSchema([{ file: 'random.sql', text: ddl }], parser)))
            await readFromServer(client, await gateQuery(sql, parser), usualLimits).catch((error: Error) =>
              assert.fail(`${error.message}\n${sql}\n${ddl}`),
            );
        } finally {
          await client.end();
        }
      }),
      { numRuns: 20 },
    );
  });

  it('are hardly ever about tables that the server does not have', () => assert.ok(missing <= asked / 100, `${missing} of ${asked}`));
});
