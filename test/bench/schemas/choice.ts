import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CORPUS = resolve(__dirname, '../../../../shared/corpus');
const SAMPLES = resolve(__dirname, '../../../media/samples');

/** Files of the corpus, differing in dialect, size and in what makes rows dear. */
const CHOSEN: Readonly<Record<string, string>> = {
  'postgres/jOOQ__sakila.sql': 'enums, domains, arrays, tsvector, partial keys',
  'postgres/lorint__adventureworks.sql': '88 CHECKs, composite keys',
  'postgres/thingsboard__thingsboard.sql': 'uuid keys, documents, wide tables',
  'postgres/langfuse__langfuse_migrations.sql': 'migrations, 434 files: jsonb, text arrays, composite keys',
  'postgres/MIT-LCP__mimic4.sql': 'clinical tables, narrow texts, moments',
  'postgres/quartz-scheduler__quartz.sql': 'composite text keys, bytea',
  'mysql/kanboard__kanboard.sql': 'MySQL dump, junction tables',
  'mysql/apache__dolphinscheduler.sql': 'MySQL, 60 tables, long texts, rows of its own',
  'sqlite/Ensembl__ensembl.sql': 'SQLite, 77 tables, composite UNIQUE sets',
  'mssql/microsoft__adventureworks.sql': 'SQL Server, 89 CHECKs, computed columns',
};

/** A schema whose rate is measured. */
export interface ChosenSchema {
  readonly name: string;
  readonly path: string;
  /** What makes it worth measuring. */
  readonly why: string;
}

/** The ten schemas of the corpus, where it is there, and all samples. */
export function chosenSchemas(): ChosenSchema[] {
  const corpus = Object.entries(CHOSEN).map(([name, why]) => ({ name, path: join(CORPUS, name), why }));
  const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.sql'));
  return [
    ...corpus.filter(({ path }) => existsSync(path)),
    ...samples.map((name) => ({ name: `samples/${name}`, path: join(SAMPLES, name), why: 'sample' })),
  ];
}
