import type { OtherDialect } from '../../schema';

/** How the dialects differ in what a token is, and in where a statement ends. */
export interface Traits {
  /** Names in `backticks`. */
  readonly backticks: boolean;
  /** Names in [brackets]. */
  readonly brackets: boolean;
  /** `\'` inside a string does not close it. */
  readonly backslashes: boolean;
  /** `# …` is a comment; elsewhere `#` begins the name of a temporary table. */
  readonly hashComments: boolean;
  /** `--` opens a comment only before a space: `5--1` is 6. */
  readonly dashesNeedSpace: boolean;
  /** Comments may stand in comments. */
  readonly nestedComments: boolean;
  /** What stands in a comment that begins with an exclamation mark is code. */
  readonly versionedComments: boolean;
  /** Letters that may stand before a quote. */
  readonly prefixes: string;
}

export const TRAITS: Readonly<Record<OtherDialect, Traits>> = {
  mysql: {
    backticks: true,
    brackets: false,
    backslashes: true,
    hashComments: true,
    dashesNeedSpace: true,
    nestedComments: false,
    versionedComments: true,
    prefixes: 'nNxXbB',
  },
  sqlite: {
    backticks: true,
    brackets: true,
    backslashes: false,
    hashComments: false,
    dashesNeedSpace: false,
    nestedComments: false,
    versionedComments: false,
    prefixes: 'xX',
  },
  mssql: {
    backticks: false,
    brackets: true,
    backslashes: false,
    hashComments: false,
    dashesNeedSpace: false,
    nestedComments: true,
    versionedComments: false,
    prefixes: 'nN',
  },
};
