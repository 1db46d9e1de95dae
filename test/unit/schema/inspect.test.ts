import assert from 'node:assert/strict';
import { inspectJson } from '../../../src/core/schema/inspect';
import { typeText } from '../../../src/core/schema/typeText';
import { read } from './read';

describe('inspect', () => {
  it('prints a schema in the documented shape', async () => {
    const schema = await read(`CREATE TYPE mood AS ENUM ('a');
CREATE DOMAIN age AS int NOT NULL CHECK (VALUE > 0);
CREATE TABLE a (id serial PRIMARY KEY, m mood DEFAULT 'a', g int GENERATED ALWAYS AS (n * 2) STORED, n numeric(8,2) NOT NULL CHECK (n > 0));
CREATE TABLE b (a int REFERENCES a DEFERRABLE, UNIQUE (a));
CREATE UNIQUE INDEX ON b (abs(a)) WHERE a > 0;
CREATE TABLE c (x nothing);`);
    assert.deepEqual(inspectJson(schema), {
      dialect: 'postgres',
      tables: [
        {
          schema: 'public',
          name: 'a',
          columns: [
            { name: 'id', type: 'integer', nullable: false, default: null, generated: null, identity: 'by default' },
            { name: 'm', type: 'mood', nullable: true, default: `'a'`, generated: null, identity: null },
            { name: 'g', type: 'integer', nullable: true, default: null, generated: 'n * 2', identity: null },
            { name: 'n', type: 'numeric(8,2)', nullable: false, default: null, generated: null, identity: null },
          ],
          primaryKey: ['id'],
          foreignKeys: [],
          unique: [],
          checks: [{ sql: 'n > 0', columns: ['n'] }],
          position: { file: 'schema.sql', line: 3, column: 14 },
        },
        {
          schema: 'public',
          name: 'b',
          columns: [{ name: 'a', type: 'integer', nullable: true, default: null, generated: null, identity: null }],
          primaryKey: null,
          foreignKeys: [{ columns: ['a'], references: { schema: 'public', table: 'a', columns: ['id'] }, deferrable: true }],
          unique: [
            { columns: ['a'], where: null, expressions: [], nullsNotDistinct: false },
            { columns: [], where: 'a > 0', expressions: ['abs(a)'], nullsNotDistinct: false },
          ],
          checks: [],
          position: { file: 'schema.sql', line: 4, column: 14 },
        },
        {
          schema: 'public',
          name: 'c',
          columns: [{ name: 'x', type: 'nothing', nullable: true, default: null, generated: null, identity: null }],
          primaryKey: null,
          foreignKeys: [],
          unique: [],
          checks: [],
          position: { file: 'schema.sql', line: 6, column: 14 },
        },
      ],
      types: [
        { schema: 'public', name: 'mood', kind: 'enum', values: ['a'] },
        { schema: 'public', name: 'age', kind: 'domain', base: 'integer', nullable: false, checks: ['VALUE > 0'] },
      ],
      diagnostics: [
        {
          severity: 'warning',
          message: 'Type nothing is not defined in the script; its values can only be guessed.',
          file: 'schema.sql',
          line: 6,
          column: 19,
        },
      ],
    });
  });
});

describe('type texts', () => {
  it('are as PostgreSQL prints them', () => {
    const text = (name: string, modifiers: number[] = [], dimensions = 0, schema?: string) =>
      typeText({ name, modifiers, dimensions, schema });
    assert.equal(text('character varying', [20]), 'character varying(20)');
    assert.equal(text('numeric', [8, 2], 1), 'numeric(8,2)[]');
    assert.equal(text('timestamp with time zone', [3], 2), 'timestamp(3) with time zone[][]');
    assert.equal(text('time without time zone'), 'time without time zone');
    assert.equal(text('character'), 'bpchar');
    assert.equal(text('character', [1]), 'character(1)');
    assert.equal(text('"char"'), '"char"');
    assert.equal(text('Mood', [], 1, 'public'), '"Mood"[]');
    assert.equal(text('mood', [], 0, 'My App'), '"My App".mood');
    assert.equal(typeText({ name: 'mood', schema: 'app', modifiers: [], dimensions: 0 }, 'app'), 'mood');
  });
});
