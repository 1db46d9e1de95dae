import { rename, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';

/** Writes the data folder of a fresh database to `file` (tar.gz, about 4.5 MB): unpacking it is ten times faster than making one. */
export async function buildTemplate(file) {
  const database = await PGlite.create();
  const dump = await database.dumpDataDir('none');
  await database.close();
  // Renamed when whole: an interrupted build must not leave half a template to be used.
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, gzipSync(Buffer.from(await dump.arrayBuffer()), { level: 9 }));
  await rename(temporary, file);
}
