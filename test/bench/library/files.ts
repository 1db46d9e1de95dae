import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { LIBRARY_TABLES } from '../measure/library';

/** The files that hold the library's rows in a folder, parents first. */
export function tableFiles(folder: string): string[] {
  return LIBRARY_TABLES.map((table) => join(folder, `${table}.csv`));
}

/** The bytes of all these files, in MB. */
export function megabytesIn(folder: string): number {
  return tableFiles(folder).reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;
}

/** One hash over all these files. */
export async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha1');
  for (const file of tableFiles(folder)) await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash, { end: false });
  return hash.digest('hex');
}
