import { cancelled } from '../../core/errors';
import type { ChunkPool } from '../../core/ports';
import type { ChunkMethods } from './serveChunks';
import { WorkerLink } from './workerLink';
import { CHUNKS_ROLE } from './workerRole';

/** One request runs in a worker, one waits there so that it never idles; the rest wait here. */
const REQUESTS_PER_WORKER = 2;

export interface ChunkPoolOptions {
  /** Script of the threads; it calls `serveChunks`. */
  readonly workerFile: string;
  /** Number of threads, at least 1. */
  readonly workers: number;
  /** What every thread needs before its first range (the plan, say); cloned once per thread. */
  readonly setup: unknown;
  /** Ends the threads at once; whatever was asked for is rejected as cancelled. */
  readonly signal?: AbortSignal;
}

interface Member {
  readonly link: WorkerLink<ChunkMethods>;
  readonly opened: Promise<void>;
  requests: number;
}

interface Waiting {
  readonly range: readonly [table: number, start: number, count: number];
  resolve(bytes: Promise<Uint8Array>): void;
}

/** Starts the threads. Their buffers are handed over, never copied. */
export function createChunkPool(options: ChunkPoolOptions): ChunkPool {
  if (options.signal?.aborted) throw cancelled();
  return new WorkerChunkPool(options);
}

class WorkerChunkPool implements ChunkPool {
  readonly parallel: number;
  private readonly members: readonly Member[];
  private readonly queue: Waiting[] = [];
  private readonly abort = () => void this.dispose();

  constructor(private readonly options: ChunkPoolOptions) {
    this.parallel = Math.max(1, options.workers);
    this.members = Array.from({ length: this.parallel }, () => openMember(options));
    options.signal?.addEventListener('abort', this.abort, { once: true });
  }

  encode(table: number, start: number, count: number): Promise<Uint8Array> {
    return new Promise((resolve) => {
      this.queue.push({ range: [table, start, count], resolve });
      this.dispatch();
    });
  }

  async dispose(): Promise<void> {
    this.options.signal?.removeEventListener('abort', this.abort);
    await Promise.all(this.members.map(({ link }) => link.terminate()));
  }

  private dispatch(): void {
    while (this.queue.length > 0) {
      const member = this.members.reduce((least, next) => (next.requests < least.requests ? next : least));
      if (member.requests >= REQUESTS_PER_WORKER) return;
      const next = this.queue.shift();
      next?.resolve(this.run(member, next.range));
    }
  }

  private async run(member: Member, range: Waiting['range']): Promise<Uint8Array> {
    member.requests++;
    try {
      await member.opened;
      return await member.link.call('encode', [...range]);
    } finally {
      member.requests--;
      this.dispatch();
    }
  }
}

function openMember({ workerFile, setup }: ChunkPoolOptions): Member {
  const link = new WorkerLink<ChunkMethods>(workerFile, 'A worker', { role: CHUNKS_ROLE });
  const opened = link.call('open', [setup]);
  // The failure reaches whoever asks for a range; nobody may have asked yet.
  opened.catch(() => undefined);
  return { link, opened, requests: 0 };
}
