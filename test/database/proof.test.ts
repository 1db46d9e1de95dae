import assert from 'node:assert/strict';
import { join } from 'node:path';
import { PgliteProver } from '../../src/adapters/pglite/prover';
import type { Proof } from '../../src/core/measure/report';
import type { ProofTable } from '../../src/core/ports';

const prover = new PgliteProver(join(__dirname, '../../dist/pglite.js'));

/** Rows as CSV lines, a chunk to each. */
interface Given {
  readonly columns: readonly string[];
  readonly lines: readonly string[];
  /** What the report expects; the number of lines unless told. */
  readonly rows?: number;
  readonly schema?: string;
}

function proofTable(name: string, { columns, lines, rows = lines.length, schema = 'public' }: Given): ProofTable {
  return {
    table: { schema, name },
    displayName: name,
    columns,
    rows,
    async *copy() {
      for (const line of lines) yield Buffer.from(`${line}\n`);
    },
  };
}

function prove(ddl: string, tables: Record<string, Given>, options: { extensions?: string[]; signal?: AbortSignal } = {}): Promise<Proof> {
  const schema = {
    dialect: 'postgres',
    defaultSchema: 'public',
    tables: [],
    types: [],
    sequences: [],
    extensions: options.extensions ?? [],
    diagnostics: [],
  } as const;
  const sources = [{ file: 'a.sql', text: ddl }];
  return prover.prove({ schema, sources, tables: Object.entries(tables).map(([name, given]) => proofTable(name, given)) }, options.signal);
}

const PARENTS = 'CREATE TABLE parents (id int PRIMARY KEY);\n';

