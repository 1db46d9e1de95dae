import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialect, OtherDialect } from '../../../../src/core/schema/schema';

/** Real schemas that lie beside the repository; they are read where they are present, and belong to their authors. */
const CORPUS = join(__dirname, '../../../../../shared/corpus');

/** One real schema, and how many statements of each kind its manifest counts. */
export interface CorpusFile {
  readonly name: string;
  readonly text: string;
  readonly tables: number;
  readonly foreignKeys: number;
  readonly checks: number;
  readonly unique: number;
}

/** The real schemas of a dialect; none where the corpus is absent. */
export function corpusFiles(dialect: Dialect): readonly CorpusFile[] {
  if (!existsSync(CORPUS)) return [];
  const manifest = readFileSync(join(CORPUS, 'manifest.tsv'), 'utf8').split('\n');
  return readdirSync(join(CORPUS, dialect)).map((file) => {
    const name = `${dialect}/${file}`;
    const line = manifest.find((candidate) => candidate.startsWith(`${name}\t`))?.split('\t') ?? [];
    const [tables, foreignKeys, checks, unique] = line.slice(6, 10).map(Number);
    return { name, text: readFileSync(join(CORPUS, name), 'utf8'), tables, foreignKeys, checks, unique };
  });
}

/** The dialects that are translated. */
export const OTHERS: readonly OtherDialect[] = ['mysql', 'sqlite', 'mssql'];
