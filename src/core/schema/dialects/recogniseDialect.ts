import type { Dialect, Source } from '../schema';
import { codeOnly } from './recognise/codeOnly';
import { FEATURES, type Feature } from './recognise/features';
import { FILE_NAMES } from './recognise/fileNames';

/** So much of each source is looked at, and so many of them: a dump says early what it is. */
const MOST_CHARACTERS = 200_000;
const MOST_SOURCES = 50;

/** In this order where two are as likely. */
const DIALECTS: readonly Dialect[] = ['postgres', 'mysql', 'sqlite', 'mssql'];

/**
 * Whose SQL the sources are written in, by what only some of the dialects write, and a little by the files' names;
 * PostgreSQL's where nothing tells.
 */
export function recogniseDialect(sources: readonly Source[]): Dialect {
  const looked = sources.slice(0, MOST_SOURCES);
  const code = looked.map((source) => codeOnly(source.text.slice(0, MOST_CHARACTERS)));
  const paths = looked.map((source) => source.file.split(/[\\/]/).slice(-2).join('/'));
  const found = [...FEATURES.filter(({ pattern }) => code.some((text) => pattern.test(text))), ...named(paths)];
  const score = (dialect: Dialect): number => found.reduce((sum, { speaksFor }) => sum + (speaksFor[dialect] ?? 0), 0);
  return DIALECTS.reduce((best, dialect) => (score(dialect) > score(best) ? dialect : best));
}

function named(paths: readonly string[]): Feature[] {
  return FILE_NAMES.filter(({ pattern }) => paths.some((path) => pattern.test(path)));
}
