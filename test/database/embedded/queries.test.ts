import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PgliteDatabases } from '../../../src/adapters/pglite/kept/pgliteDatabases';
import { usualLimits } from '../../../src/core/query/result';
import { type EmbeddedSource, queryEmbedded } from '../../../src/flows/query/embedded';
import type { JobEvent } from '../../../src/protocol/events';
import { embeddedPorts, keptDataset, sampleDataset, select } from './embeddedPorts';

describe('questions to an embedded database', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'seedbed-embedded-'));
  const opened: PgliteDatabases[] = [];
  after(async () => {
    for (const each of opened) await each.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const ports = (options?: Parameters<typeof embeddedPorts>[0]) => {
    const made = embeddedPorts(options);
    opened.push(made.embedded);
    return made;
  };
  const kept = (rows: number, id?: string): EmbeddedSource => ({
    kind: 'dataset',
    dataset: keptDataset(folder, sampleDataset('library', rows, id)),
  });

  it('are answered from the rows, which are loaded once', async () => {
    const first = ports();
    const events: JobEvent[] = [];
    const ask = (sql: string, into = first) => queryEmbedded(kept(50), select(sql), usualLimits, into, (event) => events.push(event));
    const { columns, rows } = await ask('SELECT count(*) AS n FROM loans');
    assert.deepEqual([columns, rows], [[{ name: 'n', type: 'bigint' }], [['50']]]);
    const loaded = events.filter(({ type }) => type === 'table:complete').length;
    assert.equal(loaded, 7);
    await ask('SELECT 1');
    await first.embedded.end();
    // As after a restart: what lies in the folder is used again.
    assert.deepEqual((await ask('SELECT count(*) FROM loans', ports())).rows, [['50']]);
    assert.equal(events.filter(({ type }) => type === 'table:complete').length, loaded);
    assert.deepEqual(
      events.filter(({ type }) => type === 'generation:validation'),
      [],
    );
  });
});
