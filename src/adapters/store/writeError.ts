import { UserFacingError } from '../../core/errors';

/** What an errno means to the person whose disk it is, and what to do. */
const CAUSES: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOSPC: ['there is no space left on the disk', 'Free some space or choose another place.'],
  EDQUOT: ['the disk quota is used up', 'Free some space or choose another place.'],
  EFBIG: ['the file would be larger than the file system allows', 'Choose another place or fewer rows.'],
  EACCES: ['permission was denied', 'Choose a place you may write to.'],
  EPERM: ['the operation is not permitted', 'Choose a place you may write to.'],
  EROFS: ['the file system is read-only', 'Choose a place you may write to.'],
  ENOTDIR: ['a part of the path is a file, not a folder', 'Choose another path.'],
  EISDIR: ['a folder of that name is in the way', 'Choose another name or remove the folder.'],
  ENOENT: ['the place does not exist', 'Choose another path.'],
  ENAMETOOLONG: ['the name is too long', 'Choose a shorter path.'],
  ELOOP: ['the path is a circle of links', 'Choose another path.'],
  EEXIST: ['a file of that name is in the way', 'Choose another name or remove the file.'],
};

/** Turns a failure of the file system into `cannot-write` that says what and where; other errors pass as they are. */
function writeError(error: unknown, path: string): unknown {
  if (error instanceof UserFacingError) return error;
  const code = errno(error);
  if (code === undefined) return error;
  const [what, remedy] = CAUSES[code] ?? [`the system answered ${code}`, 'Choose another place.'];
  return new UserFacingError('cannot-write', `Cannot write ${path}: ${what}.`, remedy, { cause: error });
}

/** Runs file-system work, turning its failures into `cannot-write`. */
export async function writing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw writeError(error, path);
  }
}

/** What stands at the target is not replaced unasked. */
export function outputExists(path: string, what: 'file' | 'folder'): UserFacingError {
  const state = what === 'file' ? 'exists already' : 'is not empty';
  return new UserFacingError('output-exists', `${path} ${state}.`, 'Choose another place, or allow overwriting (--force).');
}

function errno(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}
