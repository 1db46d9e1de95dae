import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbeddedContent, EmbeddedPlace } from '../../../core/embedded';
import { cancelled, UserFacingError } from '../../../core/errors';
import { ENGINE_VERSION } from '../../../core/plan/plan';
import type { DatasetInput } from '../../../core/ports';
import { type FolderLock, type LockAttempt, type LockOwner, lockFolder } from '../../store/folderLock';
import { EmbeddedServer } from '../embeddedServer';
import { buildDatabase } from './buildDatabase';
import {
  createFolder,
  emptyFolder,
  freshData,
  type KeptState,
  keptFolder,
  readState,
  removeFolder,
  removeState,
  writeState,
} from './keptFolder';

/** How databases are made and opened. */
export interface KeptOptions {
  /** The bundle of `worker.ts`. */
  readonly workerFile: string;
  /** What a database depends on beside its input and the engine: another text, and it is made anew. */
  readonly madeBy: string;
}

/** A database that is open: in a folder that is locked, or in memory. */
export interface OpenDatabase {
  readonly server: EmbeddedServer;
  readonly fingerprint: string;
  /** How many rows there are, by the tables' names for people. */
  readonly rows: Readonly<Record<string, number>>;
  readonly kept?: KeptPlace;
}

/** A database in a folder. */
export type OwnDatabase = OpenDatabase & { readonly kept: KeptPlace };

/** Where it lies, held by this process. */
export interface KeptPlace {
  readonly folder: string;
  readonly lock: FolderLock;
  readonly state: KeptState;
}

/** A hash of what a database's contents depend on. */
export function fingerprintOf({ sources, dialect, recipe }: DatasetInput, { madeBy }: KeptOptions): string {
  return createHash('sha256')
    .update(JSON.stringify([ENGINE_VERSION, madeBy, sources, dialect, recipe]))
    .digest('hex');
}

/** Loads a dataset into a database in memory. */
export async function openInMemory(content: EmbeddedContent, options: KeptOptions, signal?: AbortSignal): Promise<OpenDatabase> {
  const { server, rows } = await buildDatabase(content, options.workerFile, { signal });
  return { server, fingerprint: fingerprintOf(content.input, options), rows };
}

/**
 * Opens a dataset's own database, which is loaded where there is none of the same rows; or says who has it. Whenever it is
 * broken off, the next opening begins from nothing.
 */
export async function openKept(
  content: EmbeddedContent & { readonly place: EmbeddedPlace },
  options: KeptOptions,
  signal?: AbortSignal,
): Promise<OwnDatabase | { readonly owner: LockOwner }> {
  const folder = keptFolder(content.place);
  const attempt = await lock(folder);
  if ('owner' in attempt) return attempt;
  try {
    const fingerprint = fingerprintOf(content.input, options);
    const held = { folder, lock: attempt.lock };
    const state = await readState(folder);
    const isWhole = state?.fingerprint === fingerprint && !state.isServed && !attempt.lock.isDoubtful;
    const server = isWhole ? await reopen({ ...held, state }, options, signal) : undefined;
    if (server && state) return { server, fingerprint, rows: state.rows, kept: { ...held, state } };
    const made = await makeAnew(content, options, folder, signal);
    return { server: made.server, fingerprint, rows: made.state.rows, kept: { ...held, state: made.state } };
  } catch (error) {
    await attempt.lock.release();
    throw error;
  }
}

/** Opens a database as it lies there; undefined where it does not open. */
export async function reopen(
  { folder, state }: KeptPlace,
  options: KeptOptions,
  signal?: AbortSignal,
): Promise<EmbeddedServer | undefined> {
  const data = join(folder, state.data);
  try {
    await access(data);
    const server = await EmbeddedServer.start(options.workerFile, { extensions: state.extensions, folder: data, isMade: true, signal });
    server.detach();
    return server;
  } catch {
    if (signal?.aborted) throw cancelled();
    return undefined;
  }
}

/** Removes a dataset's database. @throws UserFacingError `database-in-use` */
export async function removeKept(place: EmbeddedPlace): Promise<void> {
  const folder = keptFolder(place);
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  const attempt = await lock(folder);
  if ('owner' in attempt) throw inUse(place, attempt.owner);
  try {
    await emptyFolder(folder);
  } finally {
    await attempt.lock.release();
  }
  await removeFolder(folder);
}

/** Another process has the database. */
export function inUse({ name }: EmbeddedPlace, { pid, started }: LockOwner): UserFacingError {
  const since = started === '' ? '' : `, since ${started}`;
  return new UserFacingError(
    'database-in-use',
    `The embedded database of ${name} is in use by another window or command (process ${pid}${since}).`,
    'Stop serving it there, or try again when it has been idle for some minutes.',
  );
}

/** Somebody may remove the folder in the moment before it is locked. */
async function lock(folder: string): Promise<LockAttempt> {
  for (let attempt = 1; ; attempt++) {
    await createFolder(folder);
    try {
      return await lockFolder(folder);
    } catch (error) {
      if (attempt === 3 || !(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
}

async function makeAnew(
  content: EmbeddedContent,
  options: KeptOptions,
  folder: string,
  signal?: AbortSignal,
): Promise<{ readonly server: EmbeddedServer; readonly state: KeptState }> {
  await removeState(folder);
  const data = await freshData(folder);
  const { server, extensions, rows } = await buildDatabase(content, options.workerFile, { folder: join(folder, data), signal });
  const state = { fingerprint: fingerprintOf(content.input, options), data, extensions: [...extensions], rows, isServed: false };
  try {
    await writeState(folder, state);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { server, state };
}
