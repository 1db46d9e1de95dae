import assert from 'node:assert/strict';
import type { RowFindings } from '../../../src/core/measure/checks';
import { keyMemoryBytes } from '../../../src/core/measure/heldKeys';
import { mergeRowFindings, openRowChecks } from '../../../src/core/measure/rowChecks';
import { readBatches } from '../../../src/core/measure/rowSource';
import { Validation } from '../../../src/core/measure/validation';
import { validate } from '../../../src/core/measure/validity';
import { readSchema } from '../../../src/core/schema/readSchema';
import type { Schema } from '../../../src/core/schema/schema';
import { parser } from '../support/plans';
import { memoryRows } from './memoryRows';

const DDL = `CREATE TABLE p (id int PRIMARY KEY, code text NOT NULL UNIQUE);
  CREATE TABLE c (id int PRIMARY KEY, p int NOT NULL REFERENCES p, n int CHECK (n > 0), note varchar(3), UNIQUE (id, p), UNIQUE (p, n),
    CONSTRAINT odd CHECK (unknown_function(n) > 1))`;

type Data = Parameters<typeof memoryRows>[1];

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
const good = {
  p: numbers(20).map((id) => ({ id, code: `code ${id}` })),
  c: numbers(30).map((id) => ({ id, p: (id % 20) + 1, n: (id % 7) + 1, note: 'abc' })),
};

