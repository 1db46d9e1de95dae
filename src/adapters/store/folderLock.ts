import { randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { open, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';

/** How long an owner may be silent, and how often it says that it is there; milliseconds. */
export interface LockTimes {
  readonly stale: number;
  readonly heartbeat: number;
}

const usualTimes: LockTimes = { stale: 15_000, heartbeat: 3000 };

const ownerSchema = z.object({
  /** Process id, and the machine it counts on. */
  pid: z.number(),
  host: z.string(),
  /** ISO 8601. */
  started: z.string(),
});

/** Who holds a folder. */
export type LockOwner = z.infer<typeof ownerSchema>;

/** A folder that nobody else holds. */
export interface FolderLock {
  /** The last owner did not answer any more but may still live: what it has left may change under one's hands. */
  readonly isDoubtful: boolean;
  /** Whether it is held still: false once somebody has taken it over because this process was silent for too long. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/** Either the lock, or who has it. */
export type LockAttempt = { readonly lock: FolderLock } | { readonly owner: LockOwner };

/** Two that come at the same moment both step back; after so many tries one that is still there holds it. */
const TRIES = 8;
const LONGEST_STEP_BACK = 60;

const prefix = 'lock-';

/**
 * Locks a folder that exists, for this process alone. Each taker puts down a file of a name of its own and then looks for
 * others': of two at least one sees the other. A dead owner's file is removed, by its own name, so that no taker can
 * remove what another has just put down.
 */
export async function lockFolder(folder: string, times: LockTimes = usualTimes): Promise<LockAttempt> {
  for (let attempt = 1; ; attempt++) {
    const file = join(folder, prefix + randomBytes(8).toString('hex'));
    await putDown(file);
    const { owner, isDoubtful } = await others(folder, file, times.stale);
    if (!owner) return { lock: held(file, isDoubtful, times.heartbeat) };
    await rm(file, { force: true });
    if (attempt === TRIES) return { owner };
    await sleep(Math.random() * LONGEST_STEP_BACK);
  }
}

async function putDown(file: string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    const owner: LockOwner = { pid: process.pid, host: thisHost(), started: new Date().toISOString() };
    await handle.writeFile(JSON.stringify(owner));
  } finally {
    await handle.close();
  }
}

/** A live owner beside this one, if any; files of others are removed. */
async function others(folder: string, own: string, stale: number): Promise<{ owner?: LockOwner; isDoubtful: boolean }> {
  // The clock of the folder's own file system: over a network it may be another than ours.
  const now = (await stat(own)).mtimeMs;
  let isDoubtful = false;
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    if (!name.startsWith(prefix) || file === own) continue;
    const found = await inspect(file, now, stale);
    if (found.state === 'alive') return { owner: found.owner, isDoubtful };
    isDoubtful ||= found.state === 'silent';
    await rm(file, { force: true });
  }
  return { isDoubtful };
}

type Inspected = { readonly state: 'alive'; readonly owner: LockOwner } | { readonly state: 'silent' | 'dead' };

async function inspect(file: string, now: number, stale: number): Promise<Inspected> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    const owner = readOwner(text);
    if (owner?.host === thisHost() && !isRunning(owner.pid)) return { state: 'dead' };
    if (now - mtimeMs > stale) return { state: 'silent' };
    // Its text is not there in the moment after it was put down.
    return { state: 'alive', owner: owner ?? { pid: 0, host: '', started: '' } };
  } catch (error) {
    if (isMissing(error)) return { state: 'dead' };
    throw error;
  }
}

function readOwner(text: string): LockOwner | undefined {
  try {
    return ownerSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function held(file: string, isDoubtful: boolean, heartbeat: number): FolderLock {
  const beat = async (): Promise<boolean> => {
    const now = new Date();
    try {
      await utimes(file, now, now);
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  };
  // A disk that does not answer is no reason to give up: the file is still there.
  const timer = setInterval(() => void beat().catch(() => undefined), heartbeat).unref();
  return {
    isDoubtful,
    isHeld: beat,
    release: async () => {
      clearInterval(timer);
      await rm(file, { force: true });
    },
  };
}

/** Process ids count within a machine, and on Linux within a container of it. */
function thisHost(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
