import type { Node } from '@pgsql/types';

/** A parser of PostgreSQL's SQL; other dialects are read by `dialects`. */
export interface SqlParser {
  /** The statements of a text in PostgreSQL's SQL, locations being UTF-16 offsets into it; rejects with SqlSyntaxError when it is not SQL. */
  parse(sql: string): Promise<readonly Node[]>;
}

/** The text is not SQL. */
export class SqlSyntaxError extends Error {
  constructor(
    message: string,
    /** Where it stopped making sense: a UTF-16 offset into the text. */
    readonly offset: number,
  ) {
    super(message);
    this.name = 'SqlSyntaxError';
  }
}
