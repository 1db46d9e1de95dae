import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import JSZip from 'jszip';
import { ZipArchive } from '../../../src/adapters/store/zipArchive';
import type { OutputFile } from '../../../src/core/ports';

const NOW = new Date('2026-03-29T02:30:10Z');

interface Content {
  readonly name: string;
  readonly chunks: readonly Uint8Array[];
}

async function zipOf(contents: readonly Content[], smallBytes: number): Promise<Buffer> {
  const written: Uint8Array[] = [];
  const archive = new ZipArchive(
    { write: async (bytes) => void written.push(bytes.slice()), close: async () => undefined },
    NOW,
    smallBytes,
  );
  for (const { name, chunks } of contents) {
    const entry = archive.entry(name);
    for (const chunk of chunks) {
      // Whose bytes these are uses them again.
      const reused = new Uint8Array(chunk);
      await entry.write(reused);
      reused.fill(0);
    }
    await entry.close();
  }
  await archive.finish();
  return Buffer.concat(written);
}

const contents = fc
  .array(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 4 }), { maxLength: 5 })
  .map((files) => files.map((chunks, index) => ({ name: `table ${index}.csv`, chunks })));

describe('zip archive', () => {
  it('gives back what was written, at every point where it may turn from memory to disk', async () => {
    await fc.assert(
      fc.asyncProperty(contents, fc.nat({ max: 500 }), async (files, smallBytes) => {
        const zip = await JSZip.loadAsync(await zipOf(files, smallBytes), { checkCRC32: true });
        assert.deepEqual(
          Object.keys(zip.files),
          files.map(({ name }) => name),
        );
        for (const { name, chunks } of files) assert.deepEqual(await zip.files[name].async('nodebuffer'), Buffer.concat(chunks));
        for (const file of Object.values(zip.files)) assert.equal(file.date.getTime(), NOW.getTime());
      }),
      { numRuns: 60 },
    );
  });

  it('writes the same bytes however large the pieces are', async () => {
    const text = Buffer.from('one,two\n'.repeat(50_000));
    const pieces = Array.from({ length: 50 }, (_, index) => text.subarray(index * 8000, index * 8000 + 8000));
    for (const limit of [0, 1e9])
      assert.deepEqual(await zipOf([{ name: 'a', chunks: pieces }], limit), await zipOf([{ name: 'a', chunks: [text] }], limit));
  });

  it('hands on the failure of the disk while it streams', async () => {
    const broken: OutputFile = { write: () => Promise.reject(new Error('disk gone')), close: async () => undefined };
    const archive = new ZipArchive(broken, NOW, 0);
    const entry = archive.entry('a');
    await assert.rejects(async () => {
      for (let round = 0; round < 100; round++) await entry.write(Buffer.alloc(1 << 20, round));
      await entry.close();
      await archive.finish();
    }, /disk gone/);
    await archive.discard();
  });

  it('is given up while it turns from memory to disk, and writes no more', async () => {
    let written = 0;
    const slow: OutputFile = {
      write: async (bytes) => {
        written += bytes.length;
        await new Promise((resolve) => setTimeout(resolve, 1));
      },
      close: async () => undefined,
    };
    const archive = new ZipArchive(slow, NOW, 3 << 20);
    const entry = archive.entry('a');
    for (let round = 0; round < 3; round++) await entry.write(randomBytes(1 << 20));
    const spilling = entry.write(randomBytes(1 << 20)).catch(() => undefined);
    while (written === 0) await setImmediate();
    await archive.discard();
    const before = written;
    await spilling;
    await entry.write(randomBytes(1 << 10)).catch(() => undefined);
    assert.ok(before < 4 << 20);
    assert.equal(written, before);
  });

  it('refuses names that would be one file', () => {
    const archive = new ZipArchive({ write: async () => undefined, close: async () => undefined }, NOW);
    archive.entry('Users.csv');
    assert.throws(() => archive.entry('users.csv'), { code: 'cannot-write' });
  });
});
