import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableBatch } from '../../../src/core/generate/batches';
import { freshMemory, ReusedMemory } from '../../../src/core/generate/memory';
import { openOf } from '../support/plans';

describe('memory that is used again', () => {
  it('gives the same arrays after each reset, and never one twice before', () => {
    const memory = new ReusedMemory();
    const first = [memory.floats(1000), memory.floats(1000), memory.floats(1001)];
    assert.equal(new Set(first).size, 3);
    memory.reset();
    assert.deepEqual(
      [memory.floats(1000), memory.floats(1000), memory.floats(1001)].map((array, at) => array === first[at]),
      [true, true, true],
    );
  });

  it('forgets lengths that are asked for no more', () => {
    const memory = new ReusedMemory();
    for (let length = 300; length < 340; length++) {
      memory.reset();
      memory.floats(length);
    }
    memory.reset();
    const wanted = memory.floats(4096);
    memory.reset();
    const again = memory.floats(4096);
    memory.reset();
    assert.ok(memory.floats(4096) === again || again === wanted);
  });

  it('hands out writers that are empty', () => {
    const memory = new ReusedMemory();
    memory.writer(10).text('left behind');
    memory.reset();
    assert.equal(memory.writer(10).length, 0);
  });

  for (const sample of ['library', 'restaurants', 'company'])
    it(`makes the same rows of the sample ${sample}`, async () => {
      const ddl = readFileSync(join(__dirname, `../../../media/samples/${sample}.sql`), 'utf8');
      const open = await openOf(ddl, { rows: 3000 });
      const memory = new ReusedMemory();
      for (const table of open.tables) {
        for (let start = 0; start < table.plan.rows; start += 700) {
          const count = Math.min(700, table.plan.rows - start);
          memory.reset();
          assert.deepEqual(tableBatch(table, start, count, undefined, memory), tableBatch(table, start, count, undefined, freshMemory));
        }
      }
    });
});
