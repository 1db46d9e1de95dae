import { rm } from 'node:fs/promises';
import type { EmbeddedContent } from '../../../core/embedded';
import { cancelled } from '../../../core/errors';
import type { Source } from '../../../core/schema/schema';
import { EmbeddedServer } from '../embeddedServer';
import { prepare } from '../prover';
import { loadDataset } from './loadDataset';

/** Where a database is to lie, in memory where that is absent, and what ends the work on it. */
export interface BuildOptions {
  readonly folder?: string;
  readonly signal?: AbortSignal;
}

/** A database that was made and loaded. */
export interface BuiltDatabase {
  readonly server: EmbeddedServer;
  readonly extensions: readonly string[];
  /** By the tables' names for people. */
  readonly rows: Record<string, number>;
}

/** Makes a database and loads a dataset into it. The server starts while the rows are planned: either takes a second. */
export async function buildDatabase(content: EmbeddedContent, workerFile: string, options: BuildOptions): Promise<BuiltDatabase> {
  const { folder, signal } = options;
  const likely = createdExtensions(content.input.sources);
  const early = EmbeddedServer.start(workerFile, { extensions: likely, folder, signal });
  let server: EmbeddedServer | undefined;
  try {
    const [input] = await Promise.all([content.rows(signal), early]);
    const made = prepare(input);
    const { extensions } = made;
    server = await early;
    if (extensions.some((name) => !likely.includes(name))) {
      await server.stop();
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
      server = await EmbeddedServer.start(workerFile, { extensions, folder, signal });
    }
    const refused = await loadDataset(server, input, made);
    if (signal?.aborted) throw cancelled();
    server.detach();
    content.onLoaded(refused);
    return { server, extensions, rows: Object.fromEntries(input.tables.map(({ displayName, rows }) => [displayName, rows])) };
  } catch (error) {
    await server?.stop();
    await early.then(
      (started) => started.stop(),
      () => undefined,
    );
    throw error;
  }
}

/** Those that a script most likely creates; the schema says so for certain, later. */
function createdExtensions(sources: readonly Source[]): string[] {
  const pattern = /\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?"?([\w-]+)/gi;
  return sources.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name]) => name));
}
