import { cancelled } from '../core/errors';
import type { KeyFindings } from '../core/measure/checks';
import type { Chunk, ChunkThread } from '../core/ports';
import type { ChunkMaker } from './chunkMaker';

/** One request runs in a thread, others wait there so that it never idles; the rest wait here. */
const REQUESTS_PER_THREAD = 2;
/** Buffers kept for later chunks. */
const KEPT_BUFFERS = 4;
/** Keys that a key check holds at a time: 6 MB in each thread that runs one. */
const KEYS_PER_PASS = 1_000_000;

/**
 * Ranges of rows made, and keys checked, in other threads, where there are any, else in this one; what comes of it does
 * not depend on which. Beside others this thread makes none: it hands out work and writes what comes back, and would keep
 * all of them waiting.
 */
export interface ChunkPool {
  /** Threads that work. */
  readonly parallel: number;
  make(table: number, start: number, count: number): Promise<Chunk>;
  checkKey(at: number): Promise<KeyFindings>;
  /** The bytes of a chunk are needed no more. */
  recycle(bytes: Uint8Array<ArrayBuffer>): void;
  /** Ends the threads. */
  dispose(): Promise<void>;
}

export interface ChunkPoolOptions {
  /** Works in this thread. */
  readonly maker: ChunkMaker;
  readonly threads: readonly ChunkThread[];
  /** Lets this thread's other work go on. */
  breathe(): Promise<void>;
  readonly signal?: AbortSignal;
}

/** Shares work among this thread and others. What waits is rejected as cancelled when the signal aborts. */
export function openChunkPool(options: ChunkPoolOptions): ChunkPool {
  return new SharedPool(options);
}

interface Member {
  readonly works: Pick<ChunkThread, 'make' | 'checkKey'>;
  readonly most: number;
  running: number;
}

class SharedPool implements ChunkPool {
  readonly parallel: number;
  private readonly members: readonly Member[];
  private readonly queue: ((member: Member) => void)[] = [];
  private readonly buffers: ArrayBuffer[] = [];

  constructor(private readonly options: ChunkPoolOptions) {
    const { threads } = options;
    this.members =
      threads.length > 0
        ? threads.map((works) => ({ works, most: REQUESTS_PER_THREAD, running: 0 }))
        : [{ works: this.local(options), most: 1, running: 0 }];
    this.parallel = this.members.length;
  }

  make(table: number, start: number, count: number): Promise<Chunk> {
    return this.take(({ works }) => works.make(table, start, count, this.buffers.pop()));
  }

  checkKey(at: number): Promise<KeyFindings> {
    return this.take(({ works }) => works.checkKey(at, KEYS_PER_PASS));
  }

  recycle({ buffer }: Uint8Array<ArrayBuffer>): void {
    if (buffer.byteLength > 0 && this.buffers.length < KEPT_BUFFERS) this.buffers.push(buffer);
  }

  async dispose(): Promise<void> {
    await Promise.all(this.options.threads.map((thread) => thread.end()));
  }

  private local({ maker, breathe, signal }: ChunkPoolOptions): Member['works'] {
    return {
      make: async (table, start, count, reuse) => {
        await breathe();
        if (signal?.aborted) throw cancelled();
        return maker.make(table, start, count, reuse);
      },
      checkKey: (at, keysPerPass) => maker.checkKey(at, { signal, yield: breathe, keysPerPass }),
    };
  }

  private take<T>(work: (member: Member) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve) => {
      this.queue.push((member) => resolve(this.run(member, work)));
      this.dispatch();
    });
  }

  private async run<T>(member: Member, work: (member: Member) => Promise<T>): Promise<T> {
    member.running++;
    try {
      return await work(member);
    } finally {
      member.running--;
      this.dispatch();
    }
  }

  /** Whoever has least to do is next. */
  private dispatch(): void {
    while (this.queue.length > 0) {
      const free = this.members.filter(({ running, most }) => running < most);
      if (free.length === 0) return;
      const member = free.reduce((least, next) => (next.running < least.running ? next : least));
      this.queue.shift()?.(member);
    }
  }
}