describe('proof by the embedded PostgreSQL', function () {
  this.timeout(60_000);

  it('accepts rows that keep every constraint, and counts them', async () => {
    const proof = await prove(`${PARENTS}CREATE TABLE children (id int PRIMARY KEY, parent int NOT NULL REFERENCES parents);`, {
      parents: { columns: ['id'], lines: ['1', '2'] },
      children: { columns: ['parent', 'id'], lines: ['1,7', '2,8', '2,9'] },
    });
    assert.deepEqual(proof.tables, [
      { table: 'parents', rows: 2, error: undefined },
      { table: 'children', rows: 3, error: undefined },
    ]);
    assert.ok(proof.accepted);
    assert.deepEqual([proof.refused, proof.notes], [[], []]);
    assert.match(proof.server, /^PostgreSQL 18/);
  });

  const offences: Record<string, [table: string, column: string, lines: string[], error: RegExp]> = {
    'a duplicate key': ['twice', 'v int PRIMARY KEY', ['4711', '4711'], /twice_pkey.*Key \(v\) already exists/],
    'a NULL': ['nothing', 'v int NOT NULL', ['4711', ''], /null value in column "v"/],
    'a failed CHECK': ['checked', 'v int CONSTRAINT small CHECK (v < 5)', ['4', '4711'], /violates check constraint "small"$/],
    'a missing parent': [
      'orphan',
      'v int CONSTRAINT up REFERENCES parents',
      ['4711'],
      /foreign key constraint "up".*not present in table "parents"/,
    ],
    'an overlap': [
      'overlap',
      'v int4range, EXCLUDE USING gist (v WITH &&)',
      ['"[1,4711)"', '"[2,4711)"'],
      /exclusion constraint "overlap_v_excl"/,
    ],
    'a text that is too long': ['long', 'v varchar(2)', ['4711'], /too long/],
    'a deferred duplicate': ['later', 'v int UNIQUE DEFERRABLE', ['4711', '4711'], /unique constraint "later_v_key"/],
  };
  describe('of rows that break constraints', () => {
    let proof: Proof;
    before(async () => {
      const made = Object.values(offences);
      const ddl = `${PARENTS}${made.map(([table, column]) => `CREATE TABLE ${table} (${column});`).join('\n')} CREATE TABLE fine (v int);`;
      const offenders = Object.fromEntries(made.map(([table, , lines]) => [table, { columns: ['v'], lines }]));
      const one = { columns: ['v'], lines: ['1'] };
      proof = await prove(ddl, { parents: { ...one, columns: ['id'] }, ...offenders, fine: one });
    });

    for (const [offence, [table, , , error]] of Object.entries(offences)) {
      it(`names the table and the constraint of ${offence}, without the row`, () => {
        const said = proof.tables.find((result) => result.table === table)?.error ?? '';
        assert.match(said, error);
        assert.doesNotMatch(said, /4711/);
      });
    }

    it('accepts the other tables, and not the whole', () => {
      assert.deepEqual(
        proof.tables.filter(({ error }) => error === undefined).map((result) => result.table),
        ['parents', 'fine'],
      );
      assert.equal(proof.accepted, false);
    });
  });

  it('leaves out what depends on a refused table, and goes on with the rest', async () => {
    const proof = await prove(`${PARENTS}CREATE TABLE a (id int REFERENCES parents); CREATE TABLE b (id int);`, {
      parents: { columns: ['id'], lines: ['x'] },
      a: { columns: ['id'], lines: ['1'] },
      b: { columns: ['id'], lines: ['1'] },
    });
    assert.match(proof.tables[1].error ?? '', /Not loaded: it refers to parents/);
    assert.deepEqual(proof.tables[2], { table: 'b', rows: 1, error: undefined });
  });

  it('is not content where a key or a check was refused, for the rows are not held against it', async () => {
    const script =
      'CREATE TABLE a (id int PRIMARY KEY, n int);\nALTER TABLE a ADD CONSTRAINT odd CHECK (nosuch(n));\nCREATE INDEX ON a (nosuch(n));';
    const proof = await prove(script, { a: { columns: ['id', 'n'], lines: ['1,2'] } });
    assert.deepEqual(proof.tables, [{ table: 'a', rows: 1, error: undefined }]);
    assert.deepEqual(
      [proof.accepted, proof.refused.map(({ line, constrains }) => [line, constrains])],
      [
        false,
        [
          [2, true],
          [3, false],
        ],
      ],
    );
  });

  it('names a table that the server does not have, and what it refused, with its line', async () => {
    const proof = await prove('CREATE TABLE ok (id int);\n\n-- next\nCREATE TABLE t (id nosuchtype);', {
      t: { columns: ['id'], lines: [] },
    });
    assert.equal(proof.accepted, false);
    assert.match(proof.tables[0].error ?? '', /no such table/);
    assert.deepEqual(proof.refused, [{ file: 'a.sql', line: 4, message: 'type "nosuchtype" does not exist', constrains: true }]);
  });

  it('says when fewer rows came than were announced', async () => {
    const proof = await prove('CREATE TABLE t (id int);', { t: { columns: ['id'], lines: ['1'], rows: 2 } });
    assert.deepEqual([proof.accepted, proof.tables[0].rows], [false, 1]);
  });

  it('runs what stands before what it needs', async () => {
    const proof = await prove(
      'CREATE TABLE c (id int REFERENCES b); CREATE TABLE b (id int PRIMARY KEY REFERENCES a); CREATE TABLE a (id int PRIMARY KEY);',
      {
        a: { columns: ['id'], lines: ['1'] },
        b: { columns: ['id'], lines: ['1'] },
        c: { columns: ['id'], lines: ['1'] },
      },
    );
    assert.deepEqual([proof.accepted, proof.refused], [true, []]);
  });

  it('does not take away at the end what a script drops at its beginning', async () => {
    const proof = await prove('DROP TABLE t; CREATE TABLE t (id int);', { t: { columns: ['id'], lines: ['1'] } });
    assert.deepEqual([proof.accepted, proof.refused], [true, []]);
  });

  it('needs no roles, and loads neither the data of a script nor its session', async () => {
    const ddl = `SET client_encoding = 'LATIN1'; SELECT pg_catalog.set_config('search_path', '', false); SET session_replication_role = replica;
      BEGIN; CREATE TABLE public.t (id int PRIMARY KEY, day date); ALTER TABLE public.t OWNER TO joe; GRANT ALL ON public.t TO jane;
      CREATE POLICY p ON public.t TO "web user" USING (true); INSERT INTO public.t VALUES (1); SELECT setval('nosuch', 1);
      DO $$ BEGIN INSERT INTO public.t VALUES (7); END $$; ALTER TABLE public.t DISABLE TRIGGER ALL; COMMIT;
      CREATE TABLE public.u (id int REFERENCES public.t); SET datestyle = 'German';`;
    const proof = await prove(ddl, { t: { columns: ['id', 'day'], lines: ['1,2024-02-03'] }, u: { columns: ['id'], lines: ['5'] } });
    assert.deepEqual(proof.refused, []);
    assert.deepEqual(proof.tables[0], { table: 't', rows: 1, error: undefined });
    assert.match(proof.tables[1].error ?? '', /u_id_fkey/);
  });

  it('switches triggers off, and says so', async () => {
    const ddl = `CREATE TABLE t (id int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$;
      CREATE TRIGGER guard BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();`;
    const proof = await prove(ddl, { t: { columns: ['id'], lines: ['1'] } });
    assert.ok(proof.accepted);
    assert.match(proof.notes.join(), /switched off.*guard/);
  });

  const circle = (
    deferrable: string,
  ) => `CREATE TABLE a (id int PRIMARY KEY, b int NOT NULL); CREATE TABLE b (id int PRIMARY KEY, a int NOT NULL REFERENCES a);
    ALTER TABLE a ADD CONSTRAINT to_b FOREIGN KEY (b) REFERENCES b ${deferrable};`;
  for (const deferrable of ['', 'DEFERRABLE']) {
    it(`loads a circle of required keys${deferrable && ' that may be deferred'}, and finds what is wrong in one`, async () => {
      const b = { columns: ['id', 'a'], lines: ['5,1'] };
      const right = await prove(circle(deferrable), { a: { columns: ['id', 'b'], lines: ['1,5'] }, b });
      assert.ok(right.accepted);
      assert.equal(right.notes.length, deferrable ? 0 : 1);
      const wrong = await prove(circle(deferrable), { a: { columns: ['id', 'b'], lines: ['1,6'] }, b });
      assert.match(wrong.tables[0].error ?? '', /to_b/);
    });
  }

  it('lets a table refer to its own later rows', async () => {
    const lines = Array.from({ length: 3 }, (_, row) => `${row},${(row + 1) % 3},${'x'.repeat(5_000_000)}`);
    const proof = await prove('CREATE TABLE t (id int PRIMARY KEY, next int NOT NULL REFERENCES t, pad text);', {
      t: { columns: ['id', 'next', 'pad'], lines },
    });
    assert.deepEqual([proof.accepted, proof.notes], [true, []]);
  });

  it('counts partitioned tables and inheritance parents as what they are, and names them for their parts', async () => {
    const ddl = `CREATE TABLE p (id int UNIQUE DEFERRABLE) PARTITION BY RANGE (id); CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
      CREATE TABLE base (id int); CREATE TABLE sub (extra int) INHERITS (base);`;
    const tables = { base: { columns: ['id'], lines: ['1'] }, sub: { columns: ['id', 'extra'], lines: ['1,2', '2,3'] } };
    const right = await prove(ddl, { p: { columns: ['id'], lines: ['1', '2'] }, ...tables });
    assert.deepEqual(
      right.tables.map(({ rows }) => rows),
      [2, 1, 2],
    );
    assert.ok(right.accepted);
    const wrong = await prove(ddl, { ...tables, p: { columns: ['id'], lines: ['1', '1'] } });
    assert.match(wrong.tables[2].error ?? '', /duplicate key/);
  });

  it('keeps odd names, schemas and the order of columns apart', async () => {
    const ddl =
      'CREATE SCHEMA "My Schema"; CREATE TABLE "My Schema"."Order" ("a b" int, "select" text, c int GENERATED ALWAYS AS IDENTITY, d int GENERATED ALWAYS AS (1) STORED);';
    const proof = await prove(ddl, { Order: { schema: 'My Schema', columns: ['select', 'a b', 'c'], lines: ['x,1,5', ',2,6'] } });
    assert.deepEqual(proof.tables, [{ table: 'Order', rows: 2, error: undefined }]);
  });

  const extensions = [
    'amcheck',
    'bloom',
    'btree_gin',
    'btree_gist',
    'citext',
    'cube',
    'dict_int',
    'dict_xsyn',
    'earthdistance',
    'fuzzystrmatch',
    'hstore',
    'intarray',
    'isn',
    'lo',
    'ltree',
    'moddatetime',
    'pg_stat_statements',
    'pg_trgm',
    'pgcrypto',
    'seg',
    'tablefunc',
    'tcn',
    'tsm_system_rows',
    'unaccent',
    'uuid-ossp',
  ];
  it('has the usual extensions', async () => {
    const creates = extensions.map((name) => `CREATE EXTENSION IF NOT EXISTS "${name}" CASCADE;`);
    const ddl = `${creates.join('\n')} CREATE EXTENSION IF NOT EXISTS plpgsql WITH SCHEMA pg_catalog;
      CREATE TABLE t (id uuid DEFAULT uuid_generate_v4(), mail citext, tags hstore, path ltree, room int, during tsrange, EXCLUDE USING gist (room WITH =, during WITH &&));`;
    const proof = await prove(
      ddl,
      { t: { columns: ['mail', 'tags', 'path', 'room'], lines: ['A@b.example,"""a""=>""1""",a.b.c,1'] } },
      { extensions },
    );
    assert.deepEqual([proof.refused, proof.tables[0].error], [[], undefined]);
  });

  it('says that it lacks the others', async () => {
    const proof = await prove('CREATE EXTENSION timescaledb;', {}, { extensions: ['timescaledb'] });
    assert.match(proof.refused[0].message, /timescaledb/);
    assert.ok(proof.accepted);
  });

  it('puts a type that holds any text in the place of one that it lacks, and says so', async () => {
    const ddl = `CREATE EXTENSION postgis; CREATE SCHEMA gis; SET search_path = gis, public;
      CREATE TABLE places (spot geometry(Point, 4326) UNIQUE NOT NULL, area public.geography(MultiPolygonZ), many geometry[], box box2d);
      CREATE INDEX ON places USING gist (spot);`;
    const places = {
      columns: ['spot', 'many'],
      lines: ['SRID=4326;POINT(1 2),"{POINT(1 2),POINT(3 4)}"', 'SRID=4326;POINT(1 3),'],
      schema: 'gis',
    };
    const proof = await prove(ddl, { places }, { extensions: ['postgis'] });
    assert.deepEqual([proof.accepted, proof.refused], [true, []]);
    assert.deepEqual(proof.notes, [
      'The embedded server has no postgis: geometry, geography, box2d took any text there, so that these values are not proven to be readable.',
    ]);
    const twice = await prove(ddl, { places: { ...places, lines: [places.lines[0], places.lines[0]] } }, { extensions: ['postgis'] });
    assert.match(twice.tables[0].error ?? '', /places_spot_key/);
  });

  it('does not make up the functions of an extension that it lacks, nor types of no extension', async () => {
    const proof = await prove('CREATE TABLE a (g geometry CHECK (st_isvalid(g))); CREATE TABLE b (g geometri);', {});
    assert.deepEqual(
      proof.refused.map(({ message, constrains }) => [message, constrains]),
      [
        ['function st_isvalid(geometry) does not exist', true],
        ['type "geometri" does not exist', true],
      ],
    );
    assert.ok(!proof.accepted);
  });

  it('ends when aborted, in the middle of a statement', async () => {
    const controller = new AbortController();
    const proof = prove('SELECT pg_sleep(600);', {}, { signal: controller.signal });
    setTimeout(() => controller.abort(), 1500);
    await assert.rejects(proof, { code: 'cancelled' });
    await assert.rejects(prove('SELECT 1;', {}, { signal: AbortSignal.abort() }), { code: 'cancelled' });
  });

  it('passes on what the source of the rows throws', async () => {
    const table: ProofTable = {
      ...proofTable('t', { columns: ['id'], lines: [] }),
      async *copy() {
        yield Buffer.from('1\n');
        throw new Error('out of rows');
      },
    };
    const schema = {
      dialect: 'postgres',
      defaultSchema: 'public',
      tables: [],
      types: [],
      sequences: [],
      extensions: [],
      diagnostics: [],
    } as const;
    await assert.rejects(
      prover.prove({ schema, sources: [{ file: 'a.sql', text: 'CREATE TABLE t (id int);' }], tables: [table] }),
      /out of rows/,
    );
  });
});
