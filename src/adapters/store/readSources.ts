import * as fs from 'node:fs';
import * as path from 'node:path';
import { UserFacingError } from '../../core/errors';
import type { Source } from '../../core/schema/schema';
import { sourceOrder } from '../../core/schema/sourceOrder';

/** A script larger than this is no schema. */
const MAX_BYTES = 512 * 1024 * 1024;

// Nothing else can be done until the files are there, so they are read without the detour over another thread.

/**
 * The DDL files of a command line: each file as given, each folder with all scripts below it in the
 * order in which they would be run.
 *
 * @throws UserFacingError `unreadable-file` for what is missing, empty, binary or too large; `no-tables` for a folder without scripts
 */
export async function readSources(paths: readonly string[]): Promise<Source[]> {
  const lists = await Promise.all(paths.map(async (each) => ((await isFolder(each)) ? folderFiles(each) : [each])));
  return Promise.all(lists.flat().map(async (file) => ({ file, text: await readScript(file) })));
}

async function readScript(file: string): Promise<string> {
  const text = await readText(file);
  if (text.trim() === '') throw new UserFacingError('unreadable-file', `${file} is empty.`, 'Name a file with CREATE TABLE statements.');
  return text;
}

async function isFolder(file: string): Promise<boolean> {
  try {
    return fs.statSync(file).isDirectory();
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

async function folderFiles(folder: string): Promise<string[]> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  const { files } = sourceOrder(names);
  if (files.length === 0) throw new UserFacingError('no-tables', `There are no SQL files in ${folder}.`);
  return files.map((file) => path.join(folder, file));
}

/** A text file's content, in UTF-8 or, with a byte order mark, UTF-16. Rejects with `unreadable-file`. */
export async function readText(file: string): Promise<string> {
  let bytes: Buffer;
  try {
    const { size } = fs.statSync(file);
    if (size > MAX_BYTES)
      throw new UserFacingError('unreadable-file', `${file} is too large for a schema (${Math.round(size / 1048576)} MB).`);
    bytes = fs.readFileSync(file);
  } catch (cause) {
    throw cause instanceof UserFacingError ? cause : unreadable(file, cause);
  }
  const text = decode(bytes);
  if (text.includes('\u0000')) throw new UserFacingError('unreadable-file', `${file} is not a text file.`, 'Name a SQL file.');
  return text;
}

function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** As `readText`, but undefined where there is no such file. */
export async function readTextIfAny(file: string): Promise<string | undefined> {
  try {
    fs.accessSync(file);
  } catch {
    return undefined;
  }
  return readText(file);
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  EISDIR: 'is a folder',
  ENOTDIR: 'does not exist',
};

function unreadable(file: string, cause: unknown): UserFacingError {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  return new UserFacingError('unreadable-file', `${file} ${CAUSES[code] ?? `cannot be read (${code})`}.`, undefined, { cause });
}
