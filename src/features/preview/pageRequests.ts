import type { DatasetInput, Engine } from '../../core/ports';
import { isCancelled, messageOf } from '../../host/errors';
import type { FromPreview, ToPreview } from '../../protocol/preview';

type PageRequest = Extract<FromPreview, { type: 'page' }>;

/** The pages a panel has asked for and not yet got, each of which can be called off. */
export class PageRequests {
  private readonly running = new Map<number, AbortController>();

  constructor(
    private readonly engine: Engine,
    private readonly post: (message: ToPreview) => void,
  ) {}

  async serve(message: PageRequest, input: DatasetInput, revision: number): Promise<void> {
    const { request, table, offset, limit } = message;
    const controller = new AbortController();
    this.running.set(request, controller);
    try {
      const page = await this.engine.page(input, table, offset, limit, controller.signal);
      this.post({ type: 'page', request, revision, table, offset, rows: page.rows.map((row) => [...row]) });
    } catch (error) {
      if (!isCancelled(error)) this.post({ type: 'pageFailed', request, message: messageOf(error) });
    } finally {
      this.running.delete(request);
    }
  }

  abort(request: number): void {
    this.running.get(request)?.abort();
  }

  abortAll(): void {
    for (const controller of this.running.values()) controller.abort();
  }
}
