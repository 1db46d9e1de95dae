import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { differences } from '../../../src/core/schema/compare';
import type { Schema } from '../../../src/core/schema/schema';
import { someSchemas } from '../../thorough';
import { freshDatabase } from '../embeddedPostgres';
import { loadGenerated } from '../loadGenerated';
import { factDifferences } from '../schemaFacts';
import { serverShapes } from '../serverCatalog';
import { createSchema } from '../serverSchema';
import { shapeDifferences } from '../shapeDifferences';
import { schemaShapes } from '../tableShape';
import { readText, runAll, scriptOf } from './introspected';

const root = join(__dirname, '../../..');
const samples = 'media/samples';
const folders = ['test/database/ddl', samples, '../shared/corpus/postgres'];

/** What a script's schema and a database differ in; tables that the server refused are not there to be compared. */
async function against(schema: Schema, database: Schema): Promise<string[]> {
  const served = new Set(database.tables.map((table) => `${table.schema}.${table.name}`));
  return differences({ ...schema, tables: schema.tables.filter((table) => served.has(`${table.schema}.${table.name}`)) }, database);
}

/** The lines of a script, of which some change places; and PostgreSQL prints a cast of an array that it has read as casts of its elements. */
function plain(script: string): string[] {
  const text = script.replace(/::(character varying|text)(\[\])?/g, '').replace(/\(+(ARRAY\[[^\]]*\])\)+/g, '($1)');
  return text.split('\n').sort();
}

async function shapes(client: Client): Promise<unknown[]> {
  const served = await serverShapes(client, 'public');
  return served.sort((a, b) => (a.name < b.name ? -1 : 1));
}

for (const folder of folders)
  describe(`a database of ${folder}, introspected`, function () {
    this.timeout(120_000);
    const path = join(root, folder);
    if (!existsSync(path)) {
      it.skip(`is not here: ${path}`);
      return;
    }
    const files = readdirSync(path).filter((name) => name.endsWith('.sql'));
    for (const file of files.length > 3 ? someSchemas(files, 2) : files)
      it(file, async () => {
        const text = readFileSync(join(path, file), 'utf8');
        const [original, copy] = [await freshDatabase(), await freshDatabase()];
        await createSchema(original, text);
        const script = await scriptOf(original);

        if (script.includes('vector(')) await createSchema(copy, 'CREATE EXTENSION vector');
        assert.deepEqual(await runAll(copy, script), []);
        assert.deepEqual(plain(await scriptOf(copy)), plain(script));
        assert.deepEqual(await shapes(copy), await shapes(original));

        const schema = await readText(script);
        assert.deepEqual(schema.diagnostics, []);
        const partitioned = new Set(schema.tables.filter((table) => table.partitioning).map((table) => `${table.schema}.${table.name}`));
        assert.deepEqual(shapeDifferences(schemaShapes(schema), await serverShapes(original, 'public'), partitioned), []);
        assert.deepEqual(await factDifferences(original, schema), []);
        assert.deepEqual(await against(await readText(text), schema), []);
        if (folder === samples) await loadGenerated(original, script, { rows: 30 });
        await Promise.all([original.end(), copy.end()]);
      });
  });
