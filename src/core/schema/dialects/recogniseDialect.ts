import type { Dialect, Source } from '../schema';
import type { SqlParser } from '../sqlParser';
import { codeOnly } from './recognise/codeOnly';
import { FEATURES, type Feature } from './recognise/features';
import { featureTexts } from './recognise/featureTexts';
import { FILE_NAMES } from './recognise/fileNames';
import { type Heard, hearPostgres } from './recognise/heardByPostgres';

/** So much of each source is looked at, and so many of them: a dump says early what it is. */
const MOST_CHARACTERS = 200_000;
const MOST_SOURCES = 50;

/** In this order where two are as likely. */
const DIALECTS: readonly Dialect[] = ['postgres', 'mysql', 'sqlite', 'mssql'];

/** By so much a dialect leads when its features alone decide; below, PostgreSQL's parser is asked too. */
const CLEAR_LEAD = 30;
/** What its parser's word weighs: reading all is as much as two or three features that only one dialect has, less than a file's name. */
const READS_ALL = 18;
const REFUSES_MANY = 12;
/** A script with mistakes in it is still PostgreSQL's unless more than a habit speaks for another. */
const LEAST_LEFT = 3;

type Scores = Readonly<Record<Dialect, number>>;

/**
 * Whose SQL the sources are written in: by what only some of the dialects write, a little by the files' names, and
 * where that is no clear lead, by whether PostgreSQL's parser reads them; PostgreSQL's where nothing tells.
 */
export async function recogniseDialect(sources: readonly Source[], parser: SqlParser): Promise<Dialect> {
  const looked = sources.slice(0, MOST_SOURCES).map(({ file, text }) => ({ file, text: text.slice(0, MOST_CHARACTERS) }));
  const scores = scoresOf(looked);
  const best = leader(scores);
  const next = Math.max(...DIALECTS.filter((dialect) => dialect !== best).map((dialect) => scores[dialect]));
  if (scores[best] - next >= CLEAR_LEAD) return best;
  return leader({ ...scores, postgres: heard(scores.postgres, await hearPostgres(looked, parser)) });
}

/** PostgreSQL's score when its parser has been asked. A few refusals in many may be statements newer than the parser, or templates. */
function heard(score: number, { tried, refused, isForeign }: Heard): number {
  if (refused * 10 > tried) return Math.max(Math.min(score, LEAST_LEFT), score - REFUSES_MANY);
  return tried === 0 || refused > 0 || isForeign ? score : score + READS_ALL;
}

function scoresOf(sources: readonly Source[]): Scores {
  const code = sources.map(({ text }) => codeOnly(text));
  const paths = sources.map(({ file }) => file.split(/[\\/]/).slice(-2).join('/'));
  const lower = code.map((text) => text.toLowerCase());
  // Most patterns are not even compiled: what they cannot do without is nowhere.
  const has = ({ pattern }: Feature, texts: readonly string[] | null): boolean =>
    code.some((text, at) => (texts === null || texts.some((each) => lower[at].includes(each))) && pattern.test(text));
  const found = [...FEATURES.filter((feature, at) => has(feature, featureTexts[at])), ...named(paths)];
  const score = (dialect: Dialect): number => found.reduce((sum, { speaksFor }) => sum + (speaksFor[dialect] ?? 0), 0);
  return { postgres: score('postgres'), mysql: score('mysql'), sqlite: score('sqlite'), mssql: score('mssql') };
}

function leader(scores: Scores): Dialect {
  return DIALECTS.reduce((best, dialect) => (scores[dialect] > scores[best] ? dialect : best));
}

function named(paths: readonly string[]): Feature[] {
  return FILE_NAMES.filter(({ pattern }) => paths.some((path) => pattern.test(path)));
}
