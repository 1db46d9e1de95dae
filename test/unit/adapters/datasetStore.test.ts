import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { datasetFolder } from '../../../src/adapters/store/datasetFolder';
import { openDatasetStore } from '../../../src/adapters/store/datasetStore';
import { UserFacingError } from '../../../src/core/errors';
import { type Dataset, datasetInput } from '../../../src/core/recipe/dataset';

function dataset(id: string, updated: string): Dataset {
  return {
    version: 1,
    id,
    name: `${id}.sql`,
    origin: `file:///${id}.sql`,
    created: '2026-01-01T00:00:00.000Z',
    updated,
    sources: [{ file: `${id}.sql`, text: 'CREATE TABLE "größe" (id int); -- 😀' }],
    recipe: { tables: { größe: { rows: 3 } }, seed: 'x' },
    defaults: { rows: 100, seed: 1, locale: 'en', now: '2026-01-01T00:00:00.000Z' },
  };
}

describe('the store of datasets', () => {
  let parent = '';
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'seedbed-store-'));
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  const unexpected = (file: string) => assert.fail(`${file} is unreadable`);

  it('gives back what it was given, latest change first, and leaves nothing else', async () => {
    const folder = join(parent, 'not/yet/there');
    const store = openDatasetStore(folder);
    assert.deepEqual(await store.list(unexpected), []);
    const [older, newer] = [dataset('a', '2026-01-02T00:00:00.000Z'), dataset('b', '2026-01-03T00:00:00.000Z')];
    await store.save(newer);
    await store.save(older);
    await store.save({ ...older, name: 'renamed' });
    assert.deepEqual(await store.list(unexpected), [newer, { ...older, name: 'renamed' }]);
    assert.deepEqual(await store.load('b'), newer);
    assert.equal(await store.load('c'), undefined);
    assert.deepEqual(readdirSync(folder).sort(), ['a.json', 'b.json']);
  });

  it('names a file that is no dataset, and lists the others', async () => {
    const store = openDatasetStore(parent);
    const good = dataset('a', '2026-01-02T00:00:00.000Z');
    await store.save(good);
    writeFileSync(join(parent, 'broken.json'), '{ "version": 1');
    const unreadable: string[] = [];
    assert.deepEqual(await store.list((file) => unreadable.push(file)), [good]);
    assert.deepEqual(unreadable, [join(parent, 'broken.json')]);
    await assert.rejects(store.load('broken'), (error) => error instanceof UserFacingError && error.code === 'unreadable-file');
  });

  it('says when it cannot write', async () => {
    const file = join(parent, 'file');
    writeFileSync(file, '');
    const store = openDatasetStore(join(file, 'below'));
    await assert.rejects(store.save(dataset('a', '')), (error) => error instanceof UserFacingError && error.code === 'cannot-write');
  });

  it('has a folder for each workspace, the same every time', () => {
    assert.equal(datasetFolder('/home/a', '/store'), datasetFolder('/home/a', '/store'));
    assert.notEqual(datasetFolder('/home/a', '/store'), datasetFolder('/home/b', '/store'));
    assert.match(datasetFolder('/home/a'), /seedbed/);
  });
});

describe('a dataset', () => {
  it('asks of the engine what its recipe says, and its defaults where that is silent', () => {
    const { recipe } = datasetInput(dataset('a', ''));
    assert.deepEqual(recipe, { tables: { größe: { rows: 3 } }, seed: 'x', rows: 100, locale: 'en', now: '2026-01-01T00:00:00.000Z' });
  });
});
