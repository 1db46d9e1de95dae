import assert from 'node:assert/strict';
import { PageCache, pageRows } from '../../../webview-ui/preview/pageCache';

/** What a cache asked for, called off and not. */
function recorded(count: number) {
  const asked = new Map<number, { offset: number; limit: number }>();
  const aborted: number[] = [];
  const cache = new PageCache(count, {
    request: (request, offset, limit) => asked.set(request, { offset, limit }),
    abort: (request) => aborted.push(request),
  });
  const answer = (request: number) => {
    const { offset, limit } = asked.get(request) ?? assert.fail(`${request} was never asked for`);
    return cache.receive(
      request,
      Array.from({ length: limit }, (_, index) => [String(offset + index)]),
    );
  };
  return { cache, asked, aborted, answer };
}

describe('PageCache', () => {
  it('asks once for what is in view, the last page no longer than the table', () => {
    const { cache, asked, answer } = recorded(250);
    cache.want(190, 250);
    cache.want(190, 250);
    assert.deepEqual(
      [...asked.values()],
      [
        { offset: 100, limit: pageRows },
        { offset: 200, limit: 50 },
      ],
    );
    for (const request of asked.keys()) answer(request);
    assert.deepEqual(cache.row(249), ['249']);
    assert.equal(cache.row(99), undefined);
    cache.want(190, 250);
    assert.equal(asked.size, 2);
  });

  it('calls off what scrolled out of view, and ignores its answer', () => {
    const { cache, asked, aborted, answer } = recorded(10_000_000);
    cache.want(0, 30);
    const [first] = asked.keys();
    cache.want(5_000_000, 5_000_030);
    assert.deepEqual(aborted, [first]);
    assert.equal(answer(first), false);
    assert.equal(cache.row(0), undefined);
  });

  it('keeps a bounded number of pages, the latest', () => {
    const { cache, asked, answer } = recorded(10_000_000);
    for (let page = 0; page < 200; page++) {
      cache.want(page * pageRows, page * pageRows + 1);
      const request = [...asked.keys()].at(-1);
      answer(request ?? assert.fail());
    }
    const kept = Array.from({ length: 200 }, (_, page) => cache.row(page * pageRows)).filter((row) => row !== undefined);
    assert.ok(kept.length > 0 && kept.length <= 60);
    assert.deepEqual(cache.row(199 * pageRows), [String(199 * pageRows)]);
  });

  it('does not ask again for a page that failed', () => {
    const { cache, asked } = recorded(100);
    cache.want(0, 10);
    const [request] = asked.keys();
    assert.equal(cache.fail(request), true);
    cache.want(0, 10);
    assert.equal(asked.size, 1);
  });
});
