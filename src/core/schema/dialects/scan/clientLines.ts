import type { OtherDialect } from '../../schema';

/** What a line is that the client program takes for itself. */
export interface ClientLine {
  readonly kind: 'separator' | 'delimiter' | 'include' | 'other';
  /** The new delimiter, or the file that is included. */
  readonly argument: string;
}

type LinePattern = readonly [kind: ClientLine['kind'], pattern: RegExp];

/** Lines of mysql, sqlite3 and sqlcmd; the first that matches counts. They are tried at starts of lines, mostly between statements. */
const PATTERNS: Readonly<Record<OtherDialect, readonly LinePattern[]>> = {
  mysql: [
    ['delimiter', /^delimiter[ \t]+(\S{1,20})[ \t]*\r?$/i],
    ['include', /^(?:source[ \t]+|\\\.[ \t]*)([^;=]{1,300});?[ \t]*\r?$/i],
  ],
  sqlite: [
    ['include', /^\.read[ \t]+(.{1,300}?)[ \t]*\r?$/],
    ['other', /^\.[a-z]/],
  ],
  mssql: [
    ['separator', /^go(?:[ \t]+\d+)?[ \t]*;?[ \t]*(?:--.*|\/\*.*)?\r?$/i],
    ['include', /^:r[ \t]+(.{1,300}?)[ \t]*\r?$/i],
    ['other', /^(?::[a-z]+\b|!!)/i],
  ],
};

/** First characters of lines that may be the client's: most lines need no further look. */
const FIRST: Readonly<Record<OtherDialect, string>> = { mysql: 'dDsS\\', sqlite: '.', mssql: 'gG:!' };

/**
 * What a line is to the client, read from its first token on; undefined when it is SQL. Inside a statement only a
 * separator of batches, and a delimiter that can be nothing else, are the client's.
 */
export function clientLine(text: string, start: number, dialect: OtherDialect, isBetween: boolean): ClientLine | undefined {
  if (!FIRST[dialect].includes(text[start])) return undefined;
  const newline = text.indexOf('\n', start);
  const line = text.slice(start, Math.min(newline < 0 ? text.length : newline, start + MAX_LINE));
  for (const [kind, pattern] of PATTERNS[dialect]) {
    const match = pattern.exec(line);
    if (match && (isBetween || kind === 'separator')) return { kind, argument: match[1] ?? '' };
  }
  return undefined;
}

/** A client's line is not longer; a statement may be. */
const MAX_LINE = 400;
