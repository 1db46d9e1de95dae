// node writeBytes.mjs FROM TO: takes all files of a folder into memory, then writes them to fresh files of another in
// pieces of 1 MB, and prints how long the writing took (ms). Nothing waits for the disk.
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const PIECE = 1 << 20;
const [from, to] = process.argv.slice(2);
const files = readdirSync(from).map((name) => ({ name, bytes: readFileSync(join(from, name)) }));
mkdirSync(to, { recursive: true });

const started = performance.now();
for (const { name, bytes } of files) {
  const file = openSync(join(to, name), 'w');
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, Math.min(PIECE, bytes.length - at));
  closeSync(file);
}
process.stdout.write(String(performance.now() - started));