describe('Validation', () => {
  let schema: Schema;
  before(async () => {
    schema = await readSchema([{ file: 'a.sql', text: DDL }], parser);
  });

  interface How {
    /** The findings of so many batches of each table get lost. */
    readonly lost?: number;
    /** Where keys are held. */
    readonly memory?: ArrayBufferLike;
  }

  /** Rows looked at batch by batch. */
  async function afterRows(data: Data, { lost = 0, memory }: How = {}): Promise<Validation> {
    const source = memoryRows(schema, data, 4);
    const keyMemory = memory && { bytes: memory, rows: source.rows };
    const validation = new Validation(schema, { now: 0, keyMemory });
    for (const [at, table] of schema.tables.entries()) {
      validation.startTable(at);
      const checks = validation.rows.table(at);
      let batches = 0;
      for await (const batch of readBatches(source, table, checks.columns, {})) {
        batches += 1;
        const found = checks.check(batch);
        validation.addRows(at, batch.count, batches > lost ? found : undefined);
      }
    }
    return validation;
  }

  function toRun(validation: Validation): string[] {
    return validation.keysToRun().flatMap((at) => validation.keys.checks[at].constraints.map(({ constraint }) => constraint));
  }

  it('runs no key that the rows have decided', async () => {
    assert.deepEqual(toRun(await afterRows(good)), ['p_code_key', 'c_p_n_key']);
  });

  it('runs keys that numbers out of order, gaps and strangers leave open', async () => {
    const [first, second, ...others] = good.p;
    assert.deepEqual(toRun(await afterRows({ ...good, p: [second, first, ...others] })), ['p_pkey', 'p_code_key', 'c_p_n_key', 'c_p_fkey']);
    assert.deepEqual(toRun(await afterRows({ ...good, p: [first, ...others] })), ['p_code_key', 'c_p_n_key', 'c_p_fkey']);
    assert.deepEqual(toRun(await afterRows({ ...good, c: [{ id: 1, p: 21, n: 1, note: null }] })), ['p_code_key', 'c_p_fkey']);
  });

  it('takes summaries of a part of the rows for nothing', async () => {
    const all = toRun(await afterRows(good, { lost: 1 }));
    assert.deepEqual(all, ['p_pkey', 'p_code_key', 'c_pkey', 'c_id_p_key', 'c_p_n_key', 'c_p_fkey']);
  });

  it('has nothing to run without rows', async () => {
    assert.deepEqual(toRun(await afterRows({})), []);
  });

  describe('with a memory for keys', () => {
    const rowsOf = (data: Data) => memoryRows(schema, data).rows;
    const memories: readonly (readonly [string, (bytes: number) => ArrayBufferLike])[] = [
      ['its own', (bytes) => new ArrayBuffer(bytes)],
      ['shared', (bytes) => new SharedArrayBuffer(bytes)],
    ];
    for (const [name, make] of memories) {
      it(`runs no key whose rows were all told apart (${name})`, async () => {
        const bytes = keyMemoryBytes(schema, rowsOf(good), 1e6);
        assert.deepEqual(toRun(await afterRows(good, { memory: make(bytes) })), []);
        assert.deepEqual(toRun(await afterRows(good, { memory: make(bytes), lost: 1 })), toRun(await afterRows(good, { lost: 1 })));
      });

      it(`runs keys that repeat (${name})`, async () => {
        const [first, ...others] = good.p;
        const data = { ...good, p: [...others.slice(0, 5), { ...first, code: 'code 20' }, ...others.slice(5)] };
        const memory = make(keyMemoryBytes(schema, rowsOf(data), 1e6));
        assert.deepEqual(toRun(await afterRows(data, { memory })), ['p_pkey', 'p_code_key', 'c_p_fkey']);
      });
    }

    it('begins every table afresh', async () => {
      const memory = new ArrayBuffer(keyMemoryBytes(schema, rowsOf(good), 1e6));
      for (let times = 0; times < 2; times += 1) assert.deepEqual(toRun(await afterRows(good, { memory })), []);
    });

    it('finds what another thread has seen', async () => {
      const bytes = new SharedArrayBuffer(keyMemoryBytes(schema, rowsOf(good), 1e6));
      const [one, other] = [1, 2].map(() => openRowChecks(schema, { now: 0, keyMemory: { bytes, rows: rowsOf(good) } }).table(0));
      for await (const batch of readBatches(memoryRows(schema, good, 20), schema.tables[0], one.columns, {})) {
        assert.deepEqual(one.check(batch)?.held, [[20, 0]]);
        assert.deepEqual(other.check(batch)?.held, [[20, 20]]);
      }
    });

    it('holds the keys that there is room for', async () => {
      const one = keyMemoryBytes(schema, rowsOf(good), 1e6);
      assert.ok(one > 0);
      assert.equal(keyMemoryBytes(schema, rowsOf(good), 50), 0);
      const less = keyMemoryBytes(schema, rowsOf(good), one - 4);
      assert.ok(less > 0 && less < one);
      assert.deepEqual(toRun(await afterRows(good, { memory: new ArrayBuffer(less) })), ['c_p_n_key']);
    });
  });

  it('reports in the order of the schema, whoever comes first', async () => {
    const data: Data = {
      p: [
        { id: 1, code: null },
        { id: 1, code: 'a' },
        { id: 2, code: 'a' },
      ],
      c: [
        { id: 1, p: 5, n: 1, note: 'long' },
        { id: 1, p: 1, n: -1, note: 'abc' },
      ],
    };
    const validation = await afterRows(data);
    const source = memoryRows(schema, data);
    for (const at of validation.keysToRun().reverse()) validation.addKeys(at, await validation.keys.checks[at].run(source, {}));
    const validity = validation.validity();
    assert.deepEqual(
      validity.violations.map(({ table, constraint, kind, count }) => `${table} ${kind} ${constraint} ${count}`),
      [
        'p not null code NOT NULL 1',
        'p primary key p_pkey 1',
        'p unique p_code_key 1',
        'c type note character varying(3) 1',
        'c check c_n_check 1',
        'c primary key c_pkey 1',
        'c foreign key c_p_fkey 1',
      ],
    );
    assert.deepEqual(
      validity.unchecked.map(({ constraint }) => constraint),
      ['odd'],
    );
    assert.deepEqual(validity, await validate(schema, source, { now: 0 }));
  });

  it('gives the same findings in one batch, in many, and after a journey to another thread', async () => {
    const data: Data = {
      ...good,
      c: good.c.map((row, at) => ({ ...row, n: at % 5 === 0 ? -1 : row.n, note: at % 7 === 0 ? 'long' : null })),
    };
    const found = async (size: number): Promise<RowFindings | undefined> => {
      const checks = openRowChecks(schema, { now: 0 }).table(1);
      let all: RowFindings | undefined;
      for await (const batch of readBatches(memoryRows(schema, data, size), schema.tables[1], checks.columns, {}))
        all = mergeRowFindings(all, structuredClone(checks.check(batch)));
      return all;
    };
    const whole = await found(1000);
    assert.equal(whole?.broken.length, 2);
    for (const size of [1, 4, 7]) {
      const parts = await found(size);
      assert.deepEqual(new Map(parts?.broken), new Map(whole?.broken));
      assert.deepEqual(parts?.summaries, whole?.summaries);
    }
  });
});
