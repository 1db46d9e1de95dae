import type { Node } from '@pgsql/types';
import type { OtherDialect } from './schema';

/** Parsers of SQL. */
export interface SqlParser {
  /** The statements of a text in PostgreSQL's SQL, locations being UTF-16 offsets into it; rejects with SqlSyntaxError when it is not SQL. */
  parse(sql: string): Promise<readonly Node[]>;
  /**
   * One expression of another dialect, as a tree that `dialects/expressions` reads; rejects with SqlSyntaxError
   * when it is none.
   */
  parseExpression(sql: string, dialect: OtherDialect): Promise<DialectNode>;
}

/** A node of the tree of another dialect's expression: plain data, told apart by `type`. */
export interface DialectNode {
  readonly type: string;
  readonly [member: string]: unknown;
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
