import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { libpgQueryParser } from '../../src/adapters/parsers/libpgQuery';
import { readSchema } from '../../src/core/schema/readSchema';
import type { Schema } from '../../src/core/schema/schema';
import { postgresScript } from '../../src/core/schema/translate/postgresScript';
import { type Refused, runPostgresScript } from './dialects/runScript';
import { freshDatabase } from './embeddedPostgres';
import { serverShapes } from './serverCatalog';
import { shapeDifferences } from './shapeDifferences';
import { schemaShapes, type TableShape } from './tableShape';

const CORPUS = path.resolve(__dirname, '../../../shared/corpus/postgres');

const parser = libpgQueryParser();

/** Computed columns are made after the others, so that the order of columns says nothing. */
function sorted(shapes: readonly TableShape[]): TableShape[] {
  return shapes.map((shape) => ({ ...shape, columns: [...shape.columns].sort() }));
}

/** Functions, operators and types of the script are none of the schema's; nor are extensions that the server does not come with. */
const OUTSIDE =
  /^(function|operator|type|extension|schema) .* (does not exist|is not available)|^could not open extension|unrecognized parameter/;

interface Loaded {
  readonly differences: string[];
  readonly refused: Refused[];
  readonly tables: number;
}

async function load(schema: Schema): Promise<Loaded> {
  const script = postgresScript(schema);
  const server = await freshDatabase();
  const refused = await runPostgresScript(server, script);
  const served = await serverShapes(server, schema.defaultSchema);
  await server.end();
  const outside = refused.filter(({ message }) => OUTSIDE.test(message)).map(({ statement }) => statement.what);
  const excused = [...outside, ...script.left.map(({ what }) => what)];
  const isExcused = (line: string): boolean => {
    const [place, name] = line.split(':')[0].split('.');
    return excused.some((what) =>
      what.split(' ').some((word) => [name, `${place}.${name}`].some((table) => `${word}.`.startsWith(`${table}.`))),
    );
  };
  const differences = shapeDifferences(sorted(schemaShapes(schema)), sorted(served), new Set()).filter((line) => !isExcused(line));
  return { differences, refused, tables: served.length };
}

describe('the corpus, printed and loaded into a server', function () {
  this.timeout(120_000);
  if (!existsSync(CORPUS)) {
    it.skip(`the corpus is not here: ${CORPUS}`);
    return;
  }
  let tables = 0;
  for (const file of readdirSync(CORPUS).filter((name) => name.endsWith('.sql'))) {
    it(file, async () => {
      const text = readFileSync(path.join(CORPUS, file), 'utf8');
      const schema = await readSchema([{ file, text }], parser, { dialect: 'postgres' });
      const loaded = await load(schema);
      tables += loaded.tables;
      assert.deepEqual(loaded.differences, []);
      assert.deepEqual(
        loaded.refused.filter(({ message }) => !OUTSIDE.test(message)).map(({ statement, message }) => `${statement.text}: ${message}`),
        [],
      );
    });
  }

  it('makes as good as all tables', () => assert.ok(tables > 900, `only ${tables} tables`));
});
