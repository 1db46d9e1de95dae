import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** CREATE TABLE statements of each file, as the corpus's manifest counts them; empty where there is no manifest. */
export function declaredTables(root: string): (file: string) => number | undefined {
  const manifest = join(root, 'manifest.tsv');
  if (!existsSync(manifest)) return () => undefined;
  const [header, ...lines] = readFileSync(manifest, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  const [file, tables] = [header.indexOf('file'), header.indexOf('create_tables')];
  const counts = new Map(lines.map((cells) => [cells[file], Number(cells[tables])]));
  return (path) => counts.get(relative(root, path));
}
