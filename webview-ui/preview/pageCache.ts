import type { GridRows, Row } from '../common/grid/gridOptions';

/** Rows in a page, and pages kept: at most 6,000 rows in memory. */
export const pageRows = 100;
const mostPages = 60;

interface Transport {
  request(request: number, offset: number, limit: number): void;
  abort(request: number): void;
}

/** The rows of one table that are in view or were lately. What is missing is asked for, what is no longer wanted is called off. */
export class PageCache implements GridRows {
  private static requests = 0;
  /** By number of the page, least recently used first. */
  private readonly pages = new Map<number, readonly Row[]>();
  /** Page number by request. */
  private readonly pending = new Map<number, number>();
  private readonly failed = new Set<number>();

  constructor(
    readonly count: number,
    private readonly transport: Transport,
  ) {}

  row(index: number): Row | undefined {
    return this.pages.get(Math.floor(index / pageRows))?.[index % pageRows];
  }

  /** Rows `first` to `end - 1` are wanted, and no others. */
  want(first: number, end: number): void {
    const wanted = new Set<number>();
    for (let page = Math.floor(first / pageRows); page * pageRows < end; page++) wanted.add(page);
    this.callOff((page) => !wanted.has(page));
    const asked = new Set(this.pending.values());
    for (const page of wanted) {
      if (this.touch(page) || asked.has(page) || this.failed.has(page)) continue;
      const request = PageCache.requests++;
      this.pending.set(request, page);
      this.transport.request(request, page * pageRows, Math.min(pageRows, this.count - page * pageRows));
    }
  }

  /** Whether the answer was one that this cache waits for. */
  receive(request: number, rows: readonly Row[]): boolean {
    const page = this.pending.get(request);
    if (page === undefined) return false;
    this.pending.delete(request);
    this.pages.set(page, rows);
    for (const oldest of this.pages.keys()) {
      if (this.pages.size <= mostPages) break;
      this.pages.delete(oldest);
    }
    return true;
  }

  /** A page that failed is not asked for again by itself. */
  fail(request: number): boolean {
    const page = this.pending.get(request);
    if (page === undefined) return false;
    this.pending.delete(request);
    this.failed.add(page);
    return true;
  }

  dispose(): void {
    this.callOff(() => true);
  }

  private callOff(unwanted: (page: number) => boolean): void {
    for (const [request, page] of this.pending) {
      if (!unwanted(page)) continue;
      this.pending.delete(request);
      this.transport.abort(request);
    }
  }

  private touch(page: number): boolean {
    const rows = this.pages.get(page);
    if (!rows) return false;
    this.pages.delete(page);
    this.pages.set(page, rows);
    return true;
  }
}
